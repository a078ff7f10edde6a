import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHighlighter, type Highlighter } from '../utils/content/highlights/create-highlighter.ts';
import { updatedToolbar } from '../utils/content/highlights/updated-toolbar.ts';
import { isOrphaned } from '../utils/content/orphaned.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { removeDeadHosts } from '../utils/content/shadow-host.ts';
import { createTranslate, formatLocale } from '../utils/i18n/index.ts';
import { listen, nativeBrowser } from '../utils/messaging/native.ts';
import { fieldRules, highlighterRules } from '../utils/messaging/protocol.ts';
import { createRouter } from '../utils/messaging/router.ts';

function start(): Highlighter {
  const browser = nativeBrowser();
  const { runtime, i18n } = browser;
  removeDeadHosts(document);
  const locale = formatLocale(i18n.getUILanguage(), i18n.getMessage('messages_language', []));
  const t = createTranslate(i18n.getMessage, locale);
  // Read while the browser gives it.
  const updated = updatedToolbar(`${t('updated_title')}. ${t('updated_body')}`);
  const highlighter: Highlighter = createHighlighter({
    document,
    browser,
    reader: () => pageScripts().reader,
    quoted: (words) => t('quoted', words),
    fieldRefused: t('field_refused'),
    noteLabel: (note) => t('note_mark', note),
    show: (range, cover) => pageScripts().readerParts?.reveal([range], 0, window, cover),
    drawing: () => (isOrphaned(runtime) ? updated : pageScripts().toolbarDrawing),
  });
  const self = { id: runtime.id, root: runtime.getURL('/') };
  listen(runtime, createRouter(self, { ...highlighterRules, ...fieldRules }, highlighter.handlers));
  return highlighter;
}

/** Goes into a page with the reader's click, or by itself on sites that the reader allowed. */
export default defineUnlistedScript(() => {
  const scripts = pageScripts();
  if (scripts.highlighter) scripts.highlighter.again();
  else scripts.highlighter = start();
});
