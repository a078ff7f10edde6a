import { describe, expect, it } from 'vitest';
import { convert, convertUnit } from '../../../../utils/analysis/figures/index.ts';

const measure = (code: string) => ({ kind: 'measure' as const, code, text: '' });

describe('convert', () => {
  it.each([
    [10, '[mi_i]', 'km', 16.09344],
    [212, '[degF]', 'Cel', 100],
    [0, 'Cel', '[degF]', 32],
    [100, '[lb_av]', 'kg', 45.359237],
  ])('%d %s is so many %s', (value, from, to, expected) => {
    const converted = convert({ unit: measure(from), value });
    expect(converted?.code).toBe(to);
    expect(converted?.value).toBeCloseTo(expected, 6);
  });

  it('keeps a range a range', () => {
    expect(convert({ unit: measure('km'), value: null, low: 1, high: 2 })).toMatchObject({
      value: null,
      code: '[mi_i]',
    });
  });

  it('has nothing for money, for counts or for names of object properties', () => {
    expect(convert({ unit: { kind: 'currency', code: 'USD', text: '$' }, value: 5 })).toBeNull();
    expect(convert({ unit: measure('constructor'), value: 5 })).toBeNull();
    expect(convertUnit(5, 'constructor', 'km')).toBeNull();
  });

  it('does not turn a length into a weight', () => {
    expect(convertUnit(5, 'km', 'kg')).toBeNull();
  });
});
