import { describe, expect, test, vi } from 'vitest';
import { noteOf, quoteOf } from '../../../utils/model/record-parts.ts';
import { analysis } from '../background/article-fixture.ts';
import { draft, newDisk, openLibrary, uuid } from './library-fixture.ts';

const URL = 'https://example.org/news/harbour';

describe('making a highlight', () => {
  test('keeps it with its page', async () => {
    const { repository } = openLibrary();
    const made = await repository.create(draft(1, { note: 'Check this.' }));
    expect(made).toMatchObject({
      id: uuid(1),
      motivation: 'commenting',
      colour: 'yellow',
      articleKey: 'example.org/news/harbour',
      state: 'in-place',
      target: { source: URL },
    });
    expect(made.created).toBe(made.modified);
    expect(quoteOf(made)).toBe('Quote 1 of the harbour.');
    expect(noteOf(made)).toBe('Check this.');
    expect(await repository.ofPage(URL)).toEqual([made]);
  });

  test('twice with one id makes one', async () => {
    const { repository } = openLibrary();
    const made = await repository.create(draft(1));
    expect(await repository.create(draft(1, { colour: 'pink' }))).toEqual(made);
    expect(await repository.ofPage(URL)).toHaveLength(1);
  });

  test('does not bring back one that was deleted', async () => {
    const { repository } = openLibrary();
    await repository.create(draft(1));
    await repository.remove([uuid(1)]);
    await expect(repository.create(draft(1))).rejects.toMatchObject({ reason: 'gone' });
  });

  test('finds it under every address of the page', async () => {
    const { repository } = openLibrary();
    await repository.create(
      draft(1, { article: { url: 'https://example.org/p?story=7', canonical: URL, title: 'The harbour' } }),
    );
    for (const url of [
      'https://example.org/p?story=7',
      URL,
      'http://m.example.org/news/harbour/amp?utm_source=x',
    ])
      expect(await repository.ofPage(url)).toHaveLength(1);
    expect(await repository.ofPage('https://example.org/p?story=8')).toEqual([]);
  });

  test('fills in what was not known of the article, and leaves what was', async () => {
    const { repository } = openLibrary();
    await repository.create(draft(1));
    await repository.create(
      draft(2, {
        article: { url: URL, title: 'Another title', topics: ['transport'], authors: ['Ada Lane'] },
      }),
    );
    expect(await repository.article(URL)).toMatchObject({
      title: 'The harbour',
      siteName: 'The Estuary Post',
      topics: ['transport'],
      authors: ['Ada Lane'],
    });
  });

  test('tells which article changed, and only once it is stored', async () => {
    const disk = newDisk();
    const seen = vi.fn();
    const { repository } = openLibrary(disk, {
      onChange: (keys) => {
        seen(keys);
      },
    });
    const made = repository.create(draft(1));
    expect(seen).not.toHaveBeenCalled();
    await made;
    expect(seen.mock.calls).toEqual([[['example.org/news/harbour']]]);
  });
});

describe('changing a highlight', () => {
  test('keeps what was changed and when', async () => {
    const { repository } = openLibrary();
    const { id, modified } = await repository.create(draft(1));
    const answer = await repository.update({ id, modified, colour: 'blue', note: 'New.' });
    expect(answer).toMatchObject({ state: 'saved', highlight: { colour: 'blue', motivation: 'commenting' } });
    expect(answer.highlight.modified > modified).toBe(true);
    expect(await repository.ofPage(URL)).toEqual([answer.highlight]);
  });

  test('in two windows at once tells the second of the first, and keeps the first', async () => {
    const { repository } = openLibrary();
    const { id, modified } = await repository.create(draft(1));
    const first = await repository.update({ id, modified, note: 'From the first window.' });
    const second = await repository.update({ id, modified, note: 'From the second window.' });
    expect(second).toEqual({ state: 'conflict', highlight: first.highlight });
    expect(await repository.ofPage(URL)).toEqual([first.highlight]);
    const anyway = await repository.update({
      id,
      modified: second.highlight.modified,
      note: 'From the second window.',
    });
    expect(anyway.state).toBe('saved');
  });

  test('to the same in two windows is no conflict', async () => {
    const { repository } = openLibrary();
    const { id, modified } = await repository.create(draft(1));
    await repository.update({ id, modified, colour: 'blue' });
    expect((await repository.update({ id, modified, colour: 'blue' })).state).toBe('saved');
  });

  test('by what the page found out conflicts with nobody', async () => {
    const { repository } = openLibrary();
    const { id, modified } = await repository.create(draft(1));
    expect(await repository.update({ id, modified, state: 'lost' })).toMatchObject({
      state: 'saved',
      highlight: { state: 'lost', modified },
    });
    expect((await repository.update({ id, modified, note: 'Mine.' })).state).toBe('saved');
  });

  test('that is no longer there says so', async () => {
    const { repository } = openLibrary();
    await expect(
      repository.update({ id: uuid(9), modified: '2026-05-01T09:00:00.000Z', colour: 'blue' }),
    ).rejects.toMatchObject({ reason: 'gone' });
  });

  test('is later than what it changed although the clock was put back', async () => {
    const clock = ['2026-05-01T09:00:00.000Z', '2026-04-01T09:00:00.000Z'].map((at) => new Date(at));
    const { repository } = openLibrary(newDisk(), { now: () => clock.shift()! });
    const { id, modified } = await repository.create(draft(1));
    const { highlight } = await repository.update({ id, modified, colour: 'blue' });
    expect(highlight.modified > modified).toBe(true);
  });
});

describe('deleting highlights', () => {
  test('leaves a tombstone, and can be undone', async () => {
    const { repository, database } = openLibrary();
    const made = await repository.create(draft(1, { note: 'Keep me.' }));
    await repository.create(draft(2));
    await repository.remove([uuid(1), uuid(2), uuid(77)]);
    expect(await repository.ofPage(URL)).toEqual([]);
    expect(await database.tombstones.toCollection().primaryKeys()).toEqual([uuid(1), uuid(2)]);
    const [back] = await repository.restore([uuid(1)]);
    expect(back).toEqual({ ...made, modified: back!.modified });
    expect(await database.tombstones.toCollection().primaryKeys()).toEqual([uuid(2)]);
  });

  test('can be undone by a worker that started anew, for a day', async () => {
    const { repository, disk } = openLibrary();
    await repository.create(draft(1));
    await repository.remove([uuid(1)]);
    const soon = openLibrary(disk, { now: () => new Date('2026-05-01T20:00:00.000Z') });
    await soon.repository.tidy();
    expect(await soon.repository.restore([uuid(1)])).toHaveLength(1);
  });

  test('is for good after that, and an article without anything is forgotten', async () => {
    const { repository, disk } = openLibrary();
    await repository.create(draft(1));
    await repository.remove([uuid(1)]);
    const { repository: next, database } = openLibrary(disk, {
      now: () => new Date('2026-05-03T09:00:00.000Z'),
    });
    await next.tidy();
    await expect(next.restore([uuid(1)])).rejects.toMatchObject({ reason: 'gone' });
    expect(await database.articles.count()).toBe(0);
    expect(await database.tombstones.count()).toBe(1);
  });
});

describe('saving an article', () => {
  test('keeps its metadata, names and topics, and undoes it', async () => {
    const { repository, database } = openLibrary();
    const found = await analysis();
    const saved = await repository.saveArticle(found.article.url, found, true);
    expect(saved.savedAt).not.toBeNull();
    expect((await database.contents.get(saved.key))?.analysis).toEqual(found);
    await repository.removeArticles([saved.key]);
    expect(await repository.article(found.article.url)).toMatchObject({ savedAt: null });
    expect(await database.contents.count()).toBe(0);
    await repository.restoreArticles([saved.key]);
    expect((await repository.article(found.article.url))?.savedAt).not.toBeNull();
    expect(await database.contents.count()).toBe(1);
  });

  test('without its text keeps what the analysis points at, where it was', async () => {
    const { repository, database } = openLibrary();
    const found = await analysis();
    const { key } = await repository.saveArticle(found.article.url, found, false);
    const kept = (await database.contents.get(key))!.analysis;
    expect(kept.article.text).toHaveLength(found.article.text.length);
    for (const { start, end } of found.keyFacts)
      expect(kept.article.text.slice(start, end)).toBe(found.article.text.slice(start, end));
  });
});
