import type { WxtBrowser } from 'wxt/browser';
import type { BeforePart } from '../../components/before/index.ts';
import type { AnalysisProps } from '../../components/ui/index.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { MemoryToBackground } from '../../utils/messaging/protocol.ts';
import { createBeforeArticle } from '../../utils/panel/before-article.ts';
import { painted } from '../../utils/panel/browser-tools.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';
import { savedArticlePage } from '../../utils/panel/saved-address.ts';
import type { SettingsStore } from '../../utils/settings/index.ts';

/** The popup's "Before" part. Its view is loaded once there is something to show. */
export function popupBefore(browser: WxtBrowser, settings: SettingsStore, tabId: number, draw: () => void) {
  let Part: typeof BeforePart | null = null;
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
        Part = loaded.BeforePart;
        draw();
      });
    },
  );
  return {
    look: before.look,
    view({ answer }: PanelView, props: Omit<AnalysisProps, 'analysis'>) {
      const context = before.context();
      if (!Part || !context || answer.state !== 'ready') return undefined;
      return (
        <Part
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
