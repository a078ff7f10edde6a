import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../browsers/driver.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { ensureBrowser } from '../browsers/install-browser.ts';
import { type HostileServer, startHostileServer } from '../servers/hostile-server.ts';
import { build } from './browser.ts';
import { fillIn } from './own-page.ts';
import { answerPrompt, asksForPermissions, grantedOrigins, press } from './permission-prompt.ts';

let server: HostileServer;
let driver: Awaited<ReturnType<typeof launchFirefox>>;
beforeAll(async () => {
  server = await startHostileServer();
  const installed = ensureBrowser('firefox');
  driver = await launchFirefox(installed, { extension: build('firefox'), headless: true, offline: true });
  await asksForPermissions(driver);
});
afterAll(async () => {
  await driver?.close();
  await server?.stop();
});

test('asks for the server’s origin alone, when it is tried, and gives it back when the sync is left', async () => {
  const page = await driver.open(`${driver.root}library.html`);
  await page.waitForSelector('html[data-state=ready]');
  const seen = () => page.evaluate(() => document.body.innerText);
  const shows = (words: string) => until(async () => (await seen()).includes(words), `"${words}"`, { seen });
  const fill = (label: string, value: string) => fillIn(page, label, value);
  await press(page, 'Sync with other devices');
  await fill('Address', server.address);
  await fill('User name', 'reader');
  await fill('App password', 'harbour');
  expect(await grantedOrigins(page)).toEqual([]);

  await press(page, 'Test');
  expect(await answerPrompt(driver, false)).toContain('127.0.0.1');
  await shows('does not let Sidelight reach this server');
  expect(server.requests).toBe(0);

  await press(page, 'Test');
  await answerPrompt(driver, true);
  await shows('No library is there yet');
  expect(await grantedOrigins(page)).toEqual(['http://127.0.0.1/*']);

  await fill('Passphrase', 'five cranes beside the quay');
  await fill('The same once more', 'five cranes beside the quay');
  await press(page, 'Start syncing');
  await shows('Synced just now on 1 device');
  await press(page, 'Stop syncing');
  await press(page, 'Stop, keep the files');
  await shows('Sync with other devices');
  await until(async () => (await grantedOrigins(page)).length === 0, 'the permission to be given back');
});
