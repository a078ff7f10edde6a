import type { Analysis } from '../model/analysis.ts';
import { ARTICLE_FIELDS, type ArticleDraft } from '../model/records.ts';
import type { LibraryDatabase, StoredArticle } from './database.ts';
import { restampedArticle } from './merge/field-moments.ts';
import { pageKeys } from './page-key.ts';

/** Names and topics kept for filters, most important first. */
const KEPT_NAMES = 40;

const withoutFragment = (url: string): string => url.split('#', 1)[0]!;

/** Draft of a page's article record, from its analysis. */
export function articleDraft(analysis: Analysis, url: string): ArticleDraft {
  const { article, topics, entities } = analysis;
  return {
    url: url || article.url,
    ...(article.url && { canonical: article.url }),
    title: article.title.slice(0, 2_000),
    siteName: article.siteName.slice(0, 500),
    authors: article.authors.map((name) => name.slice(0, 500)),
    publishedAt: article.publishedAt,
    language: article.language,
    topics: topics.slice(0, KEPT_NAMES).map(({ label }) => label.slice(0, 500)),
    entities: entities
      .toSorted((a, b) => b.salience - a.salience)
      .slice(0, KEPT_NAMES)
      .map(({ name }) => name.slice(0, 500)),
  };
}

/** Stored articles under one of `keys`, the one of the first key first. */
export async function articlesOf(
  database: LibraryDatabase,
  keys: readonly string[],
): Promise<StoredArticle[]> {
  const found = await database.articles.where('keys').anyOf(keys).distinct().toArray();
  return found.toSorted((a, b) => Number(b.key === keys[0]) - Number(a.key === keys[0]));
}

const fresh = (draft: ArticleDraft, [key, ...others]: [string, ...string[]]) => ({
  key,
  keys: [key, ...others],
  url: withoutFragment(draft.canonical && others.length > 0 ? draft.canonical : draft.url),
  savedAt: null,
});

const EMPTY = {
  title: '',
  siteName: '',
  authors: [],
  publishedAt: null,
  language: '',
  topics: [],
  entities: [],
};
const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

/**
 * The row to store for a page: a new one, or the existing one with its gaps filled. `overwrite` prefers what is known
 * now. `modified` moves only where the record itself did.
 */
export function articleRow(
  known: StoredArticle | undefined,
  draft: ArticleDraft,
  { moment, id, overwrite = false }: { moment: string; id: string; overwrite?: boolean },
): StoredArticle {
  const keys = pageKeys(draft.url, draft.canonical);
  const before: StoredArticle = known ?? {
    id,
    created: moment,
    modified: moment,
    latest: moment,
    ...EMPTY,
    ...fresh(draft, keys),
  };
  const after: StoredArticle = { ...before, latest: moment, keys: [...new Set([...before.keys, ...keys])] };
  const patch = Object.fromEntries(
    ARTICLE_FIELDS.filter((field) => !isEmpty(draft[field]) && (overwrite || isEmpty(before[field]))).map(
      (field) => [field, draft[field]],
    ),
  );
  Object.assign(after, patch);
  const moved = after.keys.length !== before.keys.length || Object.keys(patch).length > 0;
  return moved ? restampedArticle(before, { ...after, modified: moment }) : after;
}
