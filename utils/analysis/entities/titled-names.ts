import { slotOf } from '../hash-table.ts';
import { DEGREES, HONORIFICS, OFFICES } from '../lang/en/name-words.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import { mentionOf, type NameMention } from './mentions.ts';
import { CASING, type Words } from './tagger-words.ts';

/** Longest name behind "Mr", in words. */
const LONGEST_NAME = 3;
/** Words between an office and the name of who holds it: "Minister for Women and Equalities". */
const LONGEST_OFFICE = 6;
const GIVEN_NAME = listBit('given-name');
const PERSONAL = GIVEN_NAME | listBit('surname');

/**
 * Puts people's names right by the titles beside them. "Mr Field" is a person whatever "field" means elsewhere, "Minister for
 * Women and Equalities Nadia Morell" is Nadia Morell, and the "M.D." behind a name is none. In text order.
 */
export function withTitledNames(
  mentions: readonly NameMention[],
  words: Words,
  lexicon: Lexicon,
): NameMention[] {
  const people = mentions.flatMap((mention, i) =>
    isDegree(mention, mentions[i - 1], words) ? [] : [withoutOffice(mention, words, lexicon)],
  );
  const named: NameMention[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    while (next < people.length && (people[next] as NameMention).endWord <= at)
      named.push(people[next++] as NameMention);
    if (!HONORIFICS.has(words.text[at] as string)) continue;
    const from = words.text[at + 1] === '.' ? at + 2 : at + 1;
    if (from >= words.length || words.casing[from] !== CASING.capitalised) continue;
    if (words.sentence[from] !== words.sentence[at]) continue;
    const there = people[next];
    if (there && there.firstWord <= at) continue;
    if (there && there.firstWord === from) {
      if (there.type !== 'PERSON' && there.endWord - from === 1) people[next] = { ...there, type: 'PERSON' };
      continue;
    }
    const limit = Math.min(there?.firstWord ?? words.length, from + LONGEST_NAME);
    let end = from + 1;
    while (
      end < limit &&
      words.casing[end] === CASING.capitalised &&
      words.sentence[end] === words.sentence[at]
    )
      end++;
    named.push(mentionOf(words, from, end, 'PERSON'));
    at = end - 1;
  }
  for (const person of people.slice(next)) named.push(person);
  return named;
}

/** Whether a mention is a degree behind a person's name and a comma: "Anne Pell, Ph.D." */
function isDegree(
  { firstWord, endWord }: NameMention,
  before: NameMention | undefined,
  { text }: Words,
): boolean {
  if (before?.type !== 'PERSON' || before.endWord + 1 !== firstWord || text[before.endWord] !== ',')
    return false;
  return DEGREES.has(text.slice(firstWord, endWord).join('').replaceAll('.', '').toLowerCase());
}

/** A person's name without the last words of the office before it, where a known given name opens the rest. */
function withoutOffice(mention: NameMention, words: Words, lexicon: Lexicon): NameMention {
  const { type, firstWord, endWord } = mention;
  const { text } = words;
  if (type !== 'PERSON' || endWord - firstWord < 3) return mention;
  if (!/^(?:and|for|of)$/.test(text[firstWord - 1] ?? '') || isListed(words, firstWord, PERSONAL, lexicon))
    return mention;
  if (!isListed(words, firstWord + 1, GIVEN_NAME, lexicon)) return mention;
  for (let at = firstWord - 2; at >= 0 && at >= firstWord - LONGEST_OFFICE; at--) {
    if (words.sentence[at] !== words.sentence[firstWord] || /^[,;:.]$/.test(text[at] as string)) break;
    if (OFFICES.has((text[at] as string).toLowerCase()))
      return mentionOf(words, firstWord + 1, endWord, type);
  }
  return mention;
}

function isListed({ hash }: Words, at: number, bits: number, { phrases, lists }: Lexicon): boolean {
  const slot = slotOf(phrases, hash[at] as number);
  return slot >= 0 && ((lists[slot] as number) & bits) !== 0;
}
