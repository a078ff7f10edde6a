import { describe, expect, it } from 'vitest';
import { linesOf } from './read.ts';

describe('a number times a power of ten', () => {
  it.each([
    ['It holds about 4 × 10⁵ cells.', ['4 × 10⁵ cells = ~ 400000 cell']],
    ['It holds 2.5×10⁻² grams of salt.', ['2.5×10⁻² grams = 0.025 g']],
    ['It has 7 x 10^3 cells.', ['7 x 10^3 cells = 7000 cell']],
  ])('is one figure in %j', (text, lines) => expect(linesOf(text)).toEqual(lines));

  it.each(['He built a 3 × 10 m shed.', 'A beam of 3 × 108 rays.', 'The 4×4 stood in a 2 x 10 row.'])(
    'is none in %j',
    (text) => expect(linesOf(text).join()).not.toMatch(/10⁵|= (?:\d{3,}0|0\.0)/),
  );
});
