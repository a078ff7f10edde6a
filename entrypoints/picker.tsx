import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BlockPicker } from '../components/picker/index.ts';
import '../components/ui/tokens.css';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { createPicker } from '../utils/content/picker/create-picker.ts';
import { createTranslate, formatLocale } from '../utils/i18n/index.ts';
import { runtimeClient } from '../utils/messaging/client.ts';
import { nativeBrowser } from '../utils/messaging/native.ts';
import type { ChoiceToBackground, PageToBackground } from '../utils/messaging/protocol.ts';

function start() {
  const { runtime, i18n } = nativeBrowser();
  const locale = formatLocale(i18n.getUILanguage(), i18n.getMessage('messages_language', []));
  const t = createTranslate(i18n.getMessage, locale);
  const background = runtimeClient<ChoiceToBackground & PageToBackground>(runtime);
  return createPicker({
    document,
    css: __SIDELIGHT_STYLES__,
    async load() {
      const [{ choice }, { theme }] = await Promise.all([
        background.ask('choice.get', {}),
        background.ask('choices.get', {}),
      ]);
      return { choice, theme };
    },
    store: (choice) => background.ask('choice.put', { choice }),
    onStored() {
      const { sidebar } = pageScripts();
      if (sidebar?.isOpen()) void sidebar.load(false);
      else background.send('choice.show', {}).catch(() => {});
    },
    articleNow() {
      const { reader } = pageScripts();
      const article = reader?.reading?.ok && reader.reading.article;
      return article
        ? (reader.rangeOf({ start: 0, end: article.text.length })?.commonAncestorContainer ?? null)
        : null;
    },
    draw: (root, view, actions) =>
      render(<BlockPicker {...view} {...actions} t={t} locale={locale} site={location.host} />, root),
    undraw: (root) => render(null, root),
  });
}

/** Goes into a page when its reader wants to choose the article; hides the picker where it is open already. */
export default defineUnlistedScript(() => {
  const scripts = pageScripts();
  scripts.picker ??= start();
  scripts.picker.ask();
});
