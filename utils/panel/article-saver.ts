import type { LibraryClient } from '../messaging/client.ts';

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

  return {
    state: () => state,
    /** Asks whether it is saved already, once. */
    look: async (canonical: string): Promise<void> => {
      if (looked) return;
      looked = true;
      await attempt(async () => {
        const answer = await worker.askTwice('article.get', { url, canonical });
        return answer.state === 'found' && answer.article?.savedAt ? 'saved' : 'unsaved';
      });
    },
    /** Saves the article with this canonical address. */
    save: (canonical: string, keepText: boolean): Promise<void> =>
      attempt(async () => {
        const ask = () => worker.askTwice('article.save', { url, canonical, tabId, keepText });
        let answer = await ask();
        if (answer.state === 'failed' && answer.reason === 'gone') {
          await analyse();
          answer = await ask();
        }
        return answer.state === 'found' ? 'saved' : failure(answer.reason);
      }),
    unsave: (canonical: string): Promise<void> =>
      attempt(async () => {
        const answer = await worker.askTwice('article.remove', { url, canonical });
        return answer.state === 'done' ? 'unsaved' : failure(answer.reason);
      }),
  };
}
