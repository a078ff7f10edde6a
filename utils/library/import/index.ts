import type { SiteChoices } from '../../model/site-choice.ts';
import type { LibrarySnapshot } from '../library-snapshot.ts';
import { ImportCollector } from './drafts.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import { ImportError, type LeftOut } from './import-error.ts';
import {
  isBookmarks,
  isOmnivore,
  type ReadingList,
  readBookmarks,
  readListTable,
  readOmnivore,
} from './reading-list.ts';
import { readReadwise } from './readwise.ts';
import { isSidelight, readSidelight } from './sidelight.ts';

export { ImportError, type ImportFailure } from './import-error.ts';

/**
 * Largest file, in bytes: a tab has trouble reading a larger one in one piece. A library of 50,000 highlights takes
 * some 50 MB.
 */
export const MAX_BYTES = 300_000_000;

interface ReadOptions {
  now: Date;
  pause?: () => Promise<void>;
}

export interface ReadFile {
  format: 'sidelight' | 'hypothesis' | 'readwise' | ReadingList;
  snapshot: LibrarySnapshot;
  /** The reader's choices for sites; of a file of ours alone. */
  choices: SiteChoices;
  /** Entries that were passed over: their number, and the first one as an example. */
  leftOut: { reason: LeftOut; count: number; example: string }[];
}

function parseJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw new ImportError('broken', error instanceof Error ? error.message : String(error));
  }
  throw new ImportError('unknown-format');
}

/**
 * Reads a file of ours, of Hypothesis, of Readwise or a list of articles, told apart by what is in it. Nothing is written.
 * @param now for entries that don't say when they were made
 * @throws ImportError
 */
export async function readLibraryFile(text: string, options: ReadOptions): Promise<ReadFile> {
  try {
    return await readFile(text, options);
  } catch (error) {
    // Lists in lists by the ten thousand, which no program writes, are more than any stack holds.
    if (error instanceof RangeError) throw new ImportError('broken', error.message);
    throw error;
  }
}

async function readFile(text: string, { now, pause = async () => {} }: ReadOptions): Promise<ReadFile> {
  const into = new ImportCollector(now);
  let format: ReadFile['format'] = 'readwise';
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    const value = parseJson(text.replace(/^\uFEFF/, ''));
    if (isSidelight(value)) {
      format = 'sidelight';
      await readSidelight(value, into, pause);
    } else if (isHypothesis(value)) {
      format = 'hypothesis';
      await readHypothesis(value, into, pause);
    } else if (isOmnivore(value)) {
      format = 'omnivore';
      readOmnivore(value, into);
    } else throw new ImportError('unknown-format');
  } else if (isBookmarks(text)) format = readBookmarks(text, into);
  else {
    const list = readListTable(text, into);
    if (list) format = list;
    else readReadwise(text, into);
  }
  const { highlights, articles, tombstones } = into.snapshot;
  const leftOut = [...into.leftOut].map(([reason, found]) => ({ reason, ...found }));
  if (
    highlights.length + articles.length + tombstones.length + leftOut.length === 0 &&
    format !== 'sidelight'
  )
    throw new ImportError('nothing-in-it');
  return { format, snapshot: into.snapshot, choices: into.choices, leftOut };
}
