import { type Lexicon, listBit, phraseHash } from '../../../analysis/entities/lexicon.ts';
import { withoutTitles } from '../../../analysis/entities/mentions.ts';
import type { Stretches } from '../../../analysis/entities/name-stretches.ts';
import {
  beginOf,
  insideOf,
  NAME_TYPES,
  type NameType,
  OUTSIDE,
} from '../../../analysis/entities/name-tags.ts';
import { isNameLike, type Words } from '../../../analysis/entities/tagger-words.ts';
import { slotOf } from '../../../analysis/hash-table.ts';
import type { Record } from './entity-corpus.ts';

const typeIndex = (type: NameType): number => NAME_TYPES.indexOf(type);
const bitsOf = (types: readonly NameType[], tagOf: (type: number) => number): number =>
  types.reduce((bits, type) => bits | (1 << tagOf(typeIndex(type))), 0);

/** Types that a name may have that its source calls MISC. */
const UNCLEAR: readonly NameType[] = ['PRODUCT', 'EVENT', 'WORK_OF_ART', 'MISC'];
const DEMONYM = listBit('demonym');

/** The types that a marked name may have: one, unless the source marks less than the tagger tells apart. */
function typesOf(
  entity: Record['entities'][number],
  surface: string,
  record: Record,
  lexicon: Lexicon,
): readonly NameType[] {
  if (entity.label !== 'MISC') return [entity.label as NameType];
  const slot = slotOf(lexicon.phrases, phraseHash([surface.toLowerCase()]));
  if (slot >= 0 && (lexicon.lists[slot] as number) & DEMONYM) return ['NORP'];
  if (record.labels.includes('PRODUCT')) return ['MISC', 'NORP'];
  return UNCLEAR;
}

/** For each word, the tags that the record's marks allow, as bits; 0 where the record marks nothing at all. */
function allowedTags(words: Words, record: Record, lexicon: Lexicon): Uint32Array {
  const unmarked = NAME_TYPES.filter((type) => !record.labels.includes(type));
  // A source without NORP marks no demonym, but a source with MISC marks them as that.
  const open = record.labels.includes('MISC') ? [] : unmarked;
  const outside = (1 << OUTSIDE) | bitsOf(open, beginOf) | bitsOf(open, insideOf);
  const allowed = new Uint32Array(words.length).fill(outside);
  if (record.annotated) {
    for (let i = 0; i < words.length; i++) {
      const start = words.start[i] as number;
      const end = words.end[i] as number;
      if (!record.annotated.some((part) => part.start <= start && end <= part.end)) allowed[i] = 0;
    }
  }
  const entities = [...record.entities].sort((a, b) => a.start - b.start);
  let i = 0;
  for (const entity of entities) {
    while (i < words.length && (words.end[i] as number) <= entity.start) i++;
    const types = typesOf(entity, record.text.slice(entity.start, entity.end), record, lexicon);
    const start = words.start[i] ?? 0;
    let end = i;
    while (end < words.length && (words.start[end] as number) < entity.end) end++;
    // Sources differ on titles; here they are no part of a name.
    const begin = start === entity.start && entity.label === 'PERSON' ? withoutTitles(words, i, end) : i;
    let first = start === entity.start;
    for (; i < end; i++) {
      if (i < begin || (!first && (words.start[i] as number) < entity.start)) continue;
      if (first) allowed[i] = bitsOf(types, beginOf);
      else allowed[i] = bitsOf(types, insideOf);
      first = false;
    }
  }
  return allowed;
}

/** The tags that each word of each stretch may have, as bits; null for a stretch of which nothing is marked. */
export function* allowedInStretches(
  words: Words,
  stretches: Stretches,
  record: Record,
  lexicon: Lexicon,
): Generator<{ from: number; to: number; allowed: readonly number[] | null }> {
  const marked = allowedTags(words, record, lexicon);
  repair(marked, words);
  for (let s = 0; s < stretches.from.length; s++) {
    const from = stretches.from[s] as number;
    const to = stretches.to[s] as number;
    const allowed: number[] = [];
    for (let i = from; i < to; i++) {
      const bits = marked[i] as number;
      // A name that began before the stretch, or inside a word, begins here instead.
      const before = i === from ? 1 << OUTSIDE : (allowed[i - 1 - from] as number);
      allowed.push(continues(before, bits) ? bits : insideToBegin(bits));
    }
    const known = allowed.some((bits) => bits !== 0);
    yield { from, to, allowed: known ? allowed.map((bits) => bits || ALL_TAGS) : null };
  }
}

const ALL_TAGS = (1 << (1 + 2 * NAME_TYPES.length)) - 1;
const INSIDE_TAGS = NAME_TYPES.reduce((bits, _, type) => bits | (1 << insideOf(type)), 0);
const BEGIN_TAGS = NAME_TYPES.reduce((bits, _, type) => bits | (1 << beginOf(type)), 0);
/** Whether some tag of `bits` may follow some tag of `before`; words without marks may be anything. */
const continues = (before: number, bits: number): boolean =>
  bits === 0 ||
  before === 0 ||
  (bits & (BEGIN_TAGS | 1)) !== 0 ||
  ((((before & BEGIN_TAGS) << 1) | (before & INSIDE_TAGS)) & bits) !== 0;
const insideToBegin = (bits: number): number =>
  (bits & (BEGIN_TAGS | 1)) !== 0 ? bits & ~INSIDE_TAGS : (bits & INSIDE_TAGS) >> 1;

/** Takes words of marked names that carry no capital anywhere out of the names ("enzyme X" written small). */
function repair(allowed: Uint32Array, words: Words): void {
  for (let i = 0; i < words.length; i++) {
    const bits = allowed[i] as number;
    if (bits === 0 || bits & 1 || !(bits & BEGIN_TAGS)) continue;
    let end = i + 1;
    while (end < words.length && allowed[end] !== 0 && ((allowed[end] as number) & (BEGIN_TAGS | 1)) === 0)
      end++;
    let named = false;
    for (let k = i; k < end; k++) named ||= isNameLike(words.casing[k] as number);
    if (!named) allowed.fill(1, i, end);
  }
}
