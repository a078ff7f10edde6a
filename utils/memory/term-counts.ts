import type { EntityTable } from 'dexie';

/** Kinds of terms whose articles are counted. */
export type CountedKind = 'names' | 'phrases' | 'source';

/**
 * How many remembered articles have a term. IndexedDB counts by walking the index, 3 to 9 µs an entry in Chromium, so that the
 * counts are kept: written in one transaction with the articles that they count.
 */
export interface TermCount {
  /** Kind and term, by `countedTerm`. */
  term: string;
  articles: number;
}

/** The part of a row that is counted. */
export interface CountedRow {
  names: readonly string[];
  phrases: readonly string[];
  source: 'library' | 'analysed';
}

interface Counts {
  counts: EntityTable<TermCount, 'term'>;
}

export const countedTerm = (kind: CountedKind, term: string): string => `${kind} ${term}`;

/** Counted terms of an article. */
const countedTerms = ({ names, phrases, source }: CountedRow): string[] => [
  ...names.map((name) => countedTerm('names', name)),
  ...phrases.map((phrase) => countedTerm('phrases', phrase)),
  countedTerm('source', source),
];

/** Counts of all terms of some articles. */
export function countTerms(rows: Iterable<CountedRow>): TermCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const term of countedTerms(row)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, articles]) => ({ term, articles }));
}

/** Takes rows that go from the counts and adds those that come. To be called in the transaction that writes them. */
export async function recount(
  { counts }: Counts,
  gone: readonly CountedRow[],
  come: readonly CountedRow[],
): Promise<void> {
  const changes = new Map(countTerms(come).map(({ term, articles }) => [term, articles]));
  for (const { term, articles } of countTerms(gone)) changes.set(term, (changes.get(term) ?? 0) - articles);
  const changed = [...changes].filter(([, change]) => change !== 0);
  const known = await counts.bulkGet(changed.map(([term]) => term));
  const next = changed.map(([term, change], at) => ({ term, articles: (known[at]?.articles ?? 0) + change }));
  await counts.bulkPut(next.filter(({ articles }) => articles > 0));
  await counts.bulkDelete(next.filter(({ articles }) => articles <= 0).map(({ term }) => term));
}

/** How many articles are remembered from each source. */
export async function countSources({ counts }: Counts): Promise<Record<CountedRow['source'], number>> {
  const [library, analysed] = await counts.bulkGet([
    countedTerm('source', 'library'),
    countedTerm('source', 'analysed'),
  ]);
  return { library: library?.articles ?? 0, analysed: analysed?.articles ?? 0 };
}
