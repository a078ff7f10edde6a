import type { Span } from '../../utils/model/article-document.ts';

/** A highlight as far as it tells what is kept. */
export interface KeptHighlight {
  id: string;
  quote: string;
}

/** Words as they are compared: page and article differ in white space and soft hyphens. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\u00ad|\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A function that gives the id of the highlight that holds exactly the words of a span of `text`; null where none does. */
export function keptPassages(
  highlights: readonly KeptHighlight[],
  text: string,
): (span: Span) => string | null {
  if (highlights.length === 0) return () => null;
  const ids = new Map(highlights.map(({ id, quote }) => [plain(quote), id]));
  return ({ start, end }) => ids.get(plain(text.slice(start, end))) ?? null;
}
