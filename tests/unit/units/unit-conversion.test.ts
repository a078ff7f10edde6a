import { describe, expect, test } from 'vitest';
import { convertUnit, counterpart } from '../../../utils/units/unit-conversion.ts';

describe('a measure in another unit', () => {
  test.each([
    [10, '[mi_i]', 'km', 16.09344],
    [212, '[degF]', 'Cel', 100],
    [0, 'Cel', '[degF]', 32],
    [-40, 'Cel', '[degF]', -40],
    [100, '[lb_av]', 'kg', 45.359237],
    [1, '[acr_us]', 'har', 0.4046873],
    [60, '[mi_i]/h', 'km/h', 96.56064],
    [1, '[bbl_us]', '[gal_us]', 42],
  ])('%d %s is so many %s', (value, from, to, expected) => {
    expect(convertUnit(value, from, to)).toBeCloseTo(expected, 6);
  });

  test('comes back as it was', () => {
    for (const [from, to] of [
      ['km', '[nmi_i]'],
      ['[degF]', 'K'],
      ['[psi]', 'kPa'],
    ] as const)
      expect(convertUnit(convertUnit(7.3, from, to)!, to, from)).toBeCloseTo(7.3, 9);
  });

  test('is never that of another dimension, nor of a name that objects have', () => {
    expect(convertUnit(5, 'km', 'kg')).toBeNull();
    expect(convertUnit(5, 'constructor', 'km')).toBeNull();
  });
});

describe('the unit that a reader would look up', () => {
  test('is of the reader’s own system and measures the same', () => {
    for (const system of ['metric', 'customary'] as const) {
      for (const code of ['km', '[mi_i]', 'Cel', '[degF]', 'L', '[gal_us]', '[stone_av]', 'm2', '[sft_i]']) {
        const target = counterpart(code, system);
        if (target !== undefined) expect(convertUnit(1, code, target)).not.toBeNull();
      }
    }
    expect(counterpart('km', 'metric')).toBeUndefined();
    expect(counterpart('[mi_i]', 'customary')).toBeUndefined();
  });
});
