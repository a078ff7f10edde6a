import { render } from 'preact';
import { browser } from 'wxt/browser';
import { EmptyState } from '../../components/article/index.ts';
import { BeforePart } from '../../components/before/index.ts';
import '../../components/ui/full-page.css';
import '../../components/ui/tokens.css';
import { Page, wearTheme } from '../../components/ui/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { analysisAnswer } from '../../utils/messaging/answer-checks.ts';
import { runtimeClient, tabClient } from '../../utils/messaging/client.ts';
import type { MemoryToBackground, PanelToBackground, ToReader } from '../../utils/messaging/protocol.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { createBeforeArticle } from '../../utils/panel/before-article.ts';
import { savedArticlePage } from '../../utils/panel/saved-address.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';

// What was read before, on a page of its own: the sidebar in a page opens it, which may not know of other pages itself.

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
const tabId = Number(location.hash.slice(1));
const root = document.getElementById('app') as HTMLElement;
let analysis: Analysis | null = null;

/** Shows a passage in the article's tab, and that tab. */
function reveal(span: Span): void {
  const reader = tabClient<ToReader>(browser.tabs, tabId);
  void reader.ask('page.reveal', { spans: [span], current: 0 }).catch(() => {});
  void browser.tabs.update(tabId, { active: true });
}

const before = createBeforeArticle(
  {
    worker: runtimeClient<MemoryToBackground>(browser.runtime),
    settings,
    tabId,
    savedPage: savedArticlePage,
    painted: async () => {},
  },
  draw,
);

function draw(): void {
  const context = before.context();
  document.documentElement.dataset.state = context ? 'ready' : 'gone';
  render(
    <Page locale={locale} title={analysis?.article.title || t('before_title')}>
      {analysis && context ? (
        <BeforePart
          t={t}
          locale={locale}
          now={new Date()}
          analysis={analysis}
          context={context}
          onReveal={reveal}
          addressOf={before.addressOf}
          onRemember={before.onRemember}
        />
      ) : (
        <EmptyState icon="note" title={t('before_title')}>
          <p>{t('before_none')}</p>
        </EmptyState>
      )}
    </Page>,
    root,
  );
}

async function start(): Promise<void> {
  const background = runtimeClient<PanelToBackground>(browser.runtime);
  const answer = await background.ask('analysis.last', { tabId }, analysisAnswer).catch(() => null);
  analysis = answer?.state === 'ready' ? answer.analysis : null;
  if (analysis) await before.look(analysis);
  draw();
}

document.documentElement.lang = locale;
document.title = `${t('before_title')} · ${t('extensionName')}`;
settings.subscribe(({ theme }) => wearTheme(document.documentElement, theme));
void start();
