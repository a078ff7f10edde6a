import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowedBuild } from '../../utils/cli/sync-rounds/allowed-build.ts';
import { type Driver, until } from '../browsers/driver.ts';
import { ENGINES, type Engine } from '../browsers/find-browser.ts';
import { launch } from '../browsers/launch.ts';
import { isInstalled, PASSWORD, startServer, USER } from '../servers/dav-servers.ts';
import { startHostileServer } from '../servers/hostile-server.ts';
import { pageText, showsOn } from './own-page.ts';

const PASSPHRASE = 'five cranes beside the quay';
const id = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const draft = (n: number) => ({
  id: id(n),
  selectors: [{ type: 'TextQuoteSelector', exact: `Sentence ${n} of the harbour.`, prefix: '', suffix: '' }],
  colour: 'green',
  article: { url: 'https://example.org/harbour', title: 'The harbour', siteName: 'The Estuary Post' },
});

describe('the sync between Chromium and Firefox', () => {
  const drivers = {} as Record<Engine, Driver>;
  const pages = {} as Record<Engine, Page>;
  const folders: string[] = [];
  let server: { address: string; stop: () => Promise<void> };

  beforeAll(async () => {
    server = isInstalled('apache2') ? await startServer('apache2') : await startHostileServer();
    for (const engine of ENGINES) {
      const extension = allowedBuild(engine);
      folders.push(extension);
      drivers[engine] = await launch(engine, { extension, headless: true, offline: true });
      pages[engine] = await drivers[engine].open(`${drivers[engine].root}library.html`);
      await pages[engine].waitForSelector('html[data-state=ready]');
    }
  });
  afterAll(async () => {
    for (const driver of Object.values(drivers)) await driver.close();
    await server?.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const shows = (page: Page, ...words: string[]) => showsOn(page, words, 20_000);
  const click = (page: Page, label: string): Promise<boolean> =>
    until(
      () =>
        page.evaluate((wanted) => {
          const scope = document.querySelector('dialog[open]') ?? document;
          const found = [...scope.querySelectorAll('button')].find((button) =>
            (button.textContent ?? '').includes(wanted),
          );
          found?.click();
          return found !== undefined;
        }, label),
      `a button "${label}"`,
      { seen: () => pageText(page) },
    );
  const fill = (page: Page, label: string, value: string): Promise<boolean> =>
    until(
      () =>
        page.evaluate(
          (wanted, typed) => {
            const field = [...document.querySelectorAll('dialog label')].find((each) =>
              (each.textContent ?? '').startsWith(wanted),
            );
            const input = field?.querySelector('input');
            if (!input) return false;
            input.value = typed;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            return true;
          },
          label,
          value,
        ),
      `a field "${label}"`,
      { seen: () => pageText(page) },
    );
  const ask = (page: Page, sidelight: string, request: unknown): Promise<{ response: never }> =>
    page.evaluate(
      (name, asked) =>
        (
          globalThis as never as { chrome: { runtime: { sendMessage(it: unknown): Promise<never> } } }
        ).chrome.runtime.sendMessage({ sidelight: name, request: asked }),
      sidelight,
      request as never,
    ) as Promise<{ response: never }>;
  const openDialog = (page: Page, label: string) => click(page, label);
  const closeDialog = (page: Page) => page.evaluate(() => document.querySelector('dialog')?.close());

  const enter = async (page: Page, password = PASSWORD): Promise<void> => {
    await fill(page, 'Address', server.address);
    await fill(page, 'User name', USER);
    await fill(page, 'App password', password);
    await click(page, 'Test');
  };

  test('is set up in Chromium: a wrong password is told, the right one begins', async () => {
    const page = pages.chromium;
    for (const n of [1, 2, 3]) await ask(page, 'highlight.create', { draft: draft(n) });
    await shows(page, 'Sentence 3 of the harbour.');
    await openDialog(page, 'Sync with other devices');
    if (isInstalled('apache2')) {
      await enter(page, 'wrong');
      await shows(page, 'User name or password are wrong');
    }
    await enter(page);
    await shows(page, 'No library is there yet');
    await fill(page, 'Passphrase', PASSPHRASE);
    await fill(page, 'The same once more', PASSPHRASE);
    await click(page, 'Start syncing');
    await shows(page, 'Synced just now on 1 device');
  });

  test('shows in Firefox what it will bring, and brings it', async () => {
    const page = pages.firefox;
    await ask(page, 'highlight.create', { draft: draft(4) });
    await openDialog(page, 'Sync with other devices');
    await enter(page);
    await shows(page, 'A library is there already');
    await fill(page, 'Passphrase', 'another passphrase');
    await click(page, 'Continue');
    await shows(page, 'does not open the library');
    await fill(page, 'Passphrase', PASSPHRASE);
    await click(page, 'Continue');
    await shows(page, 'New here', 'Only here so far');
    expect(
      await page.evaluate(() => [...document.querySelectorAll('dialog dd')].map((dd) => dd.textContent)),
    ).toEqual(['3', '0', '0', '0', '1']);
    await click(page, 'Start syncing');
    await shows(page, 'on 2 devices');
    await closeDialog(page);
    await shows(page, ...[1, 2, 3, 4].map((n) => `Sentence ${n} of the harbour.`));
  });

  test('keeps both notes that were written apart, and a deletion', async () => {
    const [a, b] = [pages.chromium, pages.firefox];
    const found = await ask(b, 'highlights.ofPage', { url: 'https://example.org/harbour' });
    const { highlights } = found.response as { highlights: { id: string; modified: string }[] };
    const known = highlights.find((each) => each.id === id(1))!;
    await ask(b, 'highlight.update', { id: id(1), modified: known.modified, note: 'Note of Firefox' });
    await ask(a, 'highlight.update', { id: id(1), modified: known.modified, note: 'Note of Chromium' });
    await ask(a, 'highlight.remove', { id: id(2) });
    const settled = async (page: Page): Promise<boolean> => {
      const seen = await pageText(page);
      const notes = seen.includes('Note of Firefox') && seen.includes('Note of Chromium');
      return notes && !seen.includes('Sentence 2 of the harbour.');
    };
    await until(
      async () => {
        for (const page of [a, b]) await ask(page, 'sync.now', { answer: null });
        await new Promise((resolve) => setTimeout(resolve, 500));
        return (await settled(a)) && (await settled(b));
      },
      'both notes in both, and the deletion',
      { seen: async () => `${await pageText(a)}\n\n${await pageText(b)}`, timeout: 30_000 },
    );
  });

  test('goes on after the worker was stopped', async () => {
    await drivers.chromium.stopWorker();
    await ask(pages.chromium, 'highlight.create', { draft: draft(5) });
    // By itself, some seconds after the change.
    await until(
      async () => {
        await ask(pages.firefox, 'sync.now', { answer: null });
        await new Promise((resolve) => setTimeout(resolve, 500));
        return (await pageText(pages.firefox)).includes('Sentence 5 of the harbour.');
      },
      'the change in Firefox',
      { seen: () => pageText(pages.firefox), timeout: 30_000 },
    );
  });

  test('can be left, and the library stays', async () => {
    const page = pages.firefox;
    await openDialog(page, 'Synced');
    await click(page, 'Stop syncing');
    await click(page, 'Stop, keep the files');
    await shows(page, 'Sync with other devices', 'Sentence 5 of the harbour.');
  });
});
