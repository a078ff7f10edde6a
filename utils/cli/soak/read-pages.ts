import type { Page } from 'puppeteer-core';
import { CALL_LIMIT, type Driver, failureDetail, within } from '../../../tests/browsers/driver.ts';
import type { Engine } from '../../../tests/browsers/find-browser.ts';
import { launch } from '../../../tests/browsers/launch.ts';
import { openRecordingProxy } from '../../../tests/browsers/recording-proxy.ts';
import { serveFiles } from '../../../tests/browsers/serve-files.ts';
import { settledMark } from '../../../tests/browsers/settled-mark.ts';
import { workerMegabytes } from './worker-memory.ts';

/** Plain HTTP: nothing of a request is hidden from the proxy. */
const HOST = 'soak.example';
/** The longest that a page may take to settle, in milliseconds. */
const PATIENCE = 30_000;
/** Requests that a browser makes without any extension. */
const OF_THE_BROWSER =
  /update\.googleapis\.com|favicon\.ico|accounts\.google\.com|gvt1\.com|mozilla\.(?:com|net|org)|CONNECT [^ ]*google/;

/** Whether a request, as the proxy tells it, goes to the page's own host, or one that it names: hints to connect obey no policy. */
function isOfPage(request: string, html: string): boolean {
  const host = request.replace(/^CONNECT |:\d+$|^[A-Z]+ https?:\/\/|\/.*$/g, '');
  return host === HOST || html.includes(host);
}

/**
 * The outcome of one page: its popup's state, `unsettled`, or `led away` where the page's own script went elsewhere before it was
 * read: some do on any host but their publisher's.
 */
export interface PageOutcome {
  at: number;
  state: string;
  /** Milliseconds from the click until the popup has what it is to show. */
  milliseconds: number;
  /** Why it failed, or where it went. */
  detail: string;
}

/** The outcome of a soak: of each page in order, the background's megabytes by the number of pages read, and requests of no page. */
export interface Soak {
  pages: PageOutcome[];
  megabytes: Map<number, number>;
  requests: string[];
}

/** A page's address as it is now: the driver's own record of it may be late, or the page too busy to say. */
const addressOf = (page: Page): Promise<string> =>
  within(
    CALL_LIMIT,
    'the address',
    page.evaluate(() => location.href),
  ).catch(() => page.url());

/** Whether an address is still of the host that the pages are served from. */
const isThere = (address: string): boolean => address.startsWith(`http://${HOST}/`);

async function readOne(driver: Driver, url: string, at: number): Promise<PageOutcome> {
  const none = { at, milliseconds: 0 };
  const page = await driver.open('about:blank');
  try {
    // A reader does not wait for what a page never stops loading.
    const open = () => page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    // Asked twice: Firefox gave up seven navigations of fifty on a busy machine.
    await open().catch(() => open().catch(() => {}));
    const opened = await addressOf(page);
    if (!isThere(opened)) return { ...none, state: 'led away', detail: opened };
    const startedAt = performance.timeOrigin + performance.now();
    const popup = await driver.click(page);
    const [state, endedAt] = await settledMark(popup, { timeout: PATIENCE });
    const detail = state === 'failed' ? await failureDetail(popup) : '';
    await popup.close();
    const endedThere = await addressOf(page);
    if (state !== 'ready' && !isThere(endedThere))
      return { ...none, state: 'led away', detail: `${state} at ${endedThere.slice(0, 200)}` };
    return { at, state, milliseconds: endedAt - startedAt, detail };
  } catch (error) {
    return { ...none, state: 'unsettled', detail: `${(error as Error).message} at ${await addressOf(page)}` };
  } finally {
    await driver.closeTab(page).catch(() => {});
  }
}

/**
 * Reads pages one after another in one browser, each with a click on the toolbar button, behind a proxy that records every request.
 * @param measuredAt numbers of pages after which the background's memory is taken
 */
export async function soak(
  engine: Engine,
  extension: string,
  pages: readonly string[],
  measuredAt: readonly number[],
  onPage: (outcome: PageOutcome) => void = () => {},
): Promise<Soak> {
  const made = Object.fromEntries(pages.map((body, at) => [`${at}.html`, { body }]));
  const server = await serveFiles(extension, made);
  const proxy = await openRecordingProxy(HOST, server.origin);
  const driver = await launch(engine, { extension, headless: true, proxy: proxy.address });
  const found: Soak = { pages: [], megabytes: new Map(), requests: [] };
  try {
    for (const at of pages.keys()) {
      const url = `http://${HOST}/${at}.html`;
      const before = proxy.requests.length;
      const outcome = await readOne(driver, url, at);
      found.pages.push(outcome);
      onPage(outcome);
      found.requests.push(
        ...proxy.requests
          .slice(before)
          .filter((each) => !OF_THE_BROWSER.test(each) && !isOfPage(each, pages[at]!)),
      );
      if (!measuredAt.includes(at + 1)) continue;
      found.megabytes.set(at + 1, await workerMegabytes(driver));
    }
  } finally {
    await driver.close();
    await proxy.close();
    await server.close();
  }
  return found;
}
