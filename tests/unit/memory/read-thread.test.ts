import { describe, expect, test } from 'vitest';
import { readThread } from '../../../utils/memory/read-thread.ts';
import { BRIDGE } from '../../fixtures/stories/bridge-story.ts';
import { EARNINGS } from '../../fixtures/stories/earnings-story.ts';
import { MINE } from '../../fixtures/stories/mine-story.ts';
import { STRIKER } from '../../fixtures/stories/striker-story.ts';
import { analysed, memoryOn } from './memory-fixture.ts';

async function readAll(...stories: { articles: (typeof BRIDGE)['articles'] }[]) {
  const { memory, database, clock } = memoryOn();
  for (const article of stories.flatMap(({ articles }) => articles)) {
    clock.now = `${article.publishedAt}T12:00:00.000Z`;
    await memory.analysed(article.url, await analysed(article));
  }
  return database;
}

describe('a name', () => {
  test('that two people bear stays two, and each has their own articles', async () => {
    const database = await readAll(BRIDGE, STRIKER);
    const thread = await readThread(database, { kind: 'name', key: 'david marsh' });
    expect(thread.bearers.map(({ articles }) => articles.length)).toEqual([5, 2]);
    expect(thread.articles.every(({ row }) => row.url.includes('marsh-'))).toBe(true);
    const councillor = await readThread(database, {
      kind: 'name',
      key: 'david marsh',
      bearer: thread.bearers[1]!.id,
    });
    expect(councillor.articles.every(({ row }) => row.url.includes('bridge-'))).toBe(true);
    expect(councillor.told[0]?.text).toContain('councillor');
  });

  test('whose bearers the reader said to be one, or two, is what the reader said', async () => {
    const database = await readAll(BRIDGE, STRIKER);
    const [striker, councillor] = (await readThread(database, { kind: 'name', key: 'david marsh' })).bearers;
    const decide = (a: string, b: string, same: boolean) =>
      database.identities.put({ id: `${a}\n${b}`, name: 'david marsh', articles: [a, b], same });
    await decide(striker!.id, councillor!.id, true);
    expect((await readThread(database, { kind: 'name', key: 'david marsh' })).bearers).toHaveLength(1);
    await decide(striker!.id, councillor!.id, false);
    expect((await readThread(database, { kind: 'name', key: 'david marsh' })).bearers).toHaveLength(2);
  });

  test('has one timeline, each event once with all that tell it', async () => {
    const database = await readAll(EARNINGS);
    const { events } = await readThread(database, { kind: 'name', key: 'grace achterberg' });
    expect(events[0]?.tellings).toHaveLength(2);
  });
});

describe('a case', () => {
  test('puts accounts that differ side by side', async () => {
    const database = await readAll(MINE);
    const articles = (await database.articles.toArray()).map(({ key }) => key);
    const at = '2026-03-03T12:00:00.000Z';
    const record = {
      ...{ id: 'c', name: 'Zawiska', created: at, modified: at, named: at, highlights: [] },
      articles: articles.map((key) => ({ key, at })),
    };
    const { events, title, names } = await readThread(database, { kind: 'case', id: 'c' }, { record });
    expect(title).toBe('Zawiska');
    const rescue = events.find(({ tellings }) =>
      tellings.some(({ clause }) => clause.includes('methane exploded')),
    );
    expect(rescue?.tellings.length).toBeGreaterThanOrEqual(4);
    expect(names[0]?.articles).toBeGreaterThanOrEqual(4);
  });
});
