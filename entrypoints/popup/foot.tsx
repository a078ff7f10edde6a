import type { WxtBrowser } from 'wxt/browser';
import { SiteOffer, SiteSwitches } from '../../components/highlights/index.ts';
import { SyncSign } from '../../components/sync/SyncSign.tsx';
import type { Translate } from '../../utils/i18n/index.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';
import type { PanelPorts } from '../../utils/panel/panel-session.ts';
import { popupSite } from '../../utils/panel/popup-site.ts';
import { createSaveBar, type SaveBarPorts } from '../../utils/panel/save-bar.tsx';
import { readUnsynced } from '../../utils/panel/sync-sign.ts';
import type { SettingsStore } from '../../utils/settings/index.ts';
import { caseField } from './case-field.tsx';

/** The part of the popup below an article's facts: saving, and the switches for the site. */
export function createFoot(
  browser: WxtBrowser,
  settings: SettingsStore,
  tab: { url?: string | undefined; incognito?: boolean } | undefined,
  { t, locale }: { t: Translate; locale: string },
  draw: () => void,
  { tabId, analysis }: Pick<PanelPorts, 'tabId' | 'analysis'>,
  parts: Pick<SaveBarPorts, 'wordsView' | 'suggest'>,
) {
  const site = popupSite(browser, settings, tab?.url ?? '', draw);
  const incognito = tab?.incognito ?? false;
  const naming = caseField({ t, incognito, keep: (canonical) => saving.keep(canonical) }, draw);
  const saving = createSaveBar(
    {
      worker: libraryClient(browser.runtime),
      tabId,
      analyse: () => analysis(false),
      url: tab?.url ?? '',
      incognito,
      onCase: naming.show,
      ...parts,
      openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    },
    t,
    draw,
  );
  let unsynced: string | null = null;
  void readUnsynced(browser).then((since) => {
    unsynced = since;
    if (since) draw();
  });
  const openSync = () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html#sync') });
  return {
    save: saving.button,
    /** The reader's words; and a question once there is a highlight, on a site where none is shown before a click. */
    offer: (view: PanelView, highlights: number) => (
      <>
        {naming.view(view)}
        {saving.words(view)}
        {site?.shown().offered && highlights > 0 && (
          <SiteOffer
            t={t}
            site={site.shown().site}
            onAllow={() => site.onAllow(true)}
            onDecline={site.onDecline}
          />
        )}
      </>
    ),
    view: (view: PanelView) => (
      <>
        {saving.view(view)}
        {unsynced && <SyncSign t={t} locale={locale} since={unsynced} onOpen={openSync} />}
        {site && <SiteSwitches t={t} {...site.shown()} onAllow={site.onAllow} onPaint={site.onPaint} />}
      </>
    ),
  };
}
