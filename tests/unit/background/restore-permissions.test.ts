import { describe, expect, test, vi } from 'vitest';
import { createRestorePermissions } from '../../../utils/background/restore-permissions.ts';
import { sitePattern } from '../../../utils/model/site-pattern.ts';

/** A browser that keeps permissions and registrations as the real ones do. */
function fakeBrowser(origins: string[], except: string[] = []) {
  let registered: { id: string; matches?: string[] }[] = [];
  const listeners: ((change: { origins: string[] }) => void)[] = [];
  const addListener = (listener: (change: { origins: string[] }) => void): void =>
    void listeners.push(listener);
  const sendMessage = vi.fn(async () => undefined);
  const scripting = {
    getRegisteredContentScripts: vi.fn(async () => registered),
    registerContentScripts: vi.fn(async (scripts: { id: string }[]) => {
      if (registered.length > 0) throw new Error('Duplicate script ID');
      registered = scripts;
    }),
    updateContentScripts: vi.fn(async (scripts: { id: string; matches: string[] }[]) => {
      registered = registered.map((known) => ({ ...known, ...scripts[0] }));
    }),
    unregisterContentScripts: vi.fn(async () => {
      registered = [];
    }),
  };
  const browser = {
    permissions: {
      getAll: async () => ({ origins: [...origins] }),
      onAdded: { addListener },
      onRemoved: { addListener },
    },
    scripting,
    tabs: { query: async () => [{ id: 4 }], sendMessage },
  };
  const sites = createRestorePermissions(browser as never, async () => except);
  return {
    sites,
    scripting,
    sendMessage,
    change: (next: string[]) => {
      const gone = origins.filter((origin) => !next.includes(origin));
      origins = next;
      for (const listener of listeners) listener({ origins: gone });
      return sites.sync();
    },
    registered: () => registered,
  };
}

const NEWS = 'https://news.example/*';

describe('sites that the reader allowed', () => {
  test('get the script that restores highlights, and no other site does', async () => {
    const { sites, registered } = fakeBrowser([NEWS]);
    await sites.sync();
    expect(registered()).toMatchObject([
      { matches: [NEWS], js: ['highlighter.js'], persistAcrossSessions: true },
    ]);
  });

  test('do not include the server that was allowed for the sync alone', async () => {
    const { sites, registered } = fakeBrowser([NEWS, 'https://cloud.example/*'], ['https://cloud.example/*']);
    await sites.sync();
    expect(registered()).toMatchObject([{ matches: [NEWS] }]);
  });

  test('put no script anywhere while there are none', async () => {
    const { sites, scripting } = fakeBrowser([]);
    await sites.sync();
    expect(scripting.registerContentScripts).not.toHaveBeenCalled();
  });

  test('lose it when the permission goes', async () => {
    const { sites, change, registered } = fakeBrowser([NEWS, 'https://other.example/*']);
    sites.listen();
    await sites.sync();
    await change(['https://other.example/*']);
    expect(registered()).toMatchObject([{ matches: ['https://other.example/*'] }]);
    await change([]);
    expect(registered()).toEqual([]);
  });

  test('whose permission goes are named to the pages that are open', async () => {
    const { sites, sendMessage, change } = fakeBrowser([NEWS]);
    sites.listen();
    await change([]);
    const envelope = { sidelight: 'sites.withdrawn', request: { patterns: [NEWS] } };
    expect(sendMessage).toHaveBeenCalledWith(4, envelope, { frameId: 0 });
  });

  test('are registered once when several changes come at the same time', async () => {
    const { sites, scripting, change, registered } = fakeBrowser([]);
    sites.listen();
    await Promise.all([change([NEWS]), change([NEWS]), sites.sync()]);
    expect(scripting.registerContentScripts).toHaveBeenCalledOnce();
    expect(registered()).toHaveLength(1);
  });

  test('are registered anew when an update of the extension has dropped them', async () => {
    const { sites, scripting, registered } = fakeBrowser([NEWS]);
    await sites.sync();
    await scripting.unregisterContentScripts();
    await sites.sync();
    expect(registered()).toHaveLength(1);
  });
});

describe('the pattern of a site', () => {
  test.each([
    ['https://news.example/a?b#c', NEWS],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1/*'],
    ['file:///tmp/a.html', null],
    ['about:blank', null],
    ['', null],
  ])('%s is %s', (url, pattern) => {
    expect(sitePattern(url)).toBe(pattern);
  });
});
