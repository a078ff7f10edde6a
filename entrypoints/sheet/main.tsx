import { render } from 'preact';
import { browser } from 'wxt/browser';
import { checkSentences, Statement } from '../../components/article/index.ts';
import { SheetView } from '../../components/export/index.ts';
import '../../components/ui/sheet-page.css';
import '../../components/ui/tokens.css';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { popupPorts } from '../../utils/reading/popup-ports.ts';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const root = document.getElementById('app') as HTMLElement;

/** The fact sheet of the tab that the address names behind `#`, on a page that can be printed. */
async function start(): Promise<void> {
  const tabId = Number(location.hash.slice(1));
  const ports = popupPorts(
    tabId,
    (envelope) => browser.runtime.sendMessage(envelope),
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
  );
  const answer = await ports.analysis(true).catch(() => null);
  const analysis = answer?.state === 'ready' ? answer.analysis : null;
  document.title = analysis?.article.title || t('export_sheet');
  document.documentElement.dataset.state = analysis ? 'ready' : 'gone';
  render(
    analysis ? (
      <SheetView
        analysis={analysis}
        t={t}
        locale={locale}
        now={new Date()}
        checks={checkSentences(analysis, t, locale)}
      />
    ) : (
      <Statement icon="note" title={t('export_sheet')}>
        <p>{t('export_gone')}</p>
      </Statement>
    ),
    root,
  );
}

document.documentElement.lang = locale;
void start();
