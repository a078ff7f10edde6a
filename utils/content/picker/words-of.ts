import { textContent } from '../../article/dom.ts';
import { countWords } from '../../article/reading-time.ts';

/** Characters of a block's beginning that tell it from others. */
const FIRST = 60;
/** More text than this is counted no further. */
const MAX_TEXT = 400_000;

/** The number of words of an element as it is shown, and the first of them. */
export function wordsOf(element: Element): { first: string; count: number } {
  const shown = 'innerText' in element ? (element as HTMLElement).innerText : (textContent(element) ?? '');
  const text = shown.slice(0, MAX_TEXT).trim();
  const first = text.slice(0, 2 * FIRST).replace(/\s+/g, ' ');
  return {
    first: first.length > FIRST ? `${first.slice(0, FIRST).trimEnd()}…` : first,
    count: countWords(text),
  };
}
