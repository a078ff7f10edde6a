/** Types that the tagger tells apart. LOC covers countries, cities and buildings; MISC are names that make no entity. */
export const NAME_TYPES = [
  'PERSON',
  'ORG',
  'LOC',
  'NORP',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'MISC',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** Tags in BIO: 0 is outside, then a B and an I for each type. */
export const OUTSIDE = 0;
export const TAGS = 1 + 2 * NAME_TYPES.length;
export const beginOf = (type: number): number => 1 + 2 * type;
export const insideOf = (type: number): number => 2 + 2 * type;
export const nameTypeOf = (tag: number): number => (tag - 1) >> 1;
export const isInside = (tag: number): boolean => tag > 0 && (tag & 1) === 0;
export const TAG_NAMES: readonly string[] = [
  'O',
  ...NAME_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`]),
];

/** Whether `next` may follow `previous` in BIO: an I only after a B or an I of its own type. */
export const mayFollow = (previous: number, next: number): boolean =>
  !isInside(next) || (previous !== OUTSIDE && nameTypeOf(previous) === nameTypeOf(next));
