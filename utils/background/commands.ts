import type { WxtBrowser } from 'wxt/browser';
import { syncOrigins } from '../sync/sync-config.ts';
import { LOOKUP_ORIGINS, lookupOrigins } from '../wikipedia/lookup-origins.ts';
import { type ContextMenuItem, createContextMenus, type MenuBrowser } from './context-menus.ts';
import type { NativePanel } from './native-panel.ts';
import { highlightSelection, openSidebar } from './page-routes.ts';
import { createRestorePermissions } from './restore-permissions.ts';
import type { ClickedTab } from './toolbar-click.ts';

const ANYWHERE: ContextMenuItem['contexts'] = ['page', 'selection', 'link', 'image'];

/**
 * Registers all entry points other than the toolbar button: menus, shortcuts, sites that the reader allowed.
 * `openFacts` opens the popup on a tab, `panel` is the browser's side panel.
 */
export function registerCommands(
  browser: WxtBrowser,
  openFacts: (tab: ClickedTab) => unknown,
  panel: NativePanel,
): void {
  /** In the home that the reader chose; the panel first, since a browser opens it only at once. */
  const openBeside = async (tabId: number, { windowId }: ClickedTab): Promise<void> => {
    if (!(await panel.open(windowId))) await openSidebar(browser, tabId);
  };
  const message = browser.i18n.getMessage as (key: string) => string;
  const menu = createContextMenus(browser as unknown as MenuBrowser, [
    {
      id: 'show-facts',
      title: message('menu_show_facts'),
      contexts: ANYWHERE,
      run: (_, tab) => void openFacts(tab),
    },
    {
      id: 'open-sidebar',
      title: message('menu_open_sidebar'),
      contexts: ANYWHERE,
      run: (tabId, tab) => void openBeside(tabId, tab),
    },
    {
      id: 'highlight-selection',
      title: message('menu_highlight'),
      contexts: ['selection'],
      run: (tabId) => void highlightSelection(browser, tabId, false),
    },
    {
      id: 'open-library',
      title: message('menu_library'),
      contexts: ['action'],
      run: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    },
  ]);
  menu.listen();
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-sidebar') void openBeside(tab.id, tab);
    if (command === 'highlight-selection') void highlightSelection(browser, tab.id, true);
  });
  const { local } = browser.storage;
  const others = async () => [...(await syncOrigins(local)), ...(await lookupOrigins(local))];
  const sites = createRestorePermissions(browser, others);
  sites.listen();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && LOOKUP_ORIGINS in changes) void sites.sync();
  });
  browser.runtime.onStartup.addListener(() => void sites.sync());
  browser.runtime.onInstalled.addListener(() => {
    void menu.install();
    void sites.sync();
  });
}
