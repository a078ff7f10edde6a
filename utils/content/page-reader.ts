import type { endReveal, reveal } from '../annotation/reveal.ts';
import type { DetailsReader } from '../article/article-details.ts';
import {
  type PageReading,
  type ReadingStep,
  type ReadOptions,
  readPageInSlicesWith,
  readPageWith,
} from '../article/read-page.ts';
import type { PageAnswer, RevealAnswer } from '../messaging/answers.ts';
import type { ToReader } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import type { ArticleText, Span } from '../model/article-document.ts';
import type { Stage } from '../model/progress.ts';
import type { ScreenBox } from '../model/screen-box.ts';
import { openShadowRoot } from './open-shadow-root.ts';
import type { PagesPorts } from './read-all-pages.ts';

/** Reads one page, and shows passages of what it read, for as long as the page lives. */
export interface PageReader {
  /** Reads the page as it is now, in slices; a reading that still runs is stopped. `allPages` reads the article's other pages too. */
  read(force: boolean, allPages?: boolean): Promise<PageAnswer>;
  /** The last reading that came to an end, or null. */
  readonly reading: PageReading | null;
  /** Where a span of the last reading's article stands in the page now, or null. */
  rangeOf(span: Span): Range | null;
  /** Scrolls to `spans[current]`, out from under `cover`, and lights it up, the others more quietly. */
  reveal(spans: readonly Span[], current: number, cover?: ScreenBox): RevealAnswer;
  handlers: Handlers<ToReader>;
}

/** The part of a page that its reader chose, where there is a choice for the next reading. */
export type ScopeReader = NonNullable<ReadOptions['scopeOf']>;

/** Parts of a reader that come in a script of their own, since a reading begins without them. */
export interface ReaderParts {
  /** Reads who wrote the article, when, and what kind of page it is. */
  detailsOf: DetailsReader;
  reveal: typeof reveal;
  endReveal: typeof endReveal;
}

/** Reads the other pages of an article, beside the one that was read. */
export type AllPagesReader = (
  own: Extract<PageReading, { ok: true }>,
  ports: Omit<PagesPorts, 'load'>,
) => Promise<PageReading>;

function answerOf(reading: PageReading): PageAnswer {
  if (reading.ok) return { state: 'read', article: reading.article };
  if (reading.reason === 'too-large') return { state: 'too-large' };
  const { kind, reason, links } = reading;
  return { state: 'not-an-article', kind, reason, links };
}

/** Waits for a page's markup, and for nothing that it loads. */
const parsed = (document: Document): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

/**
 * Creates the reader of one page. `onStep` is called at each step of a reading, `onProgress` with the worker's
 * progress, and `onText` with the article's text before the rest is read.
 */
export function createPageReader(
  document: Document,
  {
    detailsOf,
    reveal,
    allPagesOf,
    takeScope,
  }: Omit<ReaderParts, 'endReveal'> & {
    allPagesOf?: () => AllPagesReader | undefined;
    takeScope?: () => ScopeReader | undefined;
  },
  onStep: (step: ReadingStep) => void,
  onProgress: (progress: Stage) => void = () => {},
  onText: (article: ArticleText) => void = () => {},
): PageReader {
  let reading: PageReading | null = null;
  let running: AbortController | null = null;

  const read: PageReader['read'] = async (force, allPages = false) => {
    if (document.contentType === 'application/pdf') return { state: 'unreadable', reason: 'pdf' };
    running?.abort();
    const control = new AbortController();
    running = control;
    if (document.readyState === 'loading') await parsed(document);
    const scopeOf = takeScope?.();
    const options = { url: document.location.href, force, shadowRoot: openShadowRoot, scopeOf };
    try {
      reading = await readPageInSlicesWith(document, options, detailsOf, {
        signal: control.signal,
        onStep,
        ...(!allPages && { onText }),
      });
      const readAll = allPages && allPagesOf?.();
      if (readAll && reading.ok) {
        reading = await readAll(reading, {
          url: options.url,
          read: (page, url) => readPageWith(page, { url, force: true, scopeOf }, detailsOf),
          signal: control.signal,
        });
      }
      return answerOf(reading);
    } catch (error) {
      if (control.signal.aborted) return { state: 'cancelled' };
      throw error;
    }
  };

  const rangeOf = (span: Span): Range | null => (reading?.ok ? reading.rangeOf(span) : null);
  const show: PageReader['reveal'] = (spans, current, cover) =>
    reveal(spans.map(rangeOf), current, window, cover);

  return {
    read,
    get reading() {
      return reading;
    },
    rangeOf,
    reveal: show,
    handlers: {
      'page.read': ({ force, allPages }) => read(force, allPages),
      'page.cancel': () => running?.abort(),
      'page.progress': onProgress,
      'page.reveal': ({ spans, current, cover }) => show(spans, current, cover),
    },
  };
}
