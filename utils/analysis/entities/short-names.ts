import { GENERIC_NAMES } from '../lang/en/name-words.ts';
import { slotOf } from './hash-table.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { nameForm } from './name-form.ts';
import type { Words } from './words.ts';

const PLACE_OR_PEOPLE =
  listBit('country') | listBit('region') | listBit('city') | listBit('place') | listBit('demonym');
const SHORTEST = 3;

/**
 * Makes an organisation of a person's name of one word by which the article means one that it has named in full before: "Northgate" after
 * "Northgate Ferries", unless a person of that name is about.
 */
export function withShortNames(
  mentions: readonly Mention[],
  words: Words,
  text: string,
  lexicon: Lexicon,
): Mention[] {
  const opened = new Map<string, number>();
  const people = new Set<string>();
  for (const { type, start, end, firstWord, endWord } of mentions) {
    if (endWord - firstWord < 2) continue;
    const { words: parts } = nameForm(text.slice(start, end));
    if (type === 'PERSON') for (const part of parts) people.add(part);
    else if (type === 'ORG' && parts.length > 1) {
      const [opening] = parts as [string];
      if (!opened.has(opening)) opened.set(opening, start);
    }
  }
  return mentions.map((mention) => {
    const { type, start, end, firstWord, endWord } = mention;
    if (type !== 'PERSON' || endWord - firstWord > 2) return mention;
    const { key } = nameForm(text.slice(start, end));
    const full = opened.get(key);
    if (full === undefined || full >= start || key.length < SHORTEST) return mention;
    if (people.has(key) || GENERIC_NAMES.has(key)) return mention;
    if (isPlaceOrPeople(words.hash[firstWord] as number, lexicon)) return mention;
    return { ...mention, type: 'ORG' };
  });
}

function isPlaceOrPeople(hash: number, { phrases, lists }: Lexicon): boolean {
  const slot = slotOf(phrases, hash);
  return slot >= 0 && ((lists[slot] as number) & PLACE_OR_PEOPLE) !== 0;
}
