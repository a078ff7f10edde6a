import { mergeLibraries } from '../merge/index.ts';
import type { LibrarySnapshot } from '../snapshot.ts';
import type { ReadFile } from './index.ts';

/** What an import would do to the library, counted in highlights. */
export interface ImportPreview {
  format: ReadFile['format'];
  added: number;
  /** There already, and changed since in the file. */
  changed: number;
  /** Of words that were highlighted here too: they become one. */
  joined: number;
  /** There already just so. */
  same: number;
  /** Deleted on the other machine. */
  removed: number;
  /** Articles that come with them. */
  articles: number;
  leftOut: ReadFile['leftOut'];
}

/** Counts what taking the file in would do; `before` is the library as it is. */
export function previewImport(
  before: LibrarySnapshot,
  { format, snapshot, leftOut }: ReadFile,
): ImportPreview {
  const after = mergeLibraries(before, snapshot);
  const had = new Map(before.highlights.map((record) => [record.id, record]));
  const known = new Set(before.articles.map(({ key }) => key));
  const there = new Set(after.highlights.map(({ id }) => id));
  const added = after.highlights.filter(({ id }) => !had.has(id)).length;
  const changed = after.highlights.filter(
    (record) => had.has(record.id) && had.get(record.id) !== record,
  ).length;
  const removed = before.highlights.filter(({ id }) => !there.has(id)).length;
  return {
    format,
    added,
    changed: Math.max(0, changed - after.joined),
    joined: after.joined,
    same: Math.max(0, snapshot.highlights.length - added - changed),
    removed,
    articles: after.articles.filter(({ key }) => !known.has(key)).length,
    leftOut,
  };
}
