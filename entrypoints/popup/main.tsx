import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/article/index.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/popup-page.css';
import { wearTheme } from '../../components/ui/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { createRouter } from '../../utils/messaging/router.ts';
import { createPanel } from '../../utils/reading/panel.ts';
import { popupPorts } from '../../utils/reading/popup-ports.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? 0;

  const ports = popupPorts(
    tabId,
    (envelope) => browser.runtime.sendMessage(envelope),
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
  );
  /** The popup makes way for the sidebar, which takes the focus. */
  async function openBeside(): Promise<void> {
    if (await ports.openSidebar()) window.close();
  }

  const panel = createPanel(ports, ({ answer, missing }) => {
    document.documentElement.dataset.state = answer.state;
    render(
      <PopupView
        answer={answer}
        t={t}
        locale={locale}
        now={new Date()}
        missing={missing}
        onReveal={(span, all) => void panel.reveal(span, all)}
        onForce={() => void panel.load(true)}
        onRetry={() => void panel.load(false)}
        onCancel={panel.cancel}
        onOpen={(url) => void browser.tabs.update(tabId, { url }).then(() => window.close())}
        onCopy={(text) => navigator.clipboard.writeText(text)}
        onBeside={() => void openBeside()}
      />,
      root,
    );
  });

  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener(createRouter('popup', self, panel.routes) as never);
  await panel.load(false);
}

document.documentElement.lang = locale;
createSettingsStore(browser.storage.local, browser.storage.onChanged).subscribe(({ theme }) =>
  wearTheme(document.documentElement, theme),
);
void start();
