import type { LibraryClient } from '../messaging/client.ts';
import type { WordsChange } from '../model/library-answers.ts';
import { noteOf, tagsOf } from '../model/record-parts.ts';
import type { ArticleRecord } from '../model/records.ts';

/** State of saving the article of a panel. */
export type SaveState = 'unknown' | 'unsaved' | 'saved' | 'full' | 'private' | 'failed';

export interface SaverPorts {
  worker: LibraryClient;
  /** The address that the page is open at. */
  url: string;
  /** The panel's tab; null in the page itself. */
  tabId: number | null;
  /** Has the worker analyse the page again, where it no longer has the analysis. */
  analyse: () => Promise<unknown>;
  /** The window is private: nothing of it is kept. */
  incognito: boolean;
}

/** Saves the article of one page, and removes it again. `draw` is called after every change. */
export function createArticleSaver({ worker, url, tabId, analyse, incognito }: SaverPorts, draw: () => void) {
  let state: SaveState = incognito ? 'private' : 'unknown';
  let looked = false;
  let words = { note: '', tags: [] as string[] };
  const read = (article: ArticleRecord | null): void => {
    if (article) words = { note: noteOf(article), tags: tagsOf(article) };
  };
  /** Asks for a write, again after an analysis where the worker no longer has one. */
  const writing = async <A extends { state: string }>(ask: () => Promise<A>): Promise<A> => {
    const answer = await ask();
    if (!('reason' in answer) || answer.reason !== 'gone') return answer;
    await analyse();
    return ask();
  };
  const set = (next: SaveState): void => {
    state = next;
    draw();
  };
  const attempt = async (work: () => Promise<SaveState>): Promise<void> => {
    if (incognito) return;
    set(await work().catch((): SaveState => 'failed'));
  };
  const failure = (reason: string): SaveState =>
    reason === 'full' || reason === 'private' ? reason : 'failed';

  const save = (canonical: string, keepText: boolean): Promise<void> =>
    attempt(async () => {
      const answer = await writing(() =>
        worker.askTwice('article.save', { url, canonical, tabId, keepText }),
      );
      return answer.state === 'found' ? 'saved' : failure(answer.reason);
    });

  return {
    state: () => state,
    /** Asks whether it is saved already, once. */
    look: async (canonical: string): Promise<void> => {
      if (looked) return;
      looked = true;
      await attempt(async () => {
        const answer = await worker.askTwice('article.get', { url, canonical });
        if (answer.state !== 'found') return 'unsaved';
        read(answer.article);
        return answer.article?.savedAt ? 'saved' : 'unsaved';
      });
    },
    /** Saves the article with this canonical address. */
    save,
    /** Saves the article with its text unless it is saved; resolves with its key, null where that failed. */
    async keep(canonical: string): Promise<string | null> {
      const found = () => worker.askTwice('article.get', { url, canonical }).catch(() => null);
      const before = await found();
      if (before?.state === 'found' && before.article?.savedAt) return before.article.key;
      await save(canonical, true);
      const after = state === 'saved' ? await found() : null;
      return after?.state === 'found' ? (after.article?.key ?? null) : null;
    },
    /** The reader's note and tags on the article. */
    words: () => words,
    /** Writes them; whether the article is saved stays as it is. */
    annotate: (canonical: string, change: WordsChange): Promise<void> =>
      attempt(async () => {
        const answer = await writing(() =>
          worker.askTwice('article.annotate', { url, canonical, tabId, words: change }),
        );
        if (answer.state !== 'found') return failure(answer.reason);
        read(answer.article);
        return answer.article?.savedAt ? 'saved' : 'unsaved';
      }),
    unsave: (canonical: string): Promise<void> =>
      attempt(async () => {
        const answer = await worker.askTwice('article.remove', { url, canonical });
        return answer.state === 'done' ? 'unsaved' : failure(answer.reason);
      }),
  };
}
