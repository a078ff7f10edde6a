import { strToU8, zipSync } from 'fflate';
import type { SiteChoices } from '../../model/site-choice.ts';
import type { LibrarySnapshot } from '../library-snapshot.ts';
import { csvOf } from './csv.ts';
import { jsonPieces } from './json.ts';
import { markdownFiles, markdownOf } from './library-markdown.ts';
import type { MarkdownOptions } from './markdown-options.ts';

export { quotesOf } from './quotes.ts';

export type FileFormat = 'json' | 'obsidian' | 'notion' | 'csv';

/** A file to be saved: `parts` as a `Blob` takes them. */
export interface LibraryExportFile {
  name: string;
  type: string;
  parts: BlobPart[];
}

/** Pieces gathered into parts of this many characters: a blob of a hundred thousand small parts is slow. */
const PART = 1_000_000;

function gathered(pieces: Iterable<string>): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of pieces) {
    part += piece;
    if (part.length < PART) continue;
    parts.push(part);
    part = '';
  }
  return part ? [...parts, part] : parts;
}

/** ZIP has no dates before 1980; a fixed one gives the same bytes for the same notes. */
export const ZIP_DATE = new Date(1980, 0, 1);

/** The library, or a part of it, as a file; as JSON with the reader's choices for sites, which no other format has a place for. */
export function exportLibrary(
  format: FileFormat,
  library: LibrarySnapshot,
  markdown: MarkdownOptions,
  day: string,
  choices: SiteChoices = {},
): LibraryExportFile {
  const name = `sidelight-${day}`;
  switch (format) {
    case 'json':
      return {
        name: `${name}.json`,
        type: 'application/json',
        parts: gathered(jsonPieces(library, choices)),
      };
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv', parts: [csvOf(library)] };
    case 'notion':
      return { name: `${name}.md`, type: 'text/markdown', parts: [markdownOf(library, markdown)] };
    case 'obsidian': {
      const files = [...markdownFiles(library, markdown)].map(
        ([file, text]) => [file, strToU8(text)] as const,
      );
      return {
        name: `${name}.zip`,
        type: 'application/zip',
        parts: [zipSync(Object.fromEntries(files), { mtime: ZIP_DATE }) as Uint8Array<ArrayBuffer>],
      };
    }
  }
}

/** The part of the library that belongs to these highlights and articles; deletions are left out. */
export function partOf(library: LibrarySnapshot, ids: ReadonlySet<string>): LibrarySnapshot {
  const highlights = library.highlights.filter(({ id }) => ids.has(id));
  const held = new Set(highlights.map(({ articleKey }) => articleKey));
  return {
    highlights,
    articles: library.articles.filter(({ key }) => ids.has(key) || held.has(key)),
    contents: library.contents.filter(({ key }) => ids.has(key)),
    tombstones: [],
    cases: [],
    names: [],
  };
}
