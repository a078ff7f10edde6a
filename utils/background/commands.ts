import type { WxtBrowser } from 'wxt/browser';
import { type MenuBrowser, type MenuItem, pageMenu } from './context-menus.ts';
import type { ClickedTab } from './toolbar-click.ts';
import { allowedSites } from './restore-permissions.ts';
import { highlightSelection, openSidebar } from './page-routes.ts';

const ANYWHERE: MenuItem['contexts'] = ['page', 'selection', 'link', 'image'];

/**
 * Everything but the toolbar button that brings Sidelight into a page: menu, shortcuts, sites that the reader allowed.
 * `openFacts` opens the popup on a tab.
 */
export function waysIn(browser: WxtBrowser, openFacts: (tab: ClickedTab) => unknown): void {
  const message = browser.i18n.getMessage as (key: string) => string;
  const menu = pageMenu(browser as unknown as MenuBrowser, [
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
      run: (tabId) => void openSidebar(browser, tabId),
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
    if (command === 'open-sidebar') void openSidebar(browser, tab.id);
    if (command === 'highlight-selection') void highlightSelection(browser, tab.id, true);
  });
  const sites = allowedSites(browser);
  sites.listen();
  browser.runtime.onStartup.addListener(() => void sites.sync());
  browser.runtime.onInstalled.addListener(() => {
    void menu.install();
    void sites.sync();
  });
}
