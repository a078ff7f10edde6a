import type { Figure } from '../../model/analysis.ts';
import { COUNTED_PEOPLE_NOUNS } from '../lang/en/counting-words.ts';
import { UNTELLING_WORDS } from '../lang/en/figure-clause-words.ts';
import { SCORE_UNITS } from '../lang/en/score-words.ts';
import { mapInSteps, type Steps } from '../steps.ts';

/** Words that tell what a figure is about; small and common ones do not. */
function contentWords({ of, unit }: Figure): ReadonlySet<string> {
  const words =
    `${of?.text ?? ''} ${unit.kind === 'count' ? unit.text : ''}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ??
    [];
  return new Set(words.filter((word) => !UNTELLING_WORDS.has(word)).map(stem));
}
const stem = (word: string): string => (word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word);

const sharesWord = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const word of a) if (b.has(word)) return true;
  return false;
};

/** Key of figures that may repeat each other: value and unit, not the words around. */
function keyOf({ value, low, high, unit }: Figure): string {
  return `${unit.kind === 'count' || unit.kind === 'none' ? '#' : unit.code}|${value ?? `${low}..${high}`}`;
}

/** Figures so small that the same number says little: "two men" and "two cars". */
const isPlain = ({ value, unit }: Figure): boolean =>
  value !== null &&
  (unit.kind === 'count' || unit.kind === 'none' || unit.kind === 'duration') &&
  Math.abs(value) < 100;

const LEAST_SIZE = 10;
const LEAST_SHARED = 2;
/** UTF-16 units of a sentence that are compared. */
const LONGEST = 400;

/** "a 28-day cycle of the skin", "It takes 28 days for a skin cell": one length or size in sentences that share two telling words. */
function isSizeTwice({ unit, value, sentence }: Figure, later: Figure, text: string): boolean {
  if ((unit.kind !== 'duration' && unit.kind !== 'measure') || value === null || Math.abs(value) < LEAST_SIZE)
    return false;
  const wordsOf = (span: Figure['sentence']): Set<string> =>
    new Set(
      (
        text
          .slice(span.start, Math.min(span.end, span.start + LONGEST))
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? []
      ).map(stem),
    );
  const words = wordsOf(later.sentence);
  let shared = 0;
  for (const word of wordsOf(sentence)) if (words.has(word) && !UNTELLING_WORDS.has(word)) shared++;
  // The unit itself is one of them.
  return shared > LEAST_SHARED;
}

/** Whether `later` says again what `first` said. */
function isRepeat(
  first: Figure,
  later: Figure,
  text: string,
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): boolean {
  const sameNoun = first.unit.kind === later.unit.kind && first.unit.code === later.unit.code;
  // "10 points" of two players: the unit alone tells nothing.
  const isScore = sameNoun && SCORE_UNITS.has(first.unit.code) && isPlain(first);
  if (isScore)
    return first.of !== null && first.of.text === later.of?.text && first.of.text !== first.unit.text;
  if (sharesWord(a, b)) return sameNoun || !isPlain(first);
  if (isSizeTwice(first, later, text)) return true;
  if (isPlain(first)) return false;
  if (COUNTED_PEOPLE_NOUNS.has(first.unit.code) && COUNTED_PEOPLE_NOUNS.has(later.unit.code)) return true;
  const isUnsaid = a.size === 0 || b.size === 0;
  // A large or odd number with one unit is hardly two things.
  return (
    sameNoun &&
    (isUnsaid ||
      significantDigits(first) >= 3 ||
      (first.unit.kind === 'currency' &&
        significantDigits(first) >= 2 &&
        Math.abs(first.value ?? first.high ?? 0) >= 1e6))
  );
}

function significantDigits({ value, high }: Figure): number {
  const digits = String(Math.abs(value ?? high ?? 0))
    .replace(/e.*$/, '')
    .replace('.', '');
  return digits.replace(/^0+|0+$/g, '').length;
}

const MOST_CANDIDATES = 8;

/** Marks every figure that says again what an earlier one said with that one's index. */
export function* withRepeats(figures: readonly Figure[], text: string): Steps<Figure[]> {
  const seen = new Map<string, number[]>();
  const words: (ReadonlySet<string> | undefined)[] = [];
  const wordsOf = (index: number): ReadonlySet<string> => {
    words[index] ??= contentWords(figures[index] as Figure);
    return words[index];
  };
  return yield* mapInSteps(figures, (figure, index) => {
    // "another three increases" are others.
    if (/\banother\s+$/i.test(text.slice(Math.max(0, figure.start - 9), figure.start))) return figure;
    const key = keyOf(figure);
    const earlier = seen.get(key);
    const first = earlier?.find((at) =>
      isRepeat(figures[at] as Figure, figure, text, wordsOf(at), wordsOf(index)),
    );
    if (first !== undefined) return { ...figure, sameAs: first };
    if (!earlier) seen.set(key, [index]);
    else if (earlier.length < MOST_CANDIDATES) earlier.push(index);
    return figure;
  });
}
