import type { LibraryClient } from '../messaging/client.ts';
import type { Analysis } from '../model/analysis.ts';

/** State of saving the article of a panel. */
export type SaveState = 'unknown' | 'unsaved' | 'saved' | 'full' | 'private' | 'failed';

export interface SaverPorts {
  worker: LibraryClient;
  /** The address that the page is open at. */
  url: string;
  /** The window is private: nothing of it is kept. */
  incognito: boolean;
}

/** Saves the article of one page, and removes it again. `draw` is called after every change. */
export function createArticleSaver({ worker, url, incognito }: SaverPorts, draw: () => void) {
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
    save: (analysis: Analysis, keepText: boolean): Promise<void> =>
      attempt(async () => {
        const answer = await worker.askTwice('article.save', { url, analysis, keepText });
        return answer.state === 'found' ? 'saved' : failure(answer.reason);
      }),
    unsave: (canonical: string): Promise<void> =>
      attempt(async () => {
        const answer = await worker.askTwice('article.remove', { url, canonical });
        return answer.state === 'done' ? 'unsaved' : failure(answer.reason);
      }),
  };
}
export type ArticleSaver = ReturnType<typeof createArticleSaver>;
