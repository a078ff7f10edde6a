import { browser } from 'wxt/browser';
import { SaveArticle } from '../../components/library/SaveArticle.tsx';
import type { Translate } from '../../utils/i18n/index.ts';
import { createArticleSaver } from '../../utils/reading/article-saver.ts';
import type { PanelView } from '../../utils/reading/panel.ts';

/** What the popup offers for keeping its article. `draw` hears of every change. */
export function createSaveBar(
  tab: { url?: string | undefined; incognito?: boolean } | undefined,
  t: Translate,
  draw: () => void,
) {
  const saver = createArticleSaver(
    {
      worker: (envelope) => browser.runtime.sendMessage(envelope),
      url: tab?.url ?? '',
      incognito: tab?.incognito ?? false,
    },
    draw,
  );
  return {
    /** Nothing while there is no article. */
    view({ answer }: PanelView) {
      if (answer.state !== 'ready') return null;
      const { analysis } = answer;
      if (saver.state() === 'unknown') void saver.look(analysis.article.url);
      return (
        <SaveArticle
          t={t}
          state={saver.state()}
          onSave={(keepText) => void saver.save(analysis, keepText)}
          onUnsave={() => void saver.unsave(analysis.article.url)}
          onLibrary={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })}
        />
      );
    },
  };
}
