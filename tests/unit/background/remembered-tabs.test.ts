import { describe, expect, test, vi } from 'vitest';
import type { AnalysisService } from '../../../utils/background/analyse-tab.ts';
import { createAnalysisRoutes } from '../../../utils/background/analysis-routes.ts';
import { createEarlyTexts } from '../../../utils/background/early-texts.ts';
import { createTabAnalyses } from '../../../utils/background/tab-analyses.ts';
import { stored } from '../library/faults.ts';
import { analysed, ferry, memoryOn } from '../memory/memory-fixture.ts';

/** The worker's answers for tab 1, in a private window or not, over a memory that takes note of all that is analysed. */
async function answering({ incognito }: { incognito: boolean }) {
  const { memory, database } = memoryOn();
  const analysis = await analysed(ferry(0));
  const tabs = { get: async () => ({ url: ferry(0).url, incognito }) };
  const browser = {
    runtime: { sendMessage: async () => {} },
    scripting: { executeScript: async () => [] },
    tabs: { ...tabs, query: async () => [], sendMessage: async () => {} },
  };
  const service = {
    tabs: {
      urlOf: async () => ferry(0).url,
      read: async () => ({ state: 'read', article: analysis.article }),
      cancel: async () => {},
      tell: () => {},
    },
    cache: { get: async () => analysis, put: async () => {} },
    prepare: async () => {},
    defer: (work: () => void) => work(),
    texts: createEarlyTexts(),
  };
  const session: Record<string, unknown> = {};
  const analyses = createTabAnalyses(
    {
      get: async () => session,
      set: async (items: object) => void Object.assign(session, items),
    } as never,
    { get: async () => null },
  );
  const noted = vi.spyOn(analyses, 'note');
  const { handlers } = createAnalysisRoutes(
    browser as never,
    service as unknown as AnalysisService,
    { tell: () => {} } as never,
    analyses,
    memory.analysed,
  );
  const answer = await handlers['analysis.get']({ tabId: 1, force: true, allPages: false }, {} as never);
  expect(answer).toMatchObject({ state: 'ready' });
  await vi.waitFor(() => expect(noted).toHaveBeenCalled());
  // Time for a write that should not come.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { database };
}

const rows = (tables: Record<string, unknown[]>): number => Object.values(tables).flat().length;

describe('an analysed tab', () => {
  test('is remembered where the reader allows it', async () => {
    const { database } = await answering({ incognito: false });
    await vi.waitFor(async () => expect(await database.details.count()).toBe(1));
  });

  test('of a private window is answered and leaves nothing in any table', async () => {
    const { database } = await answering({ incognito: true });
    expect(rows(await stored(database as never))).toBe(0);
  });
});
