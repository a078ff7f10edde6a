import { groupBy } from '../group-by.ts';
import type { Entries } from './entries.ts';
import { isHolding, searchTextOf } from './scan-search.ts';
import { foldSearchWord, searchWords } from './search-words.ts';

/**
 * The words of the library in the form that lies in IndexedDB: few large values, read in a tenth of the time that the records
 * take, and searched as they are. Entries have numbers from 0 on, each article before its highlights.
 */
export interface SearchCatalog {
  version: typeof CATALOG_VERSION;
  /** The latest change of any article in it. */
  takenAt: string;
  /** Keys of articles and ids of highlights by number, one a line. */
  ids: string;
  /** Folded words of all entries, one entry behind the other. */
  texts: string;
  /** Where the words of each entry end in `texts`. */
  ends: Uint32Array;
  /** Number of each highlight's article; an article has its own. */
  owners: Uint32Array;
  /** When each highlight was changed, or each article kept, in milliseconds; NaN for an article that is there for its highlights. */
  moments: Float64Array;
}
export const CATALOG_VERSION = 2;

/** Answer of a catalog: what a list shows first, and how much there is of it. */
export interface CatalogAnswer {
  /** Keys of the first articles, the latest first. */
  articles: string[];
  /** Ids of their highlights that were found. */
  highlights: string[];
  totals: { highlights: number; articles: number };
}

/** Number of articles in an answer: as many as a tall window shows. */
const FIRST_ARTICLES = 12;

const oneLine = (id: string): string => id.replaceAll('\n', ' ');
const latestOf = (entries: Entries): string =>
  entries.articles.reduce((latest, article) => (article.latest > latest ? article.latest : latest), '');

/** A catalog of all entries; highlights without an article are left out, as the list leaves them out. */
export function makeCatalog(entries: Entries): SearchCatalog {
  const byArticle = groupBy(entries.highlights, ({ articleKey }) => articleKey);
  const ids: string[] = [];
  const texts: string[] = [];
  const ends: number[] = [];
  const owners: number[] = [];
  const moments: number[] = [];
  let end = 0;
  const add = (id: string, text: string, owner: number, moment: number): void => {
    ids.push(oneLine(id));
    texts.push(`${text}\n`);
    end += text.length + 1;
    ends.push(end);
    owners.push(owner);
    moments.push(moment);
  };
  for (const article of entries.articles) {
    const owner = ids.length;
    add(article.key, searchTextOf(article), owner, article.keptAt ? Date.parse(article.keptAt) : Number.NaN);
    for (const highlight of byArticle.get(article.key) ?? [])
      add(highlight.id, searchTextOf(highlight), owner, Date.parse(highlight.modified));
  }
  return {
    version: CATALOG_VERSION,
    takenAt: latestOf(entries),
    ids: ids.join('\n'),
    texts: texts.join(''),
    ends: Uint32Array.from(ends),
    owners: Uint32Array.from(owners),
    moments: Float64Array.from(moments),
  };
}

/** True for a stored value that this version can search: another version's or a damaged one is made again. */
export function isCatalog(value: unknown): value is SearchCatalog {
  const { version, ids, texts, ends, owners, moments } = (value ?? {}) as Partial<SearchCatalog>;
  return (
    version === CATALOG_VERSION &&
    typeof ids === 'string' &&
    typeof texts === 'string' &&
    ends instanceof Uint32Array &&
    owners instanceof Uint32Array &&
    moments instanceof Float64Array &&
    ends.length === owners.length &&
    ends.length === moments.length &&
    (ends.at(-1) ?? 0) === texts.length
  );
}

/** Marks the entries of a catalog that hold a word, by number. */
function entriesHolding({ texts, ends }: SearchCatalog, word: string): Uint8Array {
  const marks = new Uint8Array(ends.length);
  let number = 0;
  for (let at = texts.indexOf(word); at >= 0; ) {
    while (ends[number]! <= at) number++;
    if (isHolding(texts, word, at)) {
      marks[number] = 1;
      at = texts.indexOf(word, ends[number]!);
    } else {
      at = texts.indexOf(word, at + 1);
    }
  }
  return marks;
}

interface Found {
  owner: number;
  latest: number;
  highlights: number[];
}

/**
 * The first answer to a query, from the catalog alone: entries that hold every word, a highlight with the words of its article
 * but at least one of its own; an article found by its own words brings all its highlights. As the whole search answers
 * before its index is complete. Null for no words. `without` names articles that changed since, by key: they are left out.
 */
export function searchCatalog(
  catalog: SearchCatalog,
  query: string,
  without: ReadonlySet<string> = new Set(),
): CatalogAnswer | null {
  const words = [...new Set(searchWords(query).map(foldSearchWord))].filter(Boolean);
  if (words.length === 0) return null;
  const { owners, moments } = catalog;
  const ids = catalog.ids.split('\n');
  const marks = words.map((word) => entriesHolding(catalog, word));
  const found: Found[] = [];
  let highlights = 0;
  for (let owner = 0; owner < owners.length; ) {
    let next = owner + 1;
    while (next < owners.length && owners[next] === owner) next++;
    const whole = marks.every((mark) => mark[owner]);
    const kept: number[] = [];
    for (let number = owner + 1; number < next; number++) {
      const own = marks.some((mark) => mark[number]);
      if (whole || (own && marks.every((mark) => mark[number] || mark[owner]))) kept.push(number);
    }
    const saved = !Number.isNaN(moments[owner]!);
    if ((kept.length > 0 || (whole && saved)) && !without.has(ids[owner]!)) {
      const times = kept.map((number) => moments[number]!);
      found.push({ owner, latest: Math.max(saved ? moments[owner]! : 0, ...times), highlights: kept });
      highlights += kept.length;
    }
    owner = next;
  }
  const first = found.toSorted((a, b) => b.latest - a.latest).slice(0, FIRST_ARTICLES);
  return {
    articles: first.map(({ owner }) => ids[owner]!),
    highlights: first.flatMap((group) => group.highlights.map((number) => ids[number]!)),
    totals: { highlights, articles: found.length },
  };
}
