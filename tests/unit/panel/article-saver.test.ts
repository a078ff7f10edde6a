import { describe, expect, test, vi } from 'vitest';
import { createClient } from '../../../utils/messaging/client.ts';
import type { Envelope } from '../../../utils/messaging/envelope.ts';
import type { LibraryToBackground } from '../../../utils/messaging/protocol.ts';
import { createArticleSaver } from '../../../utils/panel/article-saver.ts';

const found = { ok: true, response: { state: 'found', article: { savedAt: '2026-05-01T09:00:00.000Z' } } };
const gone = { ok: true, response: { state: 'failed', reason: 'gone', detail: '' } };

function saver(...replies: unknown[]) {
  const transport = vi.fn(async (_: Envelope) => replies.shift());
  const analyse = vi.fn(async () => {});
  const worker = createClient<LibraryToBackground>(transport);
  const url = 'https://example.org/may';
  const saving = createArticleSaver({ worker, url, tabId: 7, analyse, incognito: false }, () => {});
  return { saving, transport, analyse };
}

test('saving names the article and its tab, and sends no analysis', async () => {
  const { saving, transport } = saver(found);
  await saving.save('https://example.org/canonical', true);
  expect(transport.mock.lastCall?.[0].request).toEqual({
    url: 'https://example.org/may',
    canonical: 'https://example.org/canonical',
    tabId: 7,
    keepText: true,
  });
  expect(saving.state()).toBe('saved');
});

test('a worker that no longer has the analysis makes it again, once', async () => {
  const { saving, analyse } = saver(gone, found);
  await saving.save('https://example.org/canonical', false);
  expect(analyse).toHaveBeenCalledOnce();
  expect(saving.state()).toBe('saved');
});

test('a page that became another is not saved in place of it', async () => {
  const { saving, analyse } = saver(gone, gone);
  await saving.save('https://example.org/canonical', false);
  expect(analyse).toHaveBeenCalledOnce();
  expect(saving.state()).toBe('failed');
});

describe('an article that is to be kept', () => {
  const unsaved = { ok: true, response: { state: 'found', article: null } };
  const kept = {
    ok: true,
    response: { state: 'found', article: { key: 'example.org/may', savedAt: '2026-05-01T09:00:00.000Z' } },
  };

  test('is saved with its text, unless it is saved', async () => {
    const { saving, transport } = saver(unsaved, found, kept);
    expect(await saving.keep('https://example.org/canonical')).toBe('example.org/may');
    expect(transport.mock.calls.map(([{ sidelight }]) => sidelight)).toEqual([
      'article.get',
      'article.save',
      'article.get',
    ]);
    const again = saver(kept);
    expect(await again.saving.keep('https://example.org/canonical')).toBe('example.org/may');
    expect(again.transport).toHaveBeenCalledOnce();
  });

  test('has no key where it cannot be saved', async () => {
    const { saving } = saver(unsaved, {
      ok: true,
      response: { state: 'failed', reason: 'full', detail: '' },
    });
    expect(await saving.keep('https://example.org/canonical')).toBeNull();
    expect(saving.state()).toBe('full');
  });
});
