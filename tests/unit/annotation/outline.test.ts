import { expect, test } from 'vitest';
import { outlineOf } from '../../../utils/annotation/outline.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const points = (path: string): number => path.split(/[ML]/).length - 1;

test('words of one line have a box around them, with air', () => {
  expect(outlineOf([box(100, 50, 200, 70)], false)).toEqual({
    path: 'M97 47L203 47L203 73L97 73Z',
    bars: [box(100, 50, 200, 70)],
  });
});

test('pieces of one line, as links cut it, are one line', () => {
  const { path } = outlineOf([box(100, 50, 150, 70), box(150, 51, 220, 69)], false);
  expect(points(path)).toBe(4);
});

test('a passage of several lines leaves out what stands before it and behind it', () => {
  const lines = [box(200, 50, 400, 70), box(100, 74, 400, 94), box(100, 98, 180, 118)];
  expect(outlineOf(lines, false).path).toBe('M197 47L403 47L403 96L183 96L183 121L97 121L97 72L197 72Z');
  expect(outlineOf(lines, false).bars).toEqual([box(100, 50, 400, 118)]);
});

test('text from right to left begins at the right', () => {
  const lines = [box(100, 50, 300, 70), box(220, 74, 400, 94)];
  expect(outlineOf(lines, true).path).toBe('M97 47L303 47L303 72L403 72L403 97L217 97L217 72L97 72Z');
});

test('a passage that goes on in the next column has two frames', () => {
  const { path, bars } = outlineOf([box(0, 500, 100, 520), box(200, 20, 300, 40)], false);
  expect(path.match(/M/g)).toHaveLength(2);
  expect(bars).toHaveLength(2);
});

test('nothing is drawn around words that take no room', () => {
  expect(outlineOf([box(0, 0, 0, 0)], false)).toEqual({ path: '', bars: [] });
});
