import * as z from 'zod/mini';
import {
  ArticleRecord,
  CaseRecord,
  DeviceId,
  HighlightRecord,
  Moment,
  NameRecord,
  Tombstone,
} from '../model/records.ts';
import { SyncError } from './transport.ts';

const Seen = z.record(DeviceId, z.int().check(z.nonnegative()));
export const TextRef = z.object({
  /** The article's. */
  key: z.string().check(z.maxLength(8_000)),
  /** Of the file under `texts/`. */
  name: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  at: Moment,
});
export type TextRef = z.infer<typeof TextRef>;

const SettingChange = z.object({ at: Moment, value: z.unknown() });
export type SettingChange = z.infer<typeof SettingChange>;

/** Records as a device publishes them, each with its article. */
export interface Changes {
  /** The last publication of each device that the writer had merged. */
  seen: Record<string, number>;
  highlights: HighlightRecord[];
  articles: ArticleRecord[];
  tombstones: Tombstone[];
  texts: TextRef[];
  cases: CaseRecord[];
  names: NameRecord[];
  /** The reader's settings, where they come along. */
  settings: Record<string, SettingChange>;
}

export const noChanges = (seen: Record<string, number> = {}): Changes => ({
  seen,
  highlights: [],
  articles: [],
  tombstones: [],
  texts: [],
  cases: [],
  names: [],
  settings: {},
});

const Outline = z.object({
  seen: Seen,
  highlights: z.array(z.unknown()),
  articles: z.array(z.unknown()),
  tombstones: z.array(z.unknown()),
  texts: z.array(z.unknown()),
  cases: z._default(z.array(z.unknown()), []),
  names: z._default(z.array(z.unknown()), []),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
});

/** Those that this version can read. The format says by its number when it has others. */
const readable = <T>(items: readonly unknown[], schema: z.ZodMiniType<T>): T[] =>
  items.flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });

/** Changes out of a file; a record that cannot be read is left out. @throws SyncError: `damaged` */
export function readChanges(value: unknown, path: string): Changes {
  const outline = Outline.safeParse(value);
  if (!outline.success) throw new SyncError('damaged', path);
  const { seen, highlights, articles, tombstones, texts, cases, names, settings } = outline.data;
  return {
    seen,
    highlights: readable(highlights, HighlightRecord),
    articles: readable(articles, ArticleRecord),
    tombstones: readable(tombstones, Tombstone),
    texts: readable(texts, TextRef),
    cases: readable(cases, CaseRecord),
    names: readable(names, NameRecord),
    settings: Object.fromEntries(
      Object.entries(settings).flatMap(([name, change]) => {
        const read = SettingChange.safeParse(change);
        return read.success ? [[name, read.data]] : [];
      }),
    ),
  };
}

/** Characters of JSON in one file: some 300 kB once compressed. */
const PER_FILE = 2_000_000;

const LISTS = ['articles', 'highlights', 'tombstones', 'texts', 'cases', 'names'] as const;
/** Records that belong together: of highlights, those of one article with that article. */
export type ChangePart = Partial<Pick<Changes, (typeof LISTS)[number]>>;

/**
 * Puts parts into files, at least one; each file has the articles of its highlights. No more than one file is held at a
 * time, however many parts there are.
 */
export async function* filesOf(
  parts: AsyncIterable<ChangePart> | Iterable<ChangePart>,
  { seen, settings }: Pick<Changes, 'seen' | 'settings'>,
): AsyncGenerator<Changes> {
  let file = noChanges(seen);
  let size = 0;
  const add = <K extends (typeof LISTS)[number]>(list: K, item: Changes[K][number]): void => {
    (file[list] as Changes[K][number][]).push(item);
    size += JSON.stringify(item).length;
  };
  for await (const part of parts) {
    for (const article of part.articles ?? []) add('articles', article);
    for (const list of LISTS.slice(1))
      for (const item of part[list] ?? []) {
        if (size > PER_FILE) {
          yield file;
          file = noChanges(seen);
          size = 0;
          if (list === 'highlights') for (const article of part.articles ?? []) add('articles', article);
        }
        add(list, item);
      }
  }
  yield { ...file, settings };
}

/** Cuts the changes of a file into parts of at most some `most` records, in which articles stay with their highlights. */
export function* slicesOf(changes: Changes, most: number): Generator<Changes> {
  const articles = new Map(changes.articles.map((article) => [article.key, article]));
  const written = new Set<string>();
  const recordsIn = (part: Changes): number => LISTS.reduce((sum, list) => sum + part[list].length, 0);
  let part = noChanges(changes.seen);
  let held = new Set<string>();
  const addArticle = (key: string): void => {
    const article = articles.get(key);
    if (!article || held.has(key)) return;
    part.articles.push(article);
    held.add(key);
    written.add(key);
  };
  function* full(): Generator<Changes> {
    if (recordsIn(part) < most) return;
    yield part;
    part = noChanges(changes.seen);
    held = new Set();
  }
  for (const highlight of changes.highlights) {
    yield* full();
    addArticle(highlight.articleKey);
    part.highlights.push(highlight);
  }
  for (const { key } of changes.articles) {
    if (written.has(key)) continue;
    yield* full();
    addArticle(key);
  }
  for (const list of LISTS.slice(2))
    for (const item of changes[list]) {
      yield* full();
      (part[list] as unknown[]).push(item);
    }
  yield { ...part, settings: changes.settings };
}

export const isEmptyChange = ({ seen: _, settings, ...lists }: Changes): boolean =>
  Object.values(lists).every(({ length }) => length === 0) && Object.keys(settings).length === 0;
