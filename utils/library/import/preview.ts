import { newSiteChoices, type SiteChoices } from '../../model/site-choice.ts';
import { type LibrarySnapshot, nextMoment } from '../library-snapshot.ts';
import { isSame } from '../merge/by-id.ts';
import { mergeLibraries } from '../merge/index.ts';
import type { ReadFile } from './index.ts';

/** Effect of an import on the library, counted in highlights. */
export interface ImportPreview {
  format: ReadFile['format'];
  added: number;
  /** There already, and changed since in the file. */
  changed: number;
  /** Highlights of words that are highlighted here too: each pair becomes one. */
  joined: number;
  /** There already just so. */
  same: number;
  /** Deleted here after the file was written: they stay deleted unless the reader brings them back. */
  buried: number;
  /** Deleted on the other machine. */
  removed: number;
  /** Articles that come with them. */
  articles: number;
  /** Sites whose article the reader chose there, and not here. */
  choices: number;
  leftOut: ReadFile['leftOut'];
}

/** Highlights of the file that were deleted here since, and when. */
function buried(before: LibrarySnapshot, incoming: LibrarySnapshot): Map<string, string> {
  const deleted = new Map(before.tombstones.map((tombstone) => [tombstone.id, tombstone.deleted]));
  const found = new Map<string, string>();
  for (const { id, modified } of incoming.highlights) {
    const moment = deleted.get(id);
    if (moment !== undefined && moment >= modified) found.set(id, moment);
  }
  return found;
}

/** The file's records, where those deleted here are revived: they count as changed after their deletion. */
export function revived(before: LibrarySnapshot, incoming: LibrarySnapshot): LibrarySnapshot {
  const gone = buried(before, incoming);
  const highlights = incoming.highlights.map((record) => {
    const moment = gone.get(record.id);
    return moment === undefined ? record : { ...record, modified: nextMoment(moment) };
  });
  return { ...incoming, highlights };
}

/** Counts the effect of importing the file; `before` is the library as it is, `known` the choices for sites. */
export function previewImport(
  before: LibrarySnapshot,
  { format, snapshot, choices, leftOut }: ReadFile,
  known: SiteChoices = {},
): ImportPreview {
  const after = mergeLibraries(before, snapshot);
  const had = new Map(before.highlights.map((record) => [record.id, record]));
  const articles = new Set(before.articles.map(({ key }) => key));
  const there = new Set(after.highlights.map(({ id }) => id));
  const deletedThere = new Set(snapshot.tombstones.map(({ id }) => id));
  const missing = before.highlights.filter(({ id }) => !there.has(id));
  const removed = missing.filter(({ id }) => deletedThere.has(id)).length;
  // Of two that become one the elder gives the id: it may be the one in the file.
  const replaced = missing.length - removed;
  const added = after.highlights.filter(({ id }) => !had.has(id)).length - replaced;
  const touched = after.highlights.filter((record) => {
    const known = had.get(record.id);
    // Where two highlights share an id by mistake, the one in the file may have taken it: nothing was changed.
    return known && known !== record && isSame(known, record);
  });
  const changed = touched.length - (after.joined - replaced);
  const gone = buried(before, snapshot).size;
  return {
    format,
    added,
    changed,
    joined: after.joined,
    same: Math.max(0, snapshot.highlights.length - added - changed - after.joined - gone),
    buried: gone,
    removed,
    articles: after.articles.filter(({ key }) => !articles.has(key)).length,
    choices: Object.keys(newSiteChoices(known, choices)).length,
    leftOut,
  };
}
