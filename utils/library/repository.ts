import type { Analysis } from '../model/analysis.ts';
import type { Conflict, HighlightEdit, Saved } from '../model/library-answers.ts';
import { isWrittenOn, noteOf, tagsOf, withTags } from '../model/record-parts.ts';
import type { ArticleDraft, ArticleRecord, HighlightDraft, HighlightRecord } from '../model/records.ts';
import { articleDraft, articleRow, articlesOf } from './article-rows.ts';
import type { LibraryDatabase, StoredArticle, TrashRow } from './database.ts';
import { withoutText } from './kept-text.ts';
import { LibraryError } from './library-error.ts';
import { laterMoment, nextMoment, savedId } from './library-snapshot.ts';
import { restampedHighlight } from './merge/field-moments.ts';
import { withWrittenNote } from './merge/note-versions.ts';
import { pageKeys } from './page-key.ts';
import { isReadableHighlight } from './readable.ts';
import { createReaderWords } from './reader-words.ts';
import type { Replication } from './replica/replication.ts';
import { createWriter, type OnLibraryChange, type OnMutations } from './writer.ts';

export interface RepositoryOptions {
  now?: () => Date;
  newId?: () => string;
  onChange?: OnLibraryChange;
  /** Called after records were deleted: what was made of them must forget them. */
  onRemove?: () => void;
  /** Keeps the second copy; without it there is none. */
  replication?: Replication;
  /** Needs the replication, whose log tells the changes. */
  onMutations?: OnMutations;
}

/** Time in which a deletion can be undone, in milliseconds. */
const UNDO_MS = 24 * 3_600_000;

export const newHighlightId = (): string => `urn:uuid:${crypto.randomUUID()}`;

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Highlights and articles, as the worker stores them. Every write is one transaction and resolves only when that is
 * complete. Asking again after a lost answer changes nothing more.
 * `origin` is the tab whose script asks for a change: that script learns of it by the answer.
 * @throws LibraryError from every method
 */
export function createRepository(
  database: LibraryDatabase,
  {
    now = () => new Date(),
    newId = newHighlightId,
    onChange = () => {},
    onRemove = () => {},
    replication,
    onMutations,
  }: RepositoryOptions = {},
) {
  const { attempt, write } = createWriter(database, onChange, replication, onMutations);

  /** Now, but after `moment`: a clock that was put back must not make a change look older than what it changed. */
  const after = (moment = ''): string => {
    const time = now().toISOString();
    return time > moment ? time : nextMoment(moment);
  };

  /** The id under which this device takes part in a sync, or null. */
  const deviceId = async (): Promise<string | null> =>
    ((await database.syncState.get('device'))?.value as string | undefined) ?? null;

  const touch = async (key: string, moment: string): Promise<void> => {
    const article = await database.articles.get(key);
    if (article) await database.articles.update(key, { latest: laterMoment(article.latest, moment) });
  };

  const readerWords = createReaderWords({ database, attempt, write, after, touch, deviceId, newId });

  const bury = async (row: TrashRow): Promise<void> => {
    await database.trash.put(row);
    await database.tombstones.put({ id: row.id, deleted: row.deleted });
  };

  return {
    /** Resolves when what the browser may have lost is back. @throws LibraryError */
    ready: (): Promise<void> => attempt(async () => {}),

    /** Highlights of the page with these addresses, oldest first. */
    ofPage: (url: string, canonical?: string): Promise<HighlightRecord[]> =>
      attempt(async () => {
        const articles = await articlesOf(database, pageKeys(url, canonical));
        const rows = await database.highlights
          .where('articleKey')
          .anyOf(articles.map(({ key }) => key))
          .sortBy('created');
        return rows.filter(isReadableHighlight);
      }),

    /** The address of the page that a highlight is on, or was on before it was deleted. */
    sourceOf: (id: string): Promise<string | undefined> =>
      attempt(async () => {
        const known = (await database.highlights.get(id)) ?? (await database.trash.get(id))?.highlight;
        return known?.target.source;
      }),

    /** The article kept for a page, or undefined. */
    article: (url: string, canonical?: string): Promise<StoredArticle | undefined> =>
      attempt(async () => (await articlesOf(database, pageKeys(url, canonical)))[0]),

    create: (draft: HighlightDraft, origin?: number): Promise<HighlightRecord> =>
      write(async (changed) => {
        const known = await database.highlights.get(draft.id);
        if (known) return known;
        if (await database.tombstones.get(draft.id)) throw new LibraryError('gone');
        const moment = after();
        const keys = pageKeys(draft.article.url, draft.article.canonical);
        const article = articleRow((await articlesOf(database, keys))[0], draft.article, {
          moment,
          id: newId(),
        });
        const highlight = withWrittenNote(
          {
            id: draft.id,
            created: moment,
            modified: moment,
            motivation: 'highlighting',
            target: { source: article.url, selector: draft.selectors },
            body: [],
            colour: draft.colour,
            articleKey: article.key,
            state: 'in-place',
          },
          draft.note ?? '',
          moment,
          draft.note ? await deviceId() : null,
        );
        await database.articles.put(article);
        await database.highlights.add(highlight);
        const made = await database.counters.get('made');
        await database.counters.put({ name: 'made', value: (made?.value ?? 0) + 1 });
        changed.add(article.key);
        return highlight;
      }, origin),

    /** Fills in what the kept article of a page lacks; keeps none that is not kept already. */
    learn: (draft: ArticleDraft): Promise<void> =>
      write(async (changed) => {
        const known = (await articlesOf(database, pageKeys(draft.url, draft.canonical)))[0];
        if (!known) return;
        const row = articleRow(known, draft, { moment: after(known.modified), id: known.id });
        if (row.modified === known.modified) return;
        await database.articles.put({ ...row, latest: known.latest });
        changed.add(row.key);
      }),

    /** A state reported by the page (`state`) is no edit: it neither conflicts with one nor counts as one. */
    update: (change: HighlightEdit, origin?: number): Promise<Saved | Conflict> =>
      write(async (changed): Promise<Saved | Conflict> => {
        const { id, modified, colour, note, tags, selectors, state } = change;
        const known = await database.highlights.get(id);
        if (!known) throw new LibraryError('gone');
        const moment = after(known.modified);
        let edited =
          note === undefined || note === noteOf(known)
            ? known
            : withWrittenNote(known, note, moment, await deviceId());
        if (colour && colour !== known.colour) edited = { ...edited, colour };
        if (tags && !sameJson(tags, tagsOf(known))) edited = withTags(edited, tags);
        if (selectors && !sameJson(selectors, known.target.selector))
          edited = { ...edited, target: { ...known.target, selector: selectors } };
        if (edited !== known) {
          if (known.modified !== modified) return { state: 'conflict', highlight: known };
          edited = restampedHighlight(known, { ...edited, modified: moment });
        }
        if (state && state !== known.state) edited = { ...edited, state };
        if (edited === known) return { state: 'saved', highlight: known };
        await database.highlights.put(edited);
        if (edited.modified !== known.modified) await touch(edited.articleKey, edited.modified);
        changed.add(edited.articleKey);
        return { state: 'saved', highlight: edited };
      }, origin),

    ...readerWords,

    /** Deletes highlights; those that are gone already are passed over. They can be restored for a day. */
    async remove(ids: readonly string[], origin?: number): Promise<void> {
      await write(async (changed) => {
        const found = (await database.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
        for (const highlight of found) {
          const deleted = after(highlight.modified);
          await bury({ id: highlight.id, deleted, highlight });
          changed.add(highlight.articleKey);
        }
        await database.highlights.bulkDelete(found.map(({ id }) => id));
      }, origin);
      onRemove();
    },

    /** Restores deleted highlights; resolves with those that exist afterwards. */
    restore: (ids: readonly string[], origin?: number): Promise<HighlightRecord[]> =>
      write(async (changed) => {
        const there: HighlightRecord[] = [];
        for (const id of ids) {
          const known = await database.highlights.get(id);
          const buried = (await database.trash.get(id)) as TrashRow | undefined;
          const highlight =
            known ?? (buried?.highlight && { ...buried.highlight, modified: after(buried.deleted) });
          if (!highlight) continue;
          there.push(highlight);
          if (known) continue;
          await database.highlights.add(highlight);
          await database.trash.delete(id);
          await database.tombstones.delete(id);
          changed.add(highlight.articleKey);
        }
        if (there.length === 0 && ids.length > 0) throw new LibraryError('gone');
        return there;
      }, origin),

    /** Saves an article with its analysis, and with its whole text if `keepText`. */
    saveArticle: (
      url: string,
      analysis: Analysis,
      keepText: boolean,
      origin?: number,
    ): Promise<ArticleRecord> =>
      write(async (changed) => {
        const draft = articleDraft(analysis, url);
        const known = (await articlesOf(database, pageKeys(draft.url, draft.canonical)))[0];
        const undoings = (known?.keys ?? pageKeys(draft.url, draft.canonical)).map(savedId);
        const undone = (await database.tombstones.bulkGet(undoings)).map((found) => found?.deleted ?? '');
        const moment = after([known?.modified ?? '', ...undone].reduce(laterMoment));
        const row = articleRow(known, draft, { moment, id: newId(), overwrite: true });
        const article = { ...row, modified: moment, savedAt: known?.savedAt ?? moment };
        await database.articles.put(article);
        await database.contents.put({
          key: article.key,
          analysis: keepText ? analysis : withoutText(analysis),
          wholeText: keepText,
        });
        await database.tombstones.bulkDelete(article.keys.map(savedId));
        await database.trash.delete(savedId(article.key));
        changed.add(article.key);
        return article;
      }, origin),

    /** Undoes the saving of an article; its highlights and the reader's words on it stay. Of one not saved the words go. */
    async removeArticles(keys: readonly string[], origin?: number): Promise<void> {
      await write(async (changed) => {
        for (const key of keys) {
          const article = await database.articles.get(key);
          if (article && !article.savedAt && (await readerWords.removeWords(article))) changed.add(key);
          if (!article?.savedAt) continue;
          const content = await database.contents.get(key);
          const deleted = after(laterMoment(article.savedAt, article.modified));
          await bury({ id: savedId(key), deleted, savedAt: article.savedAt, ...(content && { content }) });
          await database.contents.delete(key);
          await database.articles.update(key, { savedAt: null });
          changed.add(key);
        }
      }, origin);
      onRemove();
    },

    restoreArticles: (keys: readonly string[]): Promise<void> =>
      write(async (changed) => {
        for (const key of keys) {
          const buried = (await database.trash.get(savedId(key))) as TrashRow | undefined;
          if (!buried) continue;
          changed.add(key);
          await database.trash.delete(savedId(key));
          if (buried.body) await readerWords.restoreWords(key, buried.body);
          if (!buried.savedAt) continue;
          if (buried.content) await database.contents.put(buried.content);
          await database.articles.update(key, { savedAt: after(buried.deleted) });
          const article = await database.articles.get(key);
          await database.tombstones.bulkDelete((article?.keys ?? [key]).map(savedId));
        }
      }),

    /** Deletes records past their undo, imports that never ended, and articles that hold nothing any more. */
    tidy: (): Promise<void> =>
      write(async () => {
        await database.trash
          .where('deleted')
          .below(new Date(now().getTime() - UNDO_MS).toISOString())
          .delete();
        await database.staging.clear();
        const waiting = new Set<string>();
        await database.trash.each(({ id, highlight }) => {
          waiting.add(highlight?.articleKey ?? id.slice(savedId('').length));
        });
        const held = new Set(await database.highlights.orderBy('articleKey').uniqueKeys());
        const empty = await database.articles
          .filter(
            (article) =>
              article.savedAt === null &&
              !isWrittenOn(article) &&
              !held.has(article.key) &&
              !waiting.has(article.key),
          )
          .primaryKeys();
        await database.articles.bulkDelete(empty);
      }),

    /** Records the number of highlights at the last backup, or when the reader put the reminder off. */
    count: (name: 'at-backup' | 'at-reminder'): Promise<void> =>
      write(async () => {
        const made = await database.counters.get('made');
        await database.counters.put({ name, value: made?.value ?? 0 });
      }),
  };
}
export type Repository = ReturnType<typeof createRepository>;
