import { describe, expect, test } from 'vitest';
import { withKnownWords } from '../../../utils/library/import/known-words.ts';
import { emptySnapshot, type LibrarySnapshot } from '../../../utils/library/library-snapshot.ts';
import { mergeLibraries } from '../../../utils/library/merge/index.ts';
import { changedTags, countedTags } from '../../../utils/model/reader-tags.ts';
import { noteOf, tagsOf } from '../../../utils/model/record-parts.ts';
import type { ArticleRecord } from '../../../utils/model/records.ts';
import { draft, openLibrary, uuid } from './library-fixture.ts';

const URL = 'https://example.org/news/harbour';
const KEY = 'example.org/news/harbour';
const PAGE = { url: URL, title: 'The harbour' };

describe('tags', () => {
  test('are put on once, whatever case and spaces they are written in', () => {
    expect(changedTags(['Ports'], ['ports ', 'Élysée', 'elysee', 'read  again'], [])).toEqual([
      'Ports',
      'Élysée',
      'read again',
    ]);
  });

  test('that are there and those that are not to be taken off change nothing', () => {
    expect(changedTags(['ports'], ['PORTS'], ['sea'])).toBeNull();
  });

  test('are counted with all ways of writing one, the most used first', () => {
    expect(countedTags([['sea'], ['Ports', 'sea'], ['ports'], ['ports']])).toEqual([
      { name: 'Ports', count: 3 },
      { name: 'sea', count: 2 },
    ]);
  });

  test('of several entries change in one step', async () => {
    const { repository } = openLibrary();
    const { id } = await repository.create(draft(1));
    await repository.changeTags({ ids: [id, uuid(7)], keys: [KEY], add: ['ports', 'sea'], remove: [] });
    await repository.changeTags({ ids: [id], keys: [], add: ['harbours'], remove: ['Ports'] });
    expect(tagsOf((await repository.ofPage(URL))[0]!)).toEqual(['sea', 'harbours']);
    expect(tagsOf((await repository.article(URL))!)).toEqual(['ports', 'sea']);
    expect(await repository.allTags()).toEqual(['sea', 'harbours', 'ports']);
  });

  test('set on a highlight leave its note and the moment of the note', async () => {
    const { repository } = openLibrary();
    const made = await repository.create({ ...draft(1), note: 'Mine.' });
    const answer = await repository.update({ id: made.id, modified: made.modified, tags: ['sea'] });
    expect(answer.highlight).toMatchObject({ fields: { note: made.modified, colour: made.modified } });
    expect([noteOf(answer.highlight), tagsOf(answer.highlight)]).toEqual(['Mine.', ['sea']]);
  });
});

describe('words on an article', () => {
  test('keep it without a highlight, also when the library is tidied', async () => {
    const { repository } = openLibrary();
    await repository.annotateArticle(PAGE, { note: 'Good overview.', tags: ['sea'] });
    await repository.tidy();
    const article = (await repository.article(URL))!;
    expect(article).toMatchObject({ key: KEY, title: 'The harbour', savedAt: null });
    expect([noteOf(article), tagsOf(article)]).toEqual(['Good overview.', ['sea']]);
  });

  test('let it go once they are deleted', async () => {
    const { repository } = openLibrary();
    await repository.annotateArticle(PAGE, { note: 'Good overview.' });
    await repository.annotateArticle(PAGE, { note: '', before: 'Good overview.' });
    await repository.tidy();
    expect(await repository.article(URL)).toBeUndefined();
  });

  test('of two windows are both kept', async () => {
    const { repository } = openLibrary();
    await repository.annotateArticle(PAGE, { note: 'First.' });
    await repository.annotateArticle(PAGE, { note: 'Second.', before: '' });
    expect(noteOf((await repository.article(URL))!)).toBe('First.\n\nSecond.');
  });

  test('of two devices are both kept, and the tags chosen last', async () => {
    const [a, b] = await Promise.all(
      [
        { note: 'Here.', tags: ['sea'] },
        { note: 'There.', tags: ['ports'] },
      ].map(async (words, n) => {
        const { repository, database } = openLibrary();
        await database.syncState.put({ name: 'device', value: String(n).repeat(32) });
        await repository.annotateArticle(PAGE, words);
        const [{ latest: _, ...article }] = (await database.articles.toArray()) as [
          ArticleRecord & { latest: string },
        ];
        return { ...emptySnapshot(), articles: [article] };
      }),
    );
    const later = {
      ...b!,
      articles: b!.articles.map((article) => ({ ...article, modified: '2027-01-01T00:00:00.000Z' })),
    };
    const [one, other] = [mergeLibraries(a!, later), mergeLibraries(later, a!)];
    expect(one).toEqual(other);
    expect(noteOf(one.articles[0]!).split('\n\n').toSorted()).toEqual(['Here.', 'There.']);
    expect(tagsOf(one.articles[0]!)).toEqual(['ports']);
  });

  test('outlast a later copy of the article on which nothing was ever written', async () => {
    const { repository, database } = openLibrary();
    await repository.annotateArticle(PAGE, { note: 'Here.', tags: ['sea'] });
    const [{ latest: _, ...article }] = (await database.articles.toArray()) as [
      ArticleRecord & { latest: string },
    ];
    const { body: __, fields: ___, ...bare } = article;
    const merged = mergeLibraries(
      { ...emptySnapshot(), articles: [article] },
      {
        ...emptySnapshot(),
        articles: [{ ...bare, modified: '2027-01-01T00:00:00.000Z', savedAt: '2027-01-01T00:00:00.000Z' }],
      },
    );
    expect([noteOf(merged.articles[0]!), tagsOf(merged.articles[0]!)]).toEqual(['Here.', ['sea']]);
  });

  test('come beside those that the library has when another program brings some', async () => {
    const { repository, database } = openLibrary();
    await repository.annotateArticle(PAGE, { note: 'Here.', tags: ['sea'] });
    const [{ latest: _, ...known }] = (await database.articles.toArray()) as [
      ArticleRecord & { latest: string },
    ];
    const library: LibrarySnapshot = { ...emptySnapshot(), articles: [known] };
    const incoming: LibrarySnapshot = {
      ...emptySnapshot(),
      articles: [
        {
          ...known,
          modified: '2020-01-01T00:00:00.000Z',
          fields: undefined,
          body: [
            { type: 'TextualBody', value: 'From elsewhere.', purpose: 'commenting' },
            { type: 'TextualBody', value: 'ports', purpose: 'tagging' },
          ],
        },
      ],
    };
    const once = mergeLibraries(library, withKnownWords(library, incoming));
    expect(noteOf(once.articles[0]!)).toBe('Here.\n\nFrom elsewhere.');
    expect(tagsOf(once.articles[0]!)).toEqual(['sea', 'ports']);
    expect(mergeLibraries(once, withKnownWords(once, incoming)).articles).toEqual(once.articles);
  });
});
