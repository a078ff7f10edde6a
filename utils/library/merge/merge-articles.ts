import type { ArticleRecord } from '../../model/records.ts';
import { groupBy } from '../group-by.ts';
import { compare, laterMoment, savedId } from '../library-snapshot.ts';

/** Articles that share a key are one article: the groups, each with all its members. */
function groups(articles: readonly ArticleRecord[]): ArticleRecord[][] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next;
    parent.set(key, at);
    return at;
  };
  for (const { key, keys } of articles) {
    for (const other of keys) {
      const [a, b] = [root(key), root(other)];
      parent.set(a, b);
      parent.set(b, b);
    }
  }
  return [...groupBy(articles, ({ key }) => root(key)).values()];
}

const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);
const FIELDS = ['title', 'siteName', 'authors', 'publishedAt', 'language', 'topics', 'entities'] as const;

/** Of one field the value that was last known; one that is known at all before one that is not. */
function lastKnown<F extends (typeof FIELDS)[number]>(
  members: readonly ArticleRecord[],
  field: F,
): ArticleRecord[F] {
  const [best] = members.toSorted(
    (a, b) =>
      Number(isEmpty(a[field])) - Number(isEmpty(b[field])) ||
      compare(b.modified, a.modified) ||
      compare(JSON.stringify(b[field]), JSON.stringify(a[field])),
  );
  return best![field];
}

/** One record of several that are the same article. */
function joined(members: readonly ArticleRecord[]): ArticleRecord {
  const [eldest] = members.toSorted(
    (a, b) => compare(a.created, b.created) || compare(a.key, b.key) || compare(a.url, b.url),
  );
  return {
    id: members.map(({ id }) => id).toSorted(compare)[0]!,
    key: eldest!.key,
    keys: [...new Set(members.flatMap(({ key, keys }) => [key, ...keys]))].toSorted(compare),
    created: eldest!.created,
    modified: members.map(({ modified }) => modified).reduce(laterMoment),
    url: eldest!.url,
    title: lastKnown(members, 'title'),
    siteName: lastKnown(members, 'siteName'),
    authors: lastKnown(members, 'authors'),
    publishedAt: lastKnown(members, 'publishedAt'),
    language: lastKnown(members, 'language'),
    savedAt: members.reduce<string | null>(
      (at, { savedAt }) => (savedAt ? laterMoment(at ?? '', savedAt) : at),
      null,
    ),
    topics: lastKnown(members, 'topics'),
    entities: lastKnown(members, 'entities'),
  };
}

/**
 * Articles of two libraries, one for each page. `renamed` tells under which key an article is kept now; where a saving was
 * undone after the last saving it stays undone, and `deleted` is kept up to date with both.
 */
export function mergeArticles(
  articles: readonly ArticleRecord[],
  deleted: Map<string, string>,
): { articles: ArticleRecord[]; renamed: Map<string, string> } {
  const renamed = new Map<string, string>();
  const merged = groups(articles).map((members) => {
    const article = joined(members);
    for (const { key } of members) renamed.set(key, article.key);
    const undoings = article.keys.map(savedId);
    const undone = undoings.map((id) => deleted.get(id) ?? '').reduce(laterMoment);
    const savedAt = article.savedAt && article.savedAt > undone ? article.savedAt : null;
    // Under every key: the article itself may be forgotten, and with it which keys are one.
    for (const id of undoings) {
      if (undone && !savedAt) deleted.set(id, undone);
      else deleted.delete(id);
    }
    return { ...article, savedAt };
  });
  return { articles: merged, renamed };
}
