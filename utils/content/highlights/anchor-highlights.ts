import { Anchorer, sameWords, type TextSelector } from '../../annotation/index.ts';
import { PageText } from '../../article/page-text.ts';
import { quoteOf } from '../../model/record-parts.ts';
import type { HighlightRecord, HighlightState } from '../../model/records.ts';

/** A stored highlight and its words in the page. */
export interface AnchoredHighlight {
  record: HighlightRecord;
  state: HighlightState;
  /** The range of the words, or of their changed form; null where they are lost. */
  range: Range | null;
  /** The words found there, as text; empty where they are lost. */
  words: string;
  /** The range's own words when it was anchored. If the range later gives others, the page has changed it. */
  found: string;
}

/** Longest slice of work before the page's own tasks run, in milliseconds. */
const SLICE_MS = 8;

const isText = ({ type }: { type: string }): boolean =>
  type === 'TextQuoteSelector' || type === 'TextPositionSelector';

const lost = (record: HighlightRecord): AnchoredHighlight => ({
  record,
  state: 'lost',
  range: null,
  words: '',
  found: '',
});

/** Whether a painted range still holds the words that it was made for. */
export function isAlive({ range, found }: AnchoredHighlight, wordsOf: (range: Range) => string): boolean {
  return range !== null && !range.collapsed && range.startContainer.isConnected && wordsOf(range) === found;
}

/** A highlight that was made a moment ago of the words in `range`. */
export const freshHighlight = (record: HighlightRecord, range: Range): AnchoredHighlight => ({
  record,
  state: 'in-place',
  range,
  words: quoteOf(record),
  found: range.toString(),
});

/** Finds highlights in one state of a page, one by one. */
export class HighlightAnchorer {
  private readonly page: PageText;
  private readonly anchorer: Anchorer;

  constructor(page: PageText) {
    this.page = page;
    this.anchorer = new Anchorer(page.text);
  }

  place(record: HighlightRecord): AnchoredHighlight {
    const match = this.anchorer.find(record.target.selector.filter(isText) as TextSelector[]);
    const range = match && this.page.rangeOf(match);
    if (!match || !range) return lost(record);
    const words = this.page.text.slice(match.start, match.end);
    const state = sameWords(words, quoteOf(record)) ? 'in-place' : 'changed';
    return { record, state, range, words, found: range.toString() };
  }
}

/**
 * Anchors `records` in the page as it is now, in slices, so that the page stays responsive. Null where `signal` ended
 * it.
 */
export async function anchorHighlights(
  document: Document,
  records: readonly HighlightRecord[],
  signal: AbortSignal,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<AnchoredHighlight[] | null> {
  let begun = performance.now();
  /** False once the work is called off. */
  const goOn = async (): Promise<boolean> => {
    if (performance.now() - begun <= SLICE_MS) return true;
    await pause();
    begun = performance.now();
    return !signal.aborted;
  };
  const steps = PageText.steps(document);
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (!(await goOn())) return null;
  const page = step.value;
  if (!page) return records.map(lost);
  const placer = new HighlightAnchorer(page);
  const placed: AnchoredHighlight[] = [];
  for (const record of records) {
    if (!(await goOn())) return null;
    placed.push(placer.place(record));
  }
  return placed;
}
