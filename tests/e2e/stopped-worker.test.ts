import { describe, expect, test } from 'vitest';
import { clickInside, focusedInside, insideHas } from '../browsers/closed-hosts.ts';
import { popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, showing, useBrowser } from './browser.ts';

describe.each(ENGINES)('in %s', (engine) => {
  const bench = useBrowser(engine);

  test('an article is read, saved, highlighted and annotated although the worker is stopped before every step', async () => {
    const { driver, origin } = bench;
    const page = await driver.open(`${origin}/sample/article.html`);
    await page.setViewport({ width: 1200, height: 800 });
    await driver.stopWorker();
    const popup = await showing(await driver.click(page), 'ready');
    await driver.stopWorker();
    await clickOn(popup, 'button', 'Save article');
    await until(async () => (await popupText(popup)).includes('Saved in the library'), 'the article saved', {
      seen: () => popupText(popup),
    });
    await driver.stopWorker();
    await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
    await insideHas(driver, page, 'h2', 'Key facts');
    await driver.stopWorker();
    await clickInside(driver, page, 'button', 'Keep as a highlight');
    await insideHas(driver, page, '[data-state=in-place]');
    await driver.stopWorker();
    await clickInside(driver, page, '[data-state] button', 'Add a note');
    await until(async () => (await focusedInside(driver, page)) === 'Note', 'the focus in the note');
    await page.keyboard.type('Ask who pays');
    await driver.stopWorker();
    await clickInside(driver, page, 'button', 'Keep the note');
    await insideHas(driver, page, '[data-state] p', 'Ask who pays');
    await driver.stopWorker();
    await clickInside(driver, page, '[data-state] button', 'Delete the highlight');
    await insideHas(driver, page, 'button', 'Undo');
    await driver.stopWorker();
    await clickInside(driver, page, 'button', 'Undo');
    await insideHas(driver, page, '[data-state] p', 'Ask who pays');
    await driver.stopWorker();
    const library = await driver.open(`${driver.root}library.html`);
    const text = () => library.evaluate(() => document.body.innerText);
    await until(async () => (await text()).includes('Ask who pays'), 'the note in the library', {
      seen: text,
    });
    expect((await text()).match(/Ask who pays/g)).toHaveLength(1);
    await Promise.all([page.close(), library.close()]);
  });
});
