import { expect, test } from 'vitest';
import { listenToOmnibox, type OmniboxBrowser } from '../../../utils/background/omnibox.ts';
import { omniboxSearch } from '../../../utils/background/omnibox-search.ts';
import { analysed, ferry, memoryOn } from '../memory/memory-fixture.ts';

/** An address bar over a memory of two articles, as the browser drives it. */
async function addressBar() {
  const { memory, database } = memoryOn();
  for (const at of [0, 2]) await memory.analysed(ferry(at).url, await analysed(ferry(at)));
  let changed: (text: string, suggest: (found: { content: string; description: string }[]) => void) => void;
  let entered: (text: string, disposition: string) => void;
  const opened: string[] = [];
  const browser: OmniboxBrowser = {
    omnibox: {
      setDefaultSuggestion: () => {},
      onInputChanged: {
        addListener: (listener) => {
          changed = listener;
        },
      },
      onInputEntered: {
        addListener: (listener) => {
          entered = listener;
        },
      },
    },
    tabs: {
      create: async ({ url }) => opened.push(url),
      update: async ({ url }) => opened.push(url),
    },
  };
  listenToOmnibox(browser, {
    search: omniboxSearch({
      memory: database,
      isSaved: async (key) => key.includes('capsizes'),
      savedPage: (key, at) => `saved#${key}${at ? `@${at.start}` : ''}`,
      passageOf: (url, quote) => `${url}#${quote.slice(0, 12)}`,
    }),
    libraryPage: 'library',
    message: 'Search <what> you read',
    xml: true,
  });
  return {
    opened,
    type: (text: string) =>
      new Promise<{ content: string; description: string }[]>((hear) => changed(text, hear)),
    enter: async (text: string) => {
      entered(text, 'currentTab');
      await expect.poll(() => opened.length).toBe(1);
    },
  };
}

test('words of a title, a name or a fact find the article at the sentence, a saved one in the library', async () => {
  const bar = await addressBar();
  const found = await bar.type('tessel lin');
  expect(found.map(({ content }) => content.split(/[#@]/)[0])).toEqual([
    'https://northcoast.example/news/ferry-doors',
    'saved',
  ]);
  const [door] = await bar.type('loading door');
  expect(door?.content).toMatch(/ferry-doors#The Marigold/);
  expect(await bar.type('earthquake')).toEqual([]);
});

test('descriptions are written for the browser that reads them as XML', async () => {
  const bar = await addressBar();
  for (const { description } of await bar.type('company insult')) expect(description).not.toMatch(/['"<>]/);
});

test('what is entered without choosing opens the best hit, or else the library', async () => {
  const bar = await addressBar();
  await bar.enter('xyzzy');
  expect(bar.opened).toEqual(['library']);
});
