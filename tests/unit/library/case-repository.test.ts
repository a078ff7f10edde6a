import { describe, expect, test } from 'vitest';
import { createCaseRepository } from '../../../utils/library/case-repository.ts';
import { createLibraryQueries } from '../../../utils/library/library-queries.ts';
import { caseId } from '../../../utils/library/library-snapshot.ts';
import { membersIn } from '../../../utils/model/record-parts.ts';
import { newDisk, openOn, ticking, uuid } from './library-fixture.ts';

function openCases() {
  const database = openOn(newDisk());
  const changes: string[][] = [];
  const cases = createCaseRepository(database, {
    now: ticking(),
    onChange: (keys) => void changes.push(keys),
  });
  const names = async () => (await createLibraryQueries(database).cases()).map(({ name }) => name);
  return { database, cases, changes, names };
}

describe('a case', () => {
  test('is made by the first article that is put into it, and takes more under the same name', async () => {
    const { database, cases, changes } = openCases();
    const id = await cases.add(' Harbour ', { articles: ['example.org/a'] });
    expect(await cases.add('harbour', { articles: ['example.org/b'], highlights: [uuid(1)] })).toBe(id);
    const record = (await database.cases.get(id))!;
    expect(record.name).toBe('Harbour');
    expect(membersIn(record.articles)).toEqual(['example.org/a', 'example.org/b']);
    expect(membersIn(record.highlights)).toEqual([uuid(1)]);
    expect(changes.at(-1)).toContain('example.org/b');
  });

  test('holds what is put in twice once, and no longer what is taken out', async () => {
    const { database, cases } = openCases();
    const id = await cases.add('Harbour', { articles: ['example.org/a', 'example.org/b'] });
    await cases.add('Harbour', { articles: ['example.org/a'] });
    await cases.takeOut(id, { articles: ['example.org/a', 'example.org/never'] });
    expect(membersIn((await database.cases.get(id))!.articles)).toEqual(['example.org/b']);
    await cases.add('Harbour', { articles: ['example.org/a'] });
    expect(membersIn((await database.cases.get(id))!.articles)).toEqual(['example.org/b', 'example.org/a']);
  });

  test('that gets the name of another becomes one with it', async () => {
    const { database, cases, names } = openCases();
    const ferry = await cases.add('Ferry', { articles: ['example.org/a'] });
    const boats = await cases.add('Boats', { articles: ['example.org/b'] });
    expect(await cases.rename(boats, 'ferry')).toBe(ferry);
    expect(await names()).toEqual(['Ferry']);
    expect(membersIn((await database.cases.get(ferry))!.articles)).toEqual([
      'example.org/a',
      'example.org/b',
    ]);
    expect(await database.tombstones.get(caseId(boats))).toBeDefined();
  });

  test('changes the letters of its own name', async () => {
    const { cases, names } = openCases();
    await cases.rename(await cases.add('ferry', {}), 'Ferry');
    expect(await names()).toEqual(['Ferry']);
  });

  test('comes back with all it held when its deletion is undone', async () => {
    const { database, cases } = openCases();
    const id = await cases.add('Harbour', { articles: ['example.org/a'] });
    const record = (await database.cases.get(id))!;
    await cases.remove(id);
    expect(await database.cases.get(id)).toBeUndefined();
    await cases.restore(record);
    expect(membersIn((await database.cases.get(id))!.articles)).toEqual(['example.org/a']);
    expect(await database.tombstones.get(caseId(id))).toBeUndefined();
  });

  test('made again after it was deleted is another', async () => {
    const { cases } = openCases();
    const first = await cases.add('Harbour', { articles: ['example.org/a'] });
    await cases.remove(first);
    expect(await cases.add('Harbour', {})).not.toBe(first);
  });

  test('without a name is refused', async () => {
    const { cases, names } = openCases();
    await expect(cases.add('  ', { articles: ['example.org/a'] })).rejects.toThrow();
    expect(await names()).toEqual([]);
  });

  test('that is gone takes no article and no name', async () => {
    const { cases } = openCases();
    await expect(cases.rename(uuid(9), 'Harbour')).rejects.toMatchObject({ reason: 'gone' });
    await expect(cases.takeOut(uuid(9), { articles: [] })).rejects.toMatchObject({ reason: 'gone' });
  });
});

describe("the reader's word on a name", () => {
  test('is the last one', async () => {
    const { database, cases } = openCases();
    const page = { language: 'en', title: 'Ann Lee', description: 'religious leader' };
    await cases.choosePage('ann lee', page);
    expect((await database.names.get('ann lee'))?.page).toEqual(page);
    await cases.choosePage('ann lee', null);
    expect((await database.names.get('ann lee'))?.page).toBeNull();
  });
});
