import type { HighlightRecord } from '../model/records.ts';
import type { LibraryDatabase } from './database.ts';
import { groupBy } from './group-by.ts';

/** Highlights read in one step, some 2 MB. */
const PAGE = 1_000;

/** All highlights, by the keys of their articles in order: groups that are complete, some thousand highlights at a time. */
export async function* highlightsByArticle(
  database: LibraryDatabase,
): AsyncGenerator<[articleKey: string, highlights: HighlightRecord[]][]> {
  const { highlights } = database;
  let from = '';
  for (;;) {
    const page = await highlights.where('articleKey').aboveOrEqual(from).limit(PAGE).toArray();
    const groups = [...groupBy(page, ({ articleKey }) => articleKey)];
    if (page.length < PAGE) {
      if (groups.length > 0) yield groups;
      return;
    }
    // The page may end within a group.
    const [last] = groups.pop()!;
    if (groups.length === 0) yield [[last, await highlights.where('articleKey').equals(last).toArray()]];
    else yield groups;
    from = groups.length === 0 ? `${last}\0` : last;
  }
}
