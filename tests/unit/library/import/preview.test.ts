import { expect, test } from 'vitest';
import { previewImport } from '../../../../utils/library/import/preview.ts';
import { createLibraryQueries } from '../../../../utils/library/library-queries.ts';
import type { LibrarySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { draft, openLibrary, ticking } from '../library-fixture.ts';

/** A library with highlight 1 of some words, made on a day. */
async function holding(exact: string, day: string): Promise<LibrarySnapshot> {
  const { repository, database } = openLibrary(undefined, { now: ticking(`${day}T09:00:00.000Z`) });
  const selectors = [{ type: 'TextQuoteSelector' as const, exact, prefix: 'Before. ', suffix: ' After.' }];
  await repository.create(draft(1, { selectors }));
  return createLibraryQueries(database).snapshot();
}

const preview = (before: LibrarySnapshot, snapshot: LibrarySnapshot) =>
  previewImport(before, { format: 'sidelight', snapshot, choices: {}, leftOut: [] });

test.each([
  ['older', '2026-04-01'],
  ['younger', '2026-06-01'],
])(
  'another highlight that has an id of ours by mistake is new, and changes nothing, where it is %s',
  async (_, day) => {
    const here = await holding('The pilots stay on shore.', '2026-05-01');
    const there = await holding('The quay will be sold.', day);
    expect(preview(here, there)).toMatchObject({ added: 1, changed: 0, joined: 0, same: 0, removed: 0 });
  },
);

test('a highlight that was changed since in the file counts as changed', async () => {
  const here = await holding('The pilots stay on shore.', '2026-05-01');
  const highlights = here.highlights.map((record) => ({
    ...record,
    colour: 'pink' as const,
    modified: '2026-05-02T09:00:00.000Z',
  }));
  expect(preview(here, { ...here, highlights })).toMatchObject({ added: 0, changed: 1, same: 0 });
});
