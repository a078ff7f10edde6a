import { elementCount, textData } from '../dom.ts';
import { type ReadingSteps, STEP_SIZE } from '../reading-steps.ts';
import { MAX_NODES } from './page-snapshot.ts';

/** With fewer elements than this a page is walked as it is: the count of its texts would cost more than it saves. */
const MANY = 30_000;
/**
 * Elements and texts that take longer to read than a reader waits for unasked: some four seconds in Firefox. The largest of 369
 * pages of publishers has a fifth of it.
 */
export const LARGE_NODES = 100_000;
/** Characters of text of which that is true: three novels. An analysis ends before. */
export const LARGE_TEXT = 2_000_000;

/** A page that its reader is asked about, or one that is not read; null for one that is read at once. */
export type Oversize = 'large' | 'too-large' | null;

/**
 * The size of a page by its elements and texts, known in a fraction of the time of a walk. Where others' work that goes first
 * changes the page, the answer may be that of before or after.
 */
export function* oversizeOf(document: Document): ReadingSteps<Oversize> {
  let count = elementCount(document);
  if (count < MANY) return null;
  let step = 0;
  for (const data of textData(document)) {
    if (++step % STEP_SIZE === 0) yield;
    if (/[^ \t\r\n]/.test(data) && ++count > MAX_NODES) break;
  }
  if (count > MAX_NODES) return 'too-large';
  return count > LARGE_NODES ? 'large' : null;
}
