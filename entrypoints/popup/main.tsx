import { popupRules } from '../../utils/messaging/protocol.ts';
import { firstQuestion } from './first-question.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/popup-page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/article/index.ts';
import { ExportMenu, MistakeForm } from '../../components/export/index.ts';
import { keptText } from '../../components/highlights/index.ts';
import { wearTheme } from '../../components/ui/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { createRouter } from '../../utils/messaging/router.ts';
import { applyTagChoices, editTagChoices } from '../../utils/model/tag-choices.ts';
import { createPanelController, type PanelView } from '../../utils/panel/panel-controller.ts';
import { popupPorts } from '../../utils/panel/popup-ports.ts';
import { createStatusMessage } from '../../utils/panel/status-message.ts';
import { createSettingsStore, DEFAULT_SETTINGS, shownSections } from '../../utils/settings/index.ts';
import { createFoot } from './foot.tsx';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
const root = document.getElementById('app') as HTMLElement;
const now = new Date();
const sheetPage = browser.runtime.getURL('/sheet.html');
let chosen = DEFAULT_SETTINGS;
let draw = (): void => {};
const known = new Promise<void>((resolve) => {
  settings.subscribe((stored) => {
    chosen = stored;
    wearTheme(document.documentElement, stored.theme);
    draw();
    resolve();
  });
});

async function start(): Promise<void> {
  const { tab, tabId, reply } = await firstQuestion;
  let view: PanelView = { answer: { state: 'loading' }, missing: false };
  const ports = popupPorts(
    tabId,
    (envelope) => browser.runtime.sendMessage(envelope),
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
    reply,
  );
  const statusMessage = createStatusMessage(() => draw());
  const foot = createFoot(browser, settings, tab, t, () => draw(), ports);

  draw = (): void => {
    document.documentElement.dataset.state = view.answer.state;
    render(
      <Panel
        {...view}
        staged
        sections={shownSections(chosen)}
        context={{
          t,
          locale,
          now,
          tagsOf: (analysis) => applyTagChoices(analysis, chosen.tagChoices),
          tools: { ExportMenu, MistakeForm },
          actions: {
            // Shown once it is stored, so that a popup that closes at once has lost nothing that it showed.
            onEditTag: (edit) =>
              void settings.update((now) => ({ tagChoices: editTagChoices(now.tagChoices, edit) })),
            onReveal: (span, all) => void panel.reveal(span, all),
            onForce: () => void panel.load(true),
            onRetry: () => void panel.load(false),
            onCancel: panel.cancel,
            onOpen: (url) => void browser.tabs.update(tabId, { url }).then(() => window.close()),
            onCopy: (text) => navigator.clipboard.writeText(text),
            // The popup makes way for the sidebar, which takes the focus.
            onBeside: () => void ports.openSidebar().then((isOpen) => isOpen && window.close()),
            onPrint: () => void browser.tabs.create({ url: `${sheetPage}#${tabId}` }),
            onKeep: (span) => void ports.keep(span).then((reason) => statusMessage.say(keptText(t, reason))),
            onSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
          },
        }}
        statusMessage={statusMessage.text()}
        save={foot.save(view)}
        foot={foot.view(view)}
      />,
      root,
    );
    performance.mark(view.answer.state); // The benchmark's end of a click.
  };
  // An answer waits for the reader's choices, so that no part is shown that they took out.
  const analysis = async (force: boolean) => (await Promise.all([ports.analysis(force), known]))[0];
  const panel = createPanelController({ ...ports, analysis }, (next) => {
    view = next;
    draw();
  });
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener(createRouter(self, popupRules, panel.handlers) as never);
  await panel.load(false);
}
document.documentElement.lang = locale;
void start();
