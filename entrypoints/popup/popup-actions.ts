import type { WxtBrowser } from 'wxt/browser';
import type { PanelActions } from '../../components/article/index.ts';
import { type NativePanelBrowser, openNativePanel } from '../../utils/background/native-panel.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import { editTagChoices } from '../../utils/model/tag-choices.ts';
import type { PopupTab } from '../../utils/panel/first-question.ts';
import { forgetChoice } from '../../utils/panel/forget-choice.ts';
import { createKeepToggle } from '../../utils/panel/keep-toggle.ts';
import type { PanelController, PanelView } from '../../utils/panel/panel-controller.ts';
import type { popupPorts } from '../../utils/panel/popup-ports.ts';
import { createStatusMessage } from '../../utils/panel/status-message.ts';
import { createTabHighlights } from '../../utils/panel/tab-highlights.ts';
import type { Settings, SettingsStore } from '../../utils/settings/index.ts';
import { nameCards } from './name-cards.tsx';
import { givesWay, holdPage } from './popup-window.ts';

export interface PopupActionParts {
  browser: WxtBrowser;
  tab: PopupTab | undefined;
  tabId: number;
  /** The popup, which goes when its work is done, or the browser's side panel, which stays. */
  home: 'popup' | 'side';
  t: Translate;
  ports: ReturnType<typeof popupPorts>;
  settings: SettingsStore;
  /** The reader's settings as they are now. */
  chosen: () => Settings;
  panel: () => PanelController;
  view: () => PanelView;
  locale: string;
  now: Date;
  redraw: () => void;
}

/** Everything that can be done in the popup, and what it does it to. */
export function createPopupActions(parts: PopupActionParts) {
  const { browser, tab, tabId, home, t, ports, settings, chosen, panel, redraw, view, locale, now } = parts;
  const leave = (): void => {
    if (home === 'popup') window.close();
  };
  const statusMessage = createStatusMessage(redraw);
  const highlights = createTabHighlights(libraryClient(browser.runtime), tab?.url ?? '', redraw);
  const hold = holdPage(browser, tabId);
  const keep: typeof ports.keep = async (span) => {
    const reason = await ports.keep(span);
    await highlights.load();
    return reason;
  };
  const toggleKept = createKeepToggle({ ...highlights, keep }, t, statusMessage);

  /** The popup gives way to the sidebar, which takes the focus. */
  const openBeside = async (): Promise<void> => {
    // Before anything is awaited: browsers open their panel only within a click.
    const native =
      chosen().sidebarHome === 'browser' &&
      openNativePanel(browser as unknown as NativePanelBrowser, tab?.windowId);
    if ((await native) || (await ports.openSidebar())) leave();
  };
  const shown = async (show: () => Promise<boolean>): Promise<void> => {
    hold();
    if ((await show()) && home === 'popup' && givesWay(tab, chosen().revealBeside)) await openBeside();
  };

  const actions: PanelActions = {
    // Shown once it is stored, so that a popup that closes at once has lost nothing that it showed.
    onEditTag: (edit) =>
      void settings.update((now) => ({ tagChoices: editTagChoices(now.tagChoices, edit) })),
    onReveal: (span, all) => void shown(() => panel().reveal(span, all)),
    onWalk(span, all) {
      hold();
      void panel().reveal(span, all);
    },
    onForce: () => void panel().load(true),
    onRetry: () => void panel().load(false),
    onChoose: () => void ports.openPicker().then((isOpen) => isOpen && leave()),
    onForgetChoice: forgetChoice(ports.putChoice, () => panel().load(false), t, statusMessage),
    onAllPages: () => void panel().load(true, true),
    onCancel: () => panel().cancel(),
    onOpen: (url) => void browser.tabs.update(tabId, { url }).then(leave),
    onCopy: (text) => navigator.clipboard.writeText(text),
    ...(home === 'popup' && { onBeside: () => void openBeside() }),
    onPrint: () => void browser.tabs.create({ url: `${browser.runtime.getURL('/sheet.html')}#${tabId}` }),
    onKeep: (span, id) => void toggleKept(span, id),
    onName: nameCards(view, {
      ...{ t, locale, now, tabId, incognito: tab?.incognito ?? false },
      onReveal: (span, all) => actions.onReveal(span, all),
    }),
    onSettings: () => void browser.runtime.openOptionsPage().then(leave),
  };
  return {
    actions,
    highlights,
    statusMessage,
    /** Shows a highlight in the page. */
    showHighlight: (id: string): void => void shown(() => ports.showHighlight(id)),
  };
}
