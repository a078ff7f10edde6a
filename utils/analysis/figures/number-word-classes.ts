import { CURRENCY_SIGNS } from '../lang/en/currencies.ts';
import { DENOMINATORS, MAGNITUDES, SMALL_NUMBERS, VAGUE_PLURALS } from '../lang/en/number-words.ts';
import { type Tokens, WordColumn, wordMarks } from '../tokens/index.ts';

/** Classes of a word, as bits: it may hold a number, may start a quantity, is made of ASCII letters alone. */
export const [HOLDS_NUMBER, STARTS_QUANTITY, PLAIN_LETTERS] = [1, 2, 4];

const DIGIT = /\p{N}/u;

const marks = wordMarks([
  [HOLDS_NUMBER | STARTS_QUANTITY, SMALL_NUMBERS.keys()],
  [HOLDS_NUMBER | STARTS_QUANTITY, VAGUE_PLURALS.keys()],
  [HOLDS_NUMBER, MAGNITUDES.keys()],
  [HOLDS_NUMBER, DENOMINATORS.keys()],
  [STARTS_QUANTITY, 'half quarter hundred minus negative percent percents percentage per'.split(' ')],
]);

/** Classes of a word in lower case, from the lists or its ending "fold". */
function marksOf(lower: string): number {
  const marked = marks.get(lower) ?? 0;
  return lower.endsWith('fold') ? marked | STARTS_QUANTITY | HOLDS_NUMBER : marked;
}

/** Whether a word that is on no list has digits, alone or behind letters, or parts that are. */
function hasNumberInside(lower: string): boolean {
  const code = lower.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (code < 97 || code > 122) return CURRENCY_SIGNS.has(lower) || DIGIT.test(lower);
  if (DIGIT.test(lower)) return true;
  const hyphen = lower.indexOf('-');
  return (
    hyphen > 0 &&
    (holdsNumber(lower.slice(0, hyphen)) || holdsNumber(lower.slice(lower.lastIndexOf('-') + 1)))
  );
}

const holdsNumber = (lower: string): boolean =>
  (marksOf(lower) & HOLDS_NUMBER) !== 0 || hasNumberInside(lower);

/** Whether a word in lower case may start a quantity, though it has no digit and is no article. */
export const startsQuantity = (lower: string): boolean => (marksOf(lower) & STARTS_QUANTITY) !== 0;

function isPlain(printed: string): boolean {
  for (let i = 0; i < printed.length; i++) {
    const small = printed.charCodeAt(i) | 0x20;
    if (small < 97 || small > 122) return false;
  }
  return true;
}

const classes = new WordColumn((printed, lower) => {
  if (isPlain(printed)) return PLAIN_LETTERS | marksOf(lower);
  return marksOf(lower) | (hasNumberInside(lower) ? HOLDS_NUMBER : 0);
});

/** The classes of each of `tokens.words`. */
export const wordClasses = ({ vocabulary, numbers }: Tokens): Int32Array => classes.of(vocabulary, numbers);
