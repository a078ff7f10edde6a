import { pageKeys } from '../library/page-key.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ArticleContext, ReadBefore } from '../model/article-context.ts';
import type { NameHistory } from '../model/name-history.ts';
import type { NamePage } from '../model/records.ts';
import { articleChanges, type EarlierVersion } from './article-changes.ts';
import { LEAN_VERSION, type LeanArticle, leanArticle } from './lean-article.ts';
import type { MemoryDatabase, MemoryRow, MemorySource } from './memory-database.ts';
import type { NamedWord } from './name-decisions.ts';
import { quotedArticle } from './quoted-article.ts';
import { readContext } from './read-context.ts';
import { readNameHistory } from './read-name-history.ts';
import {
  changeSource,
  expire,
  forget,
  forgetAnalysed,
  isOneVisit,
  type MemoryLimits,
  type Reading,
  remember,
} from './remember.ts';
import { shownContext } from './show-context.ts';
import { countSources } from './term-counts.ts';

/** An article as the library holds it. */
export interface LibraryEntry {
  key: string;
  url: string;
  title: string;
  siteName: string;
  publishedAt: string | null;
  savedAt: string | null;
  created: string;
  /** Names, most important first. */
  entities: readonly string[];
}

/** The library, as the memory reads it. It is never written from here. */
export interface LibrarySource {
  /** Every article that is saved or has highlights. */
  entries(): Promise<LibraryEntry[]>;
  /** Some of them, by key; those that are gone are left out. */
  some(keys: readonly string[]): Promise<LibraryEntry[]>;
  /** The analyses kept with saved articles, by key, and whether each has its whole text; none for an article with highlights alone. */
  contents(keys: readonly string[]): Promise<ReadonlyMap<string, { analysis: Analysis; wholeText: boolean }>>;
  /** The highlighted passages of articles, by key. */
  quotes(keys: readonly string[]): Promise<ReadonlyMap<string, string[]>>;
  /** The reader's words on bearers of names, by the names' keys. */
  bearerWords(keys: readonly string[]): Promise<NamedWord[]>;
  /** The page of an encyclopedia that the reader chose for a name, by the name's key. */
  namePage(key: string): Promise<NamePage | null>;
}

export interface MemoryPorts {
  library: LibrarySource;
  now(): Date;
  /** Whether everything that is analysed may be remembered, and how much of it. */
  settings(): Promise<{ on: boolean; limits: MemoryLimits }>;
  /** Lets other work of the worker go first. */
  pause(): Promise<void>;
}

/** Articles written in one transaction, after which others get their turn: of 50,000 imported highlights, some hundred. */
const SLICE = 32;

/**
 * The memory of what was read: the library's articles, and others where the reader allows it. It is derived: what it holds of
 * the library can be built again at any time.
 */
export function createMemory(database: MemoryDatabase, { library, now, settings, pause }: MemoryPorts) {
  /** Writes wait for one another, so that two tabs never write one page at once. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const moment = (): string => now().toISOString();
  const leans = new WeakMap<Analysis, LeanArticle>();
  /** The lean form of an analysis, made once: its context is asked for and it is remembered. */
  const leanOf = (analysis: Analysis): LeanArticle => {
    const known = leans.get(analysis) ?? leanArticle(analysis);
    leans.set(analysis, known);
    return known;
  };
  const put = async (
    url: string,
    analysis: Analysis,
    source: MemorySource,
    at = moment(),
  ): Promise<MemoryRow> => {
    const reading = { url, article: analysis.article, lean: leanOf(analysis), source, at };
    return (await remember(database, [reading]))[0]!;
  };

  const rowOf = (keys: readonly string[]): Promise<MemoryRow | undefined> =>
    database.articles
      .where('keys')
      .anyOf([...keys])
      .first();

  /** The version that was read at an earlier visit, or saved; null where there is none. */
  async function earlierVersion(
    keys: readonly string[],
    at: string,
  ): Promise<{ seen: string; saved: boolean; version: EarlierVersion | null } | null> {
    const row = await rowOf(keys);
    if (!row) return null;
    const kept = row.source === 'library' ? (await library.contents([row.key])).get(row.key) : null;
    const details = await database.details.get(row.id);
    if (!details || details.now.version !== LEAN_VERSION) return null;
    const savedAt = kept ? ((await library.some([row.key]))[0]?.savedAt ?? null) : null;
    if (kept && savedAt && !isOneVisit(savedAt, at)) {
      const { text, blocks } = kept.analysis.article;
      return {
        seen: savedAt,
        saved: true,
        version: { lean: details.saved ?? details.now, kept: kept.wholeText ? { text, blocks } : null },
      };
    }
    const isSameVisit = isOneVisit(row.lastSeen, at);
    const seen = isSameVisit ? row.seenBefore : row.lastSeen;
    if (!seen) return null;
    const before = isSameVisit ? details.before?.lean : details.now;
    return { seen, saved: false, version: before ? { lean: before, kept: null } : null };
  }

  /** Keys of those articles of which the library has the text. */
  async function savedOf(rows: readonly MemoryRow[]): Promise<ReadonlySet<string>> {
    const held = rows.filter(({ source }) => source === 'library').map(({ key }) => key);
    const kept = await library.some(held);
    return new Set(kept.filter(({ savedAt }) => savedAt !== null).map(({ key }) => key));
  }

  async function readBefore(url: string, analysis: Analysis, at: string): Promise<ReadBefore | null> {
    const found = await earlierVersion(
      pageKeys(url || analysis.article.url, analysis.article.url || undefined),
      at,
    );
    if (!found) return null;
    const { seen, saved, version } = found;
    const whole = version === null || version.kept !== null;
    const changes = version
      ? articleChanges(version, analysis)
      : { changed: [], fresh: [], gone: [], quotesGone: [], goneUnknown: 0 };
    return { seen, saved, whole, ...changes };
  }

  return {
    /** All that the memory has to say beside an article; it writes nothing. */
    async context(url: string, analysis: Analysis): Promise<Omit<ArticleContext, 'offer'>> {
      const at = moment();
      const { article } = analysis;
      const found = await readContext(database, {
        keys: pageKeys(url || article.url, article.url || undefined),
        lean: leanOf(analysis),
        day: article.publishedAt ?? at,
        wordsOf: library.bearerWords,
      });
      const rows = [...found.earlier, ...found.sameText].map(({ other }) => other.row);
      rows.push(...[...found.told, ...found.moved, ...found.due].map(({ other }) => other.row));
      const saved = await savedOf(rows);
      const before = await readBefore(url, analysis, at);
      return { readBefore: before, ...shownContext(found, ({ key }) => saved.has(key)) };
    },

    /** Who a name of the article is, by what was read before; it writes nothing. */
    nameHistory: (url: string, analysis: Analysis, name: string): Promise<NameHistory> =>
      readNameHistory(database, {
        name,
        own: pageKeys(url || analysis.article.url, analysis.article.url || undefined),
        lean: leanOf(analysis),
        pageOf: library.namePage,
        wordsOf: library.bearerWords,
        savedOf,
      }),

    /** Remembers an analysed article where the reader allows it; what is beyond the limits goes. */
    analysed: (url: string, analysis: Analysis): Promise<void> =>
      inTurn(async () => {
        const { on, limits } = await settings();
        if (!on || analysis.article.kind !== 'article') return;
        await put(url, analysis, 'analysed');
        await expire(database, limits, now());
      }),

    /** Follows a change of the library; `analysis` is that of the page it was made on, where it is known. */
    libraryChanged: (keys: readonly string[], analysis: Analysis | null = null): Promise<void> =>
      inTurn(async () => {
        const { on } = await settings();
        const held = await library.some(keys);
        await add(held, analysis);
        const kept = new Set(held.map(({ key }) => key));
        for (const key of keys) if (!kept.has(key)) await release(key, on);
      }),

    /**
     * Makes the memory hold what the library holds: after an import, a restoration, an older version's library, or a worker that was
     * stopped in the middle. Resolves with the number of articles that were added or removed.
     */
    reconcile: (): Promise<number> =>
      inTurn(async () => {
        const { on, limits } = await settings();
        const entries = await library.entries();
        const rows = await database.articles.where('source').equals('library').toArray();
        const known = new Set(rows.flatMap(({ keys }) => keys));
        const missing = entries.filter(({ key }) => !known.has(key));
        const held = new Set(entries.map(({ key }) => key));
        const gone = rows.filter(({ keys }) => !keys.some((key) => held.has(key)));
        await add(missing, null);
        for (const { key } of gone) await release(key, on);
        await expire(database, limits, now());
        return missing.length + gone.length;
      }),

    /** Erases all that the library does not hold. */
    forgetAnalysed: (): Promise<void> => inTurn(() => forgetAnalysed(database)),

    /** Writes down whether two articles mean one bearer of a name, in place of an earlier word on them. */
    decide: (name: string, articles: readonly [string, string], same: boolean): Promise<void> =>
      inTurn(async () => {
        const [first, second] = [...articles].sort() as [string, string];
        await database.identities.put({
          id: [name, first, second].join('\n'),
          name,
          articles: [first, second],
          same,
          at: moment(),
        });
      }),

    /** How many articles are remembered, and how many of those the library does not hold. */
    async count(): Promise<{ all: number; analysed: number }> {
      const { library: kept, analysed } = await countSources(database);
      return { all: kept + analysed, analysed };
    },
  };

  /** Adds articles of the library: by their kept analyses, or by that of their page where they have highlights alone. */
  async function add(entries: readonly LibraryEntry[], onPage: Analysis | null): Promise<void> {
    for (let at = 0; at < entries.length; at += SLICE) {
      if (at > 0) await pause();
      await addSlice(entries.slice(at, at + SLICE), onPage);
    }
  }

  async function addSlice(entries: readonly LibraryEntry[], onPage: Analysis | null): Promise<void> {
    const contents = await library.contents(entries.map(({ key }) => key));
    const quoted: LibraryEntry[] = [];
    for (const entry of entries) {
      const { key, url, savedAt, created } = entry;
      const content = contents.get(key);
      const isOnPage = onPage !== null && pageKeys(onPage.article.url || url).includes(key);
      const analysis = content?.analysis ?? (isOnPage ? onPage : null);
      const known = await rowOf([key]);
      if (analysis) {
        const row = await put(url, analysis, 'library', known?.lastSeen ?? savedAt ?? created);
        const details = content && (await database.details.get(row.id));
        if (details) await database.details.put({ ...details, saved: details.now });
      } else if (known) await changeSource(database, known.id, 'library');
      else quoted.push(entry);
    }
    if (quoted.length > 0) await addQuoted(quoted);
  }

  /** Adds articles that are new and of which the library has highlights alone. */
  async function addQuoted(entries: readonly LibraryEntry[]): Promise<void> {
    const quotes = await library.quotes(entries.map(({ key }) => key));
    const readings = entries.map((entry): Reading => {
      const { key, url, savedAt, created, entities } = entry;
      const lean = quotedArticle(entities, quotes.get(key) ?? []);
      return { url, article: entry, lean, source: 'library', at: savedAt ?? created };
    });
    await remember(database, readings);
  }

  /** Lets go of an article that the library holds no longer: it stays remembered only where all that is analysed is. */
  async function release(key: string, on: boolean): Promise<void> {
    const row = await rowOf([key]);
    if (row?.source !== 'library') return;
    if (on) await changeSource(database, row.id, 'analysed');
    else await forget(database, [row]);
  }
}
export type Memory = ReturnType<typeof createMemory>;
