import { uint8s } from '../arrays.ts';
import { slotOf } from '../hash-table.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { NameMention } from './mentions.ts';
import type { NameType } from './name-tags.ts';
import { CASING, isNameLike, type Words } from './tagger-words.ts';

/** Types of names that are looked for again: works and events share their words with plain prose. */
const SOUGHT: ReadonlySet<NameType> = new Set(['PERSON', 'ORG', 'LOC']);
/** Finds of a one-word name before it is believed elsewhere, unless a list has it under its type. */
const LEAST_FOR_ONE_WORD = 2;
const KNOWN: Readonly<Partial<Record<NameType, number>>> = {
  ORG: listBit('company') | listBit('organisation'),
  LOC: listBit('country') | listBit('region') | listBit('city'),
};
const SHORTEST = 2;
/** Names that begin with the same word, beyond which no more are looked for: keeps the search linear. */
const MOST_PER_WORD = 8;

interface Sought {
  readonly words: readonly string[];
  readonly type: NameType;
  /** Whether one find is enough. */
  readonly sure: boolean;
  count: number;
}

/** The mentions, and with them the further places where the article has the same names, letter by letter. In text order. */
export function withRepeatedNames(
  mentions: readonly NameMention[],
  words: Words,
  lexicon: Lexicon,
): NameMention[] {
  const names = new Map<string, Sought>();
  const taken = uint8s(words.length);
  for (const { firstWord, endWord, type } of mentions) {
    taken.fill(1, firstWord, endWord);
    if (!SOUGHT.has(type)) continue;
    const own = words.text.slice(firstWord, endWord);
    const key = own.join(' ');
    const known = names.get(key);
    if (known) known.count++;
    else if (key.length >= SHORTEST) {
      const sure = own.length > 1 || isKnown(words.hash[firstWord] as number, type, lexicon);
      names.set(key, { words: own, type, sure, count: 1 });
    }
  }
  const byFirst = new Map<string, Sought[]>();
  for (const name of names.values()) {
    if (!name.sure && name.count < LEAST_FOR_ONE_WORD) continue;
    const first = name.words[0] as string;
    const list = byFirst.get(first);
    if (!list) byFirst.set(first, [name]);
    else if (list.length < MOST_PER_WORD) list.push(name);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const found: NameMention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (taken[i] === 1 || !isNameLike(words.casing[i] as number)) continue;
    const sought = byFirst.get(words.text[i] as string);
    if (!sought) continue;
    const name = sought.find((each) => standsAt(each.words, words, i, taken));
    if (!name) continue;
    const endWord = i + name.words.length;
    found.push({
      start: words.start[i] as number,
      end: words.end[endWord - 1] as number,
      type: name.type,
      firstWord: i,
      endWord,
    });
    i = endWord - 1;
  }
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.start - b.start);
}

function isKnown(hash: number, type: NameType, { phrases, lists }: Lexicon): boolean {
  const slot = slotOf(phrases, hash);
  return slot >= 0 && ((lists[slot] as number) & (KNOWN[type] ?? 0)) !== 0;
}

function standsAt(name: readonly string[], words: Words, at: number, taken: Uint8Array): boolean {
  if (words.sentence[at] !== words.sentence[at + name.length - 1]) return false;
  // In "JOIN US" the pronoun is no country.
  if (name.length === 1 && (name[0] as string).length === 2 && words.casing[at - 1] === CASING.capitals)
    return false;
  return name.every((word, k) => words.text[at + k] === word && taken[at + k] === 0);
}
