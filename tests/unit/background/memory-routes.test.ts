import { describe, expect, test, vi } from 'vitest';
import { memoryRoutes } from '../../../utils/background/memory-routes.ts';
import type { Sender } from '../../../utils/messaging/senders.ts';
import { analysed, ferry, memoryOn } from '../memory/memory-fixture.ts';

/** The routes over a memory that has two articles of a story, with the third in a tab. */
async function start({ incognito = false, remember = false, related = true } = {}) {
  const { memory, database } = memoryOn();
  for (const at of [0, 1]) {
    const analysis = await analysed(ferry(at));
    await memory.analysed(analysis.article.url, analysis);
  }
  const analysis = await analysed(ferry(2));
  const open = vi.fn(async () => {});
  const routes = memoryRoutes({
    memory,
    settings: { get: async () => ({ remember, rememberAsked: false }) as never, update: vi.fn() as never },
    analyses: { of: async (tabId: number) => (tabId === 3 ? analysis : null) },
    names: { related: async () => related } as never,
    tab: async () => ({ url: analysis.article.url, incognito }),
    sayBearers: async () => {},
    open,
  });
  return { routes, database, open };
}

const sender = { id: 'me', url: ferry(2).url, tab: { id: 3 } } as Sender;

describe('the context of a tab', () => {
  test('offers to remember where that would help and was never asked, but not in a private window', async () => {
    const { routes } = await start();
    expect((await routes['memory.context']({ tabId: 3 }, sender)).context?.offer).toBe(true);
    const secret = await start({ incognito: true });
    expect((await secret.routes['memory.context']({ tabId: 3 }, sender)).context?.offer).toBe(false);
  });

  test('writes nothing', async () => {
    const { routes, database } = await start({ incognito: true });
    const before = await database.articles.toArray();
    await routes['memory.context']({ tabId: 3 }, sender);
    await routes['memory.name']({ tabId: 3, name: 'Marigold Star' }, sender);
    expect(await database.articles.toArray()).toEqual(before);
  });

  test('is none where the analysis is no longer held', async () => {
    const { routes } = await start();
    expect(await routes['memory.context']({ tabId: 9 }, sender)).toEqual({ context: null });
    expect(await routes['memory.name']({ tabId: 9, name: 'Marigold Star' }, sender)).toEqual({ card: null });
  });

  test('tells a page that there is something, and no word of it', async () => {
    const { routes, open } = await start();
    expect(await routes['memory.hasContext']({}, sender)).toEqual({ there: true });
    expect(await routes['memory.openName']({ name: 'Marigold Star' }, sender)).toBeUndefined();
    expect(open).toHaveBeenCalledExactlyOnceWith('/threads.html#name=marigold%20star');
  });
});
