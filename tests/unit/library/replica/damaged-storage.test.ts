import { describe, expect, test } from 'vitest';
import { analysis } from '../../background/article-fixture.ts';
import { beforeEachStep } from '../faults.ts';
import { draft, newDisk, type openOn, uuid } from '../library-fixture.ts';
import { failingAt, memoryArea, quotes, start } from './replicated-worker.ts';

const URL = 'https://example.org/news/harbour';

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

  /** A copy of one highlight, and a database that does not open the first times. */
  const openedAgain = async (failures: number) => {
    const { area } = memoryArea();
    const disk = newDisk();
    const first = start(disk, area);
    await first.repository.create(draft(1));
    first.database.close();
    const second = start(disk, area);
    unreadable(second.database, failures);
    await second.repository.ready();
    return second;
  };

  test('for a moment is opened again, with all that is in it', async () => {
    const second = await openedAgain(3);
    expect(await quotes(second)).toEqual([uuid(1)]);
    expect(second.restored).toEqual([]);
  });

  test('at all gives way to one that is made from the copy', async () => {
    const second = await openedAgain(4);
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
