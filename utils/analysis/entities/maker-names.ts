import { slotOf } from '../hash-table.ts';
import { type Lexicon, listBit } from './lexicon.ts';
import type { NameMention } from './mentions.ts';
import { CASING, type Words } from './tagger-words.ts';

const COMPANY = listBit('company') | listBit('organisation');

/**
 * The mentions, and with them the makers that a product's name opens with, where the article names them nowhere else: "Boeing 737"
 * tells of a company as well. Only before the name of a model (a code, a number, capitals inside), since "Apple Pie" names no
 * company. In text order; a maker lies inside its product.
 */
export function withMakers(
  mentions: readonly NameMention[],
  words: Words,
  { phrases, lists }: Lexicon,
): NameMention[] {
  const named = new Set<number>();
  for (const { type, firstWord } of mentions) {
    if (type === 'ORG') named.add(words.hash[firstWord] as number);
  }
  const all: NameMention[] = [];
  for (const mention of mentions) {
    const { type, firstWord, endWord } = mention;
    if (type === 'PRODUCT' && endWord - firstWord > 1 && opensModel(words, firstWord)) {
      const hash = words.hash[firstWord] as number;
      const slot = named.has(hash) ? -1 : slotOf(phrases, hash);
      if (slot >= 0 && ((lists[slot] as number) & COMPANY) !== 0) {
        all.push({ ...mention, type: 'ORG', end: words.end[firstWord] as number, endWord: firstWord + 1 });
      }
    }
    all.push(mention);
  }
  return all;
}

/** Whether a plain word and the name of a model stand at `at`; "iOS 4" and "R 8" begin with no maker. */
function opensModel({ casing }: Words, at: number): boolean {
  const maker = casing[at] as number;
  const model = casing[at + 1] as number;
  return (
    (maker === CASING.capitalised || maker === CASING.capitals) &&
    (model === CASING.code || model === CASING.number || model === CASING.mixed)
  );
}
