import type { LeanArticle } from './lean-article.ts';
import { LEAN_VERSION } from './lean-article.ts';
import type { MemoryDatabase, MemoryDetails, MemoryRow } from './memory-database.ts';
import { memoryTerms } from './memory-terms.ts';
import { isCountry } from './name-keys.ts';

/** Articles of one term that are looked at, the newest first: a term of more says little. */
const MOST_OF_TERM = 200;
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

type Kind = 'names' | 'phrases' | 'figures' | 'shingles';
/** How much a shared term of a kind counts in the choice of candidates. */
const WEIGHTS: Readonly<Record<Kind, number>> = { names: 1, phrases: 0.6, figures: 0.15, shingles: 0.8 };
const COUNTRY_RARITY = 0.1;

/** Rarity of a term that `count` of `total` articles have: inverse document frequency, scaled to 0 to 1. */
export const rarityOf = (count: number, total: number): number =>
  Math.log((total + BACKGROUND) / (count + 1)) / Math.log(total + BACKGROUND);

/**
 * The remembered articles that share most with `lean`, other than those under `keys`. Looks each term up in its index and reads
 * the best few articles: the work does not grow with the number of articles.
 */
export async function findCandidates(
  database: MemoryDatabase,
  lean: LeanArticle,
  keys: readonly string[],
): Promise<Candidates> {
  const terms = memoryTerms(lean);
  const lookups = (Object.keys(WEIGHTS) as Kind[]).flatMap((kind) =>
    (terms[kind] as (string | number)[]).map((term) => ({ kind, term })),
  );
  return database.transaction('r', database.articles, database.details, async () => {
    const [total, own, ...postings] = await Promise.all([
      database.articles.count(),
      database.articles
        .where('keys')
        .anyOf([...keys])
        .primaryKeys(),
      ...lookups.map(({ kind, term }) =>
        database.articles.where(kind).equals(term).limit(MOST_OF_TERM).primaryKeys(),
      ),
    ]);
    const isOwn = new Set(own);
    const shares = new Map<number, number>();
    const rarities = new Map<string, number>();
    for (const [at, { kind, term }] of lookups.entries()) {
      const ids = postings[at] as number[];
      const plain = kind === 'names' && isCountry(term as string);
      const rarity = plain ? COUNTRY_RARITY : rarityOf(ids.length, total);
      if (kind === 'names' || kind === 'phrases') rarities.set(`${kind} ${term}`, rarity);
      for (const id of ids)
        if (!isOwn.has(id)) shares.set(id, (shares.get(id) ?? 0) + WEIGHTS[kind] * rarity);
    }
    // Equal shares: the newest first, whose ids are the smallest.
    const best = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
    const ids = best.map(([id]) => id);
    const [rows, details] = await Promise.all([
      database.articles.bulkGet(ids),
      database.details.bulkGet(ids),
    ]);
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
