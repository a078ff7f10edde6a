import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WITH_LATER_PARTS } from '../../components/article/later-parts.ts';
import { SavedArticleView } from '../../components/library/SavedArticleView.tsx';
import '../../components/ui/full-page.css';
import '../../components/ui/tokens.css';
import { wearTheme } from '../../components/ui/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { openDatabase } from '../../utils/library/database.ts';
import { createLibraryQueries } from '../../utils/library/library-queries.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import { applyTagChoices, editTagChoices, type TagEdit } from '../../utils/model/tag-choices.ts';
import { copyText, onLibraryChange } from '../../utils/panel/browser-tools.ts';
import { createSavedArticle, type SavedArticleState } from '../../utils/panel/library/saved-article.ts';
import { keyIn, spanIn } from '../../utils/panel/saved-address.ts';
import { createSavedText, listedHighlights, savedPorts, savedSheet } from '../../utils/panel/saved-page.ts';
import { createSettingsStore, DEFAULT_SETTINGS, shownSections } from '../../utils/settings/index.ts';
import { createReading } from './reading.tsx';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const root = document.getElementById('app') as HTMLElement;
const key = keyIn(location.hash);
const store = createSettingsStore(browser.storage.local, browser.storage.onChanged);
const text = createSavedText();

let settings = DEFAULT_SETTINGS;
let state: SavedArticleState = { phase: 'loading', saved: null, undo: null, problem: null };

const session = createSavedArticle(
  key,
  {
    reader: createLibraryQueries(openDatabase()),
    ...savedPorts(browser.runtime),
  },
  (next) => {
    state = next;
    draw();
  },
);

const reading = createReading({
  ...{ t, locale, text, session, store, draw },
  worker: libraryClient(browser.runtime),
  saved: () => state.saved,
  settings: () => settings,
});

const editTag = (edit: TagEdit) =>
  void store.update(({ tagChoices }) => ({ tagChoices: editTagChoices(tagChoices, edit) }));

function draw(): void {
  const { saved } = state;
  document.documentElement.dataset.state = state.phase;
  document.title = `${saved?.record.title || t('library_title')} · ${t('extensionName')}`;
  render(
    <SavedArticleView
      t={t}
      locale={locale}
      now={new Date()}
      state={state}
      highlights={listedHighlights(state)}
      library="/library.html"
      sections={shownSections(settings)}
      tagsOf={(analysis) => applyTagChoices(analysis, settings.tagChoices)}
      onEditTag={editTag}
      {...WITH_LATER_PARTS}
      onCopy={copyText}
      onPrint={() => window.open(savedSheet(key))}
      onText={text.onText}
      onReveal={text.reveal}
      onShow={(id) => text.show(saved?.highlights.find(({ record }) => record.id === id))}
      {...session}
      {...reading.props()}
      onKeep={(span, id) => void (id ? session.onRemove(id) : session.onKeep(span, settings.highlightColour))}
      onRetry={() => location.reload()}
    />,
    root,
  );
  text.paintHighlights(saved?.highlights ?? []);
  reading.drawn();
}

document.documentElement.lang = locale;
onLibraryChange(browser, session.changed);
store.subscribe((now) => {
  settings = now;
  wearTheme(document.documentElement, now.theme);
  draw();
});
addEventListener('hashchange', () => location.reload());
void session.start().then(() => {
  const at = spanIn(location.hash);
  // After the text is drawn.
  if (at) requestAnimationFrame(() => text.reveal(at));
});
