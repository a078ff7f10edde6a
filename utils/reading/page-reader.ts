import { reveal } from '../annotation/index.ts';
import { type PageReading, readPage } from '../article/index.ts';
import type { PageAnswer } from '../messaging/answers.ts';
import { pageRead, pageReveal } from '../messaging/page-messages.ts';
import { on, type Route } from '../messaging/router.ts';

/** Reads one page, and shows passages of what it read, for as long as the page lives. */
export interface PageReader {
  read(force: boolean): PageAnswer;
  routes: readonly Route[];
}

function answerOf(reading: PageReading): PageAnswer {
  if (reading.ok) return { state: 'read', article: reading.article };
  if (reading.reason === 'too-large') return { state: 'too-large' };
  return { state: 'not-an-article', kind: reading.kind ?? 'other', reason: reading.reason };
}

export function createPageReader(document: Document): PageReader {
  let reading: PageReading | null = null;

  const read = (force: boolean): PageAnswer => {
    if (document.contentType === 'application/pdf') return { state: 'unreadable', reason: 'pdf' };
    reading = readPage(document, { url: document.location.href, force });
    return answerOf(reading);
  };

  return {
    read,
    routes: [
      on(pageRead, ({ force }) => read(force)),
      on(pageReveal, ({ spans, current }) => {
        const known = reading;
        const ranges = spans.map((span) => (known?.ok ? known.rangeOf(span) : null));
        return reveal(ranges, current);
      }),
    ],
  };
}
