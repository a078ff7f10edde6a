import { afterEach, expect, test, vi } from 'vitest';
import { type CheckedArea, loadModels, rememberChecked } from '../../../utils/background/load-models.ts';

function storage(fails = false): CheckedArea {
  const items: Record<string, unknown> = {};
  return {
    async get(key) {
      if (fails) throw new Error('no storage');
      return { [key]: items[key] };
    },
    async set(changes) {
      Object.assign(items, changes);
    },
  };
}
const urlOf = (path: string) => `chrome-extension://me${path}`;

afterEach(() => vi.unstubAllGlobals());

test('files are checked until a version was found whole, and again for the next version', async () => {
  vi.stubGlobal('fetch', async () => new Response('bytes'));
  const area = storage();
  expect((await loadModels(urlOf, area, '1.0')).isChecked).toBe(false);
  await rememberChecked(area, '1.0');
  expect((await loadModels(urlOf, area, '1.0')).isChecked).toBe(true);
  expect((await loadModels(urlOf, area, '1.1')).isChecked).toBe(false);
});

test('a storage that cannot be read has the files checked', async () => {
  vi.stubGlobal('fetch', async () => new Response('bytes'));
  expect((await loadModels(urlOf, storage(true), '1.0')).isChecked).toBe(false);
});

test('a file that cannot be read is null, and the others are there', async () => {
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('pos.bin')) throw new TypeError('failed to fetch');
    return url.endsWith('topics.bin') ? new Response('', { status: 404 }) : new Response('12345678');
  });
  const { models } = await loadModels(urlOf, storage(), '1.0');
  expect([models.pos, models.topics, models.entities?.byteLength]).toEqual([null, null, 8]);
});
