import { afterEach, describe, expect, test, vi } from 'vitest';
import { createImportStaging } from '../../../../utils/background/import-staging.ts';
import { libraryRoutes } from '../../../../utils/background/library-routes.ts';
import { jsonPieces } from '../../../../utils/library/export/json.ts';
import { MAX_BYTES } from '../../../../utils/library/import/index.ts';
import { createLibraryQueries } from '../../../../utils/library/library-queries.ts';
import { emptySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { createClient } from '../../../../utils/messaging/client.ts';
import type { Envelope } from '../../../../utils/messaging/envelope.ts';
import { type LibraryToBackground, libraryRules } from '../../../../utils/messaging/library-protocol.ts';
import { createRouter } from '../../../../utils/messaging/router.ts';
import { newSiteChoices, type SiteChoices } from '../../../../utils/model/site-choice.ts';
import { createImport, type ImportState, partsOf } from '../../../../utils/panel/library/import-flow.ts';
import { draft, openLibrary, uuid } from '../../library/library-fixture.ts';

const self = { id: 'me', root: 'chrome-extension://me/' };
const page = { id: 'me', url: 'chrome-extension://me/library.html', tab: {} };
const file = (text: string, name = 'library.json', size = text.length) => ({
  name,
  size,
  text: async () => text,
});

/** A library with its worker, and an import into it. */
async function imported() {
  const library = openLibrary();
  const route = createRouter(
    self,
    libraryRules(),
    libraryRoutes(library.repository, createImportStaging(library.database), self),
  );
  const states: (ImportState | null)[] = [];
  const choices: SiteChoices = { 'https://mine.example': { article: [['#mine']], leftOut: [] } };
  let worker = async (envelope: Envelope): Promise<unknown> => route(envelope, page);
  const flow = createImport(
    {
      reader: createLibraryQueries(library.database),
      worker: createClient<LibraryToBackground>((envelope) => worker(envelope)),
      now: () => new Date('2026-07-01T00:00:00.000Z'),
      pause: async () => {},
      choices: {
        read: async () => choices,
        add: async (more) => Object.assign(choices, newSiteChoices(choices, more)),
      },
    },
    (state) => states.push(state),
  );
  await library.repository.create(draft(1));
  await library.repository.create(draft(2));
  const backup = [
    ...jsonPieces(await createLibraryQueries(library.database).snapshot(), {
      'https://mine.example': { article: [['#theirs']], leftOut: [] },
      'https://new.example': { article: [['article.body']], leftOut: [['aside.offer']] },
    }),
  ].join('');
  return {
    ...library,
    flow,
    states,
    choices,
    backup,
    last: () => states.at(-1),
    breakWorker: () => {
      worker = async () => undefined;
    },
    /** Calls `meanwhile` before the worker merges. */
    whileMerging: (meanwhile: () => Promise<unknown>) => {
      worker = async (envelope) => {
        if (envelope.sidelight === 'import.commit') await meanwhile();
        return route(envelope, page);
      };
    },
  };
}

const HYPOTHESIS = JSON.stringify({
  annotations: [
    {
      id: 'a',
      uri: 'https://example.org/news/harbour',
      created: '2026-01-01T00:00:00Z',
      text: 'From elsewhere.',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Quote 1 of the harbour.' }] }],
    },
    {
      id: 'b',
      uri: 'https://example.org/else',
      created: '2026-01-01T00:00:00Z',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Something new.' }] }],
    },
    { id: 'c', uri: 'https://example.org/else', created: '2026-01-01T00:00:00Z', text: 'A page note' },
  ],
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an import', () => {
  test('tells beforehand what it will do, and then does it', async () => {
    const { flow, last, database } = await imported();
    await flow.read(file(HYPOTHESIS));
    expect(last()).toMatchObject({
      step: 'preview',
      preview: { added: 1, joined: 1, changed: 0, same: 0, removed: 0, articles: 1 },
    });
    expect(await database.highlights.count()).toBe(2);
    await flow.confirmImport(false);
    expect(last()).toMatchObject({ step: 'done' });
    expect(await database.highlights.count()).toBe(3);
    expect(await database.staging.count()).toBe(0);
    const notes = (await database.highlights.toArray()).flatMap(({ body }) => body.map(({ value }) => value));
    expect(notes).toEqual(['From elsewhere.']);
  });

  test('of what is here already says so', async () => {
    const { flow, last, backup } = await imported();
    await flow.read(file(backup));
    expect(last()).toMatchObject({ preview: { added: 0, changed: 0, joined: 0, same: 2, buried: 0 } });
  });

  test('brings the choices for sites that have none here, and leaves the others alone', async () => {
    const { flow, last, backup, choices } = await imported();
    await flow.read(file(backup));
    expect(last()).toMatchObject({ preview: { choices: 1 } });
    expect(Object.keys(choices)).toEqual(['https://mine.example']);
    await flow.confirmImport(false);
    expect(choices).toEqual({
      'https://mine.example': { article: [['#mine']], leftOut: [] },
      'https://new.example': { article: [['article.body']], leftOut: [['aside.offer']] },
    });
  });

  test('leaves deleted what was deleted here, unless the reader brings it back', async () => {
    const { flow, last, backup, repository, database } = await imported();
    await repository.remove([uuid(1)]);
    await flow.read(file(backup));
    expect(last()).toMatchObject({ preview: { added: 0, same: 1, buried: 1 } });
    await flow.confirmImport(false);
    expect(await database.highlights.count()).toBe(1);
    await flow.read(file(backup));
    await flow.confirmImport(true);
    expect(await database.highlights.count()).toBe(2);
  });

  test.each([
    ['cut in half', (backup: string) => file(backup.slice(0, backup.length / 2)), 'broken'],
    ['that is none of ours', () => file('<html></html>'), 'unknown-format'],
    ['that is too large', (backup: string) => file(backup, 'x.json', MAX_BYTES + 1), 'too-large'],
    [
      'that cannot be read',
      () => ({ name: 'x', size: 1, text: () => Promise.reject(new Error('gone')) }),
      'broken',
    ],
  ])('of a file %s changes nothing', async (_, make, reason) => {
    const { flow, last, backup, database } = await imported();
    await flow.read(make(backup));
    expect(last()).toMatchObject({ step: 'failed', reason });
    await flow.confirmImport(false);
    expect(await database.highlights.count()).toBe(2);
  });

  test('whose worker goes away says so', async () => {
    const { flow, last, breakWorker } = await imported();
    await flow.read(file(HYPOTHESIS));
    breakWorker();
    await flow.confirmImport(false);
    expect(last()).toMatchObject({ step: 'failed', reason: 'no-answer' });
  });

  test('whose merge takes minutes is waited for', async () => {
    const { flow, last, whileMerging } = await imported();
    await flow.read(file(HYPOTHESIS));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    whileMerging(() => vi.advanceTimersByTimeAsync(5 * 60_000));
    await flow.confirmImport(false);
    expect(last()).toMatchObject({ step: 'done' });
  });

  test('that was left is heard of no more', async () => {
    const { flow, states } = await imported();
    const reading = flow.read(file(HYPOTHESIS));
    flow.close();
    await reading;
    expect(states.at(-1)).toBeNull();
  });
});

test('a large file travels in parts, every record in one of them', () => {
  const { highlights } = emptySnapshot();
  const many = Array.from({ length: 2_345 }, (_, n) => ({ id: uuid(n) }) as (typeof highlights)[number]);
  const parts = partsOf({ ...emptySnapshot(), highlights: many });
  expect(parts.flatMap((part) => part.highlights)).toEqual(many);
  expect(Math.max(...parts.map((part) => part.highlights.length))).toBeLessThanOrEqual(1_000);
  expect(partsOf(emptySnapshot())).toHaveLength(1);
});
