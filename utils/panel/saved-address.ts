import type { Span } from '../model/article-document.ts';

/** The key of the article that an address names behind `#`. */
export const keyIn = (hash: string): string => decodeURIComponent(hash.slice(1).replace(/&.*$/, ''));

/** The passage that such an address names behind the key, or null. */
export function spanIn(hash: string): Span | null {
  const [, start, end] = /&at=(\d+)-(\d+)$/.exec(hash) ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}

/** The address of a saved article's page, at a passage where one is given. */
export const savedArticlePage = (key: string, at?: Span): string =>
  `/saved.html#${encodeURIComponent(key.toWellFormed())}${at ? `&at=${at.start}-${at.end}` : ''}`;
