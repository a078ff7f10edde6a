import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLateGrant } from '../../../utils/background/late-grant.ts';
import { addHighlighter, openSidebar } from '../../../utils/background/page-routes.ts';
import { tabAccess } from '../../../utils/background/tab-access.ts';

const REFUSAL =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser whose page hears of the click's permission `late` milliseconds after the first script. */
function lateBrowser(late: number, url: string | undefined = 'https://example.org/story') {
  const allowedAt = Date.now() + late;
  const injected: string[] = [];
  const refuseEarly = async () => {
    if (Date.now() < allowedAt) throw new Error(REFUSAL);
  };
  const browser = {
    tabs: {
      get: vi.fn(async () => ({ url })),
      sendMessage: async () => undefined,
      onUpdated: { addListener() {}, removeListener() {} },
    },
    scripting: {
      async executeScript({ files }: { files: string[] }) {
        await refuseEarly();
        injected.push(...files);
        return [{ result: files.includes('/sidebar.js') || { state: 'read' } }];
      },
      insertCSS: refuseEarly,
    },
  };
  return { browser: browser as never, injected, get: browser.tabs.get };
}

async function settled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  await vi.runAllTimersAsync();
  return work;
}

test('a page that hears of the permission after the scripts is read all the same', async () => {
  const { browser, injected } = lateBrowser(400);
  const reading = tabAccess(browser, async () => null).inject(7);
  expect(await settled(reading)).toEqual({ state: 'read' });
  expect(injected).toEqual(['/reader-details.js', '/reader.js']);
});

test('the sidebar and the highlighter come to such a page, too', async () => {
  const { browser, injected } = lateBrowser(400);
  expect(await settled(openSidebar(browser, 7))).toBe(true);
  expect(injected).toEqual(['/highlighter.js', '/sidebar.js']);
  expect(await settled(addHighlighter(lateBrowser(400).browser, 7))).toBe(true);
});

test('a page that stays closed is told within three seconds', async () => {
  const { browser } = lateBrowser(60_000);
  const started = Date.now();
  await expect(settled(tabAccess(browser, async () => null).inject(7))).rejects.toThrow(/cannot access/i);
  expect(Date.now() - started).toBeLessThan(3_000);
});

test.each([undefined, 'chrome://settings/', 'file:///tmp/a.html'])(
  'a refusal is final where the address shows no right to read: %s',
  async (url) => {
    const { browser, get } = lateBrowser(400, url);
    const inject = vi.fn(async () => Promise.reject(new Error(REFUSAL)));
    // The address that a browser hides is not there at all.
    if (!url) get.mockResolvedValue({} as never);
    await expect(settled(withLateGrant(browser, 7, inject))).rejects.toThrow(/cannot access/i);
    expect(inject).toHaveBeenCalledTimes(1);
  },
);

test('another failure is thrown at once', async () => {
  const inject = vi.fn(async () => Promise.reject(new Error('No tab with id: 7')));
  await expect(settled(withLateGrant(lateBrowser(0).browser, 7, inject))).rejects.toThrow(/no tab/i);
  expect(inject).toHaveBeenCalledTimes(1);
});

test('a tab that is closed meanwhile ends the tries', async () => {
  const { browser, get } = lateBrowser(400);
  get.mockRejectedValue(new Error('No tab with id: 7'));
  await expect(settled(openSidebar(browser, 7))).resolves.toBe(false);
  expect(get).toHaveBeenCalledTimes(1);
});
