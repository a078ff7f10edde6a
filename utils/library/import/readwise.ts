import Papa from 'papaparse';
import { COLOURS, type Colour } from '../../model/colours.ts';
import type { ImportCollector } from './drafts.ts';
import { ImportError } from './import-error.ts';

/** Names of the columns in Readwise's import template and in its export. */
const COLUMNS = {
  quote: ['highlight'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  url: ['url', 'source url'],
  note: ['note'],
  colour: ['color'],
  tags: ['tags'],
  articleNote: ['article note', 'document note'],
  articleTags: ['article tags', 'document tags'],
  location: ['location'],
  date: ['date', 'highlighted at'],
} as const;

type Row = Record<string, string>;

const cell = (row: Row, column: keyof typeof COLUMNS): string => {
  const name = COLUMNS[column].find((known) => row[known]);
  // The apostrophe that keeps a spreadsheet from calculating is none of the text.
  return (name ? row[name]! : '').replace(/^'(?=[=+\-@\t\r])/, '');
};

const tagsIn = (written: string): string[] =>
  written
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** A book has no address: its highlights are kept under its name. */
const bookAddress = (title: string): string =>
  title ? `urn:book:${encodeURIComponent(title.toLowerCase().toWellFormed()).slice(0, 2_000)}` : '';

/** A date in the zone that it names, or in UTC: the same file means the same moments everywhere. */
const moment = (written: string): string => {
  const named = /(?:[+-]\d\d:?\d\d|Z|GMT|UTC)$/.test(written);
  return !written || named ? written.replace(' ', 'T') : `${written} UTC`;
};

const AS_TABLE = {
  header: true,
  skipEmptyLines: 'greedy',
  transformHeader: (name: string): string =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
} as const;
/** Rows that are read to find the columns: the rows of a large file that is no table take 15 s and 2.5 GB. */
const FIRST_ROWS = 20;

/** @throws ImportError where the table breaks off or has no column of highlights */
export function readReadwise(text: string, into: ImportCollector): void {
  const head = Papa.parse<Row>(text, { ...AS_TABLE, preview: FIRST_ROWS });
  if (!head.meta.fields?.includes('highlight')) throw new ImportError('unknown-format');
  const { data, errors } = Papa.parse<Row>(text, AS_TABLE);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw new ImportError('broken', `${broken.message} (${(broken.row ?? 0) + 2})`);
  // A row that is too short is a row that was cut off: only the last one can be.
  if (errors.some(({ code, row = 0 }) => code === 'TooFewFields' && row >= data.length - 1))
    throw new ImportError('broken', Object.values(data.at(-1) ?? {})[0] ?? '');
  /** Articles whose own note and tags were read: each row of an article repeats them. */
  const written = new Set<string>();
  for (const row of data) {
    const [quote, title, url] = [cell(row, 'quote'), cell(row, 'title'), cell(row, 'url')];
    const colour = cell(row, 'colour').toLowerCase();
    const address = url || bookAddress(title);
    const created = moment(cell(row, 'date').trim()) || null;
    const own = { note: cell(row, 'articleNote'), tags: tagsIn(cell(row, 'articleTags')) };
    if (address && own.note.length + own.tags.length > 0 && !written.has(address))
      into.addPageNote({ url: address, title, ...own, created });
    written.add(address);
    into.add({
      name: `readwise:${url}\n${title}\n${quote}\n${cell(row, 'location')}`,
      quote,
      url: address,
      title,
      author: cell(row, 'author'),
      note: cell(row, 'note'),
      tags: tagsIn(cell(row, 'tags')),
      ...(COLOURS.includes(colour as Colour) && { colour: colour as Colour }),
      created,
    });
  }
}
