import type { ClickedTab } from './toolbar-click.ts';

/** Where an item shows: in a page's context menu by what was clicked, or in that of the toolbar button. */
type Where = 'page' | 'selection' | 'link' | 'image' | 'action';

/** The part of `menus`/`contextMenus` that menu items need; it may be missing, as on Firefox for Android. */
export interface MenuBrowser {
  contextMenus?:
    | {
        removeAll(): Promise<void> | void;
        create(item: { id: string; title: string; contexts: [Where, ...Where[]] }): unknown;
        onClicked: {
          addListener(listener: (info: { menuItemId: string | number }, tab?: ClickedTab) => void): void;
        };
      }
    | undefined;
}

export interface ContextMenuItem {
  id: string;
  title: string;
  contexts: [Where, ...Where[]];
  run(tabId: number, tab: ClickedTab): void;
}

/**
 * Items of context menus. A click on one grants `activeTab`, as the toolbar button does.
 * Call `listen` at every start of the worker and `install` once per installation.
 */
export function createContextMenus(browser: MenuBrowser, items: readonly ContextMenuItem[]) {
  return {
    listen(): void {
      browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
        if (tab?.id !== undefined) items.find(({ id }) => id === menuItemId)?.run(tab.id, tab);
      });
    },
    async install(): Promise<void> {
      await browser.contextMenus?.removeAll();
      for (const { id, title, contexts } of items) browser.contextMenus?.create({ id, title, contexts });
    },
  };
}
