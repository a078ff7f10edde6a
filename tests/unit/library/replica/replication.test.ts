import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { emptySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { createRepository } from '../../../../utils/library/repository.ts';
import { analysis } from '../../background/article-fixture.ts';
import { stored } from '../faults.ts';
import { draft, newDisk, openOn, ticking, uuid } from '../library-fixture.ts';
import { memoryArea, quotes, start } from './replicated-worker.ts';

const URL = 'https://example.org/news/harbour';

describe('a library whose database the browser threw away', () => {
  test('comes back with all that was confirmed', async () => {
    const { area } = memoryArea();
    const first = start(newDisk(), area);
    await first.repository.create(draft(1, { note: 'Look.' }));
    await first.repository.create(draft(2));
    await first.repository.create(draft(3));
    await first.repository.remove([uuid(2)]);
    await first.cases.add('Harbour', { articles: ['example.org/may'], highlights: [uuid(1)] });
    await first.cases.choosePage('ann lee', { language: 'en', title: 'Ann Lee', description: '' });
    await first.repository.saveArticle('https://example.org/may', await analysis(), true);
    const was = await stored(first.database);

    const second = start(newDisk(), area);
    await second.repository.ready();
    const now = await stored(second.database);
    for (const table of [
      'highlights',
      'articles',
      'contents',
      'tombstones',
      'counters',
      'cases',
      'names',
    ] as const)
      expect(now[table]).toEqual(was[table]);
    expect(second.restored).toEqual([{ highlights: 2, articles: 2, damaged: 0 }]);
  });

  test('comes back from shards and journal together', async () => {
    const { area } = memoryArea();
    const first = start(newDisk(), area);
    for (let n = 1; n <= 20; n++) await first.repository.create(draft(n));
    await first.upkeep();
    for (let n = 21; n <= 30; n++) await first.repository.create(draft(n));
    await first.repository.remove([uuid(5), uuid(25)]);
    const second = start(newDisk(), area);
    await second.repository.ready();
    expect(await quotes(second)).toEqual(await quotes(first));
    expect(second.restored[0]?.highlights).toBe(28);
  });

  test('comes back before a new highlight is written, which is kept beside it', async () => {
    const { area } = memoryArea();
    const first = start(newDisk(), area);
    await first.repository.create(draft(1));
    const second = start(newDisk(), area);
    await second.repository.create(draft(2));
    expect(await quotes(second)).toEqual([uuid(1), uuid(2)]);
    await second.upkeep();
    const third = start(newDisk(), area);
    await third.repository.ready();
    expect(await quotes(third)).toEqual([uuid(1), uuid(2)]);
  });

  test('comes back when it vanishes while it is open', async () => {
    const { area } = memoryArea();
    const worker = start(newDisk(), area);
    await worker.repository.create(draft(1));
    await worker.database.delete({ disableAutoOpen: false });
    await worker.repository.create(draft(2));
    expect(await quotes(worker)).toEqual([uuid(1), uuid(2)]);
  });

  test('comes back where an older state of it was put in its place', async () => {
    const { area, items } = memoryArea();
    const disk = newDisk();
    const first = start(disk, area);
    await first.repository.create(draft(1));
    const early = new Map(items);
    await first.repository.update({
      id: uuid(1),
      modified: (await first.database.highlights.get(uuid(1)))!.modified,
      note: 'Later.',
    });
    // The same disk again, as it was: the copy made since then is newer.
    const older = newDisk();
    const past = memoryArea();
    for (const [key, value] of early) past.items.set(key, value);
    const restored = start(older, past.area);
    await restored.repository.ready();
    restored.database.close();
    const second = start(older, area);
    await second.repository.ready();
    expect(await second.database.highlights.get(uuid(1))).toMatchObject({ body: [{ value: 'Later.' }] });
  });

  test('says how much of the copy was damaged, and gives back the rest', async () => {
    const { area, items } = memoryArea();
    const first = start(newDisk(), area);
    await first.repository.create(draft(1));
    await first.upkeep();
    await first.repository.create(draft(2));
    await first.repository.create(draft(3));
    const entry = [...items.keys()].filter((key) => key.includes('.journal.')).at(-1)!;
    items.set(entry, `${(items.get(entry) as string).slice(0, -9)}`);
    const second = start(newDisk(), area);
    await second.repository.ready();
    expect(await quotes(second)).toEqual([uuid(1), uuid(2)]);
    expect(second.restored).toMatchObject([{ highlights: 2, damaged: 1 }]);
  });
});

describe('the copy', () => {
  test('is made of a library that was there before it', async () => {
    const disk = newDisk();
    const bare = openOn(disk);
    await createRepository(bare, { now: ticking() }).create(draft(1));
    bare.close();
    const { area } = memoryArea();
    const worker = start(disk, area);
    await worker.repository.ready();
    await worker.upkeep();
    expect(worker.restored).toEqual([]);
    const second = start(newDisk(), area);
    await second.repository.ready();
    expect(await quotes(second)).toEqual([uuid(1)]);
  });

  test('that could not be written is made again, and the change is confirmed all the same', async () => {
    const { area, refuse } = memoryArea();
    const first = start(newDisk(), area);
    await first.repository.create(draft(1));
    await first.upkeep();
    refuse();
    await first.repository.create(draft(2));
    await first.repository.create(draft(3));
    await first.upkeep();
    const second = start(newDisk(), area);
    await second.repository.ready();
    expect(await quotes(second)).toEqual([uuid(1), uuid(2), uuid(3)]);
  });

  test('has an import, however many entries it takes', async () => {
    const { area } = memoryArea();
    const source = start(newDisk(), memoryArea().area);
    for (let n = 1; n <= 6; n++) await source.repository.create(draft(n));
    const { highlights, articles } = await stored(source.database);
    const worker = start(newDisk(), area);
    const many = Array.from({ length: 1_200 }, (_, at) => ({
      ...(highlights![at % 6] as { id: string; target: { source: string; selector: object[] } }),
      id: uuid(0x10000 + at),
      created: new Date(Date.parse('2026-01-01T00:00:00.000Z') + at).toISOString(),
    }));
    await worker.intake.stage({
      ...emptySnapshot(),
      batch: 'b',
      part: 0,
      highlights: many as never,
      articles: (articles as { latest?: string }[]).map(({ latest: _, ...article }) => article) as never,
    });
    await worker.intake.commit('b', 1);
    await worker.upkeep();
    const second = start(newDisk(), area);
    await second.repository.ready();
    expect(await quotes(second)).toEqual(await quotes(worker));
  });

  test('leaves a library that is whole alone', async () => {
    const { area } = memoryArea();
    const disk = newDisk();
    const first = start(disk, area);
    await first.repository.create(draft(1));
    await first.upkeep();
    first.database.close();
    const set = vi.spyOn(area, 'set');
    const second = start(disk, area);
    await second.repository.ready();
    await second.upkeep();
    expect(second.restored).toEqual([]);
    expect(set).not.toHaveBeenCalled();
  });

  test('carries lone surrogates, as the library does', async () => {
    const { area } = memoryArea();
    const first = start(newDisk(), area);
    await first.repository.create(draft(1, { note: 'half \ud83d of a sign' }));
    const second = start(newDisk(), area);
    await second.repository.ready();
    expect(await second.repository.ofPage(URL)).toMatchObject([
      { body: [{ value: 'half \ud83d of a sign' }] },
    ]);
  });

  test('loses no confirmed change wherever writes and losses fall', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constant('create'), n: fc.integer({ min: 1, max: 40 }) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('remove'), n: fc.integer({ min: 1, max: 40 }) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('upkeep'), n: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose'), n: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart'), n: fc.constant(0) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { area } = memoryArea();
        let disk = newDisk();
        let worker = start(disk, area);
        const there = new Set<string>();
        const gone = new Set<string>();
        for (const { kind, n } of steps) {
          const id = uuid(n);
          if (kind === 'create' && !gone.has(id)) {
            await worker.repository.create(draft(n));
            there.add(id);
          } else if (kind === 'remove' && there.delete(id)) {
            await worker.repository.remove([id]);
            gone.add(id);
          } else if (kind === 'upkeep') await worker.upkeep();
          else if (kind === 'lose' || kind === 'restart') {
            worker.database.close();
            if (kind === 'lose') disk = newDisk();
            worker = start(disk, area);
          }
        }
        await worker.repository.ready();
        expect(await quotes(worker)).toEqual([...there].toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
