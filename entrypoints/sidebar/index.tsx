import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Panel } from '../../components/article/index.ts';
import { SidebarFrame } from '../../components/sidebar/index.ts';
import type { PageSettings } from '../../utils/model/page-preferences.ts';
import '../../components/ui/tokens.css';
import { isOrphaned } from '../../utils/content/orphaned.ts';
import { pageScripts } from '../../utils/content/page-scripts.ts';
import { createSidebar, type Sidebar, type SidebarPlacement } from '../../utils/content/sidebar.ts';
import { sidebarPanelPorts, sidebarPorts } from '../../utils/content/sidebar-ports.ts';
import { nativeBrowser } from '../../utils/messaging/native.ts';
import { applyTagChoices } from '../../utils/model/tag-choices.ts';
import {
  createPanelController,
  type PanelController,
  type PanelView,
} from '../../utils/panel/panel-controller.ts';
import { lateViews } from './late-views.tsx';
import { pageBefore } from './page-before.tsx';
import { pageKept, pageSaveBar, shownHighlights, sidebarActions } from './sidebar-parts.tsx';
import { hasEnded, lastingWords, UpdatedNotice } from './updated-notice.tsx';

function start(): Sidebar & Pick<PanelController, 'hear' | 'load'> {
  const browser = nativeBrowser();
  const { t, locale } = lastingWords(browser);
  let view: PanelView = { answer: { state: 'loading' }, missing: false };
  const update = (): void => sidebar.update();
  const panelPorts = sidebarPanelPorts(browser, () => pageScripts().reader);
  const panel = createPanelController(panelPorts, (next) => {
    view = next;
    update();
  });
  const ports = sidebarPorts(browser);
  const { kept, statusMessage, ...keeping } = pageKept(t, update);
  const before = pageBefore(browser, t, update);
  const newSaveBar = () => pageSaveBar(browser, () => ports.openPage('library'), t, update, panelPorts);
  let saveBar = newSaveBar();
  const late = lateViews(browser);
  const actions = sidebarActions(panel, ports, t, { ...keeping, statusMessage });
  const draw = (root: ShadowRoot, place: SidebarPlacement, { tagChoices, sections }: PageSettings): void => {
    const { resize: onResize, turn: onSide, close: onClose } = sidebar;
    const frame = { ...place, t, locale, onResize, onSide, onClose };
    const views = late.of(root, view);
    render(
      <SidebarFrame
        {...frame}
        ended={hasEnded(browser, root)}
        notice={<UpdatedNotice t={t} />}
        companion={late.companion(view, {
          ...{ t, onReveal: actions.onReveal, onShow: kept.actions.onShow, sheet: place.sheet },
          highlights: kept.view().highlights,
        })}
      >
        <Panel
          {...{ ...view, beside: true, compact: true }}
          sections={sections}
          context={{
            t,
            locale,
            now: new Date(),
            tagsOf: (analysis) => applyTagChoices(analysis, tagChoices),
            kept: kept.view().highlights,
            ...(views && { later: views, loadSpeakers: async () => views.SpeakersView }),
            actions,
          }}
          highlights={shownHighlights(kept, view, t)}
          statusMessage={statusMessage.now()}
          before={before(view)}
          save={saveBar.button(view)}
          offer={saveBar.words(view)}
          foot={saveBar.view(view)}
        />
      </SidebarFrame>,
      root,
    );
  };
  const sidebar: Sidebar = createSidebar({
    document,
    css: __SIDELIGHT_STYLES__,
    ports,
    draw,
    undraw: (root) => render(null, root),
    isOrphaned: () => isOrphaned(browser.runtime),
    onClose: () => pageScripts().readerParts?.endReveal(),
    onPage() {
      saveBar = newSaveBar();
      void panel.load(false);
    },
  });
  return { ...sidebar, hear: panel.hear, load: panel.load };
}

/** Goes into a page when the reader asks for the sidebar; its result is whether the sidebar is there now. */
export default defineUnlistedScript(() => {
  const scripts = pageScripts();
  scripts.sidebar ??= start();
  return scripts.sidebar.ask();
});
