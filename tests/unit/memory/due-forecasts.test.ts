import { describe, expect, test } from 'vitest';
import { analyseGold } from '../../../utils/cli/score/gold-records.ts';
import { dueForecasts } from '../../../utils/memory/due-forecasts.ts';
import { leanArticle } from '../../../utils/memory/lean-article.ts';
import type { MemoryRow } from '../../../utils/memory/memory-database.ts';

const MADE = '2026-02-20';

/** Forecasts of one article that are shown beside a later one. */
async function due(promised: string, later: string, { day = '2026-07-10', between = '' } = {}) {
  const read = async (id: string, text: string, publishedAt: string) => {
    const lean = leanArticle(await analyseGold({ id, text, publishedAt }));
    const row = { id: -1, key: id, keys: [id], publishedAt, firstSeen: publishedAt } as MemoryRow;
    return { row, lean, details: { id: -1, now: lean } };
  };
  const { lean } = await read('later', later, day);
  const others = [await read('promised', promised, MADE)];
  if (between) others.push(await read('between', between, '2026-07-02'));
  return dueForecasts(lean, day, others).map(({ there }) => there.text);
}

const RATE = 'Governor Elin Skarsvik said that inflation would fall to 2% by the end of June 2026.';

describe('a promise whose day has passed', () => {
  test('stands beside a sentence that tells of the same thing', async () => {
    const promise = 'Lucerna will reach the comet Tarvos on 22 May 2026.';
    expect(await due(promise, 'The probe Lucerna reached the comet Tarvos on 22 May.')).toEqual([promise]);
  });

  test('stands beside the same quantity of the same thing', async () => {
    expect(await due(RATE, 'Inflation in Norland stood at 3.1% in June.')).toEqual([RATE]);
  });

  test('stands beside what was done again', async () => {
    const promise = 'The road to Sella will be open again by 20 March 2026.';
    expect(await due(promise, 'A bus came to Sella after the agency reopened the road.')).toEqual([promise]);
  });

  test('is not shown beside another quantity of the same unit, nor another thing that the same people do', async () => {
    expect(await due(RATE, 'Norland will raise its tax on sugar to 6%, Elin Skarsvik said.')).toEqual([]);
    const wing = 'The museum of Lenra will open a new wing on 15 May 2026, said Olga Brel.';
    expect(await due(wing, 'The museum of Lenra has bought a portrait, said Olga Brel.')).toEqual([]);
  });

  test('is not shown before its day, nor once another article was read after it', async () => {
    const later = 'Inflation in Norland stood at 3.1% in May.';
    expect(await due(RATE, later, { day: '2026-06-12' })).toEqual([]);
    expect(await due(RATE, later, { between: 'Inflation in Norland stood at 3.1% in June.' })).toEqual([]);
  });
});
