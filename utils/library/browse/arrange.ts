import { compare } from '../snapshot.ts';
import type { ArticleEntry, HighlightEntry } from './entries.ts';
import { type LibraryFilter, passesAlone, passesArticle, passesHighlight } from './filter.ts';

export const SORTS = ['newest', 'oldest', 'title', 'site'] as const;
export type Sort = (typeof SORTS)[number];

/** A line of the list: an article's head, or one of its highlights. */
export type LibraryRow =
  | { kind: 'article'; article: ArticleEntry; highlights: number }
  | { kind: 'highlight'; highlight: HighlightEntry; article: ArticleEntry; grouped: boolean };

export interface Arrangement {
  rows: LibraryRow[];
  highlights: number;
  articles: number;
}

/** What a search found, best first: a score for each highlight, and for each article by its own words. */
export interface Hits {
  highlights: ReadonlyMap<string, number>;
  articles: ReadonlyMap<string, number>;
}

/** The articles that a search leaves: those found, and those of found highlights. */
function* found(
  articles: ReadonlyMap<string, ArticleEntry>,
  hits: Hits,
  ownerOf: (id: string) => string | undefined,
): Generator<ArticleEntry> {
  const keys = new Set(hits.articles.keys());
  for (const id of hits.highlights.keys()) {
    const owner = ownerOf(id);
    if (owner !== undefined) keys.add(owner);
  }
  for (const key of keys) {
    const article = articles.get(key);
    if (article) yield article;
  }
}

export interface Wishes {
  filter: LibraryFilter;
  sort: Sort;
  /** Highlights under their articles, rather than one list of them. */
  grouped: boolean;
}

const byPlace = (a: HighlightEntry, b: HighlightEntry): number =>
  (a.place ?? Number.MAX_VALUE) - (b.place ?? Number.MAX_VALUE) || compare(a.created, b.created);

interface Group {
  article: ArticleEntry;
  highlights: HighlightEntry[];
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
 * The list that the reader wishes to see. A search puts the best first unless the reader sorts otherwise; an article whose
 * own words were found shows all its highlights.
 * @param byArticle all highlights, by their article's key
 * @param ownerOf the key of a highlight's article
 */
export function arrange(
  articles: ReadonlyMap<string, ArticleEntry>,
  byArticle: ReadonlyMap<string, readonly HighlightEntry[]>,
  { filter, sort, grouped }: Wishes,
  hits: Hits | null,
  ownerOf: (id: string) => string | undefined = () => undefined,
): Arrangement {
  const groups: Group[] = [];
  for (const article of hits ? found(articles, hits, ownerOf) : articles.values()) {
    if (!passesArticle(article, filter)) continue;
    const whole = hits?.articles.get(article.key) ?? 0;
    let score = whole;
    let latest = article.savedAt ?? '';
    const kept: HighlightEntry[] = [];
    for (const highlight of byArticle.get(article.key) ?? []) {
      const own = hits ? (hits.highlights.get(highlight.id) ?? 0) : 1;
      if ((own === 0 && whole === 0) || !passesHighlight(highlight, filter)) continue;
      kept.push(highlight);
      score = Math.max(score, own);
      if (highlight.modified > latest) latest = highlight.modified;
    }
    if (kept.length === 0 && !(passesAlone(article, filter) && (!hits || whole > 0))) continue;
    groups.push({ article, highlights: kept, latest, score });
  }
  const order = orders[sort];
  groups.sort(hits && sort === 'newest' ? (a, b) => b.score - a.score || order(a, b) : order);
  const rows: LibraryRow[] = grouped ? inGroups(groups) : inOneList(groups, sort, hits);
  return {
    rows,
    highlights: groups.reduce((sum, { highlights }) => sum + highlights.length, 0),
    articles: groups.length,
  };
}

function inGroups(groups: readonly Group[]): LibraryRow[] {
  const rows: LibraryRow[] = [];
  for (const { article, highlights } of groups) {
    rows.push({ kind: 'article', article, highlights: highlights.length });
    for (const highlight of highlights.length > 1 ? highlights.toSorted(byPlace) : highlights)
      rows.push({ kind: 'highlight', highlight, article, grouped: true });
  }
  return rows;
}

function inOneList(groups: readonly Group[], sort: Sort, hits: Hits | null): LibraryRow[] {
  const rows = groups.flatMap(({ article, highlights }): LibraryRow[] =>
    highlights.length > 0
      ? highlights.map((highlight) => ({ kind: 'highlight', highlight, article, grouped: false }))
      : [{ kind: 'article', article, highlights: 0 }],
  );
  if (sort === 'title' || sort === 'site') return rows;
  const moment = (row: LibraryRow): string =>
    row.kind === 'highlight' ? row.highlight.created : (row.article.savedAt ?? '');
  const score = (row: LibraryRow): number =>
    row.kind === 'highlight'
      ? (hits?.highlights.get(row.highlight.id) ?? 0)
      : (hits?.articles.get(row.article.key) ?? 0);
  return sort === 'oldest'
    ? rows.toSorted((a, b) => compare(moment(a), moment(b)))
    : rows.toSorted((a, b) => (hits ? score(b) - score(a) : 0) || compare(moment(b), moment(a)));
}
