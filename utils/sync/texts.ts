import type { StoredArticle, TextFileRow } from '../library/database.ts';
import { laterMoment } from '../library/library-snapshot.ts';
import { Analysis } from '../model/analysis.ts';
import type { PullPorts } from './pull.ts';
import { keyedName, seal, unseal } from './sealed-file.ts';
import { textPath } from './sync-layout.ts';
import { SyncError } from './transport.ts';

const CONTENT = 'content:';

/** Texts and analyses of saved articles: a file each, under a name that tells nothing, written once. */
export function createTexts({
  database,
  write,
  transport,
  keys,
  check,
  onProgress,
}: Pick<PullPorts, 'database' | 'write' | 'transport' | 'keys' | 'check' | 'onProgress'>) {
  const [key] = keys;

  const savedArticle = async (articleKey: string): Promise<StoredArticle | undefined> => {
    const found = await database.articles.where('keys').equals(articleKey).toArray();
    return found.find(({ savedAt }) => savedAt !== null);
  };

  const upload = async (articleKey: string): Promise<void> => {
    const content = await database.contents.get(articleKey);
    const article = await savedArticle(articleKey);
    const known = await database.textFiles.get(articleKey);
    if (!content || !article?.savedAt) {
      if (known && !article) await transport.delete(textPath(known.name));
      await write(async () => {
        if (!article) await database.textFiles.delete(articleKey);
        await database.outbox.delete(CONTENT + articleKey);
      });
      return;
    }
    const { analysis, wholeText } = content;
    const name = await keyedName({ articleKey, analysis, wholeText }, key!);
    if (known?.name !== name)
      await transport.put(textPath(name), await seal({ analysis, wholeText }, textPath(name), key!));
    await write(async () => {
      const row = { key: articleKey, name, at: laterMoment(article.savedAt!, article.modified), have: true };
      await database.textFiles.put(row);
      await database.outbox.delete(CONTENT + articleKey);
      await database.outbox.put({ key: `text:${articleKey}`, n: 0 });
    });
  };

  const fetchText = async (row: TextFileRow): Promise<boolean> => {
    const article = await savedArticle(row.key);
    if (!article) {
      await write(() => database.textFiles.delete(row.key));
      return false;
    }
    const path = textPath(row.name);
    const bytes = await transport.get(path);
    if (!bytes) throw new SyncError('damaged', path);
    const opened = (await unseal(bytes, path, keys)) as { analysis?: unknown; wholeText?: unknown } | null;
    const analysis = Analysis.safeParse(opened?.analysis);
    // A shape of another version: the view of a saved article says so, as it does for a local one.
    const content = analysis.success ? analysis.data : (opened?.analysis as Analysis);
    await write(async (changed) => {
      const wholeText = opened?.wholeText === true;
      await database.contents.put({ key: article.key, analysis: content, wholeText });
      await database.textFiles.put({ ...row, have: true });
      changed.add(article.key);
    });
    return true;
  };

  const isReadable = async (path: string): Promise<boolean> => {
    const bytes = await transport.get(path);
    if (!bytes) return false;
    try {
      await unseal(bytes, path, keys);
      return true;
    } catch (error) {
      if (!(error instanceof SyncError) || error.reason !== 'damaged') throw error;
      return false;
    }
  };

  const waiting = (): Promise<string[]> => database.outbox.where('key').startsWith(CONTENT).primaryKeys();
  const missing = async (): Promise<TextFileRow[]> =>
    (await database.textFiles.toArray()).filter(({ have }) => !have);

  return {
    waiting: async (): Promise<number> => (await waiting()).length,
    missing: async (): Promise<number> => (await missing()).length,

    /** Uploads at most `most` texts. @returns how many */
    async upload(most: number): Promise<number> {
      const left = await waiting();
      const all = left.slice(0, most);
      for (const [done, each] of all.entries()) {
        check();
        onProgress({ step: 'texts', done, total: left.length });
        await upload(each.slice(CONTENT.length));
      }
      return all.length;
    },

    /** Uploads a file again that another device cannot read, where this one has what was in it. */
    async repair(name: string): Promise<void> {
      const row = await database.textFiles.filter((each) => each.have && each.name === name).first();
      const content = row && (await database.contents.get(row.key));
      if (!content || (await isReadable(textPath(name)))) return;
      const { analysis, wholeText } = content;
      await transport.put(textPath(name), await seal({ analysis, wholeText }, textPath(name), key!));
    },

    /** Fetches at most `most` texts that are not here. @returns paths of those that could not be read */
    async fetch(most: number): Promise<string[]> {
      const damaged: string[] = [];
      const rows = (await missing()).toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, most);
      for (const [done, row] of rows.entries()) {
        check();
        onProgress({ step: 'texts', done, total: rows.length });
        try {
          await fetchText(row);
        } catch (error) {
          if (!(error instanceof SyncError) || error.reason !== 'damaged') throw error;
          damaged.push(error.detail);
        }
      }
      return damaged;
    },

    /** Fetches the text of one article, if it is not here. @throws SyncError */
    async fetchOne(articleKeys: readonly string[]): Promise<boolean> {
      const rows = (await database.textFiles.bulkGet([...articleKeys])).filter((row) => row && !row.have);
      for (const row of rows) if (await fetchText(row!)) return true;
      return false;
    },
  };
}
