import { BOUND_JOINTS } from '../lang/en/change-words.ts';
import { readChange } from './figure-change.ts';
import type { FigurePieces } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';

/** "more than 10 but fewer than 20 people" is one range. */
export function mergeBounds(p: FigurePieces, found: readonly Quantity[]): Quantity[] {
  const merged: Quantity[] = [];
  for (const quantity of found) {
    const before = merged.at(-1);
    const range = before && rangeOfBounds(p, before, quantity);
    if (range) merged[merged.length - 1] = range;
    else merged.push(quantity);
  }
  return merged;
}

function rangeOfBounds(p: FigurePieces, first: Quantity, second: Quantity): Quantity | null {
  if (first.value === null || second.value === null || second.start - first.end > 8) return null;
  if (first.kind !== 'none' && first.code !== second.code) return null;
  for (let at = first.end; at < second.start; at++) if (!BOUND_JOINTS.has(p.lower[at] as string)) return null;
  const changes = readChange(p, first) + readChange(p, second);
  const [low, high] = changes === '><' ? [first.value, second.value] : [second.value, first.value];
  if ((changes !== '><' && changes !== '<>') || low >= high) return null;
  return { ...second, start: first.start, value: null, low, high };
}

/** How many of the smaller unit make one of the larger, by UCUM code. */
const PARTS_OF_DURATIONS: ReadonlyMap<string, readonly [smaller: string, parts: number]> = new Map([
  ['a', ['mo', 12]],
  ['wk', ['d', 7]],
  ['d', ['h', 24]],
  ['h', ['min', 60]],
  ['min', ['s', 60]],
]);

/** "five years and three months", "2 hours 15 minutes": one span of time in two units. */
export function mergeDurations(p: FigurePieces, found: readonly Quantity[]): Quantity[] {
  const merged: Quantity[] = [];
  for (const quantity of found) {
    const before = merged.at(-1);
    const whole = before && durationOfParts(p, before, quantity);
    if (whole) merged[merged.length - 1] = whole;
    else merged.push(quantity);
  }
  return merged;
}

function durationOfParts(p: FigurePieces, first: Quantity, second: Quantity): Quantity | null {
  const [smaller, parts] = PARTS_OF_DURATIONS.get(first.code) ?? [];
  if (first.kind !== 'duration' || second.kind !== 'duration' || second.code !== smaller || !parts)
    return null;
  if (first.value === null || second.value === null || !Number.isInteger(first.value)) return null;
  if (second.value <= 0 || second.value >= parts || first.isAge) return null;
  const gap = second.start - first.end;
  const isJoined = gap === 0 || (gap === 1 && p.lower[first.end] === 'and');
  if (!isJoined) return null;
  return {
    ...first,
    end: second.end,
    resume: second.resume,
    value: first.value + second.value / parts,
    ...(second.isAge && { isAge: true }),
  };
}
