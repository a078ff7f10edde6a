import { describe, expect, test } from 'vitest';
import { analyseGold } from '../../../utils/cli/score/gold-records.ts';
import { leanArticle } from '../../../utils/memory/lean-article.ts';
import type { MemoryRow } from '../../../utils/memory/memory-database.ts';
import { movedFigures } from '../../../utils/memory/moved-figures.ts';

/** Values that moved from one text to a later one, each with the value before. */
async function moved(before: string, now: string) {
  const read = async (id: string, text: string, publishedAt: string) => {
    const lean = leanArticle(await analyseGold({ id, text, publishedAt }));
    const row = { id: -1, key: id, keys: [id], publishedAt, firstSeen: publishedAt } as MemoryRow;
    return { row, lean, details: { id: -1, now: lean } };
  };
  const { lean } = await read('now', now, '2026-03-09');
  const found = movedFigures(lean, [await read('before', before, '2026-03-02')]);
  return found.map(({ here, there }) => [there.figure.value, here.figure.value]);
}

describe('a number that moved', () => {
  test('is the same quantity of the same thing with another value', async () => {
    const before = 'The ferry disaster off Lenra killed 8 passengers, the coast guard said.';
    expect(await moved(before, before.replace('8', '11'))).toEqual([[8, 11]]);
  });

  test('is none where the earlier article gives the value of now too, or is about another thing', async () => {
    const before = 'The ferry disaster off Lenra killed 8 passengers, the coast guard said.';
    expect(await moved(before, before)).toEqual([]);
    expect(await moved(before, 'The museum in Sella drew 11 visitors, its director said.')).toEqual([]);
  });
});
