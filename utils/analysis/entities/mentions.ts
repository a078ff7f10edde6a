import { slotOf } from '../hash-table.ts';
import { FAMILY_PARTICLES, GROUPS_OF_PEOPLE, PERSONAL_TITLES } from '../lang/en/name-words.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import { isInside, NAME_TYPES, type NameType, nameTypeOf, OUTSIDE } from './name-tags.ts';
import type { TaggedWords } from './tagger.ts';
import { isNameLike, type Words } from './tagger-words.ts';

/** A name as it stands in the text: a span, and the words that it covers (half-open). */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly firstWord: number;
  readonly endWord: number;
  /** The type that the tagger gave it and its confidence in that, from 0 to 1; absent for a name that it did not mark. */
  readonly tagged?: { readonly type: NameType; readonly confidence: number };
}

/** A mention of the words from `firstWord` to `endWord`, half-open. */
export const mentionOf = (words: Words, firstWord: number, endWord: number, type: NameType): NameMention => ({
  type,
  firstWord,
  endWord,
  start: words.start[firstWord] as number,
  end: words.end[endWord - 1] as number,
});

/** The names that a sequence of BIO tags marks. */
export function mentionsOf({ tags, confidence }: TaggedWords, words: Words, lexicon: Lexicon): NameMention[] {
  const mentions: NameMention[] = [];
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as number;
    if (tag === OUTSIDE) continue;
    const begin = i;
    let firstWord = i;
    while (i + 1 < tags.length && isInside(tags[i + 1] as number)) i++;
    if (NAME_TYPES[nameTypeOf(tag)] === 'PERSON') firstWord = withoutTitles(words, firstWord, i + 1);
    const type = NAME_TYPES[nameTypeOf(tag)] as NameType;
    mentions.push({
      start: words.start[firstWord] as number,
      end: words.end[i] as number,
      type: type !== 'NORP' && i === firstWord && namesPeople(words, i, lexicon) ? 'NORP' : type,
      firstWord,
      endWord: i + 1,
      tagged: { type, confidence: confidence[begin] as number },
    });
  }
  return mentions;
}

const DEMONYM = listBit('demonym');
const PLACES = listBit('country') | listBit('region') | listBit('city') | listBit('place');

/** Whether a word is a demonym ("Dutch") or a creed's ("Muslims") and nothing else that it could be here. */
function namesPeople(words: Words, i: number, { phrases, lists }: Lexicon): boolean {
  if (GROUPS_OF_PEOPLE.has((words.text[i] as string).toLowerCase())) return true;
  const slot = slotOf(phrases, words.hash[i] as number);
  return slot >= 0 && ((lists[slot] as number) & (DEMONYM | PLACES)) === DEMONYM;
}

/** Where a person's name begins behind its titles ("Lord", "Rev."), if anything is left there. */
export function withoutTitles(words: Words, from: number, to: number): number {
  let first = from;
  while (first < to) {
    if (!PERSONAL_TITLES.has((words.text[first] as string).toLowerCase())) return first;
    let next = first + 1;
    if (next < to && words.text[next] === '.') next++;
    while (
      next < to &&
      !isNameLike(words.casing[next] as number) &&
      !FAMILY_PARTICLES.has(words.text[next] as string)
    ) {
      next++;
    }
    if (next >= to) return first;
    first = next;
  }
  return first;
}
