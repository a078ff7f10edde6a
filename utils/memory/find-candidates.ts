import type { LeanArticle } from './lean-article.ts';
import { LEAN_VERSION } from './lean-article.ts';
import type { MemoryDatabase, MemoryDetails, MemoryRow } from './memory-database.ts';
import { memoryTerms } from './memory-terms.ts';
import { isCountry } from './name-keys.ts';
import { countedTerm, countSources } from './term-counts.ts';

/** Articles that have a rare term, which are all looked at. */
const RARE = 64;
/** Articles of a more frequent term that are looked at, the newest: it says little. */
const NEWEST = 24;
/** Articles that are read in full. */
const MOST_CANDIDATES = 14;
/** Articles that a name has, beyond those remembered: a library of three has not seen how common a name is. */
const BACKGROUND = 40;

/** An earlier article, with all that is known of it. */
export interface Candidate {
  row: MemoryRow;
  details: MemoryDetails;
  lean: LeanArticle;
}

/** How rare the terms of an article are among all that is remembered, 0 to 1. */
export interface Rarity {
  name(key: string): number;
  phrase(key: string): number;
}

export interface Candidates {
  /** Those that share most, best first. */
  found: Candidate[];
  rarity: Rarity;
}

/** Terms of one kind, all of them looked up in one index. */
type Kind = 'names' | 'phrases' | 'shingles';
/** How much a shared term of a kind counts in the choice of candidates. */
const WEIGHTS: Readonly<Record<Kind, number>> = { names: 1, phrases: 0.6, shingles: 0.8 };
const COUNTRY_RARITY = 0.1;

/** Rarity of a term that `count` of `total` articles have: inverse document frequency, scaled to 0 to 1. */
export const rarityOf = (count: number, total: number): number =>
  Math.log((total + BACKGROUND) / (count + 1)) / Math.log(total + BACKGROUND);

interface Lookup {
  kind: Kind;
  term: string | number;
  /** Articles that have it, as far as they are counted. */
  articles: number;
  rarity: number;
}

/** Terms that earlier articles have, with their rarity. Shingles of a text are not counted: two articles with one are the same text. */
async function lookupsOf(database: MemoryDatabase, lean: LeanArticle): Promise<Lookup[]> {
  const { names, phrases, shingles } = memoryTerms(lean);
  const counted = [
    ...names.map((term) => ({ kind: 'names' as const, term })),
    ...phrases.map((term) => ({ kind: 'phrases' as const, term })),
  ];
  const [sources, counts] = await Promise.all([
    countSources(database),
    database.counts.bulkGet(counted.map(({ kind, term }) => countedTerm(kind, term))),
  ]);
  const total = sources.library + sources.analysed;
  const found = counted.flatMap(({ kind, term }, at): Lookup[] => {
    const articles = counts[at]?.articles ?? 0;
    if (articles === 0) return [];
    const isPlain = kind === 'names' && isCountry(term);
    return [{ kind, term, articles, rarity: isPlain ? COUNTRY_RARITY : rarityOf(articles, total) }];
  });
  return [...found, ...shingles.map((term) => ({ kind: 'shingles' as const, term, articles: 1, rarity: 1 }))];
}

/**
 * The remembered articles that share most with `lean`, other than those under `keys`. Looks each term up in its index, reads of
 * a frequent one the newest articles alone, and the best few articles in full: the work does not grow with their number.
 */
export async function findCandidates(
  database: MemoryDatabase,
  lean: LeanArticle,
  keys: readonly string[],
): Promise<Candidates> {
  return database.transaction('r', database.articles, database.details, database.counts, async () => {
    const lookups = await lookupsOf(database, lean);
    const [own, ...postings] = await Promise.all([
      database.articles
        .where('keys')
        .anyOf([...keys])
        .primaryKeys(),
      ...lookups.map(({ kind, term, articles }) =>
        database.articles
          .where(kind)
          .equals(term)
          .limit(articles > RARE || kind === 'shingles' ? NEWEST : RARE)
          .primaryKeys(),
      ),
    ]);
    const isOwn = new Set(own);
    const shares = new Map<number, number>();
    for (const [at, { kind, rarity }] of lookups.entries())
      for (const id of postings[at] as number[])
        if (!isOwn.has(id)) shares.set(id, (shares.get(id) ?? 0) + WEIGHTS[kind] * rarity);
    // Equal shares: the newest first, whose ids are the smallest.
    const best = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
    const ids = best.map(([id]) => id);
    const [rows, details] = await Promise.all([
      database.articles.bulkGet(ids),
      database.details.bulkGet(ids),
    ]);
    const rarities = new Map(lookups.map(({ kind, term, rarity }) => [`${kind} ${term}`, rarity]));
    return {
      found: rows.flatMap((row, at) => {
        const known = details[at];
        return row && known && known.now.version === LEAN_VERSION
          ? [{ row, details: known, lean: known.now }]
          : [];
      }),
      rarity: {
        name: (key) => rarities.get(`names ${key}`) ?? 0,
        phrase: (key) => rarities.get(`phrases ${key}`) ?? 0,
      },
    };
  });
}
