import type { Colour } from '../../utils/model/colours.ts';

/** A fact or a highlight on the rail. */
export interface RailMark {
  key: string;
  kind: 'fact' | 'highlight';
  colour?: Colour | undefined;
  /** The words under the pointer: the highlight's note, else the passage. */
  label: string;
  /** Where its passage stands in the page, from 0 at the top to 1. */
  place: number;
}

/** Marks that stand too close to be told apart. */
export interface RailBucket {
  /** From 0 to 1. */
  place: number;
  marks: RailMark[];
}

/** Least distance of two marks, in CSS pixels. */
const APART = 9;

/** Marks from top to bottom, those closer than a pointer can tell joined. Linear after sorting. */
export function railBuckets(marks: readonly RailMark[], height: number): RailBucket[] {
  const buckets: RailBucket[] = [];
  for (const mark of marks.toSorted((a, b) => a.place - b.place)) {
    const last = buckets.at(-1);
    if (last && (mark.place - last.place) * height < APART) last.marks.push(mark);
    else buckets.push({ place: mark.place, marks: [mark] });
  }
  return buckets;
}
