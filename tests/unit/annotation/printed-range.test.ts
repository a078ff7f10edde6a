// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { printedRange } from '../../../utils/annotation/printed-range.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<p><span data-at="0">The harbour</span><i> … </i><span data-at="20">opened in May.</span></p>' +
    '<p><span data-at="40">It cost 40 million.</span></p>';
});

const words = (start: number, end: number) => printedRange(document, { start, end })?.toString() ?? null;

test('a span within one piece is found there', () => {
  expect(words(4, 11)).toBe('harbour');
  expect(words(48, 58)).toBe('40 million');
});

test('a span over several pieces goes from the first to the last', () => {
  expect(words(4, 26)).toBe('harbour … opened');
});

test('a span that begins or ends where nothing was printed keeps what was', () => {
  expect(words(12, 26)).toBe('opened');
  expect(words(20, 39)).toBe('opened in May.');
});

test('a span of which nothing was printed is none', () => {
  expect(words(12, 18)).toBeNull();
  expect(words(90, 95)).toBeNull();
});
