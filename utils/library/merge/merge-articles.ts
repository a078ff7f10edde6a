import { tagsOf, withTags } from '../../model/record-parts.ts';
import { ARTICLE_FIELDS, type ArticleRecord } from '../../model/records.ts';
import { groupBy } from '../group-by.ts';
import { compare, laterMoment, savedId } from '../library-snapshot.ts';
import { fieldMoments, momentOf } from './field-moments.ts';
import { withMergedNote } from './note-versions.ts';

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

/** The member whose value of one field was last known; one that is known at all before one that is not. */
function lastKnown(members: readonly ArticleRecord[], field: (typeof ARTICLE_FIELDS)[number]): ArticleRecord {
  const [best] = members.toSorted(
    (a, b) =>
      Number(isEmpty(a[field])) - Number(isEmpty(b[field])) ||
      compare(momentOf(b, field), momentOf(a, field)) ||
      compare(JSON.stringify(b[field]), JSON.stringify(a[field])),
  );
  return best!;
}

/** The reader's words on the article, by the members that have any: the tags chosen last, and all notes written apart. */
function withOwnWords(article: ArticleRecord, members: readonly ArticleRecord[]): ArticleRecord {
  const written = members.filter(({ body }) => body);
  const [first, ...others] = written.toSorted((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  if (!first) return article;
  const [tagged] = written.toSorted(
    (a, b) =>
      compare(momentOf(b, 'tags'), momentOf(a, 'tags')) ||
      compare(JSON.stringify(tagsOf(b)), JSON.stringify(tagsOf(a))),
  );
  const noted = others.reduce((before, member) => {
    const at = laterMoment(momentOf(before, 'note'), momentOf(member, 'note'));
    return { ...withMergedNote(before, before, member), modified: at, fields: undefined };
  }, first);
  const { modified, fields } = article;
  const latest = (field: 'note' | 'tags'): string =>
    written.map((member) => momentOf(member, field)).reduce(laterMoment);
  const { fields: own } = fieldMoments(modified, [
    ['note', latest('note')],
    ['tags', latest('tags')],
  ]);
  return withTags(
    {
      ...article,
      body: noted.body,
      ...((fields || own) && { fields: { ...fields, ...own } }),
      ...(noted.notes && { notes: noted.notes }),
    },
    tagsOf(tagged!),
  );
}

/** One record of several that are the same article. */
function joined(members: readonly ArticleRecord[]): ArticleRecord {
  const [eldest] = members.toSorted(
    (a, b) => compare(a.created, b.created) || compare(a.key, b.key) || compare(a.url, b.url),
  );
  const modified = members.map((member) => member.modified).reduce(laterMoment);
  const best = ARTICLE_FIELDS.map((field) => [field, lastKnown(members, field)] as const);
  const values = Object.fromEntries(best.map(([field, member]) => [field, member[field]]));
  const article = {
    id: members.map(({ id }) => id).toSorted(compare)[0]!,
    key: eldest!.key,
    keys: [...new Set(members.flatMap(({ key, keys }) => [key, ...keys]))].toSorted(compare),
    created: eldest!.created,
    modified,
    url: eldest!.url,
    savedAt: members.reduce<string | null>(
      (at, { savedAt }) => (savedAt ? laterMoment(at ?? '', savedAt) : at),
      null,
    ),
    ...(values as Pick<ArticleRecord, (typeof ARTICLE_FIELDS)[number]>),
    ...fieldMoments(
      modified,
      best.map(([field, member]) => [field, momentOf(member, field)] as const),
    ),
  };
  return withOwnWords(article, members);
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
    for (const key of article.keys) renamed.set(key, article.key);
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
