import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, showing, useBrowser } from './browser.ts';
import { pageText, showsOn } from './own-page.ts';

const HYPOTHESIS = {
  annotations: [
    {
      id: 'abc',
      uri: 'https://weekly.example/worth',
      created: '2026-03-01T10:00:00.000000+00:00',
      text: 'Worth a second look.',
      tags: ['ports'],
      document: { title: ['What a harbour is worth'] },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'nobody has counted the cranes' }] }],
    },
    { id: 'note', uri: 'https://weekly.example/worth', created: '2026-03-01T10:00:00Z', text: 'On the page' },
  ],
};

const id = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const draft = (n: number, exact: string, url: string, title: string) => ({
  id: id(n),
  selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
  colour: 'green',
  article: { url, title, siteName: 'The Estuary Post', topics: ['transport'], entities: ['Daniel Okafor'] },
});

describe.each(ENGINES)('the library in %s', (engine) => {
  const bench = useBrowser(engine);

  const open = async (): Promise<Page> => {
    const page = await bench.driver.open(`${bench.driver.root}library.html`);
    await page.waitForSelector('html[data-state=ready]');
    return page;
  };
  const shows = (page: Page, ...words: string[]) => showsOn(page, words);
  const hides = (page: Page, words: string) =>
    until(async () => !(await pageText(page)).includes(words), `"${words}" to go`, {
      seen: () => pageText(page),
    });

  /** Asks the worker from the page, as its own scripts do. */
  const ask = (page: Page, sidelight: string, request: unknown) =>
    page.evaluate(
      (name, asked) =>
        (
          globalThis as never as { chrome: { runtime: { sendMessage(it: unknown): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({
          sidelight: name,
          request: asked,
        }),
      sidelight,
      request as never,
    );

  const click = (page: Page, selector: string, words = ''): Promise<void> =>
    until(
      () =>
        page.evaluate(
          (wanted, label) => {
            const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
              (element) =>
                (element.textContent ?? '').includes(label) ||
                (element.getAttribute('aria-label') ?? '').includes(label),
            );
            found?.click();
            return found !== undefined;
          },
          selector,
          words,
        ),
      `${selector} with "${words}"`,
      { seen: () => pageText(page) },
    ).then(() => {});

  test('shows highlights as they are made, finds, annotates, deletes and brings them back, also after the worker was stopped', async () => {
    const page = await open();
    const url = 'https://estuary.example/ferries';
    await ask(page, 'highlight.create', {
      draft: draft(1, 'will close three of its seven crew depots', url, 'Northgate Ferries to cut jobs'),
    });
    await ask(page, 'highlight.create', {
      draft: draft(2, 'carried 14 million passengers', url, 'Northgate Ferries to cut jobs'),
    });
    await shows(page, 'Northgate Ferries to cut jobs', 'crew depots', '14 million');

    await page.type('input[type=search]', 'depots');
    await hides(page, '14 million');
    await shows(page, 'crew depots');
    await bench.driver.stopWorker();
    await click(page, '[data-colour] button[aria-pressed]', 'Add a note');
    await page.waitForSelector('textarea');
    await page.type('textarea', 'Which three?');
    await click(page, 'button[type=submit]', 'Keep the note');
    await shows(page, 'Which three?');

    await click(page, 'button', 'Delete the highlight');
    await hides(page, 'crew depots');
    await bench.driver.stopWorker();
    await click(page, 'button', 'Undo');
    await shows(page, 'crew depots', 'Which three?');
    const link = await page.$eval('article a[href*=text]', (element) => (element as HTMLAnchorElement).href);
    expect(link).toBe(`${url}#:~:text=will%20close%20three%20of%20its%20seven%20crew%20depots`);
    await page.close();

    const again = await open();
    await shows(again, 'crew depots', 'Which three?', '14 million');
    await again.close();
  });

  test('shows both notes where two windows write one at a time, and loses neither', async () => {
    const first = await open();
    const url = 'https://estuary.example/quay';
    await ask(first, 'highlight.create', { draft: draft(7, 'a new quay', url, 'The quay') });
    await shows(first, 'a new quay');
    const second = await open();
    const begin = async (page: Page, words: string): Promise<void> => {
      await page.bringToFront();
      await click(page, '[data-colour] button[aria-pressed]', 'Add a note');
      await page.waitForSelector('textarea');
      await page.type('textarea', words);
    };
    await begin(first, 'Written first.');
    await begin(second, 'Written second.');
    await first.bringToFront();
    await click(first, 'button[type=submit]', 'Keep the note');
    await shows(first, 'Written first.');
    await second.bringToFront();
    await click(second, 'button[type=submit]', 'Keep the note');
    await shows(second, 'changed in another window', 'Written first.', 'Written second.');
    await click(second, 'button', 'Keep both');
    await first.bringToFront();
    await shows(first, 'Written first.', 'Written second.');
    await Promise.all([first.close(), second.close()]);
  });

  test('keeps an article that was saved from the popup, with its facts and text', async () => {
    const article = await bench.driver.open(`${bench.origin}/sample/article.html`);
    const popup = await showing(await bench.driver.click(article), 'ready');
    await clickOn(popup, 'button', 'Save article');
    await until(async () => (await popupText(popup)).includes('Saved in the library'), 'the popup to say so');
    await popup.close();
    const page = await open();
    await shows(page, 'Northgate Ferries to cut 1,200 jobs', 'The Estuary Post');
    const address = await page.$eval('a[href*="saved.html"]', (link) => (link as HTMLAnchorElement).href);
    await page.close();

    const kept = await bench.driver.open(address);
    await shows(kept, 'Northgate Ferries to cut 1,200 jobs', 'Key fact', 'Copy note');
    await click(kept, 'button', 'Facts and figures');
    await shows(kept, 'The text as it was saved', 'Key facts', 'Figures', 'Timeline');
    await click(kept, 'section[aria-labelledby=sidelight-facts] button');
    const lit = () =>
      kept.evaluate(() => {
        const [range] = [...(CSS.highlights.get('x-1') ?? [])] as Range[];
        return (
          range && {
            words: String(range),
            inText: !!range.startContainer.parentElement?.closest('[data-at]'),
          }
        );
      });
    const passage = await until(lit, 'the passage to be lit in the text');
    expect(passage.inText).toBe(true);
    expect(
      await kept.$eval('section[aria-labelledby=sidelight-facts] button', (fact) => fact.textContent),
    ).toBe(passage.words);
    await click(kept, 'button', 'Keep as a highlight');
    await until(() => kept.evaluate(() => CSS.highlights.has('x-4')), 'the fact to be highlighted');
    await kept.close();
  });

  test('takes in a file of Hypothesis after a preview, and gives everything out as W3C annotations', async () => {
    const page = await open();
    // Rows below the window are not drawn.
    await page.setViewport({ width: 1100, height: 2_400 });
    const file = join(mkdtempSync(join(tmpdir(), 'sidelight-')), 'annotations.json');
    writeFileSync(file, JSON.stringify(HYPOTHESIS));
    await click(page, 'button', 'Import');
    const field = await page.waitForSelector('input[type=file]');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await shows(page, 'New highlights', 'New articles');
    await click(page, '[role=dialog] button, dialog button', 'Import');
    await shows(page, 'All of it is in the library');
    await click(page, 'dialog button', 'Close');
    await shows(page, 'nobody has counted the cranes', 'Worth a second look.', 'On the page');

    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((written) => {
          document.documentElement.dataset.saved = written;
        });
        return make(blob);
      };
    });
    await click(page, 'button', 'Back up');
    const saved = await until(
      () => page.evaluate(() => document.documentElement.dataset.saved ?? null),
      'the backup',
    );
    const collection = JSON.parse(saved);
    expect(collection.type).toBe('AnnotationCollection');
    const quotes = collection.first.items.map(
      (item: { target: { selector: { exact: string }[] } }) => item.target.selector[0]!.exact,
    );
    expect(quotes).toContain('nobody has counted the cranes');

    writeFileSync(file, saved.slice(0, saved.length / 2));
    await click(page, 'button', 'Import');
    const second = await page.waitForSelector('input[type=file]');
    await (second as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await shows(page, 'damaged or was cut off', 'Nothing in the library was changed');
    await page.close();
  });
});
