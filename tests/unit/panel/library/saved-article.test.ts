import { describe, expect, test } from 'vitest';
import { createImportStaging } from '../../../../utils/background/import-staging.ts';
import { libraryRoutes } from '../../../../utils/background/library-routes.ts';
import { createLibraryQueries } from '../../../../utils/library/library-queries.ts';
import { createRepository } from '../../../../utils/library/repository.ts';
import { createClient } from '../../../../utils/messaging/client.ts';
import { type LibraryToBackground, libraryRules } from '../../../../utils/messaging/library-protocol.ts';
import { createRouter } from '../../../../utils/messaging/router.ts';
import type { Analysis } from '../../../../utils/model/analysis.ts';
import { createSavedArticle, type SavedArticleState } from '../../../../utils/panel/library/saved-article.ts';
import { readAnalysis, readArticle } from '../../../../utils/panel/saved-page.ts';
import { analysis } from '../../background/article-fixture.ts';
import { draft, openLibrary, uuid } from '../../library/library-fixture.ts';

const URL = 'https://example.org/news/harbour';
const KEY = 'example.org/news/harbour';
const TEXT = 'The harbour opened in May 2026. Quote 1 of the harbour. After. It cost 40 million euros.';
const self = { id: 'me', root: 'chrome-extension://me/' };
const page = { id: 'me', url: 'chrome-extension://me/saved.html', tab: {} };

/** The page of an article that was saved, with one highlight of it. */
async function opened({ keepText = true, changed = (known: Analysis): unknown => known } = {}) {
  const library = openLibrary();
  const { database } = library;
  const known = await analysis(TEXT);
  await library.repository.saveArticle(URL, known, keepText);
  await library.repository.create(draft(1));
  await database.contents.update(KEY, { analysis: changed(known) } as never);
  let state!: SavedArticleState;
  const heard: Promise<unknown>[] = [];
  const repository = createRepository(database, {
    onChange: (keys) => void heard.push(session.changed(keys)),
  });
  const route = createRouter(
    self,
    libraryRules(),
    libraryRoutes(repository, createImportStaging(database), self),
  );
  let ids = 50;
  const session = createSavedArticle(
    KEY,
    {
      reader: createLibraryQueries(database),
      worker: createClient<LibraryToBackground>(async (envelope) => route(envelope, page)),
      readAnalysis,
      readArticle,
      newId: () => uuid(ids++),
    },
    (next) => {
      state = next;
    },
  );
  await session.start();
  return { ...library, session, state: () => state };
}

describe('a saved article', () => {
  test('shows its analysis, its text, and its highlights where they stand in it', async () => {
    const { state } = await opened();
    const { saved } = state();
    expect(saved).toMatchObject({ wholeText: true, article: { text: TEXT } });
    expect(saved!.analysis!.figures.length).toBeGreaterThan(0);
    const [{ span, state: found }] = saved!.highlights as [NonNullable<typeof saved>['highlights'][0]];
    expect(found).toBe('in-place');
    expect(TEXT.slice(span!.start, span!.end)).toBe('Quote 1 of the harbour.');
  });

  test('of which the text was not kept has highlights without a place', async () => {
    const { state } = await opened({ keepText: false });
    expect(state().saved).toMatchObject({ wholeText: false, highlights: [{ span: null }] });
  });

  test('that another version analysed still shows its text', async () => {
    const { state } = await opened({ changed: (known) => ({ ...known, schema: 999 }) });
    expect(state().saved).toMatchObject({ analysis: null, article: { text: TEXT } });
  });

  test('that is not there says so', async () => {
    const { session, state, repository } = await opened();
    await repository.removeArticles([KEY]);
    await repository.remove([uuid(1)]);
    await session.changed([KEY]);
    expect(state()).toMatchObject({ phase: 'gone', saved: null });
  });

  test('keeps a passage of it as a highlight', async () => {
    const { session, state } = await opened();
    const start = TEXT.indexOf('It cost');
    await session.onKeep({ start, end: TEXT.length }, 'green');
    expect(state().saved!.highlights.map(({ record }) => record.colour)).toEqual(['yellow', 'green']);
    expect(state().saved!.highlights[1]!.span).toEqual({ start, end: TEXT.length });
  });

  test('has what was taken away brought back', async () => {
    const { session, state } = await opened();
    await session.onRemove(uuid(1));
    expect(state().saved!.highlights).toEqual([]);
    await session.onUndo();
    expect(state().saved!.highlights).toHaveLength(1);
    await session.onUnsave();
    expect(state().saved).toMatchObject({ analysis: null, record: { savedAt: null } });
    await session.onUndo();
    expect(state().saved!.analysis).not.toBeNull();
    expect(state().undo).toBeNull();
  });

  test('that two windows annotate at once keeps both notes', async () => {
    const { session, state, repository, database } = await opened();
    const seen = await database.highlights.get(uuid(1));
    await repository.update({ id: uuid(1), modified: seen!.modified, note: 'theirs' });
    await session.changed([KEY]);
    await session.onNote(uuid(1), 'mine', '');
    const [kept] = state().saved!.highlights;
    expect(kept!.record.body).toMatchObject([{ value: 'theirs\n\nmine' }]);
  });
});
