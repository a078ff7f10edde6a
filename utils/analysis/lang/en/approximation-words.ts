/** Words that make a number approximate, by the reader that skips them. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that stand between a figure and what governs it. */
export const NUMBER_FILLERS: ReadonlySet<string> = words(
  'about around nearly almost roughly some over more than just less only up to an a the at least as much many approximately estimated another perhaps maybe probably possibly',
);

export const RANGE_APPROXIMATORS: ReadonlySet<string> = new Set([
  'about',
  'around',
  'roughly',
  'nearly',
  'approximately',
  'some',
  'just',
  'over',
  'under',
  'almost',
]);

export const YEAR_SIZED_APPROXIMATORS: ReadonlySet<string> = new Set(
  'some about nearly over than least almost roughly approximately another to around estimated'.split(' '),
);

export const SHARE_APPROXIMATORS: ReadonlySet<string> = new Set(
  'about around nearly almost roughly approximately over than by least some under only just up'.split(' '),
);

export const MULTIPLE_APPROXIMATORS: ReadonlySet<string> = new Set(
  'nearly almost about roughly around practically'.split(' '),
);
