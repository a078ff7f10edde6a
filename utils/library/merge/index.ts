import type { ArticleRecord, HighlightRecord } from '../../model/records.ts';
import type { ContentRow } from '../database.ts';
import { compare, type LibrarySnapshot } from '../library-snapshot.ts';
import { byId, deletions } from './by-id.ts';
import { joinPair, samePassages } from './by-quote.ts';
import { mergeArticles } from './merge-articles.ts';
import { mergeCases, mergeNames } from './merge-cases.ts';

export interface Merged extends LibrarySnapshot {
  /** Pairs that were one passage, and became one highlight. */
  joined: number;
  /** Articles that hold nothing, and so are none of the library's. */
  empty: ArticleRecord[];
}

const richer = (a: ContentRow, b: ContentRow): ContentRow =>
  (Number(a.wholeText) - Number(b.wholeText) || compare(JSON.stringify(a), JSON.stringify(b))) < 0 ? b : a;

function mergeContents(
  rows: readonly ContentRow[],
  renamed: ReadonlyMap<string, string>,
  saved: ReadonlySet<string>,
): ContentRow[] {
  const found = new Map<string, ContentRow>();
  for (const row of rows) {
    const key = renamed.get(row.key) ?? row.key;
    const known = found.get(key);
    const renewed = { ...row, key };
    if (saved.has(key)) found.set(key, known ? richer(known, renewed) : renewed);
  }
  return [...found.values()];
}

/**
 * Two libraries as one. By id the state changed last wins, a deletion over a change made before it; highlights of the
 * same words that were made apart become one. It does not matter which library comes first, nor how often one comes.
 * @param madeApart tells of a highlight of `a` whether its like in `b` was made without knowledge of it
 */
export function mergeLibraries(
  a: LibrarySnapshot,
  b: LibrarySnapshot,
  madeApart: (record: HighlightRecord) => boolean = () => true,
): Merged {
  const deleted = deletions(a.tombstones, b.tombstones);
  const { articles, renamed } = mergeArticles([...a.articles, ...b.articles], deleted);
  const placed = ({ highlights }: LibrarySnapshot): HighlightRecord[] =>
    highlights.map((record) => {
      const articleKey = renamed.get(record.articleKey) ?? record.articleKey;
      return articleKey === record.articleKey ? record : { ...record, articleKey };
    });
  const [ofA, ofB] = [byId(placed(a)), byId(placed(b))];
  const highlights = byId([...ofA.values(), ...ofB.values()]);
  for (const { id, modified } of [...highlights.values()]) {
    const gone = deleted.get(id);
    if (gone === undefined) continue;
    if (gone >= modified) highlights.delete(id);
    else deleted.delete(id);
  }
  const onlyIn = (own: Map<string, unknown>, other: Map<string, unknown>): HighlightRecord[] =>
    [...highlights.values()].filter(({ id }) => own.has(id) && !other.has(id));
  const pairs = samePassages(onlyIn(ofA, ofB).filter(madeApart), onlyIn(ofB, ofA)).map(joinPair);
  for (const { kept, dropped, moment } of pairs) {
    highlights.set(kept.id, kept);
    highlights.delete(dropped.id);
    deleted.set(dropped.id, moment);
  }
  const held = new Set([...highlights.values()].map(({ articleKey }) => articleKey));
  const joinedInto = new Map(pairs.map(({ kept, dropped }) => [dropped.id, kept.id]));
  // Also those whose words were taken back: else the next merge with a library that has them would bring them back.
  const isLiving = ({ key, savedAt, body }: ArticleRecord): boolean =>
    savedAt !== null || held.has(key) || body !== undefined;
  const living = articles.filter(isLiving);
  const saved = new Set(living.filter(({ savedAt }) => savedAt !== null).map(({ key }) => key));
  return {
    highlights: [...highlights.values()].toSorted(
      (x, y) => compare(x.articleKey, y.articleKey) || compare(x.created, y.created) || compare(x.id, y.id),
    ),
    articles: living.toSorted((x, y) => compare(x.key, y.key)),
    contents: mergeContents([...a.contents, ...b.contents], renamed, saved).toSorted((x, y) =>
      compare(x.key, y.key),
    ),
    cases: mergeCases([...a.cases, ...b.cases], deleted, joinedInto),
    names: mergeNames([...a.names, ...b.names]),
    tombstones: [...deleted]
      .map(([id, moment]) => ({ id, deleted: moment }))
      .toSorted((x, y) => compare(x.id, y.id)),
    joined: pairs.length,
    empty: articles.filter((article) => !isLiving(article)),
  };
}
