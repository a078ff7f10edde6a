import { describe, expect, test, vi } from 'vitest';
import { createImportStaging } from '../../../../utils/background/import-staging.ts';
import { libraryRoutes } from '../../../../utils/background/library-routes.ts';
import type { CatalogStore } from '../../../../utils/library/browse/catalog-store.ts';
import type { SearchCatalog } from '../../../../utils/library/browse/search-catalog.ts';
import { answerSearches, searchPort } from '../../../../utils/library/browse/search-port.ts';
import { createSearchService } from '../../../../utils/library/browse/search-service.ts';
import type { LibraryDatabase } from '../../../../utils/library/database.ts';
import { createLibraryQueries } from '../../../../utils/library/library-queries.ts';
import type { Restoration } from '../../../../utils/library/replica/replication.ts';
import { createRepository } from '../../../../utils/library/repository.ts';
import { createClient } from '../../../../utils/messaging/client.ts';
import { type LibraryToBackground, libraryRules } from '../../../../utils/messaging/library-protocol.ts';
import { createRouter } from '../../../../utils/messaging/router.ts';
import { createLibrarySession } from '../../../../utils/panel/library/library-session.ts';
import type { LibraryState } from '../../../../utils/panel/library/library-state.ts';
import { draft, openLibrary, uuid } from '../../library/library-fixture.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const page = { id: 'me', url: 'chrome-extension://me/library.html', tab: {} };

/** Two ends of a channel, as a page and its worker have them. */
function channel() {
  const end = () => {
    const listeners: ((event: { data: unknown }) => void)[] = [];
    return {
      listeners,
      addEventListener: (_: 'message', listener: (event: { data: unknown }) => void) =>
        void listeners.push(listener),
    };
  };
  const [a, b] = [end(), end()];
  const to = (other: typeof a) => (message: unknown) => {
    const data = structuredClone(message);
    setTimeout(() => {
      for (const listener of other.listeners) listener({ data });
    });
  };
  return [
    { ...a, postMessage: to(b) },
    { ...b, postMessage: to(a) },
  ] as const;
}

/** A library page with its worker and its search, over `made` highlights. */
async function opened(
  made = 3,
  damage: (database: LibraryDatabase) => Promise<unknown> = async () => {},
  catalogs?: CatalogStore,
) {
  const library = openLibrary();
  for (let n = 1; n <= made; n++)
    await library.repository.create(
      draft(n, {
        article: { url: `https://example.org/${n % 2 ? 'odd' : 'even'}`, title: n % 2 ? 'Odd' : 'Even' },
      }),
    );
  await damage(library.database);
  const reader = createLibraryQueries(library.database);
  let restored: Restoration | null = { highlights: 2, articles: 1, damaged: 0 };
  const [pageEnd, workerEnd] = channel();
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  // With a catalog, the records are read only when the test says so.
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (!catalogs) release();
  const source: typeof reader = {
    ...reader,
    all: (hear) => gate.then(() => reader.all(hear)),
  };
  answerSearches(workerEnd, pause, (listeners) => createSearchService(source, pause, listeners, catalogs));
  let state!: LibraryState;
  const states: LibraryState[] = [];
  const heard: Promise<unknown>[] = [];
  const repository = createRepository(library.database, {
    onChange: (keys) => void heard.push(session.changed(keys)),
  });
  const route = createRouter(
    self,
    libraryRules(),
    libraryRoutes(repository, createImportStaging(library.database), self),
  );
  let silent = false;
  const ports = {
    reader,
    worker: createClient<LibraryToBackground>(async (envelope) =>
      silent ? undefined : route(envelope, page),
    ),
    search: searchPort(() => pageEnd),
    pause,
    rest: pause,
    painted: async () => {},
    used: async () => 1_000,
    restoration: {
      read: async () => restored,
      dismiss: async () => {
        restored = null;
      },
    },
  };
  const session = createLibrarySession(ports, (next) => {
    state = next;
    states.push(next);
  });
  const started = session.start();
  if (!catalogs) await started;
  return {
    ...library,
    session,
    /** Lets the records be read, and waits for the end of it. */
    readAll: async () => {
      release();
      await started;
    },
    silence: () => {
      silent = true;
    },
    state: () => state,
    states,
    listed: () =>
      state.list.rows.flatMap((row) => (row.kind === 'highlight' ? [row.highlight.id.slice(-1)] : [])),
    /** After the page has heard of all changes. */
    settled: async () => {
      while (heard.length > 0) await heard.shift();
    },
  };
}

/** The same once the index is made, which answers the query of that moment again. */
async function indexed(made: number) {
  const library = await opened(made);
  await library.session.find('quote');
  await vi.waitFor(() => {
    expect(library.state()).toMatchObject({ progress: null, list: { highlights: made } });
  });
  await library.session.find('');
  library.states.length = 0;
  return library;
}

/** A store of a catalog that never leaves memory. */
function memoryCatalogs(stored: SearchCatalog | null) {
  let catalog = stored;
  const store: CatalogStore = {
    read: async () => catalog,
    write: async (made) => {
      catalog = made;
    },
    clear: async () => {
      catalog = null;
    },
  };
  return { store, catalog: () => catalog };
}

describe('the first search of a session', () => {
  /** A catalog of the library with three highlights, as an earlier session left it. */
  async function leftBehind() {
    const { store, catalog } = memoryCatalogs(null);
    const earlier = await opened(3, undefined, store);
    await earlier.readAll();
    await vi.waitFor(() => expect(catalog()).not.toBeNull());
    return memoryCatalogs(catalog()).store;
  }

  test('is answered from the stored catalog before everything was read, and from everything then', async () => {
    const { session, state, readAll } = await opened(4, undefined, await leftBehind());
    void session.find('quote');
    await vi.waitFor(() => expect(state().answered).toBe('quote'));
    expect(state()).toMatchObject({ phase: 'partial', totals: null, list: { highlights: 4, articles: 2 } });
    await readAll();
    await vi.waitFor(() => expect(state()).toMatchObject({ phase: 'ready', progress: null }));
    expect(state().list).toMatchObject({ highlights: 4, articles: 2 });
  });

  test('never shows the whole list while an answer is awaited', async () => {
    const { session, states, state, readAll } = await opened(4, undefined, await leftBehind());
    void session.find('zeppelin');
    await vi.waitFor(() => expect(state().answered).toBe('zeppelin'));
    const from = states.length - 1;
    await readAll();
    await vi.waitFor(() => expect(state()).toMatchObject({ phase: 'ready', progress: null }));
    expect(states.slice(from).every(({ list }) => list.highlights === 0)).toBe(true);
  });

  test('waits for everything where the reader has sorted the list otherwise', async () => {
    const { session, states, state, readAll } = await opened(4, undefined, await leftBehind());
    session.setOptions({ sort: 'oldest' });
    void session.find('quote');
    await readAll();
    await vi.waitFor(() => expect(state().answered).toBe('quote'));
    expect(states.filter(({ answered }) => answered === 'quote').every(({ totals }) => totals)).toBe(true);
  });
});

describe('the library page', () => {
  test('shows everything, with what it counts', async () => {
    const { state, listed } = await opened();
    expect(state()).toMatchObject({ phase: 'ready', totals: { highlights: 3, articles: 2 }, used: 1_000 });
    expect(listed()).toEqual(['1', '3', '2']);
  });

  test.each([
    ['no target', { target: undefined }],
    ['no body', { body: null }],
    ['a target without a quote', { target: { source: 'https://example.org/odd', selector: [] } }],
    ['a moment that is none', { created: 'yesterday' }],
  ])('sets a record with %s aside, and shows the others', async (_, flaw) => {
    const { state, listed } = await opened(3, async (database) => {
      const row = await database.highlights.get(uuid(1));
      await database.highlights.put({ ...row, ...flaw } as never);
    });
    expect(listed()).toEqual(['3', '2']);
    expect(state()).toMatchObject({ phase: 'ready', unreadable: 1 });
  });

  test('tells what was restored until that is dismissed', async () => {
    const { state, session } = await opened();
    expect(state().restored).toEqual({ highlights: 2, articles: 1, damaged: 0 });
    session.dismissRestored();
    expect(state().restored).toBeNull();
  });

  test('shows what others change while it is open', async () => {
    const { repository, session, listed } = await opened();
    await repository.remove([uuid(1)]);
    await repository.create(draft(7, { article: { url: 'https://example.org/odd', title: 'Odd' } }));
    await session.changed(['example.org/odd']);
    expect(listed().toSorted()).toEqual(['2', '3', '7']);
  });

  test('finds, and keeps finding what changes meanwhile', async () => {
    const { session, listed, state } = await opened();
    await session.find('Odd');
    await vi.waitFor(() => expect(listed()).toEqual(['1', '3']));
    await vi.waitFor(() => expect(state().progress).toBeNull());
    await session.find('Quote 2');
    expect(listed()).toEqual(['2']);
    await session.find('');
    expect(listed()).toHaveLength(3);
  });

  test('answers a typed query with its first rows, and lists the others once no letter follows', async () => {
    const { session, state, states } = await indexed(320);
    await session.find('quote');
    const answers = states.filter(({ answered }) => answered === 'quote').map(({ list }) => list);
    expect(answers[0]).toMatchObject({ highlights: 320, articles: 2 });
    expect(answers[0]!.rows).toHaveLength(300);
    expect(state().list.rows).toHaveLength(322);
  });

  test('selects all of an answer, listed or not yet', async () => {
    const { session, state } = await indexed(320);
    const answering = session.find('quote');
    await vi.waitFor(() => expect(state().answered).toBe('quote'));
    session.selectAll();
    await answering;
    expect(state().selected.size).toBe(320);
  });

  test('deletes many and brings them back', async () => {
    const { session, state, listed, settled } = await opened();
    session.selectAll();
    expect(state().selected.size).toBe(3);
    await session.remove([...state().selected]);
    await settled();
    expect(listed()).toEqual([]);
    expect(state()).toMatchObject({
      totals: { highlights: 0, articles: 0 },
      undo: { highlights: { length: 3 } },
    });
    await session.undo();
    await settled();
    expect(listed()).toHaveLength(3);
    expect(state().undo).toBeNull();
  });

  test('forgets a selection that a filter hides', async () => {
    const { session, state } = await opened();
    session.selectAll();
    session.setOptions({ filter: { ...state().filter, colours: ['pink'] } });
    expect(state().selected.size).toBe(0);
  });

  test('tells of a note that another window changed, and loses neither', async () => {
    const { session, state, repository, settled, database } = await opened(1);
    const [, row] = state().list.rows;
    if (row?.kind !== 'highlight') throw new Error('no highlight');
    await repository.update({ id: uuid(1), modified: row.highlight.modified, note: 'Theirs.' });
    await session.setNote(row.highlight, 'Mine.');
    const { conflict } = state();
    expect(conflict).toMatchObject({ mine: 'Mine.', theirs: { note: 'Theirs.' } });
    await session.setNote(conflict!.theirs, 'Theirs.\n\nMine.');
    await settled();
    expect(state().conflict).toBeNull();
    expect((await database.highlights.get(uuid(1)))?.body[0]?.value).toBe('Theirs.\n\nMine.');
  });

  test('says so when the worker does not answer', async () => {
    const { session, silence, state } = await opened(1);
    silence();
    await session.remove([uuid(1)]);
    expect(state()).toMatchObject({ problem: 'no-answer', undo: null, totals: { highlights: 1 } });
  });

  test('reminds of a backup after a hundred new highlights, until one is made or it is put off', async () => {
    const { session, database, state } = await opened(1);
    await database.counters.put({ name: 'made', value: 100 });
    await session.changed(['example.org/odd']);
    expect(state().remind).toBe(100);
    await session.putOffReminder();
    await session.changed(['example.org/odd']);
    expect(state().remind).toBe(0);
    await database.counters.put({ name: 'made', value: 200 });
    await session.changed(['example.org/odd']);
    expect(state().remind).toBe(200);
    await session.backupMade();
    expect(state().remind).toBe(0);
  });
});
