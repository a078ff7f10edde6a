/** Inline sizes of the lines that stand for an article's parts while it is read. */
export const SKELETON = ['92%', '70%', '44%', '96%', '88%', '61%'] as const;
