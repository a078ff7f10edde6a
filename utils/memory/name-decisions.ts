import type { Candidate } from './find-candidates.ts';
import type { LeanArticle } from './lean-article.ts';
import type { IdentityDecision, MemoryDatabase, MemoryRow } from './memory-database.ts';
import { bearerOf, isSameBearer } from './same-bearer.ts';
import type { Decided } from './shared-names.ts';

/** A word on the bearers of a name, of the memory or of the library. */
export type NamedWord = Pick<IdentityDecision, 'name' | 'articles' | 'same' | 'at'>;

/** All words on some names: those of the memory, and those of the library, which other devices have too. */
export async function wordsOn(
  database: MemoryDatabase,
  names: readonly string[],
  ofLibrary: (names: readonly string[]) => Promise<NamedWord[]> = async () => [],
): Promise<NamedWord[]> {
  const [own, kept] = await Promise.all([
    database.identities
      .where('name')
      .anyOf([...names])
      .toArray(),
    ofLibrary(names),
  ]);
  return [...own, ...kept];
}

/** The reader's last word on two articles, or null. */
export function decidedBy(words: readonly NamedWord[]) {
  const decisions = words.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  return (a: Pick<MemoryRow, 'keys'>, b: Pick<MemoryRow, 'keys'>): boolean | null =>
    decisions.find(
      ({ articles: [one, two] }) =>
        (a.keys.includes(one) && b.keys.includes(two)) || (a.keys.includes(two) && b.keys.includes(one)),
    )?.same ?? null;
}

/**
 * The reader's words on the people of an article, as they bear on earlier ones: on this page itself; or on two earlier articles
 * of which this one means the same person as one.
 * @param keys the keys of the article's page
 */
export async function decidedFor(
  database: MemoryDatabase,
  lean: LeanArticle,
  keys: readonly string[],
  found: readonly Candidate[],
  ofLibrary?: (names: readonly string[]) => Promise<NamedWord[]>,
): Promise<Decided | undefined> {
  const people = lean.names.filter(({ label }) => label === 'PERSON');
  if (people.length === 0 || found.length === 0) return undefined;
  const decisions = await wordsOn(
    database,
    people.flatMap((person) => person.keys),
    ofLibrary,
  );
  if (decisions.length === 0) return undefined;
  return (key, other) => {
    const own = decisions.filter(({ name }) => name === key);
    if (own.length === 0) return null;
    const decided = decidedBy(own);
    const word = decided({ keys: [...keys] }, other);
    const here = people.find((person) => person.keys.includes(key));
    if (word !== null || !here) return word;
    const bearer = bearerOf(lean, here);
    for (const { row, lean: there } of found) {
      const name = row.id === other.id ? undefined : there.names.find((each) => each.keys.includes(key));
      const between = name ? decided(row, other) : null;
      if (name && between !== null && isSameBearer(bearer, bearerOf(there, name))) return between;
    }
    return null;
  };
}
