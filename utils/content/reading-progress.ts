import type { ReadingStep } from '../article/index.ts';
import { PAGE_TEXT, type Progress, readingProgress } from '../messaging/page-messages.ts';
import type { ArticleText } from '../model/article-document.ts';

/** The part of `runtime` that tells others. */
interface Teller {
  sendMessage(message: unknown): Promise<unknown>;
}

type Tell = (progress: Progress) => void;

/** Work that ends sooner than this, in milliseconds, shows no progress. */
const QUIET_MS = 300;
/** How much of the reading is done when a step begins. Readability's call, in `text`, is the longest. */
const DONE: Readonly<Record<ReadingStep, number>> = { snapshot: 0.05, metadata: 0.3, text: 0.4, finish: 0.8 };

/** Tells the popup. Nobody may be listening: it was closed. */
export const tellPopup =
  (to: Teller): Tell =>
  (request) =>
    void to.sendMessage({ sidelight: readingProgress.name, request }).catch(() => {});

/** Tells the worker an article's text while the page is still read for the rest. */
export const tellText =
  (to: Teller) =>
  (article: ArticleText): void =>
    void to.sendMessage({ sidelight: PAGE_TEXT, request: article }).catch(() => {});

/** What a page's script calls at each step of a reading: tells the panels, once for each, when reading takes long. */
export function readingSteps(tell: Tell, now = () => performance.now()): (step: ReadingStep) => void {
  let told: ReadingStep | null = null;
  let begun = 0;
  return (step) => {
    if (told === null || (step === 'snapshot' && told !== 'snapshot')) begun = now();
    if (step === told) return;
    told = step;
    if (now() - begun >= QUIET_MS) tell({ tabId: null, stage: 'reading', done: DONE[step] });
  };
}

/** What the worker calls as the analysis of a tab goes on: tells the panels when it takes long. */
export function analysisProgress(
  tell: Tell,
  tabId: number,
  now = () => performance.now(),
): (done: number) => void {
  const begun = now();
  return (done) => {
    if (now() - begun >= QUIET_MS) tell({ tabId, stage: 'analysing', done });
  };
}
