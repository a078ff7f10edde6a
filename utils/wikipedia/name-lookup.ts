import { type WikipediaApi, WikipediaError, type WikipediaHit, type WikipediaPage } from './wikipedia-api.ts';

/** A page to choose from. */
export interface WikipediaChoice {
  key: string;
  title: string;
  description: string;
}

/** The page that bears a name, those that it may mean, or none. */
export type LookupAnswer =
  | { kind: 'page'; page: WikipediaPage }
  | { kind: 'choices'; choices: WikipediaChoice[] }
  | { kind: 'none' };

/** An answer of before, by what was asked. */
export interface LookupRow {
  /** `search`, `page` or `wait`, the language, and the name or the page's key. */
  id: string;
  /** When the server last confirmed it, in milliseconds since 1970. */
  at: number;
  hits?: WikipediaHit[];
  page?: WikipediaPage;
  /** Validator of the page's revision. */
  etag?: string;
  /** No question before this moment, in milliseconds since 1970. */
  until?: number;
}

/** Where answers of before are kept. */
export interface LookupCache {
  get(id: string): Promise<LookupRow | undefined>;
  put(row: LookupRow): Promise<unknown>;
}

/** An answer of before is shown without a question for a day; then its revision is compared. */
const FRESH_MS = 24 * 3_600_000;
const MOST_CHOICES = 5;

/** A title as MediaWiki compares it: spaces for underscores, the first letter capital. */
function sameTitle(a: string, b: string): boolean {
  const [one, two] = [a, b].map((title) => {
    const plain = title.normalize('NFC').replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
    return plain.slice(0, 1).toUpperCase() + plain.slice(1);
  });
  return one === two && one !== '';
}

const choiceOf = ({ key, title, description }: WikipediaHit): WikipediaChoice => ({
  key,
  title,
  description,
});

/**
 * Looks names up in Wikipedia. It never guesses: one page is the answer only where its title, or a redirect to it, equals the
 * name and it is no disambiguation page; else there are choices.
 */
export function createNameLookup(api: WikipediaApi, cache: LookupCache, now: () => number) {
  const isFresh = (row: LookupRow | undefined): row is LookupRow =>
    row !== undefined && row.at <= now() && now() - row.at < FRESH_MS;

  /** Asks unless the server wants no question yet; a wait that it asks for is kept for all pages of ours. */
  async function ask<T>(language: string, work: () => Promise<T>): Promise<T> {
    const id = `wait ${language}`;
    const until = (await cache.get(id))?.until ?? 0;
    if (until > now()) throw new WikipediaError('busy', until);
    try {
      return await work();
    } catch (error) {
      if (error instanceof WikipediaError && error.until !== null)
        await cache.put({ id, at: now(), until: error.until });
      throw error;
    }
  }

  async function hitsOf(language: string, name: string, signal: AbortSignal): Promise<WikipediaHit[]> {
    const id = `search ${language} ${name}`;
    const known = await cache.get(id);
    if (isFresh(known) && known.hits) return known.hits;
    const hits = await ask(language, () => api.search(language, name, signal));
    await cache.put({ id, at: now(), hits });
    return hits;
  }

  async function pageOf(language: string, key: string, signal: AbortSignal): Promise<WikipediaPage | null> {
    const id = `page ${language} ${key}`;
    const known = await cache.get(id);
    if (isFresh(known) && known.page) return known.page;
    const etag = known?.page ? known.etag : '';
    const answer = await ask(language, () => api.summary(language, key, signal, etag));
    if (answer === null) return null;
    const row = answer === 'unchanged' ? known! : { id, at: 0, ...answer };
    await cache.put({ ...row, at: now() });
    return row.page ?? null;
  }

  return {
    /** @throws WikipediaError */
    async look(language: string, name: string, signal: AbortSignal): Promise<LookupAnswer> {
      const hits = await hitsOf(language, name, signal);
      const exact = hits.find(
        ({ title, redirect }) => sameTitle(title, name) || sameTitle(redirect ?? '', name),
      );
      const page = exact && (await pageOf(language, exact.key, signal));
      if (page && !page.isDisambiguation) return { kind: 'page', page };
      const choices = hits.filter((hit) => hit !== exact || !page).slice(0, MOST_CHOICES);
      return choices.length > 0 ? { kind: 'choices', choices: choices.map(choiceOf) } : { kind: 'none' };
    },

    /** The page that the reader chose; null where it is gone. @throws WikipediaError */
    page: pageOf,
  };
}
export type NameLookup = ReturnType<typeof createNameLookup>;
