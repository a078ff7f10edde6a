import type { Figure } from '../../model/analysis.ts';
import { PEOPLE_NOUNS } from '../lang/en/counting-words.ts';
import { UNTELLING_WORDS } from '../lang/en/figure-clause-words.ts';

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

/** Whether `later` says again what `first` said. */
function isRepeat(first: Figure, later: Figure, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const sameNoun = first.unit.kind === later.unit.kind && first.unit.code === later.unit.code;
  if (sharesWord(a, b)) return sameNoun || !isPlain(first);
  if (isPlain(first)) return false;
  if (PEOPLE_NOUNS.has(first.unit.code) && PEOPLE_NOUNS.has(later.unit.code)) return true;
  const isUnsaid = a.size === 0 || b.size === 0;
  // A large or odd number with one unit is hardly two things.
  return (
    sameNoun &&
    (isUnsaid ||
      significantDigits(first) >= 3 ||
      (first.unit.kind === 'currency' && Math.abs(first.value ?? first.high ?? 0) >= 1e6))
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
export function withRepeats(figures: readonly Figure[]): Figure[] {
  const seen = new Map<string, number[]>();
  const words: (ReadonlySet<string> | undefined)[] = [];
  const wordsOf = (index: number): ReadonlySet<string> => {
    words[index] ??= contentWords(figures[index] as Figure);
    return words[index];
  };
  return figures.map((figure, index) => {
    const key = keyOf(figure);
    const earlier = seen.get(key);
    const first = earlier?.find((at) => isRepeat(figures[at] as Figure, figure, wordsOf(at), wordsOf(index)));
    if (first !== undefined) return { ...figure, sameAs: first };
    if (!earlier) seen.set(key, [index]);
    else if (earlier.length < MOST_CANDIDATES) earlier.push(index);
    return figure;
  });
}
