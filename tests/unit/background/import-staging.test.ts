import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createImportStaging } from '../../../utils/background/import-staging.ts';
import type { LibraryDatabase } from '../../../utils/library/database.ts';
import { jsonPieces } from '../../../utils/library/export/json.ts';
import { emptySnapshot, type LibrarySnapshot } from '../../../utils/library/library-snapshot.ts';
import { mergeLibraries } from '../../../utils/library/merge/index.ts';
import { beforeEachStep, stored } from '../library/faults.ts';
import { draft, openLibrary, uuid } from '../library/library-fixture.ts';
import { library } from '../library/merge/arbitrary-library.ts';
import { analysis } from './article-fixture.ts';

const json = (snapshot: LibrarySnapshot): string => [...jsonPieces(snapshot)].join('');

async function snapshotOf(database: LibraryDatabase): Promise<LibrarySnapshot> {
  const { highlights, articles, contents, tombstones, cases, names } = await stored(database);
  return { highlights, articles, contents, tombstones, cases, names } as never as LibrarySnapshot;
}

async function confirmImport(
  database: LibraryDatabase,
  snapshot: LibrarySnapshot,
  onChange = () => {},
): Promise<void> {
  const intake = createImportStaging(database, onChange);
  const { highlights, ...rest } = snapshot;
  await intake.stage({ batch: 'b', part: 0, highlights: [], ...rest });
  await intake.stage({ ...emptySnapshot(), batch: 'b', part: 1, highlights });
  await intake.commit('b', 2);
}

/** The content of a machine's export: nothing but what its library still needs. */
const exported = library.map((made): LibrarySnapshot => mergeLibraries(made, emptySnapshot()));

/** A library with highlights, a deletion and a saved article. */
async function filled() {
  const opened = openLibrary();
  for (const n of [1, 2, 3]) await opened.repository.create(draft(n, { note: n === 1 ? 'Look.' : '' }));
  await opened.repository.remove([uuid(3)]);
  await opened.repository.saveArticle('https://example.org/may', await analysis(), true);
  return opened;
}

describe('taking in an export', () => {
  test('into an empty profile and exporting again gives the same bytes', async () => {
    const { database } = await filled();
    const snapshot = await snapshotOf(database);
    const other = openLibrary();
    await confirmImport(other.database, snapshot);
    expect(json(await snapshotOf(other.database))).toBe(json(snapshot));
  });

  test('twice changes nothing, and what was taken in can be worked with', async () => {
    const { database } = await filled();
    const other = openLibrary();
    const snapshot = await snapshotOf(database);
    await confirmImport(other.database, snapshot);
    const once = await stored(other.database);
    const onChange = vi.fn();
    await confirmImport(other.database, snapshot, onChange);
    expect(await stored(other.database)).toEqual(once);
    expect(onChange).not.toHaveBeenCalled();
    expect(await other.repository.ofPage('https://example.org/news/harbour')).toHaveLength(2);
  });

  test('of two machines in either order gives the same library', async () => {
    await fc.assert(
      fc.asyncProperty(exported, exported, async (a, b) => {
        const [one, two] = [openLibrary(), openLibrary()];
        await confirmImport(one.database, a);
        await confirmImport(one.database, b);
        await confirmImport(two.database, b);
        await confirmImport(two.database, a);
        expect(json(await snapshotOf(one.database))).toBe(json(await snapshotOf(two.database)));
      }),
      { numRuns: 40 },
    );
  });

  test('leaves what was deleted here ready to be brought back', async () => {
    const { database } = await filled();
    const other = openLibrary();
    await other.repository.create(draft(9, { article: { url: 'https://example.org/else', title: 'Else' } }));
    await other.repository.remove([uuid(9)]);
    await confirmImport(other.database, await snapshotOf(database));
    await other.repository.restore([uuid(9)]);
    expect(await other.repository.article('https://example.org/else')).toMatchObject({ title: 'Else' });
  });
});

describe('an article whose saving another machine undid later', () => {
  test('leaves the library with its content, as it leaves the backup', async () => {
    const { database } = await filled();
    const [article] = await database.articles.filter(({ savedAt }) => savedAt !== null).toArray();
    const undone = { id: `saved:${article!.key}`, deleted: '2027-01-01T00:00:00.000Z' };
    await confirmImport(database, { ...emptySnapshot(), tombstones: [undone] });
    expect(await database.articles.get(article!.key)).toBeUndefined();
    expect(await database.contents.count()).toBe(0);
    const backup = JSON.parse(json(await snapshotOf(database)));
    expect(backup['sidelight:articles']).toHaveLength((await database.articles.toArray()).length);
  });

  test('stays where it holds highlights', async () => {
    const { database, repository } = await filled();
    const url = 'https://example.org/news/harbour';
    await repository.saveArticle(url, await analysis(), false);
    const [article] = await database.articles.filter(({ savedAt }) => savedAt !== null).toArray();
    const undone = { id: `saved:${article!.key}`, deleted: '2027-01-01T00:00:00.000Z' };
    await repository.create(draft(7, { article: { url: article!.url, title: 'Kept' } }));
    await confirmImport(database, { ...emptySnapshot(), tombstones: [undone] });
    expect(await database.articles.get(article!.key)).toMatchObject({ savedAt: null });
  });
});

describe('an import that does not come to its end', () => {
  test('with a part missing changes nothing', async () => {
    const { database } = await filled();
    const was = await snapshotOf(database);
    const intake = createImportStaging(database);
    await intake.stage({ ...emptySnapshot(), batch: 'b', part: 0 });
    await expect(intake.commit('b', 2)).rejects.toMatchObject({ reason: 'gone' });
    expect(await snapshotOf(database)).toEqual(was);
  });

  test('since the worker is killed at any step changes nothing, and is forgotten at the next start', async () => {
    const incoming = await snapshotOf((await filled()).database);
    for (let kill = 0; ; kill++) {
      const { disk, database, repository } = openLibrary();
      await repository.create(draft(8));
      const was = await snapshotOf(database);
      database.close();
      const doomed = openLibrary(disk);
      let step = 0;
      beforeEachStep(doomed.database, () => {
        if (step++ >= kill) throw new Error('killed');
      });
      const done = await confirmImport(doomed.database, incoming).then(
        () => true,
        () => false,
      );
      doomed.database.close();
      if (done) break;
      const next = openLibrary(disk);
      expect(await snapshotOf(next.database)).toEqual(was);
      await next.repository.tidy();
      expect(await next.database.staging.count()).toBe(0);
      next.database.close();
    }
  });

  test('since the disk is full says so and changes nothing', async () => {
    const { database } = await filled();
    const incoming = await snapshotOf(database);
    const { disk, database: before, repository } = openLibrary();
    await repository.create(draft(8));
    const was = await snapshotOf(before);
    before.close();
    const other = openLibrary(disk);
    beforeEachStep(other.database, (step, table) => {
      if (step === 'mutate' && table === 'contents') throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(confirmImport(other.database, incoming)).rejects.toMatchObject({ reason: 'full' });
    expect(await snapshotOf(other.database)).toEqual(was);
  });
});
