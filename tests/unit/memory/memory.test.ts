import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { analyseGold } from '../../../utils/cli/score/gold-records.ts';
import { pageKey } from '../../../utils/library/page-key.ts';
import { leanArticle } from '../../../utils/memory/lean-article.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';
import { beforeEachStep } from '../library/faults.ts';
import { analysed, entry, ferry, type Held, memoryOn } from './memory-fixture.ts';

const later = (clock: { now: string }, day: string): void => {
  clock.now = `${day}T12:00:00.000Z`;
};

describe('what is remembered', () => {
  test('is nothing where the reader has not allowed it', async () => {
    const { memory } = memoryOn(new Map(), { on: false });
    await memory.analysed(ferry(0).url, await analysed(ferry(0)));
    expect(await memory.count()).toEqual({ all: 0, analysed: 0 });
  });

  test('is one article under two addresses of one page', async () => {
    const { memory } = memoryOn();
    const analysis = await analysed(ferry(0));
    await memory.analysed(ferry(0).url, analysis);
    await memory.analysed(`${ferry(0).url}?utm_source=mail`, analysis);
    await memory.analysed(ferry(0).url.replace('https://', 'http://www.'), analysis);
    expect((await memory.count()).all).toBe(1);
  });

  test('is a saved article without being allowed, and no more once it is removed', async () => {
    const analysis = await analysed(ferry(0));
    const key = pageKey(ferry(0).url);
    const library = new Map<string, Held>([[key, entry(key, { content: { analysis, wholeText: true } })]]);
    const { memory, database } = memoryOn(library, { on: false });
    await memory.libraryChanged([key]);
    expect(await memory.count()).toEqual({ all: 1, analysed: 0 });
    library.delete(key);
    await memory.libraryChanged([key]);
    expect(await database.articles.count()).toBe(0);
    expect(await database.details.count()).toBe(0);
  });

  test('stays where a saved article is removed and all that is analysed may be remembered', async () => {
    const key = pageKey(ferry(0).url);
    const library = new Map<string, Held>([
      [key, entry(key, { content: { analysis: await analysed(ferry(0)), wholeText: true } })],
    ]);
    const { memory } = memoryOn(library);
    await memory.libraryChanged([key]);
    library.delete(key);
    await memory.libraryChanged([key]);
    expect(await memory.count()).toEqual({ all: 1, analysed: 1 });
  });

  test('is built again from the library, imported highlights without an analysis among it', async () => {
    const key = pageKey(ferry(0).url);
    const library = new Map<string, Held>([
      [key, entry(key, { content: { analysis: await analysed(ferry(0)), wholeText: true } })],
      [
        'old.example/a',
        entry('old.example/a', { entities: ['Tessel Lines'], quotes: ['Tessel Lines sank.'] }),
      ],
    ]);
    const { memory } = memoryOn(library);
    expect(await memory.reconcile()).toBe(2);
    expect(await memory.reconcile()).toBe(0);
    const context = await memory.context(ferry(1).url, await analysed(ferry(1)));
    expect(context.earlier.map(({ article }) => article.key)).toContain(key);
  });

  test('holds each of many articles that an import brought at once', async () => {
    const imported = Array.from({ length: 70 }, (_, at): [string, Held] => {
      const key = `old.example/${at}`;
      return [key, entry(key, { savedAt: null, entities: [`Port ${at}`], quotes: [`Port ${at} closed.`] })];
    });
    const { memory, database } = memoryOn(new Map(imported), { on: false });
    await memory.libraryChanged(imported.map(([key]) => key));
    expect(await memory.count()).toEqual({ all: 70, analysed: 0 });
    const last = await database.articles.where('key').equals('old.example/69').first();
    expect(last?.names).toEqual(['port 69']);
    expect(await memory.reconcile()).toBe(0);
  });

  test('goes after its days and beyond its number, and leaves no orphan', async () => {
    const { memory, database, clock, settings } = memoryOn();
    for (const at of [0, 1, 2]) {
      later(clock, ferry(at).publishedAt);
      await memory.analysed(ferry(at).url, await analysed(ferry(at)));
    }
    settings.limits = { articles: 2, days: 365 };
    later(clock, '2026-05-12');
    await memory.analysed(ferry(3).url, await analysed(ferry(3)));
    expect((await database.articles.toArray()).map(({ url }) => url)).toEqual([ferry(3).url, ferry(2).url]);
    settings.limits = { articles: 2, days: 30 };
    await memory.reconcile();
    expect((await database.articles.toArray()).map(({ url }) => url)).toEqual([ferry(3).url]);
    expect(await database.details.toCollection().primaryKeys()).toEqual(
      await database.articles.toCollection().primaryKeys(),
    );
  });

  test('is erased at once but for the library’s own', async () => {
    const key = pageKey(ferry(0).url);
    const library = new Map<string, Held>([
      [key, entry(key, { content: { analysis: await analysed(ferry(0)), wholeText: true } })],
    ]);
    const { memory, database } = memoryOn(library);
    await memory.reconcile();
    await memory.analysed(ferry(1).url, await analysed(ferry(1)));
    await memory.forgetAnalysed();
    expect((await database.articles.toArray()).map(({ source }) => source)).toEqual(['library']);
    expect(await database.details.count()).toBe(1);
  });

  test('is whole or nothing where a write fails', async () => {
    const { memory, database } = memoryOn();
    database.details.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(memory.analysed(ferry(0).url, await analysed(ferry(0)))).rejects.toThrow();
    expect(await database.articles.count()).toBe(0);
  });

  test('is consistent after the worker was killed at any step, and there once it starts again', async () => {
    const analysis = await analysed(ferry(0));
    for (let kill = 0; ; kill++) {
      const disk = new IDBFactory();
      const doomed = memoryOn(new Map(), { disk });
      let steps = 0;
      beforeEachStep(doomed.database as never, () => {
        if (steps++ === kill) throw new Error('killed');
      });
      const ended = await doomed.memory.analysed(ferry(0).url, analysis).then(
        () => true,
        () => false,
      );
      doomed.database.close();
      const { memory, database } = memoryOn(new Map(), { disk });
      const ids = await database.articles.toCollection().primaryKeys();
      expect(await database.details.toCollection().primaryKeys()).toEqual(ids);
      await memory.analysed(ferry(0).url, analysis);
      expect(await memory.count()).toEqual({ all: 1, analysed: 1 });
      if (ended) break;
    }
  });

  test('keeps its order where the clock goes back, and a hundred at once', async () => {
    const { memory, database, clock } = memoryOn();
    const analysis = await analysed(ferry(0));
    const at = (n: number): Analysis => ({
      ...analysis,
      article: { ...analysis.article, url: `https://a.example/${n}` },
    });
    later(clock, '2026-03-03');
    await memory.analysed('https://a.example/0', at(0));
    later(clock, '2020-01-01');
    await Promise.all(
      Array.from({ length: 99 }, (_, n) => memory.analysed(`https://a.example/${n + 1}`, at(n + 1))),
    );
    expect(await database.articles.count()).toBe(100);
    expect((await database.articles.orderBy('id').first())?.url).toBe('https://a.example/99');
  });

  test('takes at most 40 kB of an article, whatever is in it', async () => {
    const name = `Anna ${'Very'.repeat(98)} Kerrow`;
    const sentence = (n: number) =>
      `${name} said on ${(n % 28) + 1} March that Firm${n} Lines would pay $${n + 2} million to ${n + 3} workers ${'in the harbour town '.repeat(20)}.`;
    const text = Array.from({ length: 400 }, (_, n) => sentence(n)).join('\n\n');
    const lean = leanArticle(await analyseGold({ id: 'long', text, publishedAt: '2026-03-03' }));
    expect(JSON.stringify(lean).length).toBeLessThan(40_000);
    for (const { keys } of lean.names) for (const key of keys) expect(key.length).toBeLessThanOrEqual(80);
  });
});

describe('a page that was read before', () => {
  test('says so at another visit, not within the first', async () => {
    const { memory, clock } = memoryOn();
    const analysis = await analysed(ferry(0));
    expect((await memory.context(ferry(0).url, analysis)).readBefore).toBeNull();
    await memory.analysed(ferry(0).url, analysis);
    expect((await memory.context(ferry(0).url, analysis)).readBefore).toBeNull();
    later(clock, '2026-03-09');
    const { readBefore } = await memory.context(ferry(0).url, analysis);
    expect(readBefore).toMatchObject({ seen: '2026-03-03T12:00:00.000Z', saved: false, changed: [] });
  });

  test('shows what changed, before and after this visit was remembered itself', async () => {
    const { memory, clock } = memoryOn();
    await memory.analysed(ferry(0).url, await analysed(ferry(0)));
    later(clock, '2026-03-09');
    const text = ferry(0).text.replace('owns 12 ferries', 'owns 15 ferries');
    const now = await analysed({ ...ferry(0), text });
    const first = (await memory.context(ferry(0).url, now)).readBefore;
    await memory.analysed(ferry(0).url, now);
    const second = (await memory.context(ferry(0).url, now)).readBefore;
    for (const found of [first, second]) {
      expect(found?.changed.map(({ kind }) => kind)).toEqual(['figure']);
      expect(found?.changed[0]?.before).toContain('12 ferries');
    }
  });

  test('is compared with the whole text where the library kept it', async () => {
    const key = pageKey(ferry(0).url);
    const library = new Map<string, Held>([
      [key, entry(key, { content: { analysis: await analysed(ferry(0)), wholeText: true } })],
    ]);
    const { memory, clock } = memoryOn(library, { on: false });
    await memory.reconcile();
    later(clock, '2026-03-20');
    const text = ferry(0).text.replace(/\n\nFishing boats.*$/, '');
    const { readBefore } = await memory.context(ferry(0).url, await analysed({ ...ferry(0), text }));
    expect(readBefore).toMatchObject({ saved: true, whole: true, changed: [] });
    expect(readBefore?.gone).toEqual([expect.stringContaining('Fishing boats')]);
  });
});
