import { compare } from '../library-snapshot.ts';
import type { LibraryArticle, LibraryHighlight } from './entries.ts';
import { type LibraryFilter, passes } from './filter.ts';
import type { Hits } from './search.ts';

const SORTS = ['newest', 'oldest', 'title', 'site'] as const;
export type Sort = (typeof SORTS)[number];

/** A line of the list: an article's head, or one of its highlights. */
export type LibraryRow =
  | { kind: 'article'; article: LibraryArticle; highlights: number }
  | { kind: 'highlight'; highlight: LibraryHighlight; article: LibraryArticle; grouped: boolean };

export interface Arrangement {
  rows: LibraryRow[];
  highlights: number;
  articles: number;
}

export interface ListOptions {
  filter: LibraryFilter;
  sort: Sort;
  /** Highlights under their articles, rather than one list of them. */
  grouped: boolean;
  /** Most rows of the list, from its beginning; all are counted. Without it, all are listed. */
  most?: number;
}

/** Reading order, in which an article's highlights are listed. */
export const byReadingOrder = (a: LibraryHighlight, b: LibraryHighlight): number =>
  (a.place ?? Number.MAX_VALUE) - (b.place ?? Number.MAX_VALUE) || compare(a.created, b.created);

interface Group {
  article: LibraryArticle;
  highlights: LibraryHighlight[];
  /** The moment that the group is sorted by. */
  latest: string;
  score: number;
}

const orders: Record<Sort, (a: Group, b: Group) => number> = {
  newest: (a, b) => compare(b.latest, a.latest),
  oldest: (a, b) => compare(a.latest, b.latest),
  title: (a, b) => a.article.title.localeCompare(b.article.title),
  site: (a, b) => a.article.site.localeCompare(b.article.site) || compare(b.latest, a.latest),
};

/**
 * The list under the reader's options. A search puts the best first unless the reader sorts otherwise; an article found
 * by its own words shows all its highlights.
 * @param byArticle all highlights, by their article's key, in reading order
 */
export function arrange(
  articles: ReadonlyMap<string, LibraryArticle>,
  byArticle: ReadonlyMap<string, readonly LibraryHighlight[]>,
  { filter, sort, grouped, most = Number.POSITIVE_INFINITY }: ListOptions,
  hits: Hits | null,
): Arrangement {
  const { article: passesArticle, highlight: passesHighlight, alone: passesAlone } = passes(filter);
  const groups: Group[] = [];
  let highlights = 0;
  for (const article of articles.values()) {
    if (!passesArticle(article)) continue;
    const articleScore = hits?.[article.number] ?? 0;
    let score = articleScore;
    let latest = article.keptAt ?? '';
    const kept: LibraryHighlight[] = [];
    for (const highlight of byArticle.get(article.key) ?? []) {
      const own = hits ? (hits[highlight.number] ?? 0) : 1;
      if ((own === 0 && articleScore === 0) || !passesHighlight(highlight, article)) continue;
      kept.push(highlight);
      score = Math.max(score, own);
      if (highlight.modified > latest) latest = highlight.modified;
    }
    if (kept.length === 0 && !((!hits || articleScore > 0) && passesAlone(article))) continue;
    highlights += kept.length;
    groups.push({ article, highlights: kept, latest, score });
  }
  const order = orders[sort];
  groups.sort(hits && sort === 'newest' ? (a, b) => b.score - a.score || order(a, b) : order);
  const rows = grouped ? inGroups(groups, most) : inOneList(groups, sort, hits).slice(0, most);
  return { rows, highlights, articles: groups.length };
}

function inGroups(groups: readonly Group[], most: number): LibraryRow[] {
  const rows: LibraryRow[] = [];
  for (const { article, highlights } of groups) {
    if (rows.length >= most) break;
    rows.push({ kind: 'article', article, highlights: highlights.length });
    for (const highlight of highlights) rows.push({ kind: 'highlight', highlight, article, grouped: true });
  }
  return rows.length > most ? rows.slice(0, most) : rows;
}

function inOneList(groups: readonly Group[], sort: Sort, hits: Hits | null): LibraryRow[] {
  const lines = groups.flatMap(({ article, highlights }) => {
    const rows: LibraryRow[] =
      highlights.length > 0
        ? highlights.map((highlight) => ({ kind: 'highlight', highlight, article, grouped: false }))
        : [{ kind: 'article', article, highlights: 0 }];
    return rows.map((row) => {
      const { number } = row.kind === 'highlight' ? row.highlight : article;
      const moment = row.kind === 'highlight' ? row.highlight.created : (article.keptAt ?? '');
      return { row, moment, score: hits?.[number] ?? 0 };
    });
  });
  if (sort === 'newest') lines.sort((a, b) => b.score - a.score || compare(b.moment, a.moment));
  else if (sort === 'oldest') lines.sort((a, b) => compare(a.moment, b.moment));
  return lines.map(({ row }) => row);
}
