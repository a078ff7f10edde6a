import type { Analysis } from '../../utils/model/analysis.ts';

/** A panel that is longer than its article saves no reading: the share of the article's text that all of it may come to. */
const WHOLE = 0.76;
/** Characters of its header, brief, headings and foot, at the median of the articles tried. */
const FIXED = 1_300;
/** How the lists share what is left. */
const SHARES = { facts: 0.45, timeline: 0.25, figures: 0.14, entities: 0.16 } as const;

/** Characters that a list may come to when all of it is shown. */
export const textRoom = ({ article }: Analysis, list: keyof typeof SHARES): number =>
  Math.max(0, WHOLE * article.text.length - FIXED) * SHARES[list];

/** Items from the front that come to no more than `room` characters, but `least` of them where there are as many. */
export function withinRoom<T>(
  items: readonly T[],
  room: number,
  least: number,
  lengthOf: (item: T) => number,
): T[] {
  let taken = 0;
  const end = items.findIndex((item, at) => {
    taken += lengthOf(item);
    return at >= least && taken > room;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}
