import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/article/index.ts';
import { ExportMenu, MistakeForm } from '../../components/export/index.ts';
import { keptText } from '../../components/highlights/index.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/popup-page.css';
import { wearTheme } from '../../components/ui/index.ts';
import { applyTagChoices, editTagChoices, type TagEdit } from '../../utils/analysis/topics/choices.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { createRouter } from '../../utils/messaging/router.ts';
import { createPanel, type PanelView } from '../../utils/reading/panel.ts';
import { popupPorts } from '../../utils/reading/popup-ports.ts';
import { createSaid } from '../../utils/reading/said.ts';
import { createSettingsStore, DEFAULT_SETTINGS, shownSections } from '../../utils/settings/index.ts';
import { createFoot } from './foot.tsx';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? 0;
  let { tagChoices } = await settings.get();
  let view: PanelView = { answer: { state: 'loading' }, missing: false };

  const ports = popupPorts(
    tabId,
    (envelope) => browser.runtime.sendMessage(envelope),
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
  );
  /** The popup makes way for the sidebar, which takes the focus. */
  async function openBeside(): Promise<void> {
    if (await ports.openSidebar()) window.close();
  }

  let chosen = DEFAULT_SETTINGS;
  const said = createSaid(() => draw());
  const foot = createFoot(browser, settings, tab, t, () => draw());

  /** Shown once it is stored, so that a popup that closes at once has lost nothing that it showed. */
  const editTag = (edit: TagEdit) =>
    settings.update((now) => ({ tagChoices: editTagChoices(now.tagChoices, edit) }));

  const draw = (): void => {
    document.documentElement.dataset.state = view.answer.state;
    render(
      <PopupView
        {...view}
        sections={shownSections(chosen)}
        t={t}
        locale={locale}
        now={new Date()}
        tagsOf={(analysis) => applyTagChoices(analysis, tagChoices)}
        onEditTag={(edit) => void editTag(edit)}
        onReveal={(span, all) => void panel.reveal(span, all)}
        onForce={() => void panel.load(true)}
        onRetry={() => void panel.load(false)}
        onCancel={panel.cancel}
        onOpen={(url) => void browser.tabs.update(tabId, { url }).then(() => window.close())}
        onCopy={(text) => navigator.clipboard.writeText(text)}
        onBeside={() => void openBeside()}
        tools={{ ExportMenu, MistakeForm }}
        onPrint={() => void browser.tabs.create({ url: `${browser.runtime.getURL('/sheet.html')}#${tabId}` })}
        onKeep={(span) => void ports.keep(span).then((reason) => said.say(keptText(t, reason)))}
        said={said.text()}
        foot={foot.view(view)}
        onSettings={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />,
      root,
    );
    // What the time from the click to the facts is measured by.
    performance.mark(view.answer.state);
  };
  const panel = createPanel(ports, (next) => {
    view = next;
    draw();
  });
  settings.subscribe((stored) => {
    tagChoices = stored.tagChoices;
    chosen = stored;
    draw();
  });

  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener(createRouter('popup', self, panel.routes) as never);
  await panel.load(false);
}

document.documentElement.lang = locale;
settings.subscribe(({ theme }) => wearTheme(document.documentElement, theme));
void start();
