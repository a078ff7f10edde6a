import type { ArticleRecord, HighlightRecord } from '../../model/records.ts';
import { groupBy } from '../group-by.ts';
import { compare, type LibrarySnapshot } from '../library-snapshot.ts';

/** Where a highlight stands in its article, in code points; null where that is not known. */
export function positionOf({ target }: HighlightRecord): number | null {
  const position = target.selector.find((selector) => selector.type === 'TextPositionSelector');
  return position?.start ?? null;
}

/** In the order of reading; what has no place comes last, in the order of making. */
const byPosition = (a: HighlightRecord, b: HighlightRecord): number =>
  (positionOf(a) ?? Number.POSITIVE_INFINITY) - (positionOf(b) ?? Number.POSITIVE_INFINITY) ||
  compare(a.created, b.created);

/** Articles with their highlights, both in the order that a reader expects. */
export function withHighlights({ articles, highlights }: Pick<LibrarySnapshot, 'articles' | 'highlights'>): {
  article: ArticleRecord;
  highlights: HighlightRecord[];
}[] {
  const groups = groupBy(highlights, ({ articleKey }) => articleKey);
  return articles
    .map((article) => ({ article, highlights: (groups.get(article.key) ?? []).toSorted(byPosition) }))
    .toSorted((a, b) => compare(a.article.title, b.article.title) || compare(a.article.key, b.article.key));
}
