import { SHARE_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { AMOUNT_NOUNS, PICTURE_NOUNS, STREET_WORDS } from '../lang/en/label-words.ts';
import { POS } from '../tokens/index.ts';
import { readCounted } from './counted-nouns.ts';
import { type FigurePieces, WORD } from './figure-pieces.ts';

/** Thousands of columns of a picture: "4K", "8K". */
const PICTURE_SIZES = new Set(['2', '4', '5', '6', '8', '12', '16']);

/**
 * Whether the letter at piece `i`, which touches the digits before it, is part of a code and no magnitude: "flat 12B",
 * "gate 5B", "221B Baker Street", "a 4K television", "3M scientists". Money is not asked about.
 */
export function isLetterCode(p: FigurePieces, i: number): boolean {
  const digits = p.text[i - 1] as string;
  const letter = p.text[i] as string;
  if (!/^[KMBb]$/.test(letter) || !/^\d{1,4}$/.test(digits)) return false;
  // "1500b" would be more than a trillion: bits.
  if (digits.length > 3 && /^[Bb]$/.test(letter)) return true;
  const isApproximate = SHARE_APPROXIMATORS.has(p.lower[i - 2] ?? '') && p.lower[i - 2] !== 'by';
  if (isApproximate) return false;
  if (letter === 'K' && PICTURE_SIZES.has(digits)) {
    const counted = readCounted(p, i + 1, { value: 2, isVague: false });
    return !counted || PICTURE_NOUNS.has(p.source.slice(counted.unitStart, counted.unitEnd).toLowerCase());
  }
  const before = POS[p.pos[i - 2] ?? 0];
  if (letter === 'M' && digits === '3' && before !== 'VERB' && before !== 'AUX') return true;
  if (isStreetBehind(p, i + 1)) return true;
  const isFirst =
    i === 2 && /^\p{Lu}\p{Ll}/u.test(p.text[0] as string) && !FUNCTION_WORDS.has(p.lower[0] as string);
  const isNoun = p.kind[i - 2] === WORD && (before === 'NOUN' || before === 'PROPN' || isFirst);
  return isNoun && !AMOUNT_NOUNS.has(p.lower[i - 2] as string);
}

function isStreetBehind(p: FigurePieces, i: number): boolean {
  for (let at = i; at < i + 4 && /^\p{Lu}/u.test(p.text[at] ?? ''); at++)
    if (at > i && STREET_WORDS.has(p.lower[at] as string)) return true;
  return false;
}
