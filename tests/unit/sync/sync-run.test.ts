import { describe, expect, test } from 'vitest';
import { membersIn, noteOf } from '../../../utils/model/record-parts.ts';
import { draft, uuid } from '../library/library-fixture.ts';
import { newServer } from './memory-server.ts';
import { shared, startDevice } from './test-device.ts';

async function pair() {
  const server = newServer();
  const [a, b] = [await startDevice(1, server), await startDevice(2, server)];
  await a.join();
  await b.join();
  return { server, a, b };
}

describe('a sync', () => {
  test('brings highlights to another device', async () => {
    const { a, b } = await pair();
    await a.repository.create(draft(1));
    await a.sync();
    await b.sync();
    expect(await shared(b)).toEqual(await shared(a));
    expect((await shared(b)).highlights).toHaveLength(1);
  });

  test('brings cases and words on names, joins what was put in on both, and deletes what was deleted', async () => {
    const { a, b } = await pair();
    const id = await a.cases.add('Harbour', { articles: ['example.org/a'] });
    expect(await b.cases.add('Harbour', { articles: ['example.org/b'] })).toBe(id);
    await a.cases.choosePage('ann lee', { language: 'en', title: 'Ann Lee', description: '' });
    for (const device of [a, b, a]) await device.sync();
    const both = await shared(a);
    expect(await shared(b)).toEqual(both);
    expect(membersIn(both.cases[0]!.articles)).toEqual(['example.org/a', 'example.org/b']);
    expect(both.names).toHaveLength(1);
    await b.cases.remove(id);
    for (const device of [b, a]) await device.sync();
    expect((await shared(a)).cases).toEqual([]);
    expect(await shared(a)).toEqual(await shared(b));
  });

  test('brings who two articles mean by a name, joins what was said on both devices, and knows no article outside the library', async () => {
    const { a, b } = await pair();
    for (const n of [1, 2, 3])
      await a.repository.create(draft(n, { article: { url: `https://example.org/${n}`, title: 'Smith' } }));
    for (const device of [a, b]) await device.sync();
    const [one, two, three] = (await shared(a)).articles.map(({ key }) => key) as [string, string, string];
    await a.cases.sayBearers('john smith', [two, one], false);
    await a.cases.choosePage('john smith', { language: 'en', title: 'John Smith', description: '' });
    await b.cases.sayBearers('john smith', [one, three], true);
    await b.cases.sayBearers('john smith', [one, 'never.example/kept'], true);
    for (const device of [a, b, a]) await device.sync();
    const { names } = await shared(a);
    expect((await shared(b)).names).toEqual(names);
    expect(names[0]?.page?.title).toBe('John Smith');
    expect(names[0]?.bearers?.map(({ articles, same }) => [...articles, same].join(' ')).sort()).toEqual([
      `${one} ${two} false`,
      `${one} ${three} true`,
    ]);
  });

  test('of a day with one change on each device takes two requests and one for each device', async () => {
    const { server, a, b } = await pair();
    await a.repository.create(draft(1));
    for (const device of [a, b, a, b]) await device.sync();
    await a.repository.create(draft(2));
    await b.repository.create(draft(3));
    for (const device of [a, b, a]) {
      server.requests = 0;
      await device.sync();
      expect(server.requests).toBeLessThanOrEqual(2 + 2);
    }
    expect(await shared(a)).toEqual(await shared(b));
    expect((await shared(b)).highlights).toHaveLength(3);
  });

  test('of a device that joins is cheap for those that are there: they read what they lack alone', async () => {
    const { server, a, b } = await pair();
    for (let n = 1; n <= 30; n++) await a.repository.create(draft(n));
    await a.sync();
    await b.repository.create(draft(99));
    await b.sync();
    expect([...server.files.keys()].filter((path) => path.includes('/base.'))).toHaveLength(1);
    server.requests = 0;
    await a.sync();
    expect(server.requests).toBeLessThanOrEqual(2 + 2);
    expect(await shared(a)).toEqual(await shared(b));
  });

  test('without a change writes nothing', async () => {
    const { server, a, b } = await pair();
    await a.repository.create(draft(1));
    for (const device of [a, b, a, b]) await device.sync();
    server.log.length = 0;
    await a.sync();
    await b.sync();
    expect(server.log.filter((line) => !/^(?:LIST|GET)/.test(line))).toEqual([]);
  });

  test('keeps a colour and a note that were changed apart, both', async () => {
    const { a, b } = await pair();
    const made = await a.repository.create(draft(1));
    for (const device of [a, b]) await device.sync();
    await a.repository.update({ id: made.id, modified: made.modified, colour: 'pink' });
    await b.repository.update({ id: made.id, modified: made.modified, note: 'From B' });
    for (const device of [a, b, a]) await device.sync();
    const [record] = (await shared(a)).highlights;
    expect([record!.colour, noteOf(record!)]).toEqual(['pink', 'From B']);
    expect(await shared(b)).toEqual(await shared(a));
  });

  test('keeps both of two notes that were written apart, and the last of two in a row', async () => {
    const { a, b } = await pair();
    const made = await a.repository.create(draft(1));
    for (const device of [a, b]) await device.sync();
    const one = { id: made.id, modified: made.modified };
    await a.repository.update({ ...one, note: 'From A' });
    await b.repository.update({ ...one, note: 'From B' });
    for (const device of [a, b, a]) await device.sync();
    const [both] = (await shared(a)).highlights;
    expect(noteOf(both!).split('\n\n').sort()).toEqual(['From A', 'From B']);
    expect(await shared(b)).toEqual(await shared(a));
    await a.repository.update({ id: made.id, modified: both!.modified, note: 'Settled' });
    for (const device of [a, b, a]) await device.sync();
    expect(noteOf((await shared(b)).highlights[0]!)).toBe('Settled');
    expect(await shared(b)).toEqual(await shared(a));
  });

  test('deletes elsewhere what was deleted, and never brings it back', async () => {
    const { a, b } = await pair();
    for (let n = 1; n <= 12; n++) await a.repository.create(draft(n));
    for (const device of [a, b]) await device.sync();
    await b.repository.remove([uuid(1)]);
    for (const device of [b, a, b, a]) await device.sync();
    for (const device of [a, b]) expect((await shared(device)).highlights).toHaveLength(11);
  });

  test('keeps two highlights of the same long words that one device made on purpose', async () => {
    const { server, a } = await pair();
    const exact = 'Nobody had expected the cranes to stand that long beside the quay in winter.';
    const at = (prefix: string) => [{ type: 'TextQuoteSelector' as const, exact, prefix, suffix: '' }];
    await a.repository.create(draft(1, { selectors: at('First. ') }));
    await a.sync();
    await a.repository.create(draft(2, { selectors: at('Second. ') }));
    await a.sync();
    const c = await startDevice(3, server);
    await c.join();
    await c.sync();
    expect((await shared(c)).highlights).toHaveLength(2);
  });

  test('makes one of two highlights of the same words that were made apart', async () => {
    const { a, b } = await pair();
    await a.sync();
    await b.sync();
    await a.repository.create(draft(1, { note: 'A' }));
    await b.repository.create({ ...draft(1, { note: 'B' }), id: uuid(99) });
    for (const device of [a, b, a, b, a]) await device.sync();
    const { highlights } = await shared(a);
    expect(highlights).toHaveLength(1);
    expect(noteOf(highlights[0]!).split('\n\n').sort()).toEqual(['A', 'B']);
    expect(await shared(b)).toEqual(await shared(a));
  });
});
