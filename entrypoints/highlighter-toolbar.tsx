import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SelectionToolbar } from '../components/highlights/index.ts';
import { openFieldsBy } from '../components/ui/index.ts';
import '../components/ui/tokens.css';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { createTranslate, formatLocale } from '../utils/i18n/index.ts';
import { nativeBrowser } from '../utils/messaging/native.ts';

/** Goes into a page that has the highlighter when its reader begins to select words, or opens a highlight. */
export default defineUnlistedScript(() => {
  const { i18n } = nativeBrowser();
  const locale = formatLocale(i18n.getUILanguage(), i18n.getMessage('messages_language', []));
  const t = createTranslate(i18n.getMessage, locale);
  const scripts = pageScripts();
  openFieldsBy(() => scripts.highlighter?.openField ?? null);
  scripts.toolbarDrawing = {
    css: __SIDELIGHT_STYLES__,
    draw: (root, view, actions) =>
      render(<SelectionToolbar key={view.mode} {...view} {...actions} t={t} locale={locale} />, root),
    undraw: (root) => render(null, root),
  };
});
