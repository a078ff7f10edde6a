/** The parts of `menus`/`contextMenus` and `action` that the menu item needs; either may be missing, as on Firefox for Android. */
export interface MenuBrowser {
  contextMenus?:
    | {
        removeAll(): Promise<void> | void;
        create(item: {
          id: string;
          title: string;
          contexts: ['page', 'selection', 'link', 'image'];
        }): unknown;
        onClicked: { addListener(listener: (info: { menuItemId: string | number }) => void): void };
      }
    | undefined;
  action: { openPopup?: () => Promise<void> };
}

const SHOW_FACTS = 'show-facts';

/**
 * Adds "Show key facts" to the page's context menu. The click on it grants `activeTab`, as the toolbar button does.
 * Call `listen` at every start of the worker and `install` once per installation.
 */
export function pageMenu(browser: MenuBrowser, title: string) {
  return {
    listen(): void {
      browser.contextMenus?.onClicked.addListener(({ menuItemId }) => {
        if (menuItemId === SHOW_FACTS) void browser.action.openPopup?.().catch(() => {});
      });
    },
    async install(): Promise<void> {
      await browser.contextMenus?.removeAll();
      browser.contextMenus?.create({
        id: SHOW_FACTS,
        title,
        contexts: ['page', 'selection', 'link', 'image'],
      });
    },
  };
}
