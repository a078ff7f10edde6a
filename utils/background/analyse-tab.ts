import type { StartedAnalysis } from '../analysis/pipeline.ts';
import { type AnalysisAnswer, PageAnswer } from '../messaging/answers.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ArticleDocument, ArticleText } from '../model/article-document.ts';
import type { Stage } from '../model/progress.ts';
import { type AnalysisCache, cacheKey } from './analysis-cache.ts';
import { closedPage } from './closed-pages.ts';
import type { EarlyTexts } from './early-texts.ts';

/** Access to a tab, one call of the browser each. */
export interface TabAccess {
  /** The tab's address, empty where the browser does not tell; rejects when the tab is gone. */
  urlOf(tabId: number): Promise<string>;
  /**
   * Puts the content script in and gives what it read; rejects when the browser doesn't let it. `onSent` is called once the browser
   * has been asked for all of it.
   */
  inject(tabId: number, onSent?: () => void): Promise<unknown>;
  /** Asks the content script that is in the page already to read again. */
  read(tabId: number, force: boolean): Promise<unknown>;
  /** Asks it to read the article's other pages too, with the script that loads them. */
  readAll(tabId: number): Promise<unknown>;
  /** Tells that script to stop reading. */
  cancel(tabId: number): void;
  /** Tells that script how far the worker is. */
  tell(tabId: number, progress: Stage): void;
}

export interface AnalysisService {
  tabs: TabAccess;
  cache: AnalysisCache;
  /** Texts of pages that are still being read. */
  texts: Pick<EarlyTexts, 'listen'>;
  /** Warms the worker up before its first analysis. */
  prepare(): Promise<void>;
  /** Starts the analysis of a text whose page is still being read. */
  start(article: ArticleText, signal: AbortSignal): Promise<StartedAnalysis>;
  /** `onProgress` is called with the share that is done, from 0 to 1. */
  analyse(
    article: ArticleDocument,
    signal: AbortSignal,
    onProgress: (done: number) => void,
    started: Promise<StartedAnalysis> | null,
  ): Promise<Analysis>;
  /** Defers work that no answer depends on. */
  defer(work: () => void): void;
}

/** Messages of a browser whose page went away under a script. */
const PAGE_WENT_AWAY = /frame .*(removed|not found)|message channel|receiving end|navigat|destroyed/i;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const failed = (
  reason: Extract<AnalysisAnswer, { state: 'failed' }>['reason'],
  error: unknown,
): AnalysisAnswer => ({
  state: 'failed',
  reason,
  detail: messageOf(error),
});

/** Maps a refusal of the browser to one of our failures. */
async function refused(
  tabs: TabAccess,
  tabId: number,
  before: string,
  error: unknown,
): Promise<AnalysisAnswer> {
  let url: string;
  try {
    url = await tabs.urlOf(tabId);
  } catch (gone) {
    return failed('tab-gone', gone);
  }
  const closed = closedPage(url) ?? closedPage(before);
  if (closed) return { state: 'unreadable', reason: closed };
  const message = messageOf(error);
  if (/error page|showing error/i.test(message)) return { state: 'unreadable', reason: 'browser-page' };
  if (/cannot access|missing host permission|cannot be scripted|gallery/i.test(message)) {
    // A page that we could read until now was reloaded: Firefox then takes the permission of the click back.
    return /^https?:/.test(before)
      ? failed('page-changed', error)
      : { state: 'unreadable', reason: 'browser-page' };
  }
  if (/no tab|invalid tab/i.test(message)) return failed('tab-gone', error);
  if (PAGE_WENT_AWAY.test(message)) return failed('page-changed', error);
  return failed('unexpected', error);
}

/** Reads a page whatever it looks like. The script is in it already, unless the page was reloaded meanwhile. */
async function readAnyway(tabs: TabAccess, tabId: number): Promise<unknown> {
  try {
    return await tabs.read(tabId, true);
  } catch {
    await tabs.inject(tabId);
    return tabs.read(tabId, true);
  }
}

/**
 * Puts the scripts in and reads, once more where nothing came of it: on a busy machine one of the scripts may have come too late,
 * and a page that has just opened may have put another in its place.
 */
async function injectTwice(tabs: TabAccess, tabId: number, onSent: () => void): Promise<unknown> {
  const first = await tabs.inject(tabId, onSent).catch((error: unknown) => {
    if (!PAGE_WENT_AWAY.test(messageOf(error))) throw error;
    return null;
  });
  return first ?? tabs.inject(tabId);
}

interface Asked {
  force: boolean;
  /** Whether the article's other pages are loaded too. */
  allPages?: boolean;
  signal: AbortSignal;
  onProgress?: (done: number) => void;
}

/**
 * Reads a tab's article and analyses it, or says why not; never rejects.
 * An article that was analysed earlier in this session comes from the cache. Aborting stops the analysis; `tabs.cancel`
 * stops the reading. The analysis starts as soon as the article's text is known.
 */
export async function analyseTab(
  service: AnalysisService,
  tabId: number,
  asked: Asked,
): Promise<AnalysisAnswer> {
  const ended = new AbortController();
  const signal = AbortSignal.any([asked.signal, ended.signal]);
  let started: Promise<StartedAnalysis> | null = null;
  const stopListening = service.texts.listen(tabId, (article) => {
    started ??= service.start(article, signal);
  });
  try {
    return await readAndAnalyse(service, tabId, asked, () => started);
  } finally {
    stopListening();
    ended.abort();
  }
}

async function readAndAnalyse(
  { tabs, cache, prepare, analyse, defer }: AnalysisService,
  tabId: number,
  { force, allPages = false, signal, onProgress = () => {} }: Asked,
  started: () => Promise<StartedAnalysis> | null,
): Promise<AnalysisAnswer> {
  // Asked first, so that it is the address of the page that was asked about.
  const urlBefore = tabs.urlOf(tabId).catch(() => '');
  let answer: unknown;
  try {
    // Afterwards: it holds the worker up, and with it what was not yet asked of the browser. A failure here happens again where
    // an answer can report it.
    const prepareMeanwhile = (): void => void prepare().catch(() => {});
    if (allPages || force) {
      const reading = allPages ? tabs.readAll(tabId) : readAnyway(tabs, tabId);
      prepareMeanwhile();
      answer = await reading;
    } else {
      answer = await injectTwice(tabs, tabId, prepareMeanwhile);
    }
  } catch (error) {
    return refused(tabs, tabId, await urlBefore, error);
  }
  // Firefox resolves for a page that it keeps extensions out of, hides its address, and gives nothing.
  if (answer === undefined) {
    const url = await urlBefore;
    if (url === '' || closedPage(url)) {
      return { state: 'unreadable', reason: closedPage(url) ?? 'browser-page' };
    }
  }
  const page = PageAnswer.safeParse(answer);
  // Nothing comes back from a page that went away while it was being read.
  if (!page.success)
    return failed('page-changed', page.error.issues[0]?.message ?? 'the page gave no answer');
  if (page.data.state === 'too-large')
    return failed('too-large', 'the page is nested too deeply or too long');
  if (page.data.state !== 'read') return page.data;
  try {
    const key = await cacheKey(page.data.article);
    const known = await cache.get(key);
    if (known) return { state: 'ready', analysis: known };
    const analysis = await analyse(page.data.article, signal, onProgress, started());
    defer(() => void cache.put(key, analysis));
    return { state: 'ready', analysis };
  } catch (error) {
    return signal.aborted ? { state: 'cancelled' } : failed('unexpected', error);
  }
}
