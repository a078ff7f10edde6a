import type { WxtBrowser } from 'wxt/browser';
import { editTagChoices } from '../analysis/topics/choices.ts';
import type { AnalysisAnswer } from '../messaging/answers.ts';
import {
  analysisOwn,
  choicesGet,
  choicesSet,
  type PageChoices,
  pageRoom,
  type Room,
  tagsEdit,
} from '../messaging/own-tab-messages.ts';
import { on, type Route } from '../messaging/router.ts';
import { ownTab } from '../messaging/senders.ts';
import { sidebarOpen } from '../messaging/worker-messages.ts';
import type { Settings, SettingsStore } from '../settings/index.ts';
import { roomCss } from './room.ts';

type Scripting = Pick<WxtBrowser, 'scripting'>;

const SIDEBAR = '/sidebar.js';

/** Opens the sidebar in a tab, or brings the focus to it; false where the browser lets no script in. */
export async function openSidebar({ scripting }: Scripting, tabId: number): Promise<boolean> {
  try {
    const [injected] = await scripting.executeScript({ target: { tabId }, files: [SIDEBAR] });
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

/** Those settings that a script in a page may know. */
const pageChoices = ({ theme, sidebarSide, sidebarWidth, tagChoices }: Settings): PageChoices => ({
  theme,
  sidebarSide,
  sidebarWidth,
  tagChoices,
});

/** What the worker does for the scripts of a page, and to have one put in. */
export const inPageRoutes = (
  browser: Scripting,
  settings: SettingsStore,
  analysisOf: (tabId: number, force: boolean) => Promise<AnalysisAnswer>,
): Route[] => [
  on(analysisOwn, ({ force }, sender) => analysisOf(ownTab(sender), force)),
  on(sidebarOpen, ({ tabId }) => openSidebar(browser, tabId)),
  on(pageRoom, (change, sender) => changeRoom(browser, ownTab(sender), change)),
  on(choicesGet, async () => pageChoices(await settings.get())),
  on(choicesSet, async (patch) => pageChoices(await settings.update(patch))),
  on(tagsEdit, async (edit) =>
    pageChoices(
      await settings.update(({ tagChoices }) => ({ tagChoices: editTagChoices(tagChoices, edit) })),
    ),
  ),
];
