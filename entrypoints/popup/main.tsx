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
import { applyTagChoices, editTagChoices, type TagEdit } from '../../utils/model/tag-choices.ts';
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

  /** Shown once it is stored, so that a popup that closes at once has lost nothing that it showed. */
  const editTag = (edit: TagEdit) =>
    settings.update(({ tagChoices }) => ({ tagChoices: editTagChoices(tagChoices, edit) }));

  draw = (): void => {
    document.documentElement.dataset.state = view.answer.state;
    render(
      <Panel
        {...view}
        staged
        sections={shownSections(chosen)}
        t={t}
        locale={locale}
        now={now}
        tagsOf={(analysis) => applyTagChoices(analysis, chosen.tagChoices)}
        onEditTag={(edit) => void editTag(edit)}
        onReveal={(span, all) => void panel.reveal(span, all)}
        onForce={() => void panel.load(true)}
        onRetry={() => void panel.load(false)}
        onCancel={panel.cancel}
        onOpen={(url) => void browser.tabs.update(tabId, { url }).then(() => window.close())}
        onCopy={(text) => navigator.clipboard.writeText(text)}
        // The popup makes way for the sidebar, which takes the focus.
        onBeside={() => void ports.openSidebar().then((isOpen) => isOpen && window.close())}
        tools={{ ExportMenu, MistakeForm }}
        onPrint={() => void browser.tabs.create({ url: `${browser.runtime.getURL('/sheet.html')}#${tabId}` })}
        onKeep={(span) => void ports.keep(span).then((reason) => statusMessage.say(keptText(t, reason)))}
        statusMessage={statusMessage.text()}
        save={foot.save(view)}
        foot={foot.view(view)}
        onSettings={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />,
      root,
    );
    // The benchmark measures the time from the click to the facts by this mark.
    performance.mark(view.answer.state);
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
