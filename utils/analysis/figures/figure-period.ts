import type { Figure, Timex } from '../../model/analysis.ts';
import { firstEndingAfter } from '../binary-search.ts';

/** A year, half, quarter, season, month or week, or a decade: what an amount can be for. A day or an hour is when it was said. */
const STRETCH = /^\d{3,4}(?:-(?:Q\d|H\d|W\d\d|SP|SU|FA|WI|\d\d))?$/;
const FARTHEST_BEHIND = 60;
const FARTHEST_BEFORE = 90;

const canHavePeriod = ({ unit }: Figure): boolean => unit.kind !== 'duration' && unit.kind !== 'measure';

/**
 * The time that a figure is for: the nearest stretch of time named behind it, or at the head of its sentence, with no other
 * figure between ("spending $5 million this year", "In 2011 sales rose 3%"). An index into `timexes`, or null.
 */
export function periodOf(
  figure: Figure,
  figures: readonly Figure[],
  at: number,
  timexes: readonly Timex[],
  text: string,
): number | null {
  if (!canHavePeriod(figure)) return null;
  const { sentence } = figure;
  const next = figures[at + 1]?.start ?? Number.POSITIVE_INFINITY;
  const previous = figures[at - 1]?.end ?? 0;
  let found: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (
    let i = firstEndingAfter(timexes, Math.max(sentence.start, figure.start - FARTHEST_BEFORE));
    i < timexes.length;
    i++
  ) {
    const { start, end, type, value } = timexes[i] as Timex;
    if (start >= sentence.end || start > figure.end + FARTHEST_BEHIND) break;
    if (type !== 'DATE' || !STRETCH.test(value)) continue;
    const isBehind = start >= figure.end && start - figure.end <= FARTHEST_BEHIND && start < next;
    const isBefore = end <= figure.start && figure.start - end <= FARTHEST_BEFORE && end > previous;
    const distance = isBehind ? start - figure.end : isBefore ? figure.start - end : Number.POSITIVE_INFINITY;
    const gap = isBehind ? text.slice(figure.end, start) : text.slice(end, figure.start);
    if (distance < nearest && !/[;:"“”]|\b(?:than|from|since|until|before|after)\b/.test(gap)) {
      nearest = distance;
      found = i;
    }
  }
  return found;
}
