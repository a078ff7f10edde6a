import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { boxOf, clickInside, insideHas, insideText } from '../browsers/closed-hosts.ts';
import { popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, settled, showing, useBrowser } from './browser.ts';

const story = (place: string) =>
  `<p>The council of ${place} met on Monday and voted to spend 40 million euros on its harbour, said the mayor, Ada Beck. The work will take two years.</p>`;
const note = (day: string) =>
  `<p>On ${day} the harbour master, Jonas Holm, counted 312 ships at the north pier, which is 14 percent more than a year ago, and wrote down the wind.</p>`;
const OFFER =
  '<aside class="offer"><p>Subscribe today: the museum will close in 2031, says Eva Lund.</p></aside>';

/** A page whose article, to its reader, is the notebook under the story. */
const page = (day: string) => ({
  body: `<!doctype html><html lang="en"><title>The harbour</title><style>body{margin:0}main,section{padding:8px 24px}</style>
  <main class="story css-1a2b3c"><h1>The harbour</h1>${['Alder', 'Birch', 'Cedar', 'Dale', 'Esk', 'Forth'].map(story).join('')}</main>
  <section class="Notebook_text__x3Kd9"><h2>Notebook</h2>${OFFER}${[day, 'Wednesday', 'Thursday'].map(note).join('')}</section></html>`,
});

const PAGES = {
  'first.html': page('Tuesday'),
  'second.html': { body: page('Friday').body.replace('x3Kd9', 'Qq7z_').replace('css-1a2b3c', 'css-9z8y7x') },
  'other.html': { body: page('Friday').body.replace('Notebook_text__', 'Diary_text__') },
  'list.html': {
    body: `<!doctype html><html lang="en"><title>Front</title><ul>${'<li><a href="/a.html">A headline of some six words</a></li>'.repeat(30)}</ul></html>`,
  },
};

const OFFERED = 'Not the article?';

describe.each(ENGINES)('a block of the reader’s choice in %s', (engine) => {
  const bench = useBrowser(engine, PAGES);
  const inside = (page: Page, words: string) => insideHas(bench.driver, page, 'p', words);
  const openPicker = async (path: string) => {
    const page = await bench.driver.open(`${bench.origin}/${path}`);
    await page.setViewport({ width: 1200, height: 900 });
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, 'button', OFFERED);
    await inside(page, 'Which block is the article');
    return page;
  };
  const ready = async (path: string) => {
    const page = await bench.driver.open(`${bench.origin}/${path}`);
    const popup = await showing(await bench.driver.click(page), 'ready');
    // The line about the choice comes with the parts that are drawn later.
    const text = await until(async () => {
      const shown = await popupText(popup);
      return /chose on this site|Not the article\?/.test(shown) && shown;
    }, 'the line about the choice');
    return { page, popup, text };
  };

  test('is chosen with the pointer, read at once beside the page, and on the site’s other pages', async () => {
    const page = await openPicker('first.html');
    const { x, y } = await page.$eval('section', (section) => {
      const { left, top } = section.getBoundingClientRect();
      return { x: left + 6, y: top + 6 };
    });
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await clickInside(bench.driver, page, 'button', 'This is the article');
    await inside(page, 'Sidelight reads the marked block');
    await clickInside(bench.driver, page, 'button', 'Done');
    await insideHas(bench.driver, page, 'h2', 'Key facts');
    await inside(page, 'Read as you chose on this site');
    expect(await insideText(bench.driver, page)).toContain('312 ships');
    expect(await insideText(bench.driver, page)).not.toContain('40 million');
    await page.close();

    const second = await ready('second.html');
    expect(second.text).toContain('Read as you chose on this site');
    expect(second.text).not.toContain('40 million');
    await second.popup.close().catch(() => {});
    await second.page.close();
  });

  test('that is not on a page is told, and the page read as ever', async () => {
    const { page, popup, text } = await ready('other.html');
    expect(text).toContain('is not on this page');
    expect(text).toContain('40 million');
    await popup.close().catch(() => {});
    await page.close();
  });

  test('stands in the settings, and is forgotten there and in the panel, with a way back', async () => {
    const settings = await bench.driver.open(`${bench.driver.root}options.html`);
    const press = (name: string) =>
      settings.evaluate((name) => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === name)?.click();
      }, name);
    const shows = (words: string) =>
      until(
        () => settings.evaluate((words) => document.body.innerText.includes(words), words),
        `"${words}" in the settings`,
      );
    await shows('Article chosen');
    await press('Forget');
    await shows('None. The end of the panel lets you choose.');
    await press('Undo');
    await shows('Article chosen');
    const { page, popup } = await ready('first.html');
    await clickOn(popup, 'button', 'Forget the choice');
    await until(
      async () => (await popupText(popup)).includes('40 million'),
      'the article as read without a choice',
    );
    expect(await popupText(popup)).toContain('Sidelight chooses by itself here');
    await popup.close().catch(() => {});
    await page.close();
  });

  test('is found by keys, and blocks are left out and put back', async () => {
    const page = await openPicker('first.html');
    await page.keyboard.press('ArrowUp');
    await inside(page, 'words');
    // From the body down to its last part: the notebook, and in it the offer.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await inside(page, 'Subscribe today');
    await page.keyboard.press('Delete');
    await inside(page, '1 block is left out');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await inside(page, 'Sidelight reads the marked block');
    await page.keyboard.press('Enter');
    await inside(page, 'Read as you chose on this site');
    const text = await insideText(bench.driver, page);
    expect(text).toContain('312 ships');
    expect(text).not.toContain('museum');
    await page.close();
  });

  test('is not chosen by the page’s own scripts, and Esc leaves all as it was', async () => {
    const page = await bench.driver.open(`${bench.origin}/second.html`);
    const popup = await showing(await bench.driver.click(page), 'ready');
    await clickOn(popup, 'button', 'Choose again');
    await inside(page, 'Sidelight reads the marked block');
    const html = () => page.evaluate(() => document.body.outerHTML);
    const before = await html();
    await page.evaluate(() => {
      for (const key of ['ArrowUp', 'ArrowUp', 'Enter', 'Delete'])
        for (const target of [window, document.body, document.querySelector('[popover]')!])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      document
        .elementFromPoint(40, 40)
        ?.dispatchEvent(new MouseEvent('click', { clientX: 40, clientY: 40, bubbles: true, composed: true }));
    });
    expect(await boxOf(bench.driver, page, 'button', 'Undo')).toBeNull();
    await page.keyboard.press('Escape');
    await until(() => page.evaluate(() => document.querySelector('[popover]') === null), 'the picker gone');
    expect(await html()).toBe(before);
    await page.close();
  });

  test('is offered on a page that looks like no article', async () => {
    const page = await bench.driver.open(`${bench.origin}/list.html`);
    const popup = await bench.driver.click(page);
    expect(await settled(popup)).toBe('not-an-article');
    await until(
      async () => (await popupText(popup)).includes('Choose the article yourself'),
      'the offer to choose',
    );
    await popup.close().catch(() => {});
    await page.close();
  });
});
