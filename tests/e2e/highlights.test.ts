import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { boxOf, clickInside, focusedInside, insideHas, insideText } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, domOf, selectWords, showing, useBrowser } from './browser.ts';

const WORDS = 'agreed to spend 40 million euros on the old bridge';
const sentence = (place: string, words: string) =>
  `The council of ${place} met on Monday and ${words}. Its members had talked about it for the better part of a year, and nobody left early.`;
const article = (
  words: string,
) => `<!doctype html><html lang="en"><title>The bridge</title><article><h1>The bridge</h1>
<p>${sentence('Upper Marsh', 'heard a report on the harbour')}</p><p id="place">${sentence('Lower Marsh', words)}</p>
${['Alder', 'Birch', 'Cedar', 'Elm', 'Fir'].map((name) => `<p>${sentence(name, 'went through the accounts')} ${sentence(name, 'put the matter off')}</p>`).join('\n')}
</article></html>`;

/** Allows no style, no code from text, and stops what happens in it before any listener below the window hears of it. */
const guarded = () =>
  article(WORDS).replace(
    '<article>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'">
<article><script>
  const refuse = () => { throw new Error('not here'); };
  Element.prototype.attachShadow = Node.prototype.appendChild = Document.prototype.getSelection = Array.prototype.map = refuse;
  for (const name of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup', 'copy'])
    document.body.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
</script>`,
  );

describe.each(ENGINES)('highlights in %s', (engine) => {
  let body = article(WORDS);
  const bench = useBrowser(engine, {
    'kept.html': () => ({ body }),
    'full.html': () => ({ body }),
    'edited.html': () => ({ body }),
    'lost.html': () => ({ body }),
    'late.html': () => ({ body }),
    'guarded.html': () => ({ body: guarded() }),
  });

  async function clicked(page: Page): Promise<void> {
    const popup = await showing(await bench.driver.click(page), 'ready');
    await popup.close();
  }

  async function open(path: string): Promise<Page> {
    const page = await bench.driver.open(`${bench.origin}/${path}`);
    await page.setViewport({ width: 1100, height: 800 });
    await clicked(page);
    return page;
  }

  /** The middle of the beginning of some words of the paragraph. */
  const placeOf = (page: Page, words: string) =>
    page.$eval(
      '#place',
      (element, wanted) => {
        const range = document.createRange();
        const node = element.firstChild!;
        const at = node.textContent!.indexOf(wanted);
        range.setStart(node, at);
        range.setEnd(node, at + 5);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      words,
    );

  const painted = (page: Page, ...names: string[]) =>
    until(
      async () => {
        const seen = await page.evaluate(() => [...CSS.highlights.keys()].sort());
        return JSON.stringify(seen) === JSON.stringify(names);
      },
      `paints ${names}`,
      { seen: async () => String(await page.evaluate(() => [...CSS.highlights.keys()])) },
    );

  async function highlight(page: Page): Promise<void> {
    await selectWords(page, WORDS);
    await clickInside(bench.driver, page, 'button', 'Highlight in green');
    await painted(page, 'x-5');
  }

  const leaveBar = async (page: Page): Promise<void> => {
    await page.mouse.click(1090, 700);
    await until(async () => !(await insideText(bench.driver, page)).trim(), 'the toolbar to go');
  };

  test('are made by the toolbar, restored at the next click, recoloured, annotated, deleted and brought back', async () => {
    body = article(WORDS);
    const page = await open('kept.html');
    const before = await domOf(page);
    await highlight(page);
    await leaveBar(page);
    expect(await domOf(page)).toBe(before);
    await page.reload();
    await painted(page);
    await clicked(page);
    await painted(page, 'x-5');
    const place = await placeOf(page, '40 million');
    await page.mouse.click(place.x, place.y);
    await clickInside(bench.driver, page, 'button', 'Pink');
    await painted(page, 'x-7');
    await clickInside(bench.driver, page, 'button', 'Add a note');
    await until(async () => (await focusedInside(bench.driver, page)) === 'Note', 'the focus in the note');
    await page.keyboard.type('Ask who pays');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await insideHas(bench.driver, page, 'p', 'Ask who pays');
    await clickInside(bench.driver, page, 'button', 'Delete the highlight');
    await painted(page);
    await clickInside(bench.driver, page, 'button', 'Undo');
    await painted(page, 'x-7');
    await insideHas(bench.driver, page, 'p', 'Ask who pays');
    await page.close();
  });

  test('say when the page has changed their words, and when it no longer has them', async () => {
    body = article(WORDS);
    const page = await open('edited.html');
    await highlight(page);
    body = article('agreed to spend 55 million euros on the old bridge');
    await page.reload();
    await clicked(page);
    await painted(page, 'x-5', 'x-8');
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
    await insideHas(bench.driver, page, '[data-state=changed] del', '40');
    await insideHas(bench.driver, page, '[data-state=changed] ins', '55');
    await clickInside(bench.driver, page, 'button', 'Keep the new wording');
    await painted(page, 'x-5');
    await page.close();
    body = article('rose without a word');
    const gone = await open('edited.html');
    const again = await showing(await bench.driver.click(gone), 'ready');
    await clickOn(again, 'button[aria-label="Open beside the article"]', '');
    await insideHas(bench.driver, gone, '[data-state=lost]', '55 million');
    await painted(gone);
    await gone.evaluate(
      (words) => {
        document.querySelector('#place')!.textContent = words;
      },
      sentence('Lower Marsh', 'agreed to spend 55 million euros on the old bridge'),
    );
    await painted(gone, 'x-5');
    await insideHas(bench.driver, gone, '[data-state=in-place]', '55 million');
    await gone.close();
  });

  test('are kept from a fact of the sidebar, shown in its list, and deleted there with undo', async () => {
    // In the colour picked last, above.
    body = article(WORDS);
    const page = await open('lost.html');
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
    await clickInside(bench.driver, page, 'button', 'Keep as a highlight');
    await painted(page, 'x-5');
    await insideHas(bench.driver, page, '[data-state=in-place]');
    expect(await boxOf(bench.driver, page, '[data-state=in-place]')).not.toBeNull();
    await clickInside(bench.driver, page, '[data-state] button', 'Delete the highlight');
    await painted(page);
    await clickInside(bench.driver, page, 'button', 'Undo');
    await painted(page, 'x-5');
    await page.close();
  });

  test('go with their page when it becomes another without loading, and come back with it', async () => {
    body = article(WORDS);
    const page = await open('late.html');
    await highlight(page);
    await page.evaluate(
      (words) => {
        history.pushState(null, '', '/another.html');
        document.querySelector('#place')!.textContent = words;
      },
      sentence('Lower Marsh', 'rose without a word'),
    );
    await painted(page);
    await page.evaluate(
      (words) => {
        history.back();
        addEventListener('popstate', () => {
          document.querySelector('#place')!.textContent = words;
        });
      },
      sentence('Lower Marsh', WORDS),
    );
    await painted(page, 'x-5');
    await page.close();
  });

  test('are made by the keyboard and opened by a click on a page that forbids and stops what it can', async () => {
    const page = await open('guarded.html');
    await selectWords(page, 'agreed to spend');
    await page.keyboard.down('Shift');
    for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await clickInside(bench.driver, page, 'button', 'Highlight in green');
    await painted(page, 'x-5');
    await leaveBar(page);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const { x, y } = await placeOf(page, 'to spend');
    await page.mouse.click(x, y);
    await insideHas(bench.driver, page, 'button', 'Delete the highlight');
    await page.close();
  });

  test.runIf(engine === 'chromium')('say that there is no room, and leave the words selected', async () => {
    body = article(WORDS);
    const page = await open('full.html');
    const worker = await page
      .browser()
      .targets()
      .find((target) => target.type() === 'service_worker')
      ?.worker();
    await worker!.evaluate(() => {
      IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await selectWords(page, WORDS);
    await clickInside(bench.driver, page, 'button', 'Highlight in green');
    await insideHas(
      bench.driver,
      page,
      '[role=alert], [role=status], p',
      'there is no room left on this device',
    );
    // Longer than a selection takes to be offered.
    await page.evaluate(() => new Promise((passed) => setTimeout(passed, 600)));
    await insideHas(
      bench.driver,
      page,
      '[role=alert], [role=status], p',
      'there is no room left on this device',
    );
    expect(await page.evaluate(() => [String(getSelection()), CSS.highlights.size])).toEqual([WORDS, 0]);
    await page.close();
    await bench.driver.stopWorker();
  });
});
