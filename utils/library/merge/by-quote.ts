import { noteOf, quoteOf, tagsOf, withNote } from '../../model/record-parts.ts';
import type { HighlightRecord } from '../../model/records.ts';
import { groupBy } from '../group-by.ts';
import { compare, laterMoment, nextMoment } from '../library-snapshot.ts';
import { restampedHighlight } from './field-moments.ts';
import { joinedVersions } from './note-versions.ts';

/** A quote of this many characters is the same passage wherever its context differs a little. */
const LONG_QUOTE = 60;

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const contextOf = (record: HighlightRecord): string => {
  const quote = record.target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  const [prefix, suffix] = [fold(quote?.prefix ?? ''), fold(quote?.suffix ?? '')];
  return prefix || suffix ? `${prefix}\n${suffix}` : '';
};

const passage = (record: HighlightRecord): string => `${record.articleKey}\n${fold(quoteOf(record))}`;
const byAge = (a: HighlightRecord, b: HighlightRecord): number =>
  compare(a.created, b.created) || compare(a.id, b.id);

type Pair = [HighlightRecord, HighlightRecord];

/** Takes pairs off both lists, of highlights with the same `key`; a null key pairs with nothing. */
function pairUp(
  a: Set<HighlightRecord>,
  b: Set<HighlightRecord>,
  keyOfA: (record: HighlightRecord) => string | null,
  keyOfB = keyOfA,
): Pair[] {
  const waiting = groupBy([...b].toSorted(byAge), keyOfB);
  const pairs: Pair[] = [];
  for (const record of [...a].toSorted(byAge)) {
    const key = keyOfA(record);
    const other = key === null ? undefined : waiting.get(key)?.shift();
    if (!other) continue;
    pairs.push([record, other]);
    a.delete(record);
    b.delete(other);
  }
  return pairs;
}

/** Highlights of the same words that two machines made apart, two by two; the same pairs whichever comes first. */
export function samePassages(a: Iterable<HighlightRecord>, b: Iterable<HighlightRecord>): Pair[] {
  const [left, right] = [new Set(a), new Set(b)];
  const bare = (record: HighlightRecord) => (contextOf(record) === '' ? passage(record) : null);
  return [
    ...pairUp(left, right, (record) => `${passage(record)}\n${contextOf(record)}`),
    ...pairUp(left, right, (record) => (quoteOf(record).length >= LONG_QUOTE ? passage(record) : null)),
    ...pairUp(left, right, bare, passage),
    ...pairUp(left, right, passage, bare),
  ];
}

const joinNotes = (first: string, second: string): string =>
  !second || first.includes(second)
    ? first
    : !first || second.includes(first)
      ? second
      : `${first}\n\n${second}`;

/** One highlight of two: the elder, with both notes and all tags, in the colour chosen last. */
export function joinPair(pair: Pair): { kept: HighlightRecord; dropped: HighlightRecord; moment: string } {
  const [elder, younger] = pair.toSorted(byAge) as Pair;
  const moment = laterMoment(elder.modified, younger.modified);
  const lastChanged = elder.modified >= younger.modified ? elder : younger;
  const noted = withNote(elder, joinNotes(noteOf(elder), noteOf(younger)));
  const tags = [...new Set([...tagsOf(elder), ...tagsOf(younger)])];
  const body = [
    ...noted.body.filter(({ purpose }) => purpose === 'commenting'),
    ...tags.map((value) => ({ type: 'TextualBody' as const, value, purpose: 'tagging' as const })),
  ];
  const notes = joinedVersions(elder, younger);
  const kept = { ...noted, body, colour: lastChanged.colour, modified: nextMoment(moment) };
  return {
    kept: restampedHighlight(elder, { ...kept, ...(notes && { notes }) }),
    dropped: younger,
    moment,
  };
}
