import { textFragmentUrl } from '../format/index.ts';
import type { Client } from '../messaging/client.ts';
import type { MemoryToBackground } from '../messaging/protocol.ts';
import type { Analysis } from '../model/analysis.ts';
import {
  type ArticleContext,
  type EarlierArticle,
  type EarlierSentence,
  isEmptyContext,
} from '../model/article-context.ts';
import type { SettingsStore } from '../settings/index.ts';

export interface BeforePorts {
  worker: Client<MemoryToBackground>;
  settings: Pick<SettingsStore, 'update'>;
  tabId: number;
  /** The address of a saved article's page, at a passage where one is given. */
  savedPage(key: string, at?: EarlierSentence): string;
  /** Resolves when what is drawn already is on the screen. */
  painted(): Promise<void>;
}

/** The address that opens an earlier article, at a sentence where there is one. */
export const addressOf =
  (savedPage: BeforePorts['savedPage']) =>
  (article: EarlierArticle, sentence?: EarlierSentence): string =>
    article.saved
      ? savedPage(article.key, sentence)
      : (sentence && textFragmentUrl(article.url, sentence.text)) || article.url;

/**
 * Earlier readings, for a panel that shows a tab's article: asked for after the article's facts are on the screen, so that
 * it delays none of them. `draw` is called after every change.
 */
export function createBeforeArticle(
  { worker, settings, tabId, savedPage, painted }: BeforePorts,
  draw: () => void,
) {
  let asked: Analysis | null = null;
  let context: ArticleContext | null = null;
  return {
    /** The context of the article looked for last; null while there is nothing to show. */
    context: (): ArticleContext | null => context,
    /** Looks for the context of an article, once. A memory that fails shows nothing. */
    async look(analysis: Analysis): Promise<void> {
      if (asked === analysis) return;
      asked = analysis;
      context = null;
      await painted();
      const found = await worker
        .ask('memory.context', { tabId })
        .then((answer) => answer.context)
        .catch(() => null);
      if (asked !== analysis || !found || isEmptyContext(found)) return;
      context = found;
      draw();
    },
    addressOf: addressOf(savedPage),
    /** Takes the answer to the question whether to remember what is analysed. */
    onRemember(yes: boolean): void {
      if (context) context = { ...context, offer: false };
      draw();
      void settings.update({ remember: yes, rememberAsked: true });
    },
  };
}
