import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { difference } from '../../gallery/compare-pictures.ts';

/** A picture of one grey, with a black square of `side` pixels. */
function picture(width: number, height: number, square = 0): PNG {
  const png = new PNG({ width, height });
  png.data.fill(0xcc);
  for (let y = 0; y < square; y++)
    for (let x = 0; x < square; x++) png.data.set([0, 0, 0, 0xff], (y * width + x) * 4);
  for (let at = 3; at < png.data.length; at += 4) png.data[at] = 0xff;
  return png;
}

describe('two pictures of a story', () => {
  test('do not differ where they show the same', () => {
    expect(difference(picture(20, 20, 4), picture(20, 20, 4)).pixels).toBe(0);
  });

  test('differ by what changed', () => {
    expect(difference(picture(20, 20), picture(20, 20, 4)).pixels).toBe(16);
  });

  test('differ by what one is longer', () => {
    const { pixels, diff } = difference(picture(20, 20), picture(20, 30));
    expect(pixels).toBe(200);
    expect(diff.height).toBe(30);
  });
});
