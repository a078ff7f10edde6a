import { render } from 'preact';
import { browser } from 'wxt/browser';
import { checkSentences, EmptyState } from '../../components/article/index.ts';
import { SheetView } from '../../components/export/index.ts';
import '../../components/ui/sheet-page.css';
import '../../components/ui/tokens.css';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { analysisAnswer } from '../../utils/messaging/answer-checks.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { PanelToBackground } from '../../utils/messaging/protocol.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import { readAnalysis, savedKey } from '../../utils/panel/saved-page.ts';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const root = document.getElementById('app') as HTMLElement;

async function analysisOfTab(): Promise<Analysis | null> {
  const tabId = Number(location.hash.slice(1));
  const background = runtimeClient<PanelToBackground>(browser.runtime);
  const answer = await background.ask('analysis.last', { tabId }, analysisAnswer).catch(() => null);
  return answer?.state === 'ready' ? answer.analysis : null;
}

async function savedAnalysis(key: string): Promise<Analysis | null> {
  const { openDatabase } = await import('../../utils/library/database.ts');
  const content = await openDatabase()
    .contents.get(key)
    .catch(() => undefined);
  return content ? readAnalysis(content.analysis) : null;
}

/** The fact sheet of the tab that the address names behind `#`, or of a saved article, on a page that can be printed. */
async function start(): Promise<void> {
  const saved = savedKey(location.hash);
  const analysis = saved === null ? await analysisOfTab() : await savedAnalysis(saved);
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
      <EmptyState icon="note" title={t('export_sheet')}>
        <p>{t('export_gone')}</p>
      </EmptyState>
    ),
    root,
  );
}

document.documentElement.lang = locale;
void start();
