import { describe, expect, test } from 'vitest';
import { type Popup, popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, domOf, lit, settled, showing, useBrowser } from './browser.ts';

/** The popup's text once the parts below its first screen, which follow the facts, are there too. */
function wholeText(popup: Popup): Promise<string> {
  const drawn = async () => {
    const text = await popupText(popup);
    return text.includes('waterway and maritime transport') && text;
  };
  return until(drawn, 'topics in the popup', { seen: () => popupText(popup) });
}

describe.each(ENGINES)('an article in %s', (engine) => {
  const requests: string[] = [];
  const bench = useBrowser(engine, {
    'logged.html': () => {
      requests.push('logged.html');
      return {
        body: `<!doctype html><title>Log</title><p>${'A quiet page with some words. '.repeat(40)}</p>`,
      };
    },
  });
  const openArticle = () => bench.driver.open(`${bench.origin}/sample/article.html`);

  test('shows who wrote what and when, and its key facts, figures, timeline, names and topics', async () => {
    const popup = await showing(await bench.driver.click(await openArticle()), 'ready');
    const text = await popupText(popup);
    for (const words of [
      'Northgate Ferries to cut 1,200 jobs',
      'The Estuary Post',
      'Imogen Farrow',
      'March 12, 2026',
      '2 min read',
      'will close three of its seven crew depots',
      '£85 million',
      '14 million passengers',
      'May 4, 2027',
      'Daniel Okafor',
      'Holyhead',
    ]) {
      expect(text).toContain(words);
    }
    await popup.close();
  });

  test('scrolls to a fact that is clicked and lights it up', async () => {
    const page = await openArticle();
    const popup = await showing(await bench.driver.click(page), 'ready');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const below = await page.evaluate(() => window.scrollY);
    await clickOn(popup, 'button', 'will close three of its seven crew depots');
    expect(await lit(page)).toHaveLength(1);
    if (below > 0)
      await until(() => page.evaluate((was) => window.scrollY < was, below), 'the page to scroll up');
  });

  test('lights up a name at every place, under names that say nothing', async () => {
    const page = await openArticle();
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, 'button[aria-pressed]', 'Liverpool');
    const names = await lit(page);
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).not.toMatch(/sidelight|fact|highlight/i);
    await popup.close();
  });

  test("leaves the page's DOM as it was once the light is out", async () => {
    const page = await openArticle();
    const before = await domOf(page);
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, 'button[aria-pressed]', 'Liverpool');
    await lit(page);
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    expect(await domOf(page)).toBe(before);
    await popup.close();
  });

  test('puts nothing into a page where nobody asked, and sends nothing anywhere', async () => {
    requests.length = 0;
    const quiet = await bench.driver.open(`${bench.origin}/logged.html`);
    const before = await domOf(quiet);
    const popup = await bench.driver.click(await openArticle());
    await settled(popup);
    expect(await domOf(quiet)).toBe(before);
    expect(await quiet.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(requests).toEqual(['logged.html']);
    await popup.close();
  });

  test('answers a second click from the session, also after the worker was stopped', async () => {
    const page = await openArticle();
    const first = await showing(await bench.driver.click(page), 'ready');
    const text = await wholeText(first);
    await first.close();
    await bench.driver.stopWorker();
    const second = await showing(await bench.driver.click(page), 'ready');
    expect(await wholeText(second)).toBe(text);
    await second.close();
  });
});
