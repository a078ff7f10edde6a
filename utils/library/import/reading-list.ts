import Papa from 'papaparse';
import * as z from 'zod/mini';
import type { ImportCollector } from './drafts.ts';
import { ImportError } from './import-error.ts';

// Lists of articles that other programs let be taken out: addresses, titles, tags and dates. No page is fetched for them.

/** Programs whose lists are read. */
export const READING_LISTS = ['pocket', 'instapaper', 'raindrop', 'omnivore', 'reader', 'bookmarks'] as const;
export type ReadingList = (typeof READING_LISTS)[number];

type Row = Record<string, string>;

/** Seconds since 1970, as three of these programs write moments; anything else as it is. */
const moment = (written = ''): string | null => {
  if (/^\d{9,11}$/.test(written)) return new Date(Number(written) * 1_000).toISOString();
  return written || null;
};

const tagsIn = (written = '', separator: string | RegExp = ','): string[] =>
  written
    .split(separator)
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Columns by which a table is known, and how a row of it is read. */
const TABLES: readonly {
  list: ReadingList;
  columns: readonly string[];
  read: (row: Row, into: ImportCollector) => void;
}[] = [
  {
    list: 'pocket',
    columns: ['url', 'time_added'],
    read: (row, into) =>
      into.addArticle({
        url: row.url ?? '',
        title: row.title ?? '',
        tags: tagsIn(row.tags, '|'),
        created: moment(row.time_added),
      }),
  },
  {
    list: 'instapaper',
    columns: ['url', 'folder', 'timestamp'],
    read: (row, into) => {
      const tags = tagsIn((row.tags ?? '').replace(/[[\]"]/g, ''));
      const article = {
        url: row.url ?? '',
        title: row.title ?? '',
        tags: /^(?:unread|archive|starred)?$/i.test(row.folder ?? '')
          ? tags
          : [row.folder as string, ...tags],
        created: moment(row.timestamp),
      };
      into.addArticle(article);
      if (row.selection?.trim())
        into.add({
          ...article,
          name: `instapaper:${row.url}\n${row.selection}`,
          quote: row.selection,
          note: '',
        });
    },
  },
  {
    list: 'raindrop',
    columns: ['url', 'excerpt', 'created'],
    read: (row, into) => {
      const article = {
        url: row.url ?? '',
        title: row.title ?? '',
        tags: tagsIn(row.tags),
        created: moment(row.created),
      };
      into.addArticle(article);
      for (const { quote, note } of raindropHighlights(row.highlights ?? ''))
        into.add({ ...article, name: `raindrop:${row.url}\n${quote}`, quote, note });
    },
  },
  {
    list: 'reader',
    columns: ['url', 'document tags', 'saved date'],
    read: (row, into) =>
      into.addArticle({
        url: row.url ?? '',
        title: row.title ?? '',
        tags: tagsIn((row['document tags'] ?? '').replace(/[[\]'"]/g, '')),
        created: moment(row['saved date']),
      }),
  },
];

/** Raindrop writes an article's highlights into one cell, each behind "Highlight:", its note behind "Note:". */
function raindropHighlights(cell: string): { quote: string; note: string }[] {
  return cell
    .split(/^Highlight:/m)
    .slice(1)
    .map((part) => {
      const [quote = '', note = ''] = part.split(/^Note:/m);
      return { quote: quote.trim(), note: note.trim() };
    })
    .filter(({ quote }) => quote);
}

/** The list that a table is, by the names of its columns; null for none. */
function tableOf(fields: readonly string[]): (typeof TABLES)[number] | null {
  return TABLES.find(({ columns }) => columns.every((column) => fields.includes(column))) ?? null;
}

/**
 * Reads a table of articles; null where its columns are no list's. A row without an address is passed over and counted.
 * @throws ImportError where the table breaks off within a quoted cell
 */
export function readListTable(text: string, into: ImportCollector): ReadingList | null {
  const head = Papa.parse<string[]>(text, { preview: 1 }).data[0] ?? [];
  const fold = (name: string): string =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase();
  const table = tableOf(head.map(fold));
  if (!table) return null;
  const { data, errors } = Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: fold,
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new ImportError('broken', `${broken.message} (${(broken.row ?? 0) + 2})`);
  for (const row of data) table.read(row, into);
  return table.list;
}

const OmnivoreEntry = z.looseObject({
  url: z.string(),
  title: z.optional(z.nullable(z.string())),
  author: z.optional(z.nullable(z.string())),
  labels: z.optional(z.nullable(z.array(z.string()))),
  savedAt: z.optional(z.nullable(z.string())),
});

/** True for a metadata file of Omnivore's export. */
export const isOmnivore = (value: object): value is unknown[] =>
  Array.isArray(value) &&
  value.some((entry) => typeof entry === 'object' && entry !== null && 'slug' in entry && 'url' in entry);

export function readOmnivore(entries: readonly unknown[], into: ImportCollector): void {
  for (const entry of entries) {
    const parsed = OmnivoreEntry.safeParse(entry);
    if (!parsed.success) {
      into.skip('unreadable', JSON.stringify(entry));
      continue;
    }
    const { url, title, author, labels, savedAt } = parsed.data;
    into.addArticle({
      url,
      title: title ?? '',
      ...(author && { author }),
      tags: labels ?? [],
      created: savedAt ?? null,
    });
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** True for browser bookmarks (the Netscape format, which all browsers and Raindrop write) and for Pocket's older HTML. */
export const isBookmarks = (text: string): boolean =>
  /^\s*(?:\uFEFF)?<!doctype netscape-bookmark/i.test(text.slice(0, 500)) ||
  /<title>[^<]*pocket export/i.test(text.slice(0, 2_000));

/** Reads links of a bookmark file. It is taken as text, so that nothing in it is ever loaded or run. */
export function readBookmarks(text: string, into: ImportCollector): ReadingList {
  for (const [, attributes = '', title = ''] of text.matchAll(/<a\s([^>]{1,20000})>([^<]{0,4000})<\/a>/gi)) {
    const value = (name: string): string =>
      withoutEntities(new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(attributes)?.[1] ?? '');
    const url = value('href');
    // Folders of a browser's own, and bookmarklets.
    if (!/^https?:\/\//i.test(url)) {
      if (url) into.skip('no-page', url);
      continue;
    }
    into.addArticle({
      url,
      title: withoutEntities(title).trim(),
      tags: tagsIn(value('tags')),
      created: moment(value('add_date') || value('time_added')),
    });
  }
  return /pocket export/i.test(text.slice(0, 2_000)) ? 'pocket' : 'bookmarks';
}
