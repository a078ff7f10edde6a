import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { ensureBrowser } from '../browsers/install-browser.ts';
import { type HostileServer, startHostileServer } from '../servers/hostile-server.ts';
import { build } from './browser.ts';
import { fillIn } from './own-page.ts';

// In Firefox, whose own window can be driven: the prompt is the browser's, and no page of ours.

/** Presses a button of the browser's prompt for a permission; gives its text, or null while there is none. */
const ANSWER = `(selector) => {
  const prompt = document.getElementById('addon-webext-permissions-notification');
  if (!prompt || prompt.closest('panel')?.state !== 'open') return null;
  const { textContent } = prompt;
  prompt.querySelector(selector).click();
  return textContent;
}`;
const IS_OPEN = `() => document.getElementById('addon-webext-permissions-notification')?.closest('panel')?.state === 'open'`;

let server: HostileServer;
let driver: Awaited<ReturnType<typeof launchFirefox>>;
beforeAll(async () => {
  server = await startHostileServer();
  const installed = ensureBrowser('firefox');
  driver = await launchFirefox(installed, { extension: build('firefox'), headless: true, offline: true });
  // A browser that is driven grants everything unasked otherwise.
  await driver.inWindow(
    `() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)`,
  );
});
afterAll(async () => {
  await driver?.close();
  await server?.stop();
});

const granted = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    type Extension = { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    return (await (globalThis as never as { browser: Extension }).browser.permissions.getAll()).origins ?? [];
  });

test('asks for the server’s origin alone, when it is tried, and gives it back when the sync is left', async () => {
  const page = await driver.open(`${driver.root}library.html`);
  await page.waitForSelector('html[data-state=ready]');
  const seen = () => page.evaluate(() => document.body.innerText);
  const shows = (words: string) => until(async () => (await seen()).includes(words), `"${words}"`, { seen });
  /** A real press: the browser asks for nothing without one. */
  const press = async (words: string): Promise<void> => {
    const found = await until(
      async () => {
        for (const button of await page.$$('button'))
          if ((await button.evaluate((each) => each.textContent ?? '')).includes(words)) return button;
        return null;
      },
      `a button "${words}"`,
      { seen },
    );
    await found.click();
  };
  const fill = (label: string, value: string) => fillIn(page, label, value);
  const answer = async (selector: string): Promise<string> => {
    let asked = '';
    await until(async () => {
      asked = (await driver.inWindow<string | null>(ANSWER, selector)) ?? asked;
      // The first press may come too early: the browser takes none in the first half second.
      return asked !== '' && !(await driver.inWindow<boolean>(IS_OPEN));
    }, 'the prompt to be answered');
    return asked;
  };

  await press('Sync with other devices');
  await fill('Address', server.address);
  await fill('User name', 'reader');
  await fill('App password', 'harbour');
  expect(await granted(page)).toEqual([]);

  await press('Test');
  expect(await answer('.popup-notification-secondary-button')).toContain('127.0.0.1');
  await shows('does not let Sidelight reach this server');
  expect(server.requests).toBe(0);

  await press('Test');
  await answer('.popup-notification-primary-button');
  await shows('No library is there yet');
  expect(await granted(page)).toEqual(['http://127.0.0.1/*']);

  await fill('Passphrase', 'five cranes beside the quay');
  await fill('The same once more', 'five cranes beside the quay');
  await press('Start syncing');
  await shows('Synced just now on 1 device');
  await press('Stop syncing');
  await press('Stop, keep the files');
  await shows('Sync with other devices');
  await until(async () => (await granted(page)).length === 0, 'the permission to be given back');
});
