/** A page that a search found. */
export interface WikipediaHit {
  /** The title in its address, with underscores. */
  key: string;
  title: string;
  /** A line of words that tells it from others; may be empty. */
  description: string;
  /** The title of the redirect that matched, where one did. */
  redirect: string | null;
}

/** The summary of a page, as plain text. */
export interface WikipediaPage {
  language: string;
  key: string;
  title: string;
  description: string;
  extract: string;
  url: string;
  revision: string;
  isDisambiguation: boolean;
}

/** Reasons why a question has no answer. `stopped`: by the reader; `slow`: none within the time. */
export type WikipediaProblem = 'busy' | 'offline' | 'slow' | 'stopped' | 'broken';

/** A question that has no answer; `until`: the moment in milliseconds before which the server wants no other. */
export class WikipediaError extends Error {
  readonly reason: WikipediaProblem;
  readonly until: number | null;
  constructor(reason: WikipediaProblem, until: number | null = null) {
    super(reason);
    this.reason = reason;
    this.until = until;
  }
}

export interface WikipediaPorts {
  fetch: typeof fetch;
  now: () => number;
  /** The origin of a language's wiki. */
  originOf: (language: string) => string;
  /** Milliseconds to wait for an answer. */
  patience?: number;
}

const PATIENCE_MS = 15_000;
/** Wait after a 429 that names no time. */
const USUAL_WAIT_MS = 60_000;
/** The longest wait that a server's answer is believed. */
const LONGEST_WAIT_MS = 24 * 3_600_000;
const LONGEST_EXTRACT = 900;
/** Hits that are asked for: five choices, and the disambiguation page that may be among them. */
const HITS = 6;

/** A code that begins the name of a wiki: "en", "de"; null for others. */
export const wikiLanguage = (language: string): string | null =>
  /^([a-z]{2,3})(?:$|[-_])/i.exec(language)?.[1]?.toLowerCase() ?? null;

/** The moment that a `Retry-After` header names, in seconds or as a date (RFC 9110, section 10.2.3). */
export function retryAfter(header: string | null, now: number): number {
  const seconds = Number(header ?? Number.NaN);
  const named = Number.isFinite(seconds) && header?.trim() ? now + seconds * 1_000 : Date.parse(header ?? '');
  const until = Number.isNaN(named) ? now + USUAL_WAIT_MS : named;
  return Math.min(now + LONGEST_WAIT_MS, Math.max(now + 1_000, until));
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown, most = 500): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, most) : '';

/** Hits in an answer of `/search/title` or `/search/page`. @throws WikipediaError: `broken` */
function hitsIn(answer: unknown): WikipediaHit[] {
  if (!isFields(answer) || !Array.isArray(answer.pages)) throw new WikipediaError('broken');
  return answer.pages.filter(isFields).flatMap((page) => {
    const { key, title } = page;
    if (typeof key !== 'string' || typeof title !== 'string' || !key || !title) return [];
    const redirect = textOf(page.matched_title) || null;
    return [{ key, title: textOf(title), description: textOf(page.description), redirect }];
  });
}

/** The page in an answer of `/page/summary`. @throws WikipediaError: `broken` */
function pageIn(answer: unknown, { language, origin, key }: Record<'language' | 'origin' | 'key', string>) {
  if (!isFields(answer) || !textOf(answer.title)) throw new WikipediaError('broken');
  const titles = isFields(answer.titles) ? answer.titles : {};
  const canonical = textOf(titles.canonical) || key;
  return {
    language,
    key: canonical,
    title: textOf(titles.normalized) || textOf(answer.title),
    description: textOf(answer.description),
    extract: textOf(answer.extract, LONGEST_EXTRACT),
    url: `${origin}/wiki/${encodeURIComponent(canonical)}`,
    revision: textOf(answer.revision),
    isDisambiguation: answer.type === 'disambiguation',
  };
}

/** A question's answer: its JSON with its validator, null where there is no such page, or `unchanged`. */
type Answer = { json: unknown; etag: string } | null | 'unchanged';

/**
 * The search and summary endpoints of a language's Wikipedia (MediaWiki REST API, `/w/rest.php/v1/search`, and the Page Content
 * Service's `/api/rest_v1/page/summary`). A question holds the name and nothing else: no cookie, no referrer.
 * @throws WikipediaError from every method
 */
export function createWikipediaApi({ fetch, now, originOf, patience = PATIENCE_MS }: WikipediaPorts) {
  async function ask(origin: string, path: string, signal: AbortSignal, etag = ''): Promise<Answer> {
    const late = AbortSignal.timeout(patience);
    try {
      const answer = await fetch(`${origin}${path}`, {
        headers: { accept: 'application/json', ...(etag && { 'if-none-match': etag }) },
        ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
        signal: AbortSignal.any([signal, late]),
      });
      if (answer.url && new URL(answer.url).origin !== origin) throw new WikipediaError('broken');
      if (answer.status === 304) return 'unchanged';
      if (answer.status === 404) return null;
      const wait = answer.headers.get('retry-after');
      if (answer.status === 429 || (answer.status === 503 && wait))
        throw new WikipediaError('busy', retryAfter(wait, now()));
      if (!answer.ok) throw new WikipediaError('broken');
      return { json: await answer.json(), etag: answer.headers.get('etag') ?? '' };
    } catch (error) {
      if (error instanceof WikipediaError) throw error;
      if (signal.aborted) throw new WikipediaError('stopped');
      if (late.aborted) throw new WikipediaError('slow');
      throw new WikipediaError(error instanceof SyntaxError ? 'broken' : 'offline');
    }
  }

  return {
    /** Pages whose titles or redirects begin with a name; where there is none, pages that a full search finds. */
    async search(language: string, name: string, signal: AbortSignal): Promise<WikipediaHit[]> {
      const query = `q=${encodeURIComponent(name)}&limit=${HITS}`;
      for (const kind of ['title', 'page'] as const) {
        const answer = await ask(originOf(language), `/w/rest.php/v1/search/${kind}?${query}`, signal);
        const hits = answer === null || answer === 'unchanged' ? [] : hitsIn(answer.json);
        if (hits.length > 0) return hits;
      }
      return [];
    },

    /** The summary of a page, null where there is none; `unchanged` where it is still the one with this validator. */
    async summary(
      language: string,
      key: string,
      signal: AbortSignal,
      etag = '',
    ): Promise<{ page: WikipediaPage; etag: string } | null | 'unchanged'> {
      const origin = originOf(language);
      const answer = await ask(origin, `/api/rest_v1/page/summary/${encodeURIComponent(key)}`, signal, etag);
      if (answer === null || answer === 'unchanged') return answer;
      return { page: pageIn(answer.json, { language, origin, key }), etag: answer.etag };
    },
  };
}
export type WikipediaApi = ReturnType<typeof createWikipediaApi>;
