import { uint8s } from '../arrays.ts';
import { slotOf } from '../hash-table.ts';
import { ACTING_VERBS, AUXILIARIES_OF_PEOPLE, HONORIFICS, NAME_SUFFIXES } from '../lang/en/name-words.ts';
import { verbForm } from '../tokens/index.ts';
import { type DocumentContext, ELSEWHERE, STYLE } from './document-context.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import { mentionOf, type NameMention } from './mentions.ts';
import { CASING, type Words } from './tagger-words.ts';

const CALENDAR = listBit('calendar');
const PLACES = listBit('country') | listBit('region') | listBit('city');
const GIVEN_NAME = listBit('given-name');
const COMPANIES = listBit('company') | listBit('organisation') | listBit('team');

/**
 * The mentions, and with them the other places of a person's given or family name, whatever else the word means: the May of
 * "Theresa May" is she wherever she acts, so is the Court of "Mark Court", and a Hope aged 25. In text order.
 */
export function withPersonWords(
  mentions: readonly NameMention[],
  words: Words,
  context: DocumentContext,
  lexicon: Lexicon,
): NameMention[] {
  const taken = uint8s(words.length);
  const names = new Set<string>();
  for (const { type, firstWord, endWord } of mentions) {
    taken.fill(1, firstWord, endWord);
    if (type !== 'PERSON') continue;
    const suffixed = NAME_SUFFIXES.has((words.text[endWord - 1] as string).toLowerCase());
    for (const at of [firstWord, suffixed ? endWord - 2 : endWord - 1])
      if (at >= firstWord && words.casing[at] === CASING.capitalised) names.add(words.text[at] as string);
  }
  const free = (i: number): boolean => taken[i] === 0 && words.casing[i] === CASING.capitalised;
  for (let i = 0; i < words.length; i++)
    if (
      free(i) &&
      isAged(words, i + 1) &&
      ((listsOf(words, i, lexicon) & GIVEN_NAME) !== 0 || isPast(words.text[i + 4] ?? ''))
    )
      names.add(words.text[i] as string);
  if (names.size === 0) return [...mentions];
  const known = mentions.map((mention) => asPerson(mention, words, names, lexicon));
  const found: NameMention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!free(i) || !names.has(words.text[i] as string) || taken[i - 1] === 1) continue;
    if (isPerson(words, i, context, listsOf(words, i, lexicon)))
      found.push(mentionOf(words, i, i + 1, 'PERSON'));
  }
  return found.length === 0 ? known : [...known, ...found].sort((a, b) => a.start - b.start);
}

function listsOf({ hash }: Words, at: number, { phrases, lists }: Lexicon): number {
  const slot = slotOf(phrases, hash[at] as number);
  return slot < 0 ? 0 : (lists[slot] as number);
}

/** A one-word mention as a person's where its word is in a person's name, it acts and no list has it as a body's or a place's. */
function asPerson(
  mention: NameMention,
  words: Words,
  names: ReadonlySet<string>,
  lexicon: Lexicon,
): NameMention {
  const { type, firstWord, endWord } = mention;
  if (type === 'PERSON' || endWord - firstWord > 1 || !names.has(words.text[firstWord] as string))
    return mention;
  if ((listsOf(words, firstWord, lexicon) & (PLACES | COMPANIES)) !== 0 || !acts(words, endWord))
    return mention;
  return { ...mention, type: 'PERSON' };
}

/** Whether a word that is in a person's name stands for the person at `i`. */
function isPerson(
  words: Words,
  i: number,
  { style, opening, elsewhere }: DocumentContext,
  lists: number,
): boolean {
  const before = words.text[i - 1] ?? '';
  const honorific = before === '.' ? (words.text[i - 2] ?? '') : before;
  if (HONORIFICS.has(honorific)) return true;
  if (style[i] !== STYLE.plain || words.casing[i + 1] === CASING.capitalised) return false;
  // "in May 2019", "on 3 August"
  if (words.casing[i - 1] === CASING.number || words.casing[i + 1] === CASING.number) return false;
  if (acts(words, i + 1)) return true;
  if (opening[i] === 1 || (lists & (CALENDAR | PLACES)) !== 0) return false;
  return ((elsewhere[i] as number) & ELSEWHERE.lower) === 0;
}

/** Whether the words from `at` on go with somebody who was just named: "said", "had", "'s", ", who", ", 61,". */
function acts(words: Words, at: number): boolean {
  const { text } = words;
  const next = text[at] ?? '';
  if (next === "'s" || next === '’s' || ACTING_VERBS.has(next) || AUXILIARIES_OF_PEOPLE.has(next))
    return true;
  if (next === ',') return /^(?:who|whose)$/.test(text[at + 1] ?? '') || isAged(words, at);
  return isPast(next);
}

function isPast(word: string): boolean {
  const form = word === word.toLowerCase() ? verbForm(word) : null;
  return form === 'past' || form === 'past-or-participle';
}

/** Whether an age in commas stands at `at`: ", 61,". */
const isAged = ({ text }: Words, at: number): boolean =>
  text[at] === ',' && /^[1-9]\d?$/.test(text[at + 1] ?? '') && text[at + 2] === ',';
