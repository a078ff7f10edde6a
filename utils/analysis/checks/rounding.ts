import type { Figure } from '../../model/analysis.ts';

/** The least and the greatest value that a printed number may have been rounded from. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Noughts at the end may be rounding, though 140 is not rounded to 100. */
const MOST_ROUNDED = 0.05;

/**
 * The interval that a printed value may stand for: "1.6 billion" was rounded to a tenth of a billion, "8,000" perhaps to a thousand,
 * "8,120" to ten at most.
 */
export function roundingOf(value: number, printed: string): Interval {
  const digits = (/\d[\d.,]*/.exec(printed)?.[0] ?? '').replace(/[.,]$/, '');
  const shown = Number(digits.replace(/,/g, ''));
  const scale = shown ? Math.abs(value) / shown : 1;
  const point = digits.lastIndexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const zeros = decimals ? 0 : noughtsAtEnd(digits.replace(/,/g, ''));
  const step = decimals ? 10 ** -decimals : 10 ** zeros;
  const rounded = (step / 2) * (Number.isFinite(scale) && scale > 0 ? scale : 1);
  const margin = zeros ? Math.min(rounded, MOST_ROUNDED * Math.abs(value)) : rounded;
  return { low: value - margin, high: value + margin };
}

function noughtsAtEnd(digits: string): number {
  let at = digits.length;
  while (at > 0 && digits[at - 1] === '0') at--;
  return digits.length - at;
}

export const roundingOfFigure = (figure: Figure, text: string): Interval =>
  roundingOf(figure.value ?? 0, text.slice(figure.start, figure.end));

/** Whether two intervals share a value. */
export const intervalsOverlap = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** Whether a figure says what it means: no "about", no bound. */
export const isExact = ({ change }: Figure): boolean =>
  change === '=' || change === 'up' || change === 'down';

/** `value` to a number of decimals. */
export const round = (value: number, decimals = 0): number => Number(value.toFixed(decimals));

/** The figures of each sentence that has some, in order. */
export function figuresBySentence(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const group = groups.at(-1);
    if (group?.[0]?.sentence.start === figure.sentence.start) group.push(figure);
    else groups.push([figure]);
  }
  return groups;
}
