import { slotOf } from '../hash-table.ts';
import { ACTING_VERBS, HONORIFICS, STORM_WORDS } from '../lang/en/name-words.ts';
import { NAMED_LANDS, PLACING_WORDS } from '../lang/en/place-words.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { NameMention } from './mentions.ts';
import { isNameLike, type Words } from './tagger-words.ts';

/** Placings from which a name is a place's even where a person in the article seems to bear it. */
const OFTEN = 2;
/** Lists of people's names. */
const PERSONAL = listBit('given-name') | listBit('surname') | listBit('person');

/**
 * Mends names that the tagger took for people's and that the article places things in: "Coron" after "in Coron" is a place
 * wherever it stands, unless a list has one of its words as a name or a person in the article bears it in full. And "Storm
 * Ciarán" is an event, as is the Ciarán of later lines.
 */
export function withPlaces(
  mentions: readonly NameMention[],
  words: Words,
  lexicon: Lexicon,
): readonly NameMention[] {
  const places = new Map<string, number>();
  const storms = new Set<string>();
  const bearers = new Set<string>();
  const lands = new Set<string>();
  for (const { type, firstWord, endWord } of mentions) {
    if (type === 'LOC') {
      // "Jasper" beside "Jasper National Park", and a place that the tagger knows elsewhere, "in Utqiagvik".
      if (endWord - firstWord > 1 && NAMED_LANDS.has((words.text[endWord - 1] as string).toLowerCase()))
        lands.add(words.text[firstWord] as string);
      else if (PLACING_WORDS.has(words.text[firstWord - 1] ?? '')) {
        const name = spelling(words, firstWord, endWord);
        places.set(name, (places.get(name) ?? 0) + 1);
      }
      continue;
    }
    if (type !== 'PERSON') continue;
    const last = words.text[endWord - 1] as string;
    const isStorm =
      STORM_WORDS.has((words.text[firstWord] as string).toLowerCase()) && endWord - firstWord === 2;
    if (isStorm || STORM_WORDS.has((words.text[firstWord - 1] ?? '').toLowerCase())) storms.add(last);
    else if (PLACING_WORDS.has(words.text[firstWord - 1] ?? '')) {
      const name = spelling(words, firstWord, endWord);
      places.set(name, (places.get(name) ?? 0) + 1);
    }
    if (endWord - firstWord > 1 && !isStorm) bearers.add(last);
  }
  if (places.size === 0 && storms.size === 0 && lands.size === 0) return mentions;
  return mentions.map((mention) => {
    const { type, firstWord, endWord } = mention;
    if (type !== 'PERSON') return mention;
    const last = words.text[endWord - 1] as string;
    const placings = places.get(spelling(words, firstWord, endWord)) ?? 0;
    if (bearers.has(last) && endWord - firstWord === 1 && placings < OFTEN) return mention;
    if (
      storms.has(last) &&
      (endWord - firstWord === 1 || STORM_WORDS.has((words.text[firstWord] as string).toLowerCase()))
    )
      return { ...mention, type: 'EVENT' };
    if (endWord - firstWord === 1 && lands.has(last) && !bearers.has(last) && !speaks(words, mention))
      return { ...mention, type: 'LOC' };
    if (placings === 0) return mention;
    return isPersonal(words, firstWord, endWord, lexicon) ? mention : { ...mention, type: 'LOC' };
  });
}

/** Whether a name is titled or says something. */
const speaks = ({ text }: Words, { firstWord, endWord }: NameMention): boolean =>
  ACTING_VERBS.has(text[endWord] ?? '') || HONORIFICS.has(text[firstWord - 1] ?? '');

const spelling = ({ text }: Words, from: number, to: number): string => text.slice(from, to).join(' ');

function isPersonal({ hash, casing }: Words, from: number, to: number, { phrases, lists }: Lexicon): boolean {
  for (let i = from; i < to; i++) {
    if (!isNameLike(casing[i] as number)) continue;
    const slot = slotOf(phrases, hash[i] as number);
    if (slot >= 0 && ((lists[slot] as number) & PERSONAL) !== 0) return true;
  }
  return false;
}
