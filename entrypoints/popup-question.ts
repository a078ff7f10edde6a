import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { earlyHeader } from '../components/article/early-header.ts';
import { createTranslate, formatLocale, type MessageSource, textDirection } from '../utils/i18n/index.ts';
import { nativeBrowser } from '../utils/messaging/native.ts';
import { prefetchedHeadline } from '../utils/messaging/popup-url.ts';
import { firstQuestion } from '../utils/panel/first-question.ts';
import { type TabHeadline, tabHeadline } from '../utils/panel/tab-headline.ts';

/** Shows the headline of a tab, unless it or the panel is there already. */
function showHeadline(headline: TabHeadline | null): void {
  const root = document.getElementById('app');
  if (!headline || root?.firstChild !== null) return;
  const { i18n } = nativeBrowser();
  const message: MessageSource = i18n.getMessage;
  const locale = formatLocale(i18n.getUILanguage(), message('messages_language', []));
  const work = createTranslate(message, locale)('loading');
  root.append(earlyHeader(document, { headline, work, locale, dir: textDirection(locale) }));
  performance.mark('loading'); // The benchmark's title.
}

/** Runs in the popup while the script that draws it is still being read. */
export default defineUnlistedScript(() => {
  showHeadline(prefetchedHeadline(location.search));
  void firstQuestion()?.then(({ tab }) => showHeadline(tabHeadline(tab ?? {})));
});
