import type { Span } from '../model/article-document.ts';
import type { PageAnswer, RevealAnswer } from './answers.ts';
import { isCount, isSpan, picking } from './checks.ts';
import type { Message } from './protocol.ts';

// What the script in the page understands.

/** More spans than any panel sends at once: a longer list is somebody else's. */
const MAX_SPANS = 5_000;

/** Reads the page anew. The first reading is the result of the injection itself. */
export const pageRead: Message<{ force: boolean }, PageAnswer> = {
  name: 'page.read',
  from: ['worker'],
  to: 'content',
  request: picking(({ force }) => (typeof force === 'boolean' ? { force } : null)),
};

/** Stops the reading that runs; its answer says that it was cancelled. */
export const pageCancel: Message<unknown, void> = {
  name: 'page.cancel',
  from: ['worker'],
  to: 'content',
  request: picking(() => ({})),
};

/** The name of what a page's script tells the worker before its reading is done; the worker alone carries its schema. */
export const PAGE_TEXT = 'page.text';

/** What the work on a page is at. */
export interface Progress {
  /** The tab's number where the sender knows it; a page's own script does not. */
  tabId: number | null;
  stage: 'reading' | 'analysing';
  /** The share of the stage that is done, from 0 to 1. */
  done: number;
}

/** How far one stage of the work is. */
export type Stage = Pick<Progress, 'stage' | 'done'>;

const stageOf = ({ stage, done }: Record<string, unknown>): Stage | null =>
  (stage === 'reading' || stage === 'analysing') && typeof done === 'number' && done >= 0 && done <= 1
    ? { stage, done }
    : null;

/** Tells how far the work on a page is. Nobody answers. */
export const readingProgress: Message<Progress, void> = {
  name: 'reading.progress',
  from: ['content', 'worker'],
  to: 'popup',
  request: picking((fields) => {
    const { tabId } = fields;
    const stage = stageOf(fields);
    return stage && (tabId === null || isCount(tabId)) ? { tabId, ...stage } : null;
  }),
};

/** Tells the panel that stands in a page how far the work on that page is. Nobody answers. */
export const pageProgress: Message<Stage, void> = {
  name: 'page.progress',
  from: ['worker'],
  to: 'content',
  request: picking(stageOf),
};

/** Scrolls to `spans[current]` and lights it up, the others more quietly. */
export const pageReveal: Message<{ spans: Span[]; current: number }, RevealAnswer> = {
  name: 'page.reveal',
  from: ['popup'],
  to: 'content',
  request: picking(({ spans, current }) =>
    Array.isArray(spans) &&
    spans.length > 0 &&
    spans.length <= MAX_SPANS &&
    spans.every(isSpan) &&
    isCount(current)
      ? { spans: spans.map(({ start, end }) => ({ start, end })), current }
      : null,
  ),
};
