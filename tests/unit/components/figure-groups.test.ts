import { describe, expect, test } from 'vitest';
import { mergeFigures } from '../../../components/figures/figure-groups.ts';
import type { Figure } from '../../../utils/model/analysis.ts';

const figure = (sentence: [number, number], salience: number, more: Partial<Figure> = {}): Figure => ({
  start: sentence[0],
  end: sentence[0] + 2,
  value: 40,
  change: '=',
  unit: { kind: 'count', code: 'boat', text: 'boats' },
  period: null,
  of: null,
  sentence: { start: sentence[0], end: sentence[1] },
  salience,
  ...more,
});

describe('mergeFigures', () => {
  test('folds repeats into one', () => {
    const merged = mergeFigures([figure([0, 10], 0.5), figure([20, 60], 0.4, { sameAs: 0 })]);
    expect(merged.map(({ mentions }) => mentions.length)).toEqual([2]);
  });

  test('lets the first mention outside a heading stand for all', () => {
    const told = figure([20, 90], 0.4, { sameAs: 0, of: { text: 'boats', spans: [{ start: 30, end: 35 }] } });
    const later = figure([100, 300], 0.4, { sameAs: 0 });
    const merged = mergeFigures([figure([0, 10], 0.9), told, later], [{ start: 0, end: 12 }]);
    expect(merged[0]?.figure).toBe(told);
  });

  test('lets a heading stand for itself where nothing else says the number', () => {
    const headline = figure([0, 10], 0.9);
    expect(mergeFigures([headline], [{ start: 0, end: 12 }])[0]?.figure).toBe(headline);
  });

  test('puts first what is most salient at any of its places', () => {
    const headline = figure([0, 10], 0.9);
    const other = figure([100, 160], 0.6, { value: 7 });
    const told = figure([20, 90], 0.4, { sameAs: 0 });
    const merged = mergeFigures([headline, other, told], [{ start: 0, end: 12 }]);
    expect(merged.map((shown) => shown.figure)).toEqual([told, other]);
  });

  test('leaves different figures apart', () => {
    expect(mergeFigures([figure([0, 10], 0.5), figure([20, 60], 0.4)])).toHaveLength(2);
  });
});
