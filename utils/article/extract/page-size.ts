import { elementCount, textData } from '../dom.ts';
import { type ReadingSteps, STEP_SIZE } from '../reading-steps.ts';
import { MAX_NODES } from './page-snapshot.ts';

/** With fewer elements than this a page is walked as it is: the count of its texts would cost more than it saves. */
const MANY = 100_000;

/**
 * Whether a page has more elements and texts than any article, known in a fraction of the time of a walk. Where others' work
 * that goes first changes the page, the answer may be that of before or after.
 */
export function* isTooLarge(document: Document): ReadingSteps<boolean> {
  let count = elementCount(document);
  if (count < MANY) return false;
  let step = 0;
  for (const data of textData(document)) {
    if (++step % STEP_SIZE === 0) yield;
    if (/[^ \t\r\n]/.test(data) && ++count > MAX_NODES) return true;
  }
  return count > MAX_NODES;
}
