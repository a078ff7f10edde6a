import { describe, expect, test } from 'vitest';
import { popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, lit, showing, useBrowser } from './browser.ts';

const sentence = (place: string) =>
  `<p>The council of ${place} met on Monday and went through the accounts of its harbour, said the mayor, Ada Beck. It put off the vote on the school, since the room was cold.</p>`;
const FACTS = [
  'The county will pay 40 million euros of the cost of the new bridge, the council said on Tuesday.',
  'The ferry carried 900,000 people in 2023, a tenth more than the year before, the port said on Tuesday.',
  'The old pier will be torn down for 7 million euros in 2026, the council said on Tuesday.',
];
const pageOf = (number: number) => ({
  body: `<!doctype html><html lang="en"><title>The bridge</title><article><h1>The bridge</h1>
  ${[`Alder${number}`, `Birch${number}`, `Cedar${number}`].map(sentence).join('')}<p>${FACTS[number - 1]}</p></article>
  <p>Page ${number} of 3</p>${[1, 2, 3].map((n) => `<a href="story-${n}.html">${n}</a>`).join(' ')}</html>`,
});

describe.each(ENGINES)('an article of several pages in %s', (engine) => {
  let isGone = false;
  const asked: string[] = [];
  const serve = (number: number) => () => {
    asked.push(`story-${number}.html`);
    return isGone && number === 3 ? { body: 'gone', type: 'text/plain' } : pageOf(number);
  };
  const bench = useBrowser(engine, {
    'story-1.html': serve(1),
    'story-2.html': serve(2),
    'story-3.html': serve(3),
  });
  const open = async () => {
    const page = await bench.driver.open(`${bench.origin}/story-1.html`);
    return { page, popup: await showing(await bench.driver.click(page), 'ready') };
  };

  test('is loaded and read whole when that is asked for, and not before', async () => {
    isGone = false;
    asked.length = 0;
    const { page, popup } = await open();
    expect(await popupText(popup)).toContain('Page 1 of 3');
    expect(asked).toEqual(['story-1.html']);
    await clickOn(popup, 'button', 'Load and read all pages');
    await until(async () => (await popupText(popup)).includes('3 pages read as one article'), 'all pages', {
      seen: () => popupText(popup),
    });
    expect(asked).toEqual(['story-1.html', 'story-2.html', 'story-3.html']);
    expect(await popupText(popup)).toContain('7 million euros');
    await clickOn(popup, 'button', '7 million euros');
    await until(
      async () => (await popupText(popup)).includes('on page 3 of the article'),
      'where it stands',
      {
        seen: () => popupText(popup),
      },
    );
    await clickOn(popup, 'button', '40 million euros');
    expect(await lit(page)).not.toEqual([]);
    await popup.close().catch(() => {});
    await page.close();
  });

  test('says so where a page cannot be loaded, and goes back to the one that is there', async () => {
    isGone = true;
    const { page, popup } = await open();
    await clickOn(popup, 'button', 'Load and read all pages');
    await until(
      async () => (await popupText(popup)).includes('Not all pages could be loaded'),
      'what is missing',
      {
        seen: () => popupText(popup),
      },
    );
    expect(await popupText(popup)).toContain('900,000');
    await clickOn(popup, 'button', 'Read this page alone');
    await until(async () => (await popupText(popup)).includes('Page 1 of 3'), 'the page alone', {
      seen: () => popupText(popup),
    });
    await popup.close().catch(() => {});
    await page.close();
  });
});
