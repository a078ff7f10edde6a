import { singular } from '../../lang/en/morphology.ts';
import { BRITISH_SPELLINGS, MAYBE_BRITISH } from '../../lang/en/spelling-variants.ts';

/** One key for a word's singular and plural, its British and American spelling. */
function foldPhraseWord(lower: string): string {
  const base = singular(lower);
  if (!MAYBE_BRITISH.test(base)) return base;
  return BRITISH_SPELLINGS.reduce((word, [from, to]) => word.replace(from, to), base);
}

/** The words of a phrase, folded, hyphens parted. */
export function foldPhrase(lower: string): string {
  if (!/[\s-]/.test(lower)) return foldPhraseWord(lower);
  return lower
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(foldPhraseWord)
    .join(' ');
}

/** A line of text as a phrase of folded words, without its signs. */
export const foldLine = (line: string): string =>
  foldPhrase(line.toLowerCase().replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' '));

/** Whether all parts of a folded word, which are more than one where it has a hyphen, are among these. */
export const isWithin = (words: ReadonlySet<string>, folded: string): boolean =>
  folded.includes(' ') ? folded.split(' ').every((part) => words.has(part)) : words.has(folded);
