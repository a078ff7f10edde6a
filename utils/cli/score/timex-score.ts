import type { Timex } from '../../model/analysis.ts';
import { F1Tally } from './f1-tally.ts';
import { analyseGold, type GoldText, readGold } from './gold-records.ts';
import { overlaps, pairUp, sameSpan } from './pairing.ts';
import type { Score } from './scorer.ts';

interface TimexRecord extends GoldText {
  timexes: Pick<Timex, 'start' | 'end' | 'type' | 'value'>[];
}

/** TempEval-3's value F1 (UzZaman et al. 2013): the F1 of overlapping expressions times the share of them whose value is right. */
export async function scoreTimexes(file: string): Promise<Score[]> {
  const tally = new F1Tally();
  const mistakes: string[] = [];
  let paired = 0;
  let right = 0;
  for (const record of readGold<TimexRecord>(file)) {
    const { timexes } = await analyseGold(record);
    const pairs = pairUp(record.timexes, timexes, sameSpan, overlaps);
    tally.add(pairs.size, timexes.length - pairs.size, record.timexes.length - pairs.size);
    paired += pairs.size;
    for (const wanted of record.timexes) {
      const found = pairs.get(wanted);
      if (found?.value === wanted.value) right += 1;
      else
        mistakes.push(
          `${record.id}: "${record.text.slice(wanted.start, wanted.end)}" is ${wanted.value}, not ${found?.value ?? 'found'}`,
        );
    }
  }
  const name = file.replace(/\.jsonl$/, '');
  const value = paired === 0 ? 0 : (tally.f1 * right) / paired;
  return [{ name, measure: 'time expressions: TempEval-3 value F1', value, of: tally.wanted, mistakes }];
}
