import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickInside, focusedInside, insideHas } from '../browsers/closed-hosts.ts';
import { type Driver, popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { launch } from '../browsers/launch.ts';
import { openRecordingProxy, type RecordingProxy } from '../browsers/recording-proxy.ts';
import { serveFiles } from '../browsers/serve-files.ts';
import { build, clickOn, FIXTURES, lit, selectWords, showing } from './browser.ts';
import { pageText, showsOn } from './own-page.ts';

/** Plain HTTP: nothing of such a request is hidden from the proxy. */
const HOST = 'news.example';
const ARTICLE = `http://${HOST}/sample/article.html`;
/**
 * Requests of a browser itself, without any extension too: a site's icon; and Chromium's, whether somebody is signed in, and for
 * the dictionary of its spelling check.
 */
const OF_THE_BROWSER = [
  `GET http://${HOST}/favicon.ico`,
  'CONNECT accounts.google.com:443',
  'CONNECT redirector.gvt1.com:443',
];

describe.each(ENGINES)('a full journey in %s', (engine) => {
  let driver: Driver;
  let proxy: RecordingProxy;
  let server: Awaited<ReturnType<typeof serveFiles>>;

  beforeAll(async () => {
    server = await serveFiles(FIXTURES);
    proxy = await openRecordingProxy(HOST, server.origin);
    driver = await launch(engine, { extension: build(engine), headless: true, proxy: proxy.address });
  });
  afterAll(async () => {
    await driver?.close();
    await proxy?.close();
    await server?.close();
  });

  /** Requests since the last call. */
  const requests = (): string[] =>
    proxy.requests.splice(0).filter((request) => !OF_THE_BROWSER.includes(request));
  const shows = (page: Page, ...words: string[]) => showsOn(page, words);
  const openOwn = (path: string): Promise<Page> => driver.open(`${driver.root}${path}`);
  const press = (page: Page, selector: string, words: string): Promise<true> =>
    until(
      () =>
        page.evaluate(
          (wanted, label) => {
            const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((element) =>
              `${element.textContent} ${element.getAttribute('aria-label')}`.includes(label),
            );
            found?.click();
            return found !== undefined && (true as const);
          },
          selector,
          words,
        ),
      `${selector} with "${words}"`,
      { seen: () => pageText(page) },
    );

  test('hears of a request that the extension or a page makes', async () => {
    const own = await openOwn('options.html');
    const ask = (from: string) => fetch(`http://control.example/${from}`).catch(() => {});
    await own.evaluate(ask, 'extension');
    const page = await driver.open(ARTICLE);
    await page.evaluate(ask, 'page');
    const controls = () => proxy.requests.filter((request) => request.includes('control.example'));
    await until(async () => controls().length === 2, 'both requests', {
      seen: async () => JSON.stringify(proxy.requests),
    });
    await Promise.all([own.close(), page.close()]);
  });

  test('asks the network for the pages that the reader opens, and for nothing else', async () => {
    requests();
    const options = await openOwn('options.html');
    await press(options, 'label, label *', 'Remember what I analyse');
    await options.close();

    const page = await driver.open(ARTICLE);
    await page.setViewport({ width: 1200, height: 800 });
    const popup = await showing(await driver.click(page), 'ready');
    await clickOn(popup, 'button', 'Save article');
    await until(async () => (await popupText(popup)).includes('Saved in the library'), 'the popup to say so');
    // The popup of a narrow window gives way to the sidebar where a passage is shown.
    await clickOn(popup, 'button', 'will close three of its seven crew depots');
    await lit(page);
    await insideHas(driver, page, 'h2', 'Key facts');
    await insideHas(driver, page, 'h2', 'Where you are reading');
    await clickInside(driver, page, 'button', 'Source: ');
    await insideHas(driver, page, 'h2', 'Who says what');
    await clickInside(driver, page, 'button', 'Back');
    await insideHas(driver, page, 'h2', 'Key facts');
    await clickInside(driver, page, 'button', 'Keep as a highlight');
    await insideHas(driver, page, '[data-state=in-place]');
    await clickInside(driver, page, '[data-state] button', 'Add a note');
    await until(async () => (await focusedInside(driver, page)) === 'Note', 'the focus in the note');
    await page.keyboard.type('Ask who pays');
    await clickInside(driver, page, 'button', 'Keep the note');
    await insideHas(driver, page, '[data-state] p', 'Ask who pays');
    await selectWords(page, 'remote-control equipment');
    await clickInside(driver, page, 'button', 'Highlight in green');

    const again = await driver.open(ARTICLE);
    await showing(await driver.click(again), 'ready');

    const library = await openOwn('library.html');
    await shows(library, 'Northgate Ferries', 'Ask who pays');
    await library.type('input[type=search]', 'depots');
    await press(library, 'button', 'Back up');
    const saved = await library.$eval('a[href*="saved.html"]', (link) => (link as HTMLAnchorElement).href);
    for (const address of [saved, `${driver.root}threads.html`, `${driver.root}before.html`]) {
      const own = await driver.open(address);
      await until(async () => (await pageText(own)).length > 0, `words on ${address}`);
      await own.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(requests()).toEqual([`GET ${ARTICLE}`, `GET ${ARTICLE}`]);
  });
});
