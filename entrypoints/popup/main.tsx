import { popupRules } from '../../utils/messaging/protocol.ts';
import { firstQuestion } from './first-question.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/popup-page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/article/index.ts';
import { wearTheme } from '../../components/ui/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { createRouter } from '../../utils/messaging/router.ts';
import { applyTagChoices } from '../../utils/model/tag-choices.ts';
import { createPanelController, type PanelView } from '../../utils/panel/panel-controller.ts';
import { popupPorts } from '../../utils/panel/popup-ports.ts';
import { createSettingsStore, DEFAULT_SETTINGS, shownSections } from '../../utils/settings/index.ts';
import { popupBefore } from './before.tsx';
import { createFoot } from './foot.tsx';
import { createLateParts } from './late-parts.ts';
import { createPopupActions } from './popup-actions.ts';
import { popupHighlights } from './popup-highlights.tsx';
import { popupCover } from './popup-window.ts';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
const root = document.getElementById('app') as HTMLElement;
document.documentElement.lang = locale;
const now = new Date();
let chosen = DEFAULT_SETTINGS;
let draw = (): void => {};
const known = new Promise<void>((resolve) => {
  settings.subscribe((stored) => {
    chosen = stored;
    wearTheme(document.documentElement, stored.theme);
    resolve(draw());
  });
});

async function start(): Promise<void> {
  const { tab, tabId, reply } = await firstQuestion();
  let view: PanelView = { answer: { state: 'loading' }, missing: false };
  const ports = popupPorts(
    tabId,
    (envelope) => browser.runtime.sendMessage(envelope),
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
    reply,
    () => popupCover(window),
  );
  const redraw = (): void => draw();
  const { actions, highlights, statusMessage, showHighlight } = createPopupActions({
    ...{ browser, tab, tabId, t, ports, settings, redraw },
    ...{ chosen: () => chosen, panel: () => panel, view: () => view, locale, now },
  });
  const before = popupBefore(browser, settings, tabId, redraw);
  const late = createLateParts(browser, redraw);
  const foot = createFoot(browser, settings, tab, { t, locale }, redraw, ports, late);

  draw = (): void => {
    document.documentElement.dataset.state = view.answer.state;
    render(
      <Panel
        {...view}
        staged
        sections={shownSections(chosen)}
        context={{
          ...{ t, locale, now },
          tagsOf: (analysis) => applyTagChoices(analysis, chosen.tagChoices),
          ...late.parts(view),
          kept: highlights.view().highlights,
          factMark: (fact) => before.mark(fact, { t, locale }),
          actions,
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
  // An answer waits for the reader's choices, so that no part is shown that they took out.
  const analysis: typeof ports.analysis = async (...of) =>
    (await Promise.all([ports.analysis(...of), known]))[0];
  const panel = createPanelController({ ...ports, analysis }, (next) => {
    view = next;
    draw();
    const { answer } = next;
    if (answer.state === 'ready') void highlights.look(answer.analysis.article.url);
    if (answer.state === 'ready') void before.look(answer.analysis);
  });
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener(createRouter(self, popupRules, panel.handlers) as never);
  await panel.load(false);
}
void start();
