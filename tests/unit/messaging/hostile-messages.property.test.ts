import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  backgroundRules,
  CONTEXTS,
  libraryScriptRules,
  type ToBackground,
  type ToLibraryScript,
} from '../../../utils/messaging/protocol.ts';
import { createRouter, type Handlers } from '../../../utils/messaging/router.ts';
import { contextOf, type Sender } from '../../../utils/messaging/senders.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
type ToWorker = ToBackground & ToLibraryScript;
const rules = { ...backgroundRules(), ...libraryScriptRules() };
const names = Object.keys(rules) as (keyof ToWorker)[];

function router() {
  const handle = vi.fn(() => ({ state: 'done' }));
  const handlers = Object.fromEntries(names.map((name) => [name, handle])) as unknown as Handlers<ToWorker>;
  return { handle, route: createRouter<ToWorker>(self, rules, handlers) };
}

const content: Sender = { id: 'me', url: 'https://news.example/a', tab: { id: 3 } };
const strangers: Sender[] = [
  {},
  { id: 'other', url: 'chrome-extension://me/library.html' },
  { id: 'other', tab: { id: 3 }, url: 'https://news.example/' },
  { url: 'chrome-extension://me/popup.html' },
  { id: 'me', url: 'https://news.example/library.html' },
  { id: 'me', url: 'chrome-extension://me/unknown.html', tab: { id: 3 } },
];

describe('the worker', () => {
  test.each(names)('hears %s from no stranger', async (name) => {
    const { handle, route } = router();
    for (const stranger of strangers)
      await expect(route({ sidelight: name, request: {} }, stranger)).resolves.toMatchObject({
        ok: false,
        refusal: 'forbidden',
      });
    expect(handle).not.toHaveBeenCalled();
  });

  test('answers any request with a reply, and gives its handlers nothing of a malformed one', async () => {
    const { route } = router();
    const request = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 4 }),
      fc
        .constantFrom('__proto__', 'constructor', 'prototype')
        .map((key) => JSON.parse(`{"${key}":{"id":"x"}}`)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        request,
        fc.constantFrom(content, { id: 'me' }),
        async (name, sent, sender) => {
          const reply = await route({ sidelight: name, request: sent }, sender);
          expect(typeof reply?.ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
    expect(({} as { id?: string }).id).toBeUndefined();
  });

  test('takes names of messages from no prototype', () => {
    const { route } = router();
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(route({ sidelight: name, request: {} }, content)).toBeUndefined();
  });

  test.each([
    ['an address', 'highlights.ofPage', { url: 'https://news.example/'.padEnd(100_000, 'a') }],
    ['a key', 'field.offer', { key: 'a'.repeat(100_000) }],
    ['a tag', 'choices.editTag', { key: 'a', action: 'rename', word: 'a'.repeat(100_000) }],
    ['a note', 'highlight.update', { id: 'urn:uuid:0', modified: '', note: 'a'.repeat(1_000_000) }],
  ] as const)('refuses %s that is far too long', async (_, name, request) => {
    const { handle, route } = router();
    await expect(route({ sidelight: name, request }, content)).resolves.toMatchObject({
      refusal: 'malformed',
    });
    expect(handle).not.toHaveBeenCalled();
  });
});

test('a page can speak for no context but that of a script in it', () => {
  const spoken = CONTEXTS.map((context) =>
    contextOf({ id: 'me', url: `https://news.example/${context}.html`, tab: { id: 1 } }, self),
  );
  expect(new Set(spoken)).toEqual(new Set(['content']));
});
