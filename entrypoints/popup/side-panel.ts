import { browser } from 'wxt/browser';
import { followTab } from '../../utils/panel/followed-tab.ts';
import { startPanel } from './panel-app.tsx';
import { drawUnasked } from './unasked.tsx';

/** The page in the browser's own side panel: the panel of the tab in front of its window, whichever that is. */
export function startSidePanel(): void {
  document.documentElement.dataset.home = 'side';
  let stop = (): void => {};
  void followTab(browser, (tab) => {
    stop();
    stop = () => {};
    // An address is told for pages that the reader let Sidelight read.
    if (tab.url === undefined) drawUnasked();
    else stop = startPanel({ tab, tabId: tab.id, home: 'side' });
  });
}
