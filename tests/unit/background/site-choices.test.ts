import { beforeEach, expect, test } from 'vitest';
import { createSiteChoices } from '../../../utils/background/site-choices.ts';
import type { SiteChoice } from '../../../utils/model/site-choice.ts';
import { createSettingsStore } from '../../../utils/settings/index.ts';
import { memoryStorage } from '../settings/storage.ts';

const choice: SiteChoice = { article: [['article.story']], leftOut: [] };
let asked = 0;

function choosing(stored: Record<string, unknown> = {}) {
  const { area, onChanged } = memoryStorage();
  const session = {
    get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
  };
  const tabs: Record<number, { url: string; incognito: boolean }> = {
    1: { url: 'https://news.example/a', incognito: false },
    2: { url: 'https://other.example/b', incognito: false },
    3: { url: 'https://news.example/c', incognito: true },
    4: { url: 'about:blank', incognito: false },
  };
  const settings = createSettingsStore(area, onChanged);
  const choices = createSiteChoices(
    {
      tabs: {
        async get(id) {
          asked++;
          return tabs[id]!;
        },
      },
      storage: { session },
    },
    settings,
  );
  return { choices, settings };
}

beforeEach(() => {
  asked = 0;
});

test('a choice holds for all pages of its site and for no other', async () => {
  const { choices } = choosing();
  expect(await choices.put(await choices.tabOf(1), choice)).toBeNull();
  expect([await choices.of(1), await choices.of(2), await choices.of(4)]).toEqual([choice, null, null]);
});

test('without any choice no tab is asked for its address', async () => {
  const { choices } = choosing();
  expect(await choices.of(1)).toBeNull();
  expect(asked).toBe(0);
});

test('a choice that is replaced or forgotten is given back, for an undo', async () => {
  const { choices } = choosing();
  const tab = await choices.tabOf(1);
  await choices.put(tab, choice);
  expect(await choices.put(tab, null)).toEqual(choice);
  expect(await choices.of(1)).toBeNull();
});

test('a choice made in a private window holds there and is not stored', async () => {
  const { choices, settings } = choosing();
  await choices.put(await choices.tabOf(3), choice);
  expect(await choices.of(3)).toEqual(choice);
  expect(await choices.of(1)).toBeNull();
  expect((await settings.get()).siteChoices).toEqual({});
});

test('a choice made in a private window is still known to a worker that has started since', async () => {
  const stored = {};
  const { choices } = choosing(stored);
  await choices.put(await choices.tabOf(3), choice);
  const later = choosing(stored);
  expect(await later.choices.of(3)).toEqual(choice);
});

test('forgetting a stored choice in a private window forgets it there alone', async () => {
  const { choices } = choosing();
  await choices.put(await choices.tabOf(1), choice);
  await choices.put(await choices.tabOf(3), null);
  expect(await choices.of(3)).toEqual({ article: [], leftOut: [] });
  expect(await choices.of(1)).toEqual(choice);
});

test('a page that is no site has no choice', async () => {
  const { choices } = choosing();
  await expect(choices.put(await choices.tabOf(4), choice)).rejects.toThrow('no site');
});
