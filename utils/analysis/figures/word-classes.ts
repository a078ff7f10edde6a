import { CURRENCY_SIGNS } from '../lang/en/currencies.ts';
import { DENOMINATORS, MAGNITUDES, SMALL_NUMBERS, VAGUE_PLURALS } from '../lang/en/number-words.ts';
import { type Tokens, WordColumn } from '../tokens/index.ts';

/** What a word tells of numbers by itself, as bits: it may hold one, may start a quantity, is made of ASCII letters alone. */
export const [HOLDS_NUMBER, STARTS_QUANTITY, PLAIN_LETTERS] = [1, 2, 4];

const DIGIT = /\p{N}/u;
const ASCII_LETTERS = /^[A-Za-z]+$/;

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...VAGUE_PLURALS.keys(),
  ...MAGNITUDES.keys(),
  ...DENOMINATORS.keys(),
]);

/** Whether a token can be, or hold, a number. */
function holdsNumber(lower: string): boolean {
  const code = lower.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (code < 97 || code > 122) return CURRENCY_SIGNS.has(lower) || DIGIT.test(lower);
  if (NUMBER_WORDS.has(lower)) return true;
  if (lower.length < 4) return false;
  const last = lower.charCodeAt(lower.length - 1);
  if ((last >= 48 && last <= 57) || (last === 100 && lower.endsWith('fold'))) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && (holdsNumber(lower.slice(0, hyphen)) || DIGIT.test(lower));
}

const STARTS = new Set([
  'half',
  'quarter',
  'a',
  'an',
  'hundred',
  'minus',
  'negative',
  'percent',
  'percents',
  'percentage',
  'per',
]);

/** Whether a word in lower case may start a quantity, though it has no digit. */
export const startsQuantity = (lower: string): boolean =>
  SMALL_NUMBERS.has(lower) || VAGUE_PLURALS.has(lower) || STARTS.has(lower) || lower.endsWith('fold');

const classes = new WordColumn(
  (printed, lower) =>
    (holdsNumber(lower) ? HOLDS_NUMBER : 0) |
    (startsQuantity(lower) ? STARTS_QUANTITY : 0) |
    (ASCII_LETTERS.test(printed) ? PLAIN_LETTERS : 0),
);

/** The classes of each of `tokens.words`. */
export const wordClasses = ({ vocabulary, numbers }: Tokens): Int32Array => classes.of(vocabulary, numbers);
