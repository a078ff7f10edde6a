import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/article/index.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/popup-page.css';
import { wearTheme } from '../../components/ui/index.ts';
import type { Span } from '../../utils/article/article-document.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { createRouter } from '../../utils/messaging/router.ts';
import { createPanelSession, type PanelState } from '../../utils/reading/panel-session.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? 0;

  const session = createPanelSession(
    {
      tabId,
      worker: (envelope) => browser.runtime.sendMessage(envelope),
      page: (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
    },
    show,
  );
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener(createRouter('popup', self, session.routes) as never);

  let shown: PanelState = { state: 'loading' };
  let missing = false;
  let clicks = 0;

  function show(answer: PanelState): void {
    shown = answer;
    missing = false;
    clicks += 1;
    draw();
  }

  /** Lights up a passage; says so where the page has lost it, unless another was asked for meanwhile. */
  async function reveal(span: Span, all?: Span[]): Promise<void> {
    const click = ++clicks;
    if (missing) {
      missing = false;
      draw();
    }
    const found = await session.reveal(span, all);
    if (click !== clicks || found) return;
    missing = true;
    draw();
  }

  function draw(): void {
    const answer = shown;
    document.documentElement.dataset.state = answer.state;
    render(
      <PopupView
        answer={answer}
        t={t}
        locale={locale}
        now={new Date()}
        missing={missing}
        onReveal={(span, all) => void reveal(span, all)}
        onForce={() => void session.load(true)}
        onRetry={() => void session.load(false)}
        onCancel={session.cancel}
        onOpen={(url) => void browser.tabs.update(tabId, { url }).then(() => window.close())}
        onCopy={(text) => navigator.clipboard.writeText(text)}
      />,
      root,
    );
  }

  await session.load(false);
}

document.documentElement.lang = locale;
createSettingsStore(browser.storage.local, browser.storage.onChanged).subscribe(({ theme }) =>
  wearTheme(document.documentElement, theme),
);
void start();
