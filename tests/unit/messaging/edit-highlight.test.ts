import { expect, test } from 'vitest';
import { createImportStaging } from '../../../utils/background/import-staging.ts';
import { libraryRoutes } from '../../../utils/background/library-routes.ts';
import { createClient } from '../../../utils/messaging/client.ts';
import { editHighlight } from '../../../utils/messaging/edit-highlight.ts';
import { type LibraryToBackground, libraryRules } from '../../../utils/messaging/library-protocol.ts';
import { createRouter } from '../../../utils/messaging/router.ts';
import { noteOf } from '../../../utils/model/record-parts.ts';
import { draft, openLibrary, uuid } from '../library/library-fixture.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const page = { id: 'me', url: 'chrome-extension://me/library.html', tab: {} };

/** A highlight as one window saw it, then changed by another. */
async function overtaken(note: string, theirs: { note?: string; colour?: 'pink' }) {
  const library = openLibrary();
  const seen = await library.repository.create(draft(1, { note }));
  await library.repository.update({ id: seen.id, modified: seen.modified, ...theirs });
  const routes = libraryRoutes(library.repository, createImportStaging(library.database), self);
  const route = createRouter(self, libraryRules(), routes);
  const send = createClient<LibraryToBackground>(async (envelope) => route(envelope, page));
  const stored = async () => (await library.database.highlights.get(uuid(1)))!;
  return { ...library, seen, send, stored };
}

test('two notes that were written at once are both kept, and it is said', async () => {
  const { seen, send, stored } = await overtaken('', { note: 'theirs' });
  expect(await editHighlight(send, seen, { note: 'mine' })).toMatchObject({ state: 'saved', joined: true });
  expect(noteOf(await stored())).toBe('theirs\n\nmine');
});

test('a note and a colour that were set at once are both kept', async () => {
  const { seen, send, stored } = await overtaken('', { colour: 'pink' });
  const edited = await editHighlight(send, seen, { note: 'mine' });
  expect(edited).not.toHaveProperty('joined');
  expect(await stored()).toMatchObject({ colour: 'pink', body: [{ value: 'mine' }] });
});

test('a colour leaves the note that another window wrote', async () => {
  const { seen, send, stored } = await overtaken('before', { note: 'theirs' });
  await editHighlight(send, seen, { colour: 'blue' });
  expect(await stored()).toMatchObject({ colour: 'blue', body: [{ value: 'theirs' }] });
});

test('a note that was taken away here stays where another window changed it', async () => {
  const { seen, send, stored } = await overtaken('before', { note: 'theirs' });
  const edited = await editHighlight(send, seen, { note: '' });
  expect(edited).toMatchObject({ state: 'saved' });
  expect(noteOf(await stored())).toBe('theirs');
});

test('a highlight that was deleted meanwhile is gone', async () => {
  const { seen, send, repository } = await overtaken('', { note: 'theirs' });
  await repository.remove([uuid(1)]);
  expect(await editHighlight(send, seen, { note: 'mine' })).toMatchObject({
    state: 'failed',
    reason: 'gone',
  });
});

test('a note that another window wrote while this one was being written is kept, also when it is known by then', async () => {
  const { send, stored } = await overtaken('', { note: 'theirs' });
  const known = await stored();
  expect(await editHighlight(send, known, { note: 'mine' }, '')).toMatchObject({ joined: true });
  expect(noteOf(await stored())).toBe('theirs\n\nmine');
});

test('a note that is rewritten takes the place of the one that it began from', async () => {
  const { send, stored } = await overtaken('', { note: 'theirs' });
  expect(await editHighlight(send, await stored(), { note: 'mine' }, 'theirs')).not.toHaveProperty('joined');
  expect(noteOf(await stored())).toBe('mine');
});
