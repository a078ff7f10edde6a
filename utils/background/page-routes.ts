import type { WxtBrowser } from 'wxt/browser';
import { paintCss } from '../annotation/index.ts';
import { tabClient } from '../messaging/client.ts';
import type { PageToBackground, PanelToBackground, ToHighlighter } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { ownTab, type Sender } from '../messaging/senders.ts';
import type { PageMargin, PageSettings } from '../model/page-preferences.ts';
import { editTagChoices } from '../model/tag-choices.ts';
import { type Settings, type SettingsStore, shownSections } from '../settings/index.ts';
import { withLateGrant } from './late-grant.ts';
import { marginCss } from './page-margin.ts';
import { AT_ONCE } from './reader-files.ts';

type Scripting = Pick<WxtBrowser, 'scripting' | 'tabs'>;

const SIDEBAR = '/sidebar.js';
const SIDEBAR_VIEWS = '/sidebar-views.js';
const HIGHLIGHTER = '/highlighter.js';
const TOOLBAR = '/highlighter-toolbar.js';

/** Opens the sidebar in a tab, or focuses one that is open; false where the browser lets no script in. */
export async function openSidebar(browser: Scripting, tabId: number): Promise<boolean> {
  try {
    const [injected] = await withLateGrant(browser, tabId, () =>
      browser.scripting.executeScript({ target: { tabId }, files: [HIGHLIGHTER, SIDEBAR], ...AT_ONCE }),
    );
    return injected?.result === true;
  } catch {
    return false;
  }
}

/** Replaces the margin of a tab's page. A page that is gone needs none. */
async function changeMargin(
  { scripting }: Scripting,
  tabId: number,
  { before, now }: { before: PageMargin | null; now: PageMargin | null },
): Promise<void> {
  // The user's origin: what is important there wins over whatever the page says.
  const style = (margin: PageMargin) => ({
    target: { tabId },
    css: marginCss(margin),
    origin: 'USER' as const,
  });
  try {
    if (now) await scripting.insertCSS(style(now));
    if (before) await scripting.removeCSS(style(before));
  } catch {
    // The permission went with the page.
  }
}

const originOf = ({ url = '' }: Sender): string => {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
};

/** The settings that a script in a page may know: nothing about other sites. */
const pageSettings = (settings: Settings, sender: Sender): PageSettings => ({
  theme: settings.theme,
  sidebarSide: settings.sidebarSide,
  sidebarWidth: settings.sidebarWidth,
  tagChoices: settings.tagChoices,
  highlightColour: settings.highlightColour,
  paint: !settings.paintOffSites.includes(originOf(sender)),
  sections: shownSections(settings),
});

/** Injects the highlighter; false where the browser lets no script in. */
export async function addHighlighter(browser: Scripting, tabId: number): Promise<boolean> {
  const target = { tabId };
  const { scripting } = browser;
  try {
    await withLateGrant(browser, tabId, () =>
      Promise.all([
        scripting.executeScript({ target, files: [HIGHLIGHTER], ...AT_ONCE }),
        scripting.insertCSS({ target, css: paintCss() }),
      ]),
    );
    return true;
  } catch {
    return false;
  }
}

/** Highlights the selection of a tab, after injecting the scripts that this needs. */
export async function highlightSelection(browser: Scripting, tabId: number, focus: boolean): Promise<void> {
  if (!(await addHighlighter(browser, tabId))) return;
  tabClient<ToHighlighter>(browser.tabs, tabId).tell('highlight.ask', { focus });
}

/**
 * Handlers of requests from page scripts, and from the popup to open the sidebar, other than analyses, early texts and fields.
 */
export const pageRoutes = (
  browser: Scripting & Pick<WxtBrowser, 'runtime'>,
  settings: SettingsStore,
): Omit<Handlers<PageToBackground & Pick<PanelToBackground, 'sidebar.open'>>, OtherMessage> => ({
  'sidebar.open': ({ tabId }) => openSidebar(browser, tabId),
  'page.room': async (change, sender) => {
    await changeMargin(browser, ownTab(sender), change);
    return {};
  },
  'choices.get': async (_, sender) => pageSettings(await settings.get(), sender),
  'choices.set': async (patch, sender) => pageSettings(await settings.update(patch), sender),
  'choices.editTag': async (edit, sender) => {
    const now = await settings.update(({ tagChoices }) => ({ tagChoices: editTagChoices(tagChoices, edit) }));
    return pageSettings(now, sender);
  },
  'own-page.open': async ({ page }, sender) => {
    const url = browser.runtime.getURL(`/${page}.html`);
    await browser.tabs.create({ url: page === 'sheet' ? `${url}#${ownTab(sender)}` : url });
  },
  'sidebar.views': (_, sender) =>
    browser.scripting
      .executeScript({ target: { tabId: ownTab(sender) }, files: [SIDEBAR_VIEWS], ...AT_ONCE })
      .catch(() => []),
  'toolbar.views': async (_, sender) => {
    await browser.scripting.executeScript({
      target: { tabId: ownTab(sender) },
      files: [TOOLBAR],
      ...AT_ONCE,
    });
    return {};
  },
  'paint.styles': (_, sender) =>
    browser.scripting.insertCSS({ target: { tabId: ownTab(sender) }, css: paintCss() }),
});

type OtherMessage = 'analysis.own' | 'analysis.cancelOwn' | 'page.text' | 'field.offer';
