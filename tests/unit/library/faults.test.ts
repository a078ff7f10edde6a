import { describe, expect, test } from 'vitest';
import { beforeEachStep, stored } from './faults.ts';
import { draft, newDisk, openLibrary, uuid } from './library-fixture.ts';
import { WRITE_CASES, type WriteCase } from './write-cases.ts';

const URL = 'https://example.org/news/harbour';

/** Runs the write in a worker that is killed before its step `kill`; true where it was over before that. */
async function killedAt(kill: number, disk: IDBFactory, write: WriteCase['write']): Promise<boolean> {
  const { database, repository } = openLibrary(disk as never);
  let step = 0;
  // A worker that goes away takes its open transaction with it.
  beforeEachStep(database, () => {
    if (step++ >= kill) throw new Error('killed');
  });
  const confirmed = await write(repository).then(
    () => true,
    () => false,
  );
  database.close();
  return confirmed;
}

describe.each(Object.entries(WRITE_CASES))('%s in a worker that is killed', (_, { before, write, holds }) => {
  const prepared = async () => {
    const { disk, database, repository } = openLibrary();
    await before(repository);
    const was = await stored(database);
    database.close();
    return { disk, was };
  };

  test('between any two steps leaves all as it was, and works when it is asked again', async () => {
    for (let kill = 0; ; kill++) {
      const { disk, was } = await prepared();
      const confirmed = await killedAt(kill, disk as never, write);
      const { database, repository } = openLibrary(disk);
      if (confirmed) {
        holds(await stored(database));
        expect(kill).toBeGreaterThan(1);
        return;
      }
      expect(await stored(database)).toEqual(was);
      await write(repository);
      holds(await stored(database));
      database.close();
    }
  });

  test('after the write and before its answer writes nothing twice', async () => {
    const { disk } = await prepared();
    await write(openLibrary(disk).repository);
    const next = openLibrary(disk);
    await write(next.repository);
    holds(await stored(next.database));
  });
});

describe('a full disk', () => {
  const fill = (database: Parameters<typeof beforeEachStep>[0]) =>
    beforeEachStep(database, (step, table) => {
      if (step === 'mutate' && table === 'counters') throw new DOMException('no room', 'QuotaExceededError');
    });

  test('says that it is full and keeps what was there', async () => {
    const { disk, database, repository } = openLibrary();
    await repository.create(draft(1));
    const was = await stored(database);
    database.close();
    const full = openLibrary(disk);
    fill(full.database);
    await expect(full.repository.create(draft(2))).rejects.toMatchObject({ reason: 'full' });
    expect(await stored(full.database)).toEqual(was);
    expect(await full.repository.ofPage(URL)).toHaveLength(1);
  });
});

describe('storage that is cleared while it is open', () => {
  const clear = (disk: IDBFactory) =>
    new Promise<void>((resolve, reject) => {
      const request = disk.deleteDatabase('library');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });

  test('takes new highlights at once, and says of old ones that they are gone', async () => {
    const { disk, repository } = openLibrary();
    const { id, modified } = await repository.create(draft(1));
    await clear(disk as never);
    await expect(repository.update({ id, modified, colour: 'blue' })).rejects.toMatchObject({
      reason: 'gone',
    });
    await repository.create(draft(2));
    expect((await repository.ofPage(URL)).map((row) => row.id)).toEqual([uuid(2)]);
  });
});

describe('a browser that gives no database', () => {
  test('is told apart from a full disk', async () => {
    const broken = {
      open: () => {
        throw new DOMException('no storage here', 'SecurityError');
      },
      cmp: newDisk().cmp,
    };
    const { repository } = openLibrary(broken as never);
    await expect(repository.create(draft(1))).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(repository.ofPage(URL)).rejects.toMatchObject({ reason: 'unavailable' });
  });
});
