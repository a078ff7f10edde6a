import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/article/index.ts';
import { popupRules } from '../../utils/messaging/protocol.ts';
import { createRouter } from '../../utils/messaging/router.ts';
import { applyTagChoices } from '../../utils/model/tag-choices.ts';
import { createPanelController, type PanelView } from '../../utils/panel/panel-controller.ts';
import { popupPorts } from '../../utils/panel/popup-ports.ts';
import { tabHeadline } from '../../utils/panel/tab-headline.ts';
import { shownSections } from '../../utils/settings/index.ts';
import { popupBefore } from './before.tsx';
import { createFoot } from './foot.tsx';
import { createLateParts } from './late-parts.ts';
import { chosen, known, locale, onSettings, root, settings, t } from './panel-page.ts';
import { createPopupActions, type PopupActionParts } from './popup-actions.ts';
import { popupHighlights } from './popup-highlights.tsx';
import { popupCover } from './popup-window.ts';

export interface PanelAppParts extends Pick<PopupActionParts, 'tab' | 'tabId' | 'home'> {
  /** The reply to a first question that was sent already. */
  reply?: Promise<unknown>;
}

/** The panel of one tab, in the popup or in the browser's side panel; returns what takes it away. */
export function startPanel({ tab, tabId, home, reply }: PanelAppParts): () => void {
  const now = new Date();
  const headline = tabHeadline(tab ?? {});
  let stopped = false;
  let view: PanelView = { answer: { state: 'loading' }, missing: false };
  const redraw = (): void => draw();
  const ports = popupPorts(
    tabId,
    (envelope) => browser.runtime.sendMessage(envelope),
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
    reply,
    home === 'popup' ? () => popupCover(window) : undefined,
  );
  const { actions, highlights, statusMessage, showHighlight } = createPopupActions({
    ...{ browser, tab, tabId, home, t, ports, settings, redraw },
    ...{ chosen, panel: () => panel, view: () => view, locale, now },
  });
  const before = popupBefore(browser, settings, tabId, redraw);
  const late = createLateParts(browser, redraw);
  const foot = createFoot(browser, settings, tab, { t, locale }, redraw, ports, late);

  const draw = (): void => {
    if (stopped) return;
    document.documentElement.dataset.state = view.answer.state;
    render(
      <Panel
        key={tabId}
        {...view}
        headline={headline}
        staged
        sections={shownSections(chosen())}
        context={{
          ...{ t, locale, now, actions },
          factMark: (fact) => before.mark(fact, { t, locale }),
          tagsOf: (analysis) => applyTagChoices(analysis, chosen().tagChoices),
          ...late.parts(view),
          kept: highlights.view().highlights,
        }}
        {...popupHighlights(highlights, view, t, showHighlight, late)}
        statusMessage={statusMessage.now()}
        before={before.view(view, { t, locale, now, onReveal: actions.onReveal })}
        save={foot.save(view)}
        offer={foot.offer(view, highlights.view().highlights.length)}
        foot={foot.view(view)}
      />,
      root,
    );
    performance.mark(view.answer.state); // The benchmark's end of a click.
  };
  onSettings(draw);
  // An answer waits for the reader's choices, so that no part is shown that they took out.
  const analysis: typeof ports.analysis = async (...of) =>
    (await Promise.all([ports.analysis(...of), known]))[0];
  const panel = createPanelController({ ...ports, analysis }, (next) => {
    if (stopped) return;
    view = next;
    draw();
    if (next.answer.state !== 'ready') return;
    void highlights.look(next.answer.analysis.article.url);
    void before.look(next.answer.analysis);
  });
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const router = createRouter(self, popupRules, panel.handlers) as never;
  browser.runtime.onMessage.addListener(router);
  void panel.load(false);
  return () => {
    stopped = true;
    browser.runtime.onMessage.removeListener(router);
  };
}
