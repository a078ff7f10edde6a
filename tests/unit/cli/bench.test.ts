import { describe, expect, test } from 'vitest';
import { chartOf, reportOf } from '../../../utils/cli/bench/bench-report.ts';
import { barredBy, LEAST_INPUTS, meets, ratioRow, tableOf } from '../../../utils/cli/bench/bench-rows.ts';
import { cut, ownTexts, textOfSize } from '../../../utils/cli/bench/bench-texts.ts';
import {
  interleaved,
  median,
  onNewTexts,
  PASSES,
  quartiles,
  WARM_UP,
} from '../../../utils/cli/bench/stopwatch.ts';
import { verdictLine, verdictOf } from '../../../utils/cli/bench/verdict.ts';

describe('the clock', () => {
  test('takes the middle of times, and of two the mean', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  test('compares text by text, so that one long text decides nothing', () => {
    expect(ratioRow([1, 2, 500], [2, 4, 10], { group: 'g', name: 'n' }).value).toBe(0.5);
  });

  test('tells where the middle half of the times lies', () => {
    expect(quartiles([4, 1, 3, 2, 5])).toEqual([2, 4]);
    expect(quartiles([1, 2])).toEqual([1.25, 1.75]);
  });

  test('lets every task go first in its turn, and leaves the first rounds out', async () => {
    const order: string[] = [];
    const task = (name: string) => () => order.push(name);
    const times = await interleaved({ a: task('a'), b: task('b') }, ['text'], 3);
    expect(order.join('')).toBe('abbaabbaabba');
    expect(times.a).toHaveLength(1);
    expect(order).toHaveLength(2 * (WARM_UP + 3));
  });
});

describe('new texts', () => {
  test('are read by every task, in turns, after others have warmed the engine up', async () => {
    const order: string[] = [];
    const task = (name: string) => (text: string) => order.push(name + text);
    const times = await onNewTexts({ a: task('a'), b: task('b') }, ['0'], ['1', '2', '3']);
    const counted = order.splice(-6 * PASSES);
    expect(counted.slice(0, 8)).toEqual(['a1', 'b1', 'b2', 'a2', 'a3', 'b3', 'b1', 'a1']);
    expect(order.every((run) => run.endsWith('0'))).toBe(true);
    expect(times.b).toHaveLength(3);
  });
});

describe('the texts', () => {
  test('are joined to a size and cut again without loss', () => {
    const text = textOfSize(['one two', 'three', 'four five six'], 60);
    expect(text).toHaveLength(60);
    const pieces = cut(text, 8);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('\n\n')).toBe(text);
  });
});

describe('the texts of a clone without any other', () => {
  test('are enough to hold a bar against, and unlike each other', () => {
    const texts = ownTexts();
    expect(texts.length).toBeGreaterThanOrEqual(2 * LEAST_INPUTS);
    expect(new Set(texts.map((text) => text.slice(0, 200))).size).toBe(texts.length);
  });
});

describe('the verdict on two states', () => {
  const before = Array.from({ length: 20 }, (_, i) => 100 + i);

  test('is that one is faster where the pairs agree', () => {
    const verdict = verdictOf(
      before.map((ms, i) => ms * (0.9 + (i % 3) * 0.01)),
      before,
    );
    expect(verdict.outcome).toBe('faster');
    expect(verdictLine(verdict)).toMatch(/^0\.91.*20 pairs\): faster$/);
  });

  test('is none where the noise is larger than what differs', () => {
    const now = before.map((ms, i) => ms * (i % 2 ? 1.3 : 0.8));
    expect(verdictOf(now, before).outcome).toBe('same');
  });
});

describe('the table', () => {
  test('holds few texts to no bar', () => {
    const rows = [ratioRow([3], [1], { group: 'g', name: 'n', bar: 1 })];
    expect(barredBy(LEAST_INPUTS - 1, rows)).toEqual([{ ...rows[0], bar: undefined }]);
    expect(barredBy(LEAST_INPUTS, rows)).toEqual(rows);
  });

  test('tells the spread and the number of the runs', () => {
    const line = tableOf([ratioRow([1, 2, 3], [1, 1, 1], { group: 'g', name: 'n', bar: 4 })]);
    expect(line).toBe('g  n  2.00 ×  1.50 – 2.50 of 3  ok   ≤ 4.00');
  });

  const row = { group: 'g', name: 'n', value: 1.26, unit: '×', bar: 1.2 } as const;

  test('marks what is over its bar', () => {
    expect(meets(row)).toBe(false);
    expect(tableOf([row, { ...row, value: 1 }])).toBe(
      'g  n  1.26 ×    OVER ≤ 1.20\ng  n  1.00 ×    ok   ≤ 1.20',
    );
  });
});

describe('the report', () => {
  const series = [
    {
      name: 'a<b',
      points: [
        { characters: 1_000, ms: 1 },
        { characters: 100_000, ms: 100 },
      ],
    },
  ];

  test('draws a line through the points of each series', () => {
    expect(chartOf(series)).toContain('points="60.0,320.0 600.0,10.0"');
  });

  test('has a table for each group, and marks what is over its bar', () => {
    const row = { name: 'n', value: 2, unit: '×', bar: 1 } as const;
    const html = reportOf(
      [
        { ...row, group: 'peers' },
        { ...row, group: 'click', value: 1 },
      ],
      series,
      'x',
    );
    expect(html.match(/<caption>\w+/g)).toEqual(['<caption>peers', '<caption>click']);
    expect(html.match(/class="over"/g)).toHaveLength(1);
    expect(html).toContain('1 over the bar');
  });

  test('writes names as text', () => {
    const html = reportOf([], series, 'x & y');
    expect(html).not.toContain('a<b');
    expect(html).toContain('x &#38; y');
  });
});
