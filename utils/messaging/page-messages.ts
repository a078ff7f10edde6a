import type { Span } from '../article/article-document.ts';
import type { PageAnswer, RevealAnswer } from './answers.ts';
import { isRecord, picking } from './checks.ts';
import type { Message } from './protocol.ts';

// What the script in the page understands.

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isSpan = (value: unknown): value is Span =>
  isRecord(value) && isCount(value.start) && isCount(value.end);

/** More spans than any panel sends at once: a longer list is somebody else's. */
const MAX_SPANS = 5_000;

/** Reads the page anew. The first reading is the result of the injection itself. */
export const pageRead: Message<{ force: boolean }, PageAnswer> = {
  name: 'page.read',
  from: ['worker'],
  to: 'content',
  request: picking(({ force }) => (typeof force === 'boolean' ? { force } : null)),
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
