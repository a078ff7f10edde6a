import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openLibraryFolder } from '../../utils/cli/open-sync/open-folder.ts';
import { until } from '../browsers/driver.ts';
import { useBrowser } from './browser.ts';
import { fillIn } from './own-page.ts';

/** The browser's own folder for the extension stands for one that a reader chooses: no driver can press its picker. */
const chooseOwnFolder = `window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('Carried', { create: true });`;

/** Every file in that folder, by its path. */
const filesIn = (page: Page): Promise<Record<string, number[]>> =>
  page.evaluate(async () => {
    const found: Record<string, number[]> = {};
    const look = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await look(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else {
          const file = await (handle as FileSystemFileHandle).getFile();
          found[path + name] = [...new Uint8Array(await file.arrayBuffer())];
        }
      }
    };
    await look(await (await navigator.storage.getDirectory()).getDirectoryHandle('Carried'), '');
    return found;
  });

const bench = useBrowser('chromium');
const PASSPHRASE = 'five cranes beside the quay';

test('a library is kept in a chosen folder, and comes out of it without the extension', async () => {
  const page = await bench.driver.open(`${bench.driver.root}library.html`);
  await page.evaluateOnNewDocument(chooseOwnFolder);
  await page.reload();
  await page.waitForSelector('html[data-state=ready]');
  const seen = () => page.evaluate(() => document.body.innerText);
  const shows = (words: string) => until(async () => (await seen()).includes(words), `"${words}"`, { seen });
  const press = (selector: string, words: string) =>
    until(
      () =>
        page.evaluate(
          (within, wanted) => {
            const found = [...document.querySelectorAll<HTMLElement>(within)].find((each) =>
              (each.textContent ?? '').includes(wanted),
            );
            found?.click();
            return found !== undefined;
          },
          selector,
          words,
        ),
      `"${words}"`,
      { seen },
    );
  const fill = (label: string, value: string) => fillIn(page, label, value);

  await page.evaluate(() =>
    (
      globalThis as never as { chrome: { runtime: { sendMessage(it: unknown): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({
      sidelight: 'highlight.create',
      request: {
        draft: {
          id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
          selectors: [{ type: 'TextQuoteSelector', exact: 'A sentence of the harbour.' }],
          colour: 'green',
          article: { url: 'https://example.org/harbour', title: 'The harbour' },
        },
      },
    }),
  );
  await shows('A sentence of the harbour.');
  await press('button', 'Sync with other devices');
  await press('dialog label', 'A folder on this device');
  await press('dialog button', 'Choose a folder');
  await shows('Carried');
  await press('dialog button', 'Test');
  await shows('No library is there yet');
  await fill('Passphrase', PASSPHRASE);
  await fill('The same once more', PASSPHRASE);
  await press('dialog button', 'Start syncing');
  await shows('Synced just now on 1 device');

  const folder = mkdtempSync(join(tmpdir(), 'sidelight-folder-'));
  try {
    for (const [path, bytes] of Object.entries(await filesIn(page))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), Uint8Array.from(bytes));
    }
    const { library, unread } = await openLibraryFolder(folder, PASSPHRASE);
    expect(unread).toEqual([]);
    expect(library.highlights.map(({ colour }) => colour)).toEqual(['green']);
  } finally {
    rmSync(folder, { recursive: true });
  }

  await press('dialog button', 'Stop syncing');
  await press('dialog button', 'delete the files of all devices');
  await shows('Sync with other devices');
  expect(await filesIn(page)).toEqual({});
  expect(await seen()).toContain('A sentence of the harbour.');
});
