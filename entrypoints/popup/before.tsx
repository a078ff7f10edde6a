import type { WxtBrowser } from 'wxt/browser';
import type { BeforePart, FactMark } from '../../components/before/index.ts';
import type { AnalysisProps } from '../../components/ui/index.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { MemoryToBackground } from '../../utils/messaging/protocol.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { createBeforeArticle } from '../../utils/panel/before-article.ts';
import { painted } from '../../utils/panel/browser-tools.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';
import { savedArticlePage } from '../../utils/panel/saved-address.ts';
import type { SettingsStore } from '../../utils/settings/index.ts';

/** The popup's "Before" part. Its view is loaded once there is something to show. */
export function popupBefore(browser: WxtBrowser, settings: SettingsStore, tabId: number, draw: () => void) {
  let views: { BeforePart: typeof BeforePart; FactMark: typeof FactMark } | null = null;
  const before = createBeforeArticle(
    {
      worker: runtimeClient<MemoryToBackground>(browser.runtime),
      settings,
      tabId,
      savedPage: savedArticlePage,
      painted,
    },
    () => {
      void import('../../components/before/index.ts').then((loaded) => {
        views = loaded;
        draw();
      });
    },
  );
  return {
    look: before.look,
    /** The line below a fact that tells whether it was read before. */
    mark: (fact: Span, props: Pick<AnalysisProps, 't' | 'locale'>) => {
      const context = before.context();
      if (!views || !context) return null;
      return <views.FactMark {...props} context={context} fact={fact} addressOf={before.addressOf} />;
    },
    view({ answer }: PanelView, props: Omit<AnalysisProps, 'analysis'>) {
      const context = before.context();
      if (!views || !context || answer.state !== 'ready') return undefined;
      return (
        <views.BeforePart
          {...props}
          analysis={answer.analysis}
          context={context}
          addressOf={before.addressOf}
          onRemember={before.onRemember}
        />
      );
    },
  };
}
