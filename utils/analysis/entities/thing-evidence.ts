import { slotOf } from '../hash-table.ts';
import {
  ACTING_VERBS,
  DRUG_STEM,
  HONORIFICS,
  PERSONAL_TITLES,
  POSSESSIVE_CLITICS,
  PRODUCT_NOUNS,
} from '../lang/en/name-words.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { NameMention } from './mentions.ts';
import type { NameType } from './name-tags.ts';
import { CASING, type Words } from './tagger-words.ts';

const PERSONAL = listBit('given-name') | listBit('surname');
/** Letters from which a word in capitals is no person's initials: "KXAN". */
const SHORTEST_CAPITALS = 4;
/** Mentions among which one with a title or a verb of saying makes a person; "says Rosetta's team" once in thirty does not. */
const PERSONAL_SHARE = 10;
const OPENING = new Set(['“', '"', '‘', "'", '``']);
const CLOSING = new Set(['”', '"', '’', "'", "''"]);

/** Signs for and against a thing, counted over the mentions of one spelling. */
interface Signs {
  mentions: number;
  /** Alone within quotation marks. */
  quoted: number;
  /** Right before or behind the word for a product: "Rosetta spacecraft". */
  product: number;
  /** Behind "the" or "a". */
  determined: number;
  /** With a title or a verb of saying. */
  personal: number;
}

/**
 * Mends names of things that the tagger took for people's: titles that stand in quotation marks, products beside the word for
 * what they are ("the Rosetta spacecraft"), drugs by the stems of their names, and what "the" stands before that no list has as
 * anybody's. None of it where somebody of that name speaks, has a title or is named in full.
 */
export function withThings(mentions: readonly NameMention[], words: Words, lexicon: Lexicon): NameMention[] {
  const signs = new Map<string, Signs>();
  const bearers = new Set<string>();
  for (const mention of mentions) {
    const { type, firstWord, endWord } = mention;
    const own = signs.get(spellingOf(words, mention)) ?? {
      mentions: 0,
      quoted: 0,
      product: 0,
      determined: 0,
      personal: 0,
    };
    signs.set(spellingOf(words, mention), own);
    addSigns(own, mention, words);
    if (type === 'PERSON' && endWord - firstWord > 1)
      for (let i = firstWord; i < endWord; i++) bearers.add(words.text[i] as string);
  }
  return mentions.map((mention) => {
    if (mention.type !== 'PERSON') return mention;
    const type = typeBySigns(
      mention,
      signs.get(spellingOf(words, mention)) as Signs,
      bearers,
      words,
      lexicon,
    );
    return type === 'PERSON' ? mention : { ...mention, type };
  });
}

const spellingOf = ({ text }: Words, { firstWord, endWord }: NameMention): string =>
  text.slice(firstWord, endWord).join(' ');

function addSigns(signs: Signs, { firstWord, endWord }: NameMention, { text }: Words): void {
  const before = text[firstWord - 1] ?? '';
  const after = text[endWord] ?? '';
  const title = before === '.' ? (text[firstWord - 2] ?? '') : before;
  signs.mentions++;
  if (OPENING.has(before) && CLOSING.has(after)) signs.quoted++;
  if (PRODUCT_NOUNS.has(after) || PRODUCT_NOUNS.has(before)) signs.product++;
  if (/^(?:the|a|an)$/i.test(before)) signs.determined++;
  if (
    HONORIFICS.has(title) ||
    PERSONAL_TITLES.has(title.toLowerCase()) ||
    ACTING_VERBS.has(after) ||
    (ACTING_VERBS.has(before) && !POSSESSIVE_CLITICS.has(after))
  )
    signs.personal++;
}

function typeBySigns(
  { firstWord, endWord }: NameMention,
  { mentions, quoted, product, determined, personal }: Signs,
  bearers: ReadonlySet<string>,
  words: Words,
  lexicon: Lexicon,
): NameType {
  const single = endWord - firstWord === 1;
  const surface = words.text[firstWord] as string;
  if (surface.startsWith('#')) return 'MISC';
  if (single && bearers.has(surface)) return 'PERSON';
  if (single && isStation(words, firstWord, lexicon)) return 'ORG';
  if (PERSONAL_SHARE * personal > mentions) return 'PERSON';
  if (2 * quoted > mentions) return 'WORK_OF_ART';
  if (single && product > 0) return 'PRODUCT';
  for (let i = firstWord; i < endWord; i++) {
    const slot = slotOf(lexicon.phrases, words.hash[i] as number);
    if (slot >= 0 && ((lexicon.lists[slot] as number) & PERSONAL) !== 0) return 'PERSON';
    if (PERSONAL_TITLES.has((words.text[i] as string).toLowerCase())) return 'PERSON';
  }
  if (single && DRUG_STEM.test(surface)) return 'PRODUCT';
  return determined > 0 ? 'PRODUCT' : 'PERSON';
}

/** Whether a word in capitals that is no known name of a person stands in plain text: a station, an agency. */
function isStation({ text, casing, hash }: Words, at: number, { phrases, lists }: Lexicon): boolean {
  if (casing[at] !== CASING.capitals || (text[at] as string).length < SHORTEST_CAPITALS) return false;
  if (casing[at - 1] === CASING.capitals || casing[at + 1] === CASING.capitals) return false;
  const slot = slotOf(phrases, hash[at] as number);
  return slot < 0 || ((lists[slot] as number) & PERSONAL) === 0;
}
