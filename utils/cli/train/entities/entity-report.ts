import { createBudget } from '../../../analysis/budget.ts';
import type { EntityModel } from '../../../analysis/entities/entity-model.ts';
import { findNames } from '../../../analysis/entities/name-finder.ts';
import type { NameType } from '../../../analysis/entities/name-tags.ts';
import { finished } from '../../../analysis/steps.ts';
import { wordsOfText } from './cut-words.ts';
import type { Record } from './entity-corpus.ts';

/** A name found: UTF-16 offsets and what it is taken for. */
interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

interface Tally {
  right: number;
  found: number;
  wanted: number;
}

const SCORED: readonly NameType[] = ['PERSON', 'ORG', 'LOC'];
type Tallies = { [type: string]: Tally };
const noTallies = (): Tallies =>
  Object.fromEntries(SCORED.map((type) => [type, { right: 0, found: 0, wanted: 0 }]));

/** Harmonic mean of precision and recall, in percent. */
const f1 = ({ right, found, wanted }: Tally): number =>
  found + wanted ? (200 * right) / (found + wanted) : 0;

const pooled = (tallies: Tallies): Tally =>
  Object.values(tallies).reduce(
    (sum, { right, found, wanted }) => ({
      right: sum.right + right,
      found: sum.found + found,
      wanted: sum.wanted + wanted,
    }),
    { right: 0, found: 0, wanted: 0 },
  );

/** Counts exact spans of one record, a leading "the" and a trailing "'s" left aside (CoNLL-2003's measure). */
function tally(
  tallies: Tallies,
  record: Record,
  found: readonly FoundName[],
): { missed: string[]; wrong: string[] } {
  const keys = (spans: readonly { start: number; end: number; kind: string }[]): Set<string> => {
    const all = new Set<string>();
    for (const span of spans) {
      if (!SCORED.includes(span.kind as NameType)) continue;
      const { start, end } = trimmed(span, record.text);
      if (record.annotated && !record.annotated.some((part) => part.start <= start && end <= part.end))
        continue;
      all.add(`${start} ${end} ${span.kind}`);
    }
    return all;
  };
  const wanted = keys(record.entities.map(({ start, end, label }) => ({ start, end, kind: label })));
  const got = keys(found.map(({ start, end, type }) => ({ start, end, kind: type })));
  const kindOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);
  for (const key of wanted) (tallies[kindOf(key)] as Tally).wanted++;
  for (const key of got) {
    (tallies[kindOf(key)] as Tally).found++;
    if (wanted.has(key)) (tallies[kindOf(key)] as Tally).right++;
  }
  return {
    missed: [...wanted].filter((key) => !got.has(key)),
    wrong: [...got].filter((key) => !wanted.has(key)),
  };
}

function trimmed(
  { start, end }: { start: number; end: number },
  text: string,
): { start: number; end: number } {
  const surface = text.slice(start, end);
  const lead = surface.match(/^the\s+(?=\S)/i)?.[0].length ?? 0;
  const tail = surface.slice(lead).match(/(?<=\S)['’]s$/i)?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

/** F1 on PERSON, ORG and LOC for each source and for all of them together, in percent. */
export function report(
  sources: readonly { name: string; records: readonly Record[] }[],
  model: EntityModel,
): { [source: string]: { [type: string]: string } } {
  const row = (tallies: Tallies) => ({
    ...Object.fromEntries(SCORED.map((type) => [type, f1(tallies[type] as Tally).toFixed(2)])),
    all: f1(pooled(tallies)).toFixed(2),
  });
  const total = noTallies();
  const rows: { [source: string]: { [type: string]: string } } = {};
  for (const { name, records } of sources) {
    const own = noTallies();
    for (const record of records) {
      const words = wordsOfText(record.text);
      const found = finished(findNames(words, record.text, model, createBudget(Number.POSITIVE_INFINITY)));
      tally(own, record, found);
      tally(total, record, found);
    }
    rows[name] = row(own);
  }
  return { ...rows, all: row(total) };
}
