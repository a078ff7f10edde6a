import { expect } from 'vitest';
import { savedId } from '../../../utils/library/library-snapshot.ts';
import type { Repository } from '../../../utils/library/repository.ts';
import { analysis } from '../background/article-fixture.ts';
import { draft, uuid } from './library-fixture.ts';

const URL = 'https://example.org/news/harbour';
const KEY = 'example.org/news/harbour';
const first = '2026-05-01T09:00:00.000Z';

/** A write to the library, and what is stored once it was confirmed. */
export interface WriteCase {
  /** The content before. */
  before: (repository: Repository) => Promise<unknown>;
  write: (repository: Repository) => Promise<unknown>;
  /** Holds once `write` was confirmed. */
  holds: (tables: Record<string, unknown[]>) => void;
}

const nothing = async () => {};
const ids = (rows: unknown[] | undefined) => rows?.map((row) => (row as { id: string }).id);

export const WRITE_CASES: Record<string, WriteCase> = {
  'making a highlight': {
    before: nothing,
    write: (repository) => repository.create(draft(1)),
    holds: ({ highlights, articles, counters }) => {
      expect(ids(highlights)).toEqual([uuid(1)]);
      expect(articles).toMatchObject([{ key: KEY }]);
      expect(counters).toEqual([{ name: 'made', value: 1 }]);
    },
  },
  'changing one': {
    before: (repository) => repository.create(draft(1)),
    write: (repository) => repository.update({ id: uuid(1), modified: first, note: 'New.', colour: 'blue' }),
    holds: ({ highlights }) => {
      expect(highlights).toMatchObject([{ colour: 'blue', body: [{ value: 'New.' }] }]);
    },
  },
  'deleting several': {
    before: async (repository) => {
      await repository.create(draft(1));
      await repository.create(draft(2));
    },
    write: (repository) => repository.remove([uuid(1), uuid(2)]),
    holds: ({ highlights, tombstones, trash }) => {
      expect(highlights).toEqual([]);
      expect(ids(tombstones)).toEqual([uuid(1), uuid(2)]);
      expect(ids(trash)).toEqual([uuid(1), uuid(2)]);
    },
  },
  'bringing one back': {
    before: async (repository) => {
      await repository.create(draft(1));
      await repository.remove([uuid(1)]);
    },
    write: (repository) => repository.restore([uuid(1)]),
    holds: ({ highlights, tombstones, trash }) => {
      expect(ids(highlights)).toEqual([uuid(1)]);
      expect(tombstones).toEqual([]);
      expect(trash).toEqual([]);
    },
  },
  'saving an article': {
    before: nothing,
    write: async (repository) => repository.saveArticle(URL, await analysis(), true),
    holds: ({ articles, contents }) => {
      expect(articles).toMatchObject([{ key: KEY, savedAt: expect.any(String) }]);
      expect(contents).toMatchObject([{ key: KEY, wholeText: true }]);
    },
  },
  'taking a saved article out': {
    before: async (repository) => repository.saveArticle(URL, await analysis(), true),
    write: (repository) => repository.removeArticles([KEY]),
    holds: ({ articles, contents, trash, tombstones }) => {
      expect(articles).toMatchObject([{ savedAt: null }]);
      expect(contents).toEqual([]);
      expect(ids(trash)).toEqual([savedId(KEY)]);
      expect(ids(tombstones)).toEqual([savedId(KEY)]);
    },
  },
  'restoring a saved article': {
    before: async (repository) => {
      await repository.saveArticle(URL, await analysis(), true);
      await repository.removeArticles([KEY]);
    },
    write: (repository) => repository.restoreArticles([KEY]),
    holds: ({ articles, contents, trash, tombstones }) => {
      expect(articles).toMatchObject([{ savedAt: expect.any(String) }]);
      expect(contents).toMatchObject([{ key: KEY, wholeText: true }]);
      expect([trash, tombstones]).toEqual([[], []]);
    },
  },
  'counting a backup': {
    before: (repository) => repository.create(draft(1)),
    write: (repository) => repository.count('at-backup'),
    holds: ({ counters }) => {
      expect(counters).toContainEqual({ name: 'at-backup', value: 1 });
    },
  },
};
