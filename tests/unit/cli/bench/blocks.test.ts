import { expect, test } from 'vitest';
import type { Row } from '../../../../utils/cli/bench/bench-rows.ts';
import { type BenchBlock, measureBlocks } from '../../../../utils/cli/bench/blocks.ts';

const row = (name: string): Row => ({ group: 'a group', name, value: 2, unit: '×', bar: 1.5 });

async function measured(blocks: readonly BenchBlock[]) {
  const printed: string[] = [];
  return { ...(await measureBlocks(blocks, (text) => printed.push(text))), printed };
}

test('each block is printed before the next one is measured', async () => {
  const seen: string[] = [];
  await measureBlocks(
    [
      { name: 'first', measure: () => [row('one')] },
      {
        name: 'second',
        measure: () => {
          seen.push('measuring the second');
          return [row('two')];
        },
      },
    ],
    (text) => seen.push(text),
  );
  expect(seen).toEqual([
    expect.stringContaining('one'),
    'measuring the second',
    expect.stringContaining('two'),
  ]);
});

test('a block that fails is named, and the others go on', async () => {
  const { rows, failed, printed } = await measured([
    {
      name: 'the library',
      measure: async () => {
        throw new Error('the browser is gone');
      },
    },
    { name: 'sizes', measure: () => [row('popup')] },
  ]);
  expect(failed).toEqual(['the library']);
  expect(rows).toEqual([row('popup')]);
  expect(printed[0]).toBe('the library: FAILED: the browser is gone');
});

test('a block without a browser is no failure, and says so', async () => {
  const { rows, failed, printed } = await measured([{ name: 'clicks', measure: async () => null }]);
  expect({ rows, failed }).toEqual({ rows: [], failed: [] });
  expect(printed).toEqual(['clicks: not measured, no browser or nothing to measure']);
});

test('figures of fewer than thirty texts or pages are held to no bar', async () => {
  const { rows, printed } = await measured([
    { name: 'few', inputs: 29, measure: () => [row('of few')] },
    { name: 'many', inputs: 30, measure: () => [row('of many')] },
  ]);
  expect(rows.map(({ bar }) => bar)).toEqual([undefined, 1.5]);
  expect(printed[0]).not.toContain('OVER');
  expect(printed[1]).toContain('OVER');
});
