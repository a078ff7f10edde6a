import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Popup, popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { build, clickOn, lit, showing, useBrowser } from './browser.ts';

const ARTICLE = 'sample/article.html';
const NAME = 'Northgate Ferries';
const NEXT = 'fieldset button[aria-label="Next mention"]';
const TAG = '#sidelight-topics ~ ul [data-kind]';

/** A key pressed on an element of the popup. */
const press = (popup: Popup, selector: string, key: string): Promise<boolean | undefined> =>
  popup.evaluate(
    (document, selector: string, key: string) => {
      const view = document.defaultView as typeof globalThis & Window;
      const event = new view.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      return document.querySelector(selector)?.dispatchEvent(event);
    },
    selector,
    key,
  );

/** Waits until the walk through a name's mentions stands at a place, and gives the number of places. */
const standing = (popup: Popup, at: number): Promise<number> =>
  until(
    () =>
      popup.evaluate((document, at: number) => {
        const position = document.querySelector('fieldset [role=status]')?.textContent ?? '';
        const [, place, total] = /^(\d+) of (\d+)$/.exec(position) ?? [];
        return Number(place) === at ? Number(total) : 0;
      }, at),
    `mention ${at}`,
    { seen: () => popupText(popup) },
  );

const tags = (popup: Popup): Promise<string[]> =>
  popup.evaluate(
    (document, selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''),
    TAG,
  );

/** Gives the tag whose name is being changed another, as with Enter. */
const rename = (popup: Popup, word: string): Promise<void> =>
  popup.evaluate((document, word: string) => {
    const input = document.querySelector<HTMLInputElement>('#sidelight-topics ~ section form input');
    if (!input) throw new Error('no field for a name');
    input.value = word;
    input.dispatchEvent(new Event('input'));
    input.form?.requestSubmit();
  }, word);

const scrollTop = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

describe.each(ENGINES)('names and tags in %s', (engine) => {
  const bench = useBrowser(engine);
  const opened = async () => {
    const page = await bench.driver.open(`${bench.origin}/${ARTICLE}`);
    return { page, popup: await showing(await bench.driver.click(page), 'ready') };
  };

  test('a click on a name walks through its mentions in the page, with the keyboard too', async () => {
    const { page, popup } = await opened();
    await clickOn(popup, 'button[aria-pressed]', NAME);
    const total = await standing(popup, 1);
    expect(total).toBeGreaterThan(2);
    expect(await lit(page)).toHaveLength(2);
    const first = await scrollTop(page);

    await clickOn(popup, NEXT, '');
    await standing(popup, 2);
    await press(popup, NEXT, 'End');
    await standing(popup, total);
    await until(async () => (await scrollTop(page)) > first, 'the page to scroll to the last mention');
    await press(popup, NEXT, 'ArrowRight');
    await standing(popup, 1);
    await press(popup, NEXT, 'Escape');
    await until(
      () => popup.evaluate((document, next: string) => document.querySelector(next) === null, NEXT),
      'the walk to close',
      { seen: () => popupText(popup) },
    );
    await popup.close();
  });

  test('what a reader does to tags holds in the popups to come, names of their own too, and can be taken back', async () => {
    const { page, popup } = await opened();
    const before = await tags(popup);
    const [removed, pinned] = [before[0]!, before[2]!];
    await clickOn(popup, TAG, pinned);
    await clickOn(popup, '#sidelight-topics ~ section ul button', '');
    expect(await lit(page)).not.toHaveLength(0);
    await clickOn(popup, 'button[aria-label="Pin"]', '');
    await clickOn(popup, TAG, removed);
    await clickOn(popup, 'button[aria-label="Remove from my tags"]', '');
    await until(async () => !(await tags(popup)).includes(removed), 'the tag to go');
    await clickOn(popup, TAG, pinned);
    await clickOn(popup, 'button[aria-label="Rename"]', '');
    await rename(popup, 'ships');
    await until(async () => (await tags(popup)).includes('ships'), 'the tag to carry its new name', {
      seen: () => popupText(popup),
    });
    await popup.close();

    const second = await showing(await bench.driver.click(page), 'ready');
    const kept = await tags(second);
    expect(kept).not.toContain(removed);
    expect(kept[0]).toBe('ships');
    expect(kept).not.toContain(pinned);
    await clickOn(second, 'button', '1 removed tag');
    await clickOn(second, 'button', 'Put back');
    await until(async () => (await tags(second)).includes(removed), 'the tag to be back');
    await second.close();
  });
});

describe.each(ENGINES)('a damaged model in %s', (engine) => {
  let folder: string;
  const options = { extension: '' };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'damaged-'));
    await cp(build(engine), folder, { recursive: true });
    await truncate(join(folder, 'models/entities.bin'), 100_000);
    options.extension = folder;
  });
  const bench = useBrowser(engine, {}, options);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('costs the names, says so, and leaves the rest', async () => {
    const page = await bench.driver.open(`${bench.origin}/${ARTICLE}`);
    const popup = await showing(await bench.driver.click(page), 'ready');
    // Said in the foot, which comes after the first screen.
    const missing = 'a file of the extension is missing or damaged';
    await until(async () => (await popupText(popup)).includes(missing), missing);
    const text = await popupText(popup);
    expect(text).not.toContain('No names found');
    expect(text).toContain('14 million passengers');
    await popup.close();
  });
});
