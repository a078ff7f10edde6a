import { describe, expect, test, vi } from 'vitest';
import type { StartedAnalysis } from '../../../utils/analysis/pipeline.ts';
import { type AnalysisService, analyseTab } from '../../../utils/background/analyse-tab.ts';
import { createEarlyTexts } from '../../../utils/background/early-texts.ts';
import type { ArticleText } from '../../../utils/model/article-document.ts';
import { analysis, article } from './article-fixture.ts';

const options = { force: false, signal: new AbortController().signal };

function desk(
  tabs: Partial<AnalysisService['tabs']> = {},
  kept: Awaited<ReturnType<typeof analysis>> | null = null,
) {
  return {
    tabs: {
      urlOf: async () => 'https://news.example/a',
      inject: vi.fn(async () => ({ state: 'read', article: article() }) as unknown),
      read: vi.fn(async () => ({ state: 'read', article: article('Forced.') }) as unknown),
      readAll: vi.fn(async () => ({ state: 'read', article: article('All pages.') }) as unknown),
      cancel: vi.fn(async () => {}),
      tell: vi.fn(),
      ...tabs,
    },
    cache: { get: vi.fn(async () => kept), put: vi.fn(async () => {}) },
    prepare: vi.fn(async () => {}),
    defer: (work: () => void) => work(),
    texts: createEarlyTexts(),
    start: vi.fn(async (_article: ArticleText, _signal: AbortSignal) => started),
    analyse: vi.fn(async ({ text }: { text: string }) => analysis(text)),
  };
}
const started: StartedAnalysis = { article: article(), found: new Promise(() => {}) };
const rejects = (message: string) => () => Promise.reject(new Error(message));

describe('analyseTab', () => {
  test('injects, analyses, keeps and answers', async () => {
    const at = desk();
    const answer = await analyseTab(at, 1, options);
    expect(answer).toMatchObject({ state: 'ready', analysis: { article: { text: article().text } } });
    expect(at.cache.put).toHaveBeenCalledOnce();
    expect(at.tabs.read).not.toHaveBeenCalled();
  });

  test.each([
    ['gave nothing', async () => undefined],
    ['was put in the place of another', rejects('Frame with ID 0 was removed.')],
  ])('reads a page once more that %s the first time', async (_, first) => {
    const at = desk();
    const inject = at.tabs.inject;
    at.tabs.inject = vi.fn(inject).mockImplementationOnce(first as never);
    expect(await analyseTab(at, 1, options)).toMatchObject({ state: 'ready' });
    expect(at.tabs.inject).toHaveBeenCalledTimes(2);
  });

  test('begins with the text of a page that is still being read, and goes on with that', async () => {
    const at = desk();
    at.tabs.inject = vi.fn(async () => {
      at.texts.tell(1, article());
      expect(at.start).toHaveBeenCalledOnce();
      return { state: 'read', article: article() };
    });
    await analyseTab(at, 1, options);
    const passed = at.analyse.mock.lastCall as unknown[] | undefined;
    expect(await passed?.[3]).toBe(started);
  });

  test('calls off what it began for a page that turned out to be none of ours to read', async () => {
    const at = desk();
    at.tabs.inject = vi.fn(async () => {
      at.texts.tell(1, article());
      return { state: 'not-an-article', kind: 'list', reason: 'not-an-article', links: [] };
    });
    await analyseTab(at, 1, options);
    expect(at.start.mock.lastCall?.[1].aborted).toBe(true);
    expect(at.analyse).not.toHaveBeenCalled();
  });

  test('takes no text of another tab, and none once it is done', async () => {
    const at = desk();
    at.tabs.inject = vi.fn(async () => {
      at.texts.tell(2, article());
      return { state: 'read', article: article() };
    });
    await analyseTab(at, 1, options);
    at.texts.tell(1, article());
    expect(at.start).not.toHaveBeenCalled();
  });

  test('does not analyse again what the session has', async () => {
    const at = desk({}, await analysis());
    expect(await analyseTab(at, 1, options)).toMatchObject({ state: 'ready' });
    expect(at.analyse).not.toHaveBeenCalled();
  });

  test('reads a second time, with force, when the reader says so', async () => {
    const at = desk();
    const answer = await analyseTab(at, 1, { ...options, force: true });
    expect(at.tabs.read).toHaveBeenCalledWith(1, true);
    expect(answer).toMatchObject({ analysis: { article: { text: 'Forced.' } } });
  });

  test.each([
    [
      'a tab that is gone before',
      { urlOf: rejects('No tab with id: 1'), inject: rejects('No tab with id: 1') },
      { state: 'failed', reason: 'tab-gone' },
    ],
    [
      'a page of the browser',
      { urlOf: async () => 'chrome://settings/', inject: rejects('Cannot access') },
      { state: 'unreadable', reason: 'browser-page' },
    ],
    [
      'an address that the browser hides',
      { urlOf: async () => '', inject: rejects('Missing host permission for the tab') },
      { state: 'unreadable', reason: 'browser-page' },
    ],
    [
      'a store',
      { urlOf: async () => 'https://addons.mozilla.org/', inject: rejects('x') },
      { state: 'unreadable', reason: 'store' },
    ],
    [
      'a page reloaded while being read',
      { inject: rejects('Frame with ID 0 was removed.') },
      { state: 'failed', reason: 'page-changed' },
    ],
    [
      'a page whose reload took the permission back',
      { inject: rejects('Missing host permission for the tab') },
      { state: 'failed', reason: 'page-changed' },
    ],
    [
      'a page that gives nothing back',
      { inject: async () => undefined },
      { state: 'failed', reason: 'page-changed' },
    ],
    [
      'a page that gives something else back',
      { inject: async () => ({ state: 'read', article: { text: 1 } }) },
      { state: 'failed', reason: 'page-changed' },
    ],
    [
      'a page that is too large',
      { inject: async () => ({ state: 'too-large' }) },
      { state: 'failed', reason: 'too-large' },
    ],
    [
      'a hidden page that gives nothing back',
      { urlOf: async () => '', inject: async () => undefined },
      { state: 'unreadable', reason: 'browser-page' },
    ],
    [
      'a PDF',
      { inject: async () => ({ state: 'unreadable', reason: 'pdf' }) },
      { state: 'unreadable', reason: 'pdf' },
    ],
    [
      'an unknown failure',
      { inject: rejects('boom') },
      { state: 'failed', reason: 'unexpected', detail: 'boom' },
    ],
  ])('answers for %s', async (_, tabs, expected) => {
    expect(await analyseTab(desk(tabs as never), 1, options)).toMatchObject(expected);
  });

  test('answers that the tab is gone when it closed while being read', async () => {
    let asked = 0;
    const urlOf = async () => {
      asked += 1;
      if (asked > 1) throw new Error('No tab with id: 1');
      return 'https://news.example/a';
    };
    const answer = await analyseTab(desk({ urlOf, inject: rejects('gone') }), 1, options);
    expect(answer).toMatchObject({ state: 'failed', reason: 'tab-gone' });
  });

  test('gives the titles that a list links to', async () => {
    const links = [{ title: 'The pier is back', url: 'https://news.example/pier' }];
    const page = { state: 'not-an-article', kind: 'list', reason: 'not-an-article', links };
    expect(await analyseTab(desk({ inject: async () => page }), 1, options)).toEqual(page);
  });

  test('gives no link that runs a script', async () => {
    const links = [{ title: 'The pier is back', url: 'javascript:alert(1)' }];
    const page = { state: 'not-an-article', kind: 'list', reason: 'not-an-article', links };
    expect(await analyseTab(desk({ inject: async () => page }), 1, options)).toMatchObject({
      state: 'failed',
    });
  });

  test('puts the script in again where a page to be read anyway has lost it', async () => {
    const read = vi
      .fn()
      .mockRejectedValueOnce(new Error('Receiving end does not exist'))
      .mockResolvedValueOnce({ state: 'read', article: article('Forced.') });
    const at = desk({ read });
    expect(await analyseTab(at, 1, { ...options, force: true })).toMatchObject({ state: 'ready' });
    expect(at.tabs.inject).toHaveBeenCalledOnce();
  });

  test('passes on how far the analysis is', async () => {
    const heard: number[] = [];
    const at = {
      ...desk(),
      analyse: async (_: unknown, __: unknown, onProgress: (done: number) => void) => {
        onProgress(0.5);
        return analysis();
      },
    };
    await analyseTab(at, 1, { ...options, onProgress: (done) => heard.push(done) });
    expect(heard).toEqual([0.5]);
  });

  test('says that it was cancelled when it was stopped during the analysis', async () => {
    const control = new AbortController();
    const analyse = async () => {
      control.abort();
      throw control.signal.reason;
    };
    const answer = await analyseTab({ ...desk(), analyse }, 1, { force: false, signal: control.signal });
    expect(answer).toEqual({ state: 'cancelled' });
  });

  test('answers with a failure when the analysis throws', async () => {
    const at = { ...desk(), analyse: rejects('out of memory') };
    expect(await analyseTab(at, 1, options)).toMatchObject({ state: 'failed', detail: 'out of memory' });
  });
});

test('what only the first analysis has to do is done while the page is read, and changes no answer by failing', async () => {
  const order: string[] = [];
  const at = desk({
    inject: async (_, onSent) => {
      order.push('inject');
      onSent?.();
      return { state: 'read', article: article() };
    },
  });
  at.prepare.mockImplementation(() => {
    order.push('prepare');
    return Promise.reject(new Error('failed'));
  });
  expect((await analyseTab(at, 1, options)).state).toBe('ready');
  expect(order).toEqual(['inject', 'prepare']);
});
