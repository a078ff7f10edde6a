import { type Expectation, missOf } from './case-expectations.ts';
import { analyseGold, type GoldText, readGold } from './gold-records.ts';
import type { Score } from './scorer.ts';

interface CaseRecord extends GoldText {
  /** The rule that the case stands for. */
  kind: string;
  expect: Expectation[];
}

/** The share of small texts for which everything expected holds, in percent, by the first word of their kind. */
export async function scoreCases(file: string): Promise<Score[]> {
  const groups = new Map<string, { of: number; right: number; mistakes: string[] }>();
  for (const record of readGold<CaseRecord>(file)) {
    const name = record.kind.split(':')[0] as string;
    const group = groups.get(name) ?? { of: 0, right: 0, mistakes: [] };
    groups.set(name, group);
    group.of += 1;
    const analysis = await analyseGold(record);
    const misses = record.expect.map((expectation) => missOf(expectation, analysis)).filter(Boolean);
    if (misses.length === 0) group.right += 1;
    else group.mistakes.push(`${record.id} (${record.kind}): ${misses.join('; ')}`);
  }
  return [...groups].map(([name, { of, right, mistakes }]) => ({
    name: `cases-${name}`,
    measure: `small texts, ${name}: all as expected`,
    value: (100 * right) / of,
    of,
    mistakes,
  }));
}
