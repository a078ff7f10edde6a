import { slotOf } from '../hash-table.ts';
import { COMPANY_WORDS, GENERIC_NAMES } from '../lang/en/name-words.ts';
import { NATION_ADJECTIVES } from '../lang/en/nation-adjectives.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { NameMention } from './mentions.ts';
import { nameForms, POSSESSIVE } from './name-form.ts';
import type { NameType } from './name-tags.ts';
import type { Words } from './tagger-words.ts';

const PLACE_OR_PEOPLE =
  listBit('country') | listBit('region') | listBit('city') | listBit('place') | listBit('demonym');
const SHORTEST = 3;
/** Types that the tagger gives short names of organisations by mistake. */
const MISTAKEN: ReadonlySet<NameType> = new Set(['PERSON', 'LOC', 'PRODUCT', 'WORK_OF_ART', 'MISC']);

/**
 * Makes an organisation of a name by which the article means one that it has named in full before: "Northgate" after "Northgate
 * Ferries", "Star Boats" after "Star Boats Corp.", unless a person of that name is about or it is a known place.
 */
export function withShortNames(
  mentions: readonly NameMention[],
  words: Words,
  text: string,
  lexicon: Lexicon,
  forms = nameForms(),
): NameMention[] {
  const opened = new Map<string, number>();
  const companies = new Map<string, number>();
  const people = new Set<string>();
  for (const { type, start, end, firstWord, endWord } of mentions) {
    if (endWord - firstWord < 2) continue;
    const { words: parts } = forms(text.slice(start, end));
    if (type === 'PERSON') for (const part of parts) people.add(part);
    else if (type === 'ORG' && parts.length > 1) {
      const bare = withoutCompanyWords(parts);
      const [opening] = parts as [string];
      if (!opened.has(opening)) opened.set(opening, start);
      const own = bare.join(' ').replace(POSSESSIVE, '');
      // A shop that bears its owner's name goes by it before it is named in full, too.
      const since = POSSESSIVE.test(bare.join(' ')) ? -1 : start;
      if (bare.length < parts.length && !companies.has(own)) companies.set(own, since);
    }
  }
  return mentions.map((mention) => {
    const { type, start, end, firstWord, endWord } = mention;
    if (!MISTAKEN.has(type)) return mention;
    const { key } = forms(text.slice(start, end));
    const full = type === 'LOC' ? companies.get(key) : (companies.get(key) ?? opened.get(key));
    if (full === undefined || full >= start || key.length < SHORTEST) return mention;
    if (people.has(key) || GENERIC_NAMES.has(key) || NATION_ADJECTIVES.has(key)) return mention;
    if (endWord - firstWord === 1 && isPlaceOrPeople(words.hash[firstWord] as number, lexicon))
      return mention;
    return { ...mention, type: 'ORG' };
  });
}

/** "star states" of "Star States Corp."; empty where nothing is left. */
function withoutCompanyWords(parts: readonly string[]): readonly string[] {
  let size = parts.length;
  while (size > 0 && COMPANY_WORDS.has(parts[size - 1] as string)) size--;
  return parts.slice(0, size);
}

function isPlaceOrPeople(hash: number, { phrases, lists }: Lexicon): boolean {
  const slot = slotOf(phrases, hash);
  return slot >= 0 && ((lists[slot] as number) & PLACE_OR_PEOPLE) !== 0;
}
