import type { WxtBrowser } from 'wxt/browser';
import { SiteSwitches } from '../../components/highlights/index.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import type { PanelView } from '../../utils/reading/panel.ts';
import { popupSite } from '../../utils/reading/popup-site.ts';
import type { SettingsStore } from '../../utils/settings/index.ts';
import { createSaveBar } from './save-bar.tsx';

/** What stands below an article's facts: saving it, and what the reader decides about its site. */
export function createFoot(
  browser: WxtBrowser,
  settings: SettingsStore,
  tab: { url?: string | undefined; incognito?: boolean } | undefined,
  t: Translate,
  draw: () => void,
) {
  const site = popupSite(browser, settings, tab?.url ?? '', draw);
  const saving = createSaveBar(
    {
      worker: (envelope) => browser.runtime.sendMessage(envelope),
      url: tab?.url ?? '',
      incognito: tab?.incognito ?? false,
      openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    },
    t,
    draw,
  );
  return {
    save: saving.button,
    view: (view: PanelView) => (
      <>
        {saving.view(view)}
        {site && <SiteSwitches t={t} {...site.shown()} onAllow={site.onAllow} onPaint={site.onPaint} />}
      </>
    ),
  };
}
