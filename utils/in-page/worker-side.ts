import type { WxtBrowser } from 'wxt/browser';
import { editTagChoices } from '../analysis/topics/tag-choices.ts';
import { paintCss } from '../annotation/index.ts';
import type { AnalysisAnswer } from '../messaging/answers.ts';
import { highlightAsk } from '../messaging/highlighter-messages.ts';
import {
  analysisCancelOwn,
  analysisOwn,
  choicesGet,
  choicesSet,
  ownPageOpen,
  type PageChoices,
  pageRoom,
  paintStyles,
  type Room,
  tagsEdit,
} from '../messaging/own-tab-messages.ts';
import { on, type Route } from '../messaging/router.ts';
import { ownTab, type Sender } from '../messaging/senders.ts';
import { sidebarOpen } from '../messaging/worker-messages.ts';
import { type Settings, type SettingsStore, shownSections } from '../settings/index.ts';
import { roomCss } from './room.ts';

type Scripting = Pick<WxtBrowser, 'scripting'>;

const SIDEBAR = '/sidebar.js';
const HIGHLIGHTER = '/highlighter.js';

/** Opens the sidebar in a tab, or brings the focus to it; false where the browser lets no script in. */
export async function openSidebar({ scripting }: Scripting, tabId: number): Promise<boolean> {
  try {
    const [injected] = await scripting.executeScript({ target: { tabId }, files: [HIGHLIGHTER, SIDEBAR] });
    return injected?.result === true;
  } catch {
    return false;
  }
}

/** Takes the room back that was made in a tab's page, and makes other. A page that is gone needs none. */
async function changeRoom(
  { scripting }: Scripting,
  tabId: number,
  { before, now }: { before: Room | null; now: Room | null },
): Promise<void> {
  // The user's origin: what is important there wins over whatever the page says.
  const style = (room: Room) => ({ target: { tabId }, css: roomCss(room), origin: 'USER' as const });
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

/** Those settings that a script in a page may know; of other sites it learns nothing. */
const pageChoices = (settings: Settings, sender: Sender): PageChoices => ({
  theme: settings.theme,
  sidebarSide: settings.sidebarSide,
  sidebarWidth: settings.sidebarWidth,
  tagChoices: settings.tagChoices,
  highlightColour: settings.highlightColour,
  paint: !settings.paintOffSites.includes(originOf(sender)),
  sections: shownSections(settings),
});

/** Puts in what makes and restores highlights; nothing happens where the browser lets no script in. */
export async function addHighlighter({ scripting }: Scripting, tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    await Promise.all([
      scripting.executeScript({ target, files: [HIGHLIGHTER] }),
      scripting.insertCSS({ target, css: paintCss() }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Has the selection of a tab highlighted, with whatever that needs put in first. */
export async function highlightSelection(
  browser: Scripting & Pick<WxtBrowser, 'tabs'>,
  tabId: number,
  focus: boolean,
): Promise<void> {
  if (!(await addHighlighter(browser, tabId))) return;
  const envelope = { sidelight: highlightAsk.name, request: { focus } };
  await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }).catch(() => {});
}

/** What the worker does for the scripts of a page, and to have one put in. */
export const inPageRoutes = (
  browser: Scripting & Pick<WxtBrowser, 'tabs' | 'runtime'>,
  settings: SettingsStore,
  analysisOf: (tabId: number, force: boolean) => Promise<AnalysisAnswer>,
  cancel: (tabId: number) => Promise<void>,
): Route[] => [
  on(analysisOwn, ({ force }, sender) => analysisOf(ownTab(sender), force)),
  on(analysisCancelOwn, (_, sender) => cancel(ownTab(sender))),
  on(sidebarOpen, ({ tabId }) => openSidebar(browser, tabId)),
  on(pageRoom, (change, sender) => changeRoom(browser, ownTab(sender), change)),
  on(choicesGet, async (_, sender) => pageChoices(await settings.get(), sender)),
  on(choicesSet, async (patch, sender) => pageChoices(await settings.update(patch), sender)),
  on(tagsEdit, async (edit, sender) => {
    const now = await settings.update(({ tagChoices }) => ({ tagChoices: editTagChoices(tagChoices, edit) }));
    return pageChoices(now, sender);
  }),
  on(ownPageOpen, async ({ page }, sender) => {
    const url = browser.runtime.getURL(`/${page}.html`);
    await browser.tabs.create({ url: page === 'sheet' ? `${url}#${ownTab(sender)}` : url });
  }),
  on(paintStyles, (_, sender) =>
    browser.scripting.insertCSS({ target: { tabId: ownTab(sender) }, css: paintCss() }),
  ),
];
