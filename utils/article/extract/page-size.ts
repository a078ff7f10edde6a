import { countNodes, elementCount } from '../dom.ts';
import { MAX_NODES } from './page-snapshot.ts';

/** With fewer elements than this a page is walked as it is: the count of its texts would cost more than it saves. */
const MANY = 100_000;

/** Whether a page has more elements and texts than any article. The browser counts them in a fraction of the time of a walk. */
export function isTooLarge(document: Document): boolean {
  const elements = elementCount(document);
  if (elements < MANY) return false;
  return elements + countNodes(document, '//body//text()[normalize-space()]') > MAX_NODES;
}
