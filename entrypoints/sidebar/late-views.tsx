import { createContext, Fragment, h } from 'preact';
import * as hooks from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';
import type { PageCompanionProps } from '../../components/sidebar/PageCompanion.tsx';
import { pageScripts } from '../../utils/content/page-scripts.ts';
import { addStyles } from '../../utils/content/shadow-host.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { NativeBrowser } from '../../utils/messaging/native.ts';
import type { PageToBackground } from '../../utils/messaging/protocol.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';

/** The views that come once the sidebar is on the screen, asked for at the first answer; null before they are there. */
export function lateViews({ runtime }: NativeBrowser) {
  const scripts = pageScripts();
  scripts.preact = { createContext, Fragment, h, jsx, jsxs, ...hooks };
  const styled = new WeakSet<ShadowRoot>();
  let asked = false;
  return {
    of(root: ShadowRoot, { answer }: PanelView) {
      if (answer.state !== 'ready' && answer.state !== 'not-an-article') return null;
      if (!asked) runtimeClient<PageToBackground>(runtime).tell('sidebar.views', {});
      asked = true;
      const views = scripts.sidebarViews;
      if (!views) return null;
      if (!styled.has(root)) addStyles(root, views.css);
      styled.add(root);
      return views;
    },
    /** The rail and the part in view, which follow the article's text. */
    companion({ answer }: PanelView, props: Omit<PageCompanionProps, 'analysis' | 'page'>) {
      const views = scripts.sidebarViews;
      if (!views || answer.state !== 'ready') return null;
      return <views.PageCompanion {...props} page={views.page} analysis={answer.analysis} />;
    },
  };
}
