import type { TagsChange, WordsChange } from '../model/library-answers.ts';
import { changedTags, countedTags } from '../model/reader-tags.ts';
import { type Annotated, isWrittenOn, noteOf, tagsOf, withTags } from '../model/record-parts.ts';
import type { ArticleDraft, ArticleRecord } from '../model/records.ts';
import { articleRow, articlesOf } from './article-rows.ts';
import type { LibraryDatabase, StoredArticle } from './database.ts';
import { savedId } from './library-snapshot.ts';
import { restampedArticle, restampedHighlight } from './merge/field-moments.ts';
import { withWrittenNote } from './merge/note-versions.ts';
import { pageKeys } from './page-key.ts';
import type { createWriter } from './writer.ts';

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Means of the repository that these operations share with its others. */
interface ReaderWordsParts extends ReturnType<typeof createWriter> {
  database: LibraryDatabase;
  /** Now, but after a moment. */
  after: (moment?: string) => string;
  /** Notes on an article that one of its highlights changed. */
  touch: (articleKey: string, moment: string) => Promise<void>;
  deviceId: () => Promise<string | null>;
  newId: () => string;
}

/** The reader's tags on highlights and articles, and notes on articles. */
export function createReaderWords({
  database,
  attempt,
  write,
  after,
  touch,
  deviceId,
  newId,
}: ReaderWordsParts) {
  const putWritten = async (
    before: StoredArticle,
    written: StoredArticle,
    modified: string,
  ): Promise<StoredArticle> => {
    const article = restampedArticle(before, { ...written, modified, latest: modified });
    await database.articles.put(article);
    return article;
  };

  return {
    /** All tags, the most used first. */
    allTags: (): Promise<string[]> =>
      attempt(async () => {
        const lists: string[][] = [];
        const count = (record: Annotated): void => {
          if (record.body?.length) lists.push(tagsOf(record));
        };
        await database.articles.each(count);
        await database.highlights.each(count);
        return countedTags(lists).map(({ name }) => name);
      }),

    /** Puts tags on highlights and articles, and takes others off; entries that are gone are passed over. */
    changeTags: ({ ids, keys, add, remove }: TagsChange): Promise<void> =>
      write(async (changed) => {
        for (const known of await database.highlights.bulkGet([...ids])) {
          const tags = known && changedTags(tagsOf(known), add, remove);
          if (!known || !tags) continue;
          const modified = after(known.modified);
          await database.highlights.put(restampedHighlight(known, { ...withTags(known, tags), modified }));
          await touch(known.articleKey, modified);
          changed.add(known.articleKey);
        }
        for (const known of await database.articles.bulkGet([...keys])) {
          const tags = known && changedTags(tagsOf(known), add, remove);
          if (!known || !tags) continue;
          await putWritten(known, withTags(known, tags), after(known.modified));
          changed.add(known.key);
        }
      }),

    /**
     * Writes a note on an article, or sets its tags; the article is kept from then on, under `draft` where it was not. A note
     * that was changed since the reader began from `before` is kept beside the new one.
     */
    annotateArticle: (
      draft: ArticleDraft,
      { note, before = '', tags }: WordsChange,
      origin?: number,
    ): Promise<ArticleRecord> =>
      write(async (changed) => {
        const known = (await articlesOf(database, pageKeys(draft.url, draft.canonical)))[0];
        const moment = after(known?.modified);
        const row = known ?? articleRow(known, draft, { moment, id: newId() });
        const theirs = noteOf(row);
        const wanted =
          note === undefined || theirs === before || theirs === note
            ? note
            : [theirs, note].filter(Boolean).join('\n\n');
        let written =
          wanted === undefined || wanted === theirs
            ? row
            : withWrittenNote(row, wanted, moment, await deviceId());
        if (tags && !sameJson(tags, tagsOf(row))) written = withTags(written, tags);
        if (written === row) return row;
        changed.add(row.key);
        return putWritten(row, written, moment);
      }, origin),

    /** Takes the words off an article that is kept for them alone, within a write; false where there are none. */
    async removeWords(article: StoredArticle): Promise<boolean> {
      if (!isWrittenOn(article)) return false;
      const moment = after(article.modified);
      await database.trash.put({ id: savedId(article.key), deleted: moment, body: article.body });
      const bare = withTags(withWrittenNote(article, '', moment, await deviceId()), []);
      await putWritten(article, bare, moment);
      return true;
    },

    /** Writes such words again, within a write. */
    async restoreWords(key: string, body: ArticleRecord['body']): Promise<void> {
      const article = await database.articles.get(key);
      if (!article) return;
      const moment = after(article.modified);
      const noted = withWrittenNote(article, noteOf({ body }), moment, await deviceId());
      await putWritten(article, withTags(noted, tagsOf({ body })), moment);
    },
  };
}
