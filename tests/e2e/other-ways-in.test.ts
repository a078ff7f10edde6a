import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { focusedInside, insideHas, insideText } from '../browsers/closed-hosts.ts';
import { type Driver, type Popup, popupText, until } from '../browsers/driver.ts';
import { findBrowser } from '../browsers/find-browser.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { launch } from '../browsers/launch.ts';
import { serveFiles } from '../browsers/serve-files.ts';
import { type Display, openDisplay } from '../browsers/virtual-display.ts';
import { build, FIXTURES, showing } from './browser.ts';

const TITLE = 'Northgate Ferries to cut 1,200 jobs';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Selects words of the page, as a reader with a caret does. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`the page lacks "${wanted}"`);
  }, words);

const painted = (page: Page, count: number) =>
  until(() => page.evaluate((wanted) => CSS.highlights.size === wanted, count), `${count} paints`, {
    seen: async () => String(await page.evaluate(() => [...CSS.highlights.keys()])),
  });

describe('other ways in, in chromium', () => {
  let display: Display;
  let driver: Driver;
  let server: Awaited<ReturnType<typeof serveFiles>>;

  beforeAll(async () => {
    server = await serveFiles(FIXTURES);
    display = await openDisplay();
    driver = await launch('chromium', {
      extension: build('chromium'),
      headless: false,
      offline: true,
      display: display.name,
    });
  });
  afterAll(async () => {
    await driver?.close();
    display?.close();
    await server?.close();
  });

  /** Opens the sample where keys and clicks reach it: its window has the focus and has painted it. */
  async function openInFront(): Promise<Page> {
    const page = await driver.open(`${server.origin}/sample/article.html`);
    await page.waitForFunction(() => document.hasFocus());
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    return page;
  }

  /** A key or a click that came before the window listened is lost, so it is tried again. */
  async function retried<T>(enter: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await enter();
      } catch (error) {
        if (attempt === 3) throw error;
        display.press('Escape');
      }
    }
  }

  const popupAfter = (enter: () => Promise<void>): Promise<Popup> =>
    retried(async () => {
      await enter();
      return showing(await driver.openedPopup(), 'ready');
    });

  test('the keyboard shortcut opens the facts', async () => {
    await openInFront();
    const popup = await popupAfter(async () => display.press('alt+shift+f'));
    expect(await popupText(popup)).toContain(TITLE);
    await popup.close();
  });

  test('pressed while the facts are open, the shortcut closes them, and opens them again after', async () => {
    await openInFront();
    const press = async () => display.press('alt+shift+f');
    const popup = await popupAfter(press);
    // Longer than the worker waits with a tab's popup once that is closed.
    await pause(1_000);
    await press();
    await until(() => popup.evaluate(() => false).catch(() => true), 'the popup to close');
    await pause(1_000);
    const again = await popupAfter(press);
    expect(await popupText(again)).toContain(TITLE);
    await again.close();
  });

  test('the context menu opens the facts', async () => {
    await openInFront();
    const popup = await popupAfter(async () => {
      const before = display.windows();
      display.rightClick(400, 600);
      await until(async () => display.windows() > before, 'the menu');
      // From below: "Inspect", "View page source", then the extension's own, of whose items the first.
      display.press('Up', 'Up', 'Up', 'Right', 'Return');
    });
    expect(await popupText(popup)).toContain(TITLE);
    await popup.close();
  });

  test('a shortcut of its own opens the sidebar', async () => {
    const page = await openInFront();
    await retried(async () => {
      display.press('alt+shift+s');
      await insideHas(driver, page, 'h1', TITLE);
    });
  });

  test('a shortcut highlights a selection where no script was, and goes into the toolbar and back', async () => {
    const page = await openInFront();
    await select(page, 'three of its seven crew depots');
    await retried(async () => {
      display.press('alt+shift+h');
      await painted(page, 1);
    });
    await until(async () => (await focusedInside(driver, page)) !== null, 'the focus in the toolbar');
    display.press('Right', 'Return');
    await painted(page, 1);
    display.press('Escape');
    await until(async () => !(await insideText(driver, page)).trim(), 'the toolbar to go');
    await select(page, 'the next two years');
    await insideHas(driver, page, 'button', 'Highlight in green');
    expect(await focusedInside(driver, page)).toBeNull();
    display.press('alt+shift+h');
    await until(async () => (await focusedInside(driver, page)) !== null, 'the focus in the toolbar');
    display.press('Escape');
    await until(async () => !(await insideText(driver, page)).trim(), 'the toolbar to go');
    // The words are highlighted in the colour used last, although the toolbar offered all of them.
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('');
  });

  test('a site that the reader allows gets its highlights back at page load', async () => {
    const page = await openInFront();
    await select(page, 'remote-control equipment');
    await retried(async () => {
      display.press('alt+shift+h');
      await until(() => page.evaluate(() => CSS.highlights.size > 0), 'a highlight');
    });
    await retried(async () => {
      const popup = await showing(await driver.click(page), 'ready');
      await pause(500);
      const isAllowed = await popup.evaluate((document) => {
        const box = document.querySelector<HTMLInputElement>('fieldset input');
        box?.focus();
        return box?.checked;
      });
      // The browser's question takes the place of the popup; its first button is "Deny".
      if (isAllowed) await popup.close();
      else {
        display.press('space');
        await pause(1_000);
        display.press('Tab', 'Return');
      }
      await until(
        async () => {
          await page.reload();
          await pause(300);
          return page.evaluate(() => CSS.highlights.size > 0);
        },
        'the highlights at page load',
        { timeout: 6_000 },
      );
    });
  });
});

describe('other ways in, in firefox', () => {
  let driver: Awaited<ReturnType<typeof launchFirefox>>;
  let server: Awaited<ReturnType<typeof serveFiles>>;

  beforeAll(async () => {
    server = await serveFiles(FIXTURES);
    const installed = findBrowser('firefox');
    if (!installed) throw new Error('no Firefox');
    driver = await launchFirefox(installed, { extension: build('firefox'), headless: true, offline: true });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('the keyboard shortcut opens the facts', async () => {
    const page = await driver.open(`${server.origin}/sample/article.html`);
    await page.bringToFront();
    await until(
      () =>
        driver.inWindow<boolean>(`() => {
          const key = document.querySelector('keyset[id^="ext-keyset"] key');
          key?.dispatchEvent(new Event('command', { bubbles: true }));
          return key !== null;
        }`),
      "the shortcut's key",
    );
    const popup = await showing(await driver.openedPopup(), 'ready');
    expect(await popupText(popup)).toContain(TITLE);
    await popup.close();
  });

  test('the context menu opens the facts', async () => {
    const page = await driver.open(`${server.origin}/sample/article.html`);
    await page.bringToFront();
    await page.mouse.click(300, 300, { button: 'right' });
    await until(
      () =>
        driver.inWindow<boolean>(`() => {
          const menu = document.getElementById('contentAreaContextMenu');
          const ours = [...menu.querySelectorAll('menu')].find(({ label }) => label === 'Sidelight');
          if (menu.state !== 'open' || !ours) return false;
          const [item] = ours.menupopup.querySelectorAll('menuitem');
          if (ours.menupopup.state !== 'open' || !item) {
            ours.openMenu(true);
            return false;
          }
          ours.menupopup.activateItem(item);
          return true;
        }`),
      "the menu's item",
    );
    const popup = await showing(await driver.openedPopup(), 'ready');
    expect(await popupText(popup)).toContain(TITLE);
    await popup.close();
  });

  test('a shortcut of its own opens the sidebar', async () => {
    const page = await driver.open(`${server.origin}/sample/article.html`);
    await page.bringToFront();
    await until(
      () =>
        driver.inWindow<boolean>(`() => {
          const key = document.querySelector('keyset[id^="ext-keyset"] key[key="S"]');
          key?.dispatchEvent(new Event('command', { bubbles: true }));
          return key !== null;
        }`),
      "the sidebar's key",
    );
    await insideHas(driver, page, 'h1', TITLE);
  });

  const press = (key: string) =>
    until(
      () =>
        driver.inWindow<boolean>(
          `(wanted) => {
            const key = document.querySelector('keyset[id^="ext-keyset"] key[key="' + wanted + '"]');
            key?.dispatchEvent(new Event('command', { bubbles: true }));
            return key !== null;
          }`,
          key,
        ),
      `the key ${key}`,
    );

  test('a shortcut highlights a selection where no script was, and goes into the toolbar and back', async () => {
    const page = await driver.open(`${server.origin}/sample/article.html`);
    await page.bringToFront();
    await select(page, 'three of its seven crew depots');
    await press('H');
    await painted(page, 1);
    await until(async () => (await focusedInside(driver, page)) !== null, 'the focus in the toolbar');
    await page.keyboard.press('Escape');
    await until(async () => !(await insideText(driver, page)).trim(), 'the toolbar to go');
    await select(page, 'the next two years');
    await insideHas(driver, page, 'button', 'Highlight in green');
    await press('H');
    await until(async () => (await focusedInside(driver, page)) !== null, 'the focus in the toolbar');
    await page.keyboard.press('Escape');
    await until(async () => !(await insideText(driver, page)).trim(), 'the toolbar to go');
    // The words are highlighted in the colour used last, although the toolbar offered all of them.
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('');
  });

  test('the context menu highlights a selection where no script was', async () => {
    const page = await driver.open(`${server.origin}/sample/article.html`);
    await page.bringToFront();
    await select(page, 'remote-control equipment');
    const at = await page.evaluate(() => {
      const { x, y, width, height } = document.getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await until(
      () =>
        driver.inWindow<boolean>(`() => {
          const menu = document.getElementById('contentAreaContextMenu');
          const ours = [...menu.querySelectorAll('menu')].find(({ label }) => label === 'Sidelight');
          if (menu.state !== 'open' || !ours) return false;
          const item = [...ours.menupopup.querySelectorAll('menuitem')].find(({ label }) => label === 'Highlight selection');
          if (ours.menupopup.state !== 'open' || !item) {
            ours.openMenu(true);
            return false;
          }
          ours.menupopup.activateItem(item);
          return true;
        }`),
      "the menu's item",
    );
    await painted(page, 1);
  });

  test('sites that the reader allowed get their highlights back at page load, until the permission goes', async () => {
    const allow = (allowed: boolean) =>
      driver.inWindow(
        `async (id, origins, allowed) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { policy } = ExtensionParent.GlobalManager.getExtension(id);
          await ExtensionPermissions[allowed ? 'add' : 'remove'](id, { permissions: [], origins }, policy.extension);
        }`,
        'sidelight@sidelight.example',
        ['http://127.0.0.1/*'],
        allowed,
      );
    const page = await driver.open(`${server.origin}/sample/article.html`);
    await page.bringToFront();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await allow(true);
    await until(async () => {
      await page.reload();
      await pause(300);
      return page.evaluate(() => CSS.highlights.size > 0);
    }, 'the highlights at page load');
    await allow(false);
    await painted(page, 0);
    await until(async () => {
      await page.reload();
      await pause(300);
      return page.evaluate(() => CSS.highlights.size === 0);
    }, 'a page without highlights');
  });
});
