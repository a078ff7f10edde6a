import { slotOf } from '../hash-table.ts';
import { type DocumentContext, ELSEWHERE, STYLE } from './document-context.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { NameMention } from './mentions.ts';
import { isNameLike, type Words } from './tagger-words.ts';

/** Lists of names; "person" and "place" hold words of every kind. */
const NAMED =
  listBit('country') |
  listBit('region') |
  listBit('city') |
  listBit('given-name') |
  listBit('surname') |
  listBit('company') |
  listBit('organisation') |
  listBit('team') |
  listBit('demonym');
/** A text with fewer words outside of headlines says too little about those in them. */
const LEAST_PLAIN = 60;

/**
 * The mentions, those of headlines read in the light of the body. In one with capitals on every word, what begins like nothing
 * that the body or a list names, and has a word in it that the body writes small, is no name: "Dozens Of Warnings Issued". Of
 * one in CAPITALS only the words stay that the body or a list has as names.
 */
export function withHeadlinesRead(
  mentions: readonly NameMention[],
  words: Words,
  { style, elsewhere }: DocumentContext,
  lexicon: Lexicon,
): readonly NameMention[] {
  let plain = 0;
  for (let i = 0; i < words.length; i++) if (style[i] === STYLE.plain) plain++;
  if (plain < LEAST_PLAIN) return mentions;
  const isNamed = (i: number): boolean =>
    ((elsewhere[i] as number) & ELSEWHERE.capitalised) !== 0 || isListed(words.hash[i] as number, lexicon);
  const isWrittenSmall = (i: number): boolean =>
    isNameLike(words.casing[i] as number) && ((elsewhere[i] as number) & ELSEWHERE.lower) !== 0;
  return mentions.flatMap((mention) => {
    const { type, firstWord, endWord } = mention;
    if (style[firstWord] === STYLE.capitals) return namedPart(mention, words, isNamed);
    if (type === 'LOC' || style[firstWord] === STYLE.plain || isNamed(firstWord)) return mention;
    for (let i = firstWord; i < endWord; i++) if (isWrittenSmall(i)) return [];
    return mention;
  });
}

/** The part of a mention from the first to the last word that is a name's. */
function namedPart(mention: NameMention, words: Words, isNamed: (i: number) => boolean): NameMention | [] {
  let { firstWord, endWord } = mention;
  while (firstWord < endWord && !isNamed(firstWord)) firstWord++;
  while (endWord > firstWord && !isNamed(endWord - 1)) endWord--;
  if (firstWord === endWord) return [];
  return {
    ...mention,
    firstWord,
    endWord,
    start: words.start[firstWord] as number,
    end: words.end[endWord - 1] as number,
  };
}

function isListed(hash: number, { phrases, lists }: Lexicon): boolean {
  const slot = slotOf(phrases, hash);
  return slot >= 0 && ((lists[slot] as number) & NAMED) !== 0;
}
