import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLibraryFolder } from '../../../utils/cli/open-sync/open-folder.ts';
import { putKey } from '../../../utils/sync/key-file.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { draft } from '../library/library-fixture.ts';
import { connect, type MemoryServer, newServer } from './memory-server.ts';
import { KEY, shared, startDevice } from './test-device.ts';

const URL = 'https://example.org/harbour';

async function twoDevices() {
  const server = newServer();
  const [a, b] = [await startDevice(1, server), await startDevice(2, server)];
  for (const device of [a, b]) await device.join();
  const article = await a.repository.saveArticle(URL, harbour, true);
  return { server, a, b, article };
}
const textsOf = (server: MemoryServer): string[] =>
  [...server.files.keys()].filter((path) => path.startsWith('sidelight/v1/texts/'));

describe('the text of a saved article', () => {
  test('is one file under a name that tells nothing, and comes to another device', async () => {
    const { server, a, b, article } = await twoDevices();
    await a.sync();
    expect(textsOf(server)).toHaveLength(1);
    expect(textsOf(server)[0]).toMatch(/\/[0-9a-f]{32}$/);
    await b.sync();
    expect(await b.database.contents.get(article.key)).toEqual({
      key: article.key,
      analysis: harbour,
      wholeText: true,
    });
    expect(await shared(b)).toEqual(await shared(a));
  });

  test('is written once, however often devices sync', async () => {
    const { server, a, b } = await twoDevices();
    for (const device of [a, b, a, b, a]) await device.sync();
    const puts = server.log.filter((line) => line.startsWith('PUT sidelight/v1/texts/'));
    expect(puts).toHaveLength(1);
  });

  test('is deleted there once the article is no longer saved', async () => {
    const { server, a, b, article } = await twoDevices();
    for (const device of [a, b]) await device.sync();
    await b.repository.removeArticles([article.key]);
    for (const device of [b, a]) await device.sync();
    expect(textsOf(server)).toEqual([]);
    expect(await a.database.contents.count()).toBe(0);
    expect((await a.database.articles.get(article.key))?.savedAt ?? null).toBeNull();
  });

  test('that the server lost is told, and written again by a device that has it', async () => {
    const { server, a, b, article } = await twoDevices();
    await a.sync();
    for (const path of textsOf(server)) server.files.delete(path);
    expect((await b.sync()).damaged).toHaveLength(1);
    for (const device of [a, b]) await device.sync();
    expect(await b.database.contents.get(article.key)).toBeDefined();
  });
});

describe('a folder without Sidelight', () => {
  test('opens by its passphrase alone, texts and all', async () => {
    const { server, a, b, article } = await twoDevices();
    await a.repository.create(draft(1, { note: 'Check.' }));
    await a.sync();
    await putKey(connect(server), KEY, 'five cranes', 10);
    await b.repository.create(draft(2, { article: { url: 'https://example.org/else', title: 'Else' } }));
    await b.sync();
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-open-'));
    for (const [path, bytes] of server.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { library, unread } = await openLibraryFolder(folder, 'five cranes');
    expect(unread).toEqual([]);
    expect(library.highlights).toHaveLength(2);
    expect(library.contents.map(({ key }) => key)).toEqual([article.key]);
    await expect(openLibraryFolder(folder, 'other')).rejects.toMatchObject({ reason: 'passphrase' });
    rmSync(folder, { recursive: true });
  });
});
