import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createImportStaging } from '../../../../utils/background/import-staging.ts';
import { createCaseRepository } from '../../../../utils/library/case-repository.ts';
import { emptySnapshot } from '../../../../utils/library/library-snapshot.ts';
import type { ReplicaArea } from '../../../../utils/library/replica/replica-storage.ts';
import { createReplication, type Restoration } from '../../../../utils/library/replica/replication.ts';
import { createRepository } from '../../../../utils/library/repository.ts';
import { analysis } from '../../background/article-fixture.ts';
import { beforeEachStep, stored } from '../faults.ts';
import { draft, newDisk, openOn, ticking, uuid } from '../library-fixture.ts';

const URL = 'https://example.org/news/harbour';

/** A `storage.local` in memory; `refuse` makes its next write fail. */
function memoryArea() {
  const items = new Map<string, unknown>();
  let refusals = 0;
  const area: ReplicaArea = {
    get: async (keys) =>
      Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
    set: async (added) => {
      if (refusals-- > 0) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
  const refuse = () => {
    refusals = 1;
  };
  return { area, items, refuse };
}

/** The area, of which one call fails; calls are counted from 0. */
function failingAt(area: ReplicaArea, call: number): ReplicaArea & { wasReached(): boolean } {
  let calls = 0;
  const counted = <A extends unknown[], T>(work: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      if (calls++ === call) throw new Error('Corruption: checksum mismatch');
      return work(...args);
    };
  };
  return {
    get: counted(area.get),
    set: counted(area.set),
    remove: counted(area.remove),
    wasReached: () => calls > call,
  };
}

/** A worker that starts on a disk and a storage area; upkeep runs when asked. */
function start(disk: IDBFactory, area: ReplicaArea) {
  const database = openOn(disk);
  const restored: Restoration[] = [];
  const waiting: (() => Promise<void>)[] = [];
  const replication = createReplication(database, area, {
    onRestored: (restoration) => restored.push(restoration),
    later: (work) => void waiting.push(work),
    reopenMs: [0, 1, 1, 1],
  });
  let made = 0xb000;
  const repository = createRepository(database, { now: ticking(), newId: () => uuid(made++), replication });
  const upkeep = async () => {
    for (const work of waiting.splice(0)) await work();
  };
  return {
    database,
    repository,
    restored,
    upkeep,
    intake: createImportStaging(database, () => {}, replication),
    cases: createCaseRepository(database, { now: ticking(), replication }),
  };
}

const quotes = async (worker: ReturnType<typeof start>): Promise<string[]> =>
  (await worker.database.highlights.toArray()).map(({ id }) => id).toSorted();

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

describe('a storage of the copy of which one call fails', () => {
  test('costs no confirmed change, whichever call it is, although the database goes next', async () => {
    for (let call = 0; ; call++) {
      const { area } = memoryArea();
      const disk = newDisk();
      const before = start(disk, area);
      await before.repository.create(draft(1));
      before.database.close();
      const failing = failingAt(area, call);
      const worker = start(disk, failing);
      await worker.repository.create(draft(2));
      await worker.upkeep();
      await worker.repository.saveArticle(URL, await analysis(), true);
      await worker.upkeep();
      await worker.repository.remove([uuid(1)]);
      await worker.upkeep();
      if (!failing.wasReached()) {
        expect(call).toBeGreaterThan(3);
        return;
      }
      const next = start(newDisk(), area);
      await next.repository.ready();
      expect(await quotes(next), `call ${call}`).toEqual([uuid(2)]);
      expect(await next.database.contents.count()).toBe(1);
    }
  });

  test('costs nothing where the database was lost before it, and a highlight was made meanwhile', async () => {
    const { area } = memoryArea();
    const before = start(newDisk(), area);
    for (const n of [1, 2, 3]) await before.repository.create(draft(n));
    await before.upkeep();
    const all = [1, 2, 3, 4, 5].map(uuid);
    const worker = start(newDisk(), failingAt(area, 0));
    await worker.repository.create(draft(4));
    await worker.upkeep();
    await worker.repository.create(draft(5));
    await worker.upkeep();
    expect(await quotes(worker)).toEqual(all);
    const next = start(newDisk(), area);
    await next.repository.ready();
    expect(await quotes(next)).toEqual(all);
  });
});

describe('a database that cannot be opened', () => {
  const unreadable = (database: ReturnType<typeof openOn>, failures: number) => {
    const open = database.open.bind(database);
    let left = failures;
    database.open = (() =>
      left-- > 0
        ? Promise.reject(Object.assign(new Error('damaged'), { name: 'UnknownError' }))
        : open()) as typeof database.open;
  };

  test('for a moment is opened again, with all that is in it', async () => {
    const { area } = memoryArea();
    const disk = newDisk();
    const first = start(disk, area);
    await first.repository.create(draft(1));
    first.database.close();
    const second = start(disk, area);
    unreadable(second.database, 3);
    await second.repository.ready();
    expect(await quotes(second)).toEqual([uuid(1)]);
    expect(second.restored).toEqual([]);
  });

  test('at all gives way to one that is made from the copy', async () => {
    const { area } = memoryArea();
    const disk = newDisk();
    const first = start(disk, area);
    await first.repository.create(draft(1));
    first.database.close();
    const second = start(disk, area);
    unreadable(second.database, 4);
    await second.repository.ready();
    expect(await quotes(second)).toEqual([uuid(1)]);
    expect(second.restored).toMatchObject([{ highlights: 1 }]);
  });

  /** Every call that `fails` names meets damaged pages of the file, until the file is deleted. */
  const damagedPages = (
    database: ReturnType<typeof openOn>,
    fails: (step: string, table: string) => boolean,
  ) => {
    let isWhole = false;
    beforeEachStep(database, (step, table) => {
      if (!isWhole && fails(step, table)) throw new DOMException('malformed', 'UnknownError');
    });
    const remove = database.delete.bind(database);
    database.delete = ((...how: []) => {
      isWhole = true;
      return remove(...how);
    }) as typeof database.delete;
    return () => isWhole;
  };

  test.each([
    ['any table', () => true],
    ['its counters', (_: string, table: string) => table === 'counters'],
    ['its highlights', (_: string, table: string) => table === 'highlights'],
    ['what is written', (step: string) => step === 'mutate'],
  ])('and opens, but is damaged in %s, gives way to one that is made from the copy', async (_, fails) => {
    const { area } = memoryArea();
    const disk = newDisk();
    const first = start(disk, area);
    await first.repository.create(draft(1));
    await first.repository.create(draft(2));
    first.database.close();
    const second = start(disk, area);
    const wasReplaced = damagedPages(second.database, fails);
    await Promise.all([second.repository.ofPage(URL), second.repository.create(draft(3))]);
    expect(wasReplaced()).toBe(true);
    expect((await second.repository.ofPage(URL)).map(({ id }) => id).toSorted()).toEqual([1, 2, 3].map(uuid));
  });

  test('is not given up without a copy', async () => {
    const disk = newDisk();
    const first = start(disk, memoryArea().area);
    await first.repository.create(draft(1));
    first.database.close();
    const second = start(disk, memoryArea().area);
    const wasReplaced = damagedPages(second.database, () => true);
    await expect(second.repository.ofPage(URL)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(wasReplaced()).toBe(false);
  });
});
