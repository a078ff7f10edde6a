import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type LibraryDatabase, openDatabase } from '../../../utils/library/database.ts';
import { createRepository, type RepositoryOptions } from '../../../utils/library/repository.ts';
import type { HighlightDraft } from '../../../utils/model/records.ts';

/** A disk of its own: databases opened on it share what is stored. */
export const newDisk = (): IDBFactory => new IDBFactory();

export const openOn = (disk: IDBFactory): LibraryDatabase =>
  openDatabase({ indexedDB: disk, IDBKeyRange } as never);

/** The id that ends in `n`. */
export const uuid = (n: number): string =>
  `urn:uuid:00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** A clock that moves a second at each look. */
export function ticking(from = '2026-05-01T09:00:00.000Z'): () => Date {
  let looks = 0;
  return () => new Date(Date.parse(from) + 1_000 * looks++);
}

export function draft(n: number, more: Partial<HighlightDraft> = {}): HighlightDraft {
  return {
    id: uuid(n),
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: `Quote ${n} of the harbour.`,
        prefix: 'Before. ',
        suffix: ' After.',
      },
      { type: 'TextPositionSelector', start: 10 * n, end: 10 * n + 8 },
    ],
    colour: 'yellow',
    article: { url: 'https://example.org/news/harbour', title: 'The harbour', siteName: 'The Estuary Post' },
    ...more,
  };
}

/** A library on a disk, as a worker that has just started sees it. */
export function openLibrary(disk: IDBFactory = newDisk(), options: RepositoryOptions = {}) {
  const database = openOn(disk);
  let made = 0xa000;
  const repository = createRepository(database, { now: ticking(), newId: () => uuid(made++), ...options });
  return { disk, database, repository };
}
