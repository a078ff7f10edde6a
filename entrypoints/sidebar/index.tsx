import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PopupView } from '../../components/article/index.ts';
import { SidebarFrame } from '../../components/sidebar/index.ts';
import '../../components/ui/tokens.css';
import { applyTagChoices } from '../../utils/analysis/topics/tag-choices.ts';
import { createTranslate, formatLocale } from '../../utils/i18n/index.ts';
import { writeClipboard } from '../../utils/in-page/clipboard.ts';
import { createSidebar, type Sidebar, type SidebarPlace } from '../../utils/in-page/sidebar.ts';
import { sidebarHighlights } from '../../utils/in-page/sidebar-highlights.ts';
import { sidebarPanelPorts, sidebarPorts } from '../../utils/in-page/sidebar-ports.ts';
import { nativeBrowser } from '../../utils/messaging/native.ts';
import type { PageChoices } from '../../utils/messaging/own-tab-messages.ts';
import { createPanel, type Panel, type PanelView } from '../../utils/reading/panel.ts';
import { pageSaveBar, shownHighlights } from './parts.tsx';

declare global {
  /** The sidebar that an earlier request left in this page, in the extension's isolated world. */
  var sidelightSidebar: (Sidebar & Pick<Panel, 'hear'>) | undefined;
}

function start(): Sidebar & Pick<Panel, 'hear'> {
  const browser = nativeBrowser();
  const message = browser.i18n.getMessage;
  const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
  const t = createTranslate(message, locale);
  let view: PanelView = { answer: { state: 'loading' }, missing: false };
  const panel = createPanel(
    sidebarPanelPorts(browser, () => globalThis.sidelightReader),
    (next) => {
      view = next;
      sidebar.update();
    },
  );
  const ports = sidebarPorts(browser);
  const kept = sidebarHighlights(
    () => globalThis.sidelightHighlighter,
    () => sidebar.update(),
  );
  const newSaveBar = () =>
    pageSaveBar(
      browser,
      () => ports.openPage('library'),
      t,
      () => sidebar.update(),
    );
  let saveBar = newSaveBar();
  const highlights = () => shownHighlights(kept, view, t);
  const draw = (root: ShadowRoot, place: SidebarPlace, { tagChoices, sections }: PageChoices): void =>
    render(
      <SidebarFrame
        {...place}
        t={t}
        locale={locale}
        onResize={sidebar.resize}
        onSide={sidebar.turn}
        onClose={sidebar.close}
      >
        <PopupView
          {...view}
          beside
          sections={sections}
          t={t}
          locale={locale}
          now={new Date()}
          onReveal={(span, all) => void panel.reveal(span, all)}
          onForce={() => void panel.load(true)}
          onRetry={() => void panel.load(false)}
          onCancel={panel.cancel}
          tagsOf={(analysis) => applyTagChoices(analysis, tagChoices)}
          onEditTag={ports.editTag}
          onCopy={(text) => writeClipboard(document, text)}
          onKeep={kept.keep}
          onPrint={() => ports.openPage('sheet')}
          highlights={highlights()}
          foot={saveBar.view(view)}
        />
      </SidebarFrame>,
      root,
    );
  const sidebar: Sidebar = createSidebar({
    document,
    css: __SIDELIGHT_STYLES__,
    ports,
    draw,
    undraw: (root) => render(null, root),
    onPage: () => {
      saveBar = newSaveBar();
      void panel.load(false);
    },
  });
  return { ...sidebar, hear: panel.hear };
}

/** Goes into a page when the reader asks for the sidebar; its result is whether the sidebar is there now. */
export default defineUnlistedScript(() => {
  globalThis.sidelightSidebar ??= start();
  return globalThis.sidelightSidebar.ask();
});
