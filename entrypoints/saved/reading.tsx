import { render } from 'preact';
import { SelectionToolbar } from '../../components/highlights/index.ts';
import { createSelectionToolbar } from '../../utils/content/highlights/selection-toolbar.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import type { LibraryClient } from '../../utils/messaging/client.ts';
import { noteOf, tagsOf } from '../../utils/model/record-parts.ts';
import { copyText } from '../../utils/panel/browser-tools.ts';
import type { createSavedArticle, SavedArticle } from '../../utils/panel/library/saved-article.ts';
import { createSavedHighlighting } from '../../utils/panel/saved-highlighting.ts';
import type { createSavedText } from '../../utils/panel/saved-page.ts';
import { createSavedReading } from '../../utils/panel/saved-reading.ts';
import type { Settings, SettingsStore } from '../../utils/settings/index.ts';

export interface ReadingParts {
  t: Translate;
  locale: string;
  worker: LibraryClient;
  text: ReturnType<typeof createSavedText>;
  session: ReturnType<typeof createSavedArticle>;
  saved: () => SavedArticle | null;
  settings: () => Settings;
  store: SettingsStore;
  draw: () => void;
}

/** The styles of this page, for the toolbar's closed root. */
const ownCss = (): string =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');

/** The text of a saved article as one reads it: the toolbar by a selection, the search, the look of the type, the reader's words. */
export function createReading(parts: ReadingParts) {
  const { t, locale, worker, text, session, saved, settings, store, draw } = parts;
  const highlighting = createSavedHighlighting({
    ...{ worker, saved },
    reread: session.start,
    rangeOf: text.rangeOf,
    spanOf: text.spanOf,
    quoted: (words) => t('quoted', words),
  });
  createSelectionToolbar({
    document,
    drawing: () => ({
      css: ownCss(),
      draw: (place, view, actions) =>
        render(<SelectionToolbar key={view.mode} {...view} {...actions} t={t} locale={locale} />, place),
      undraw: (place) => render(null, place),
    }),
    service: highlighting.service,
    choices: () => ({ ...settings(), paint: true }),
    onPicked: (highlightColour) => void store.update(() => ({ highlightColour })),
  });
  const reading = createSavedReading({ saved, reveal: text.reveal, dim: text.dim, copyText }, draw);
  const suggest = async (): Promise<readonly string[]> => {
    const answer = await worker.askTwice('tags.all', {});
    return answer.state === 'found' ? answer.tags : [];
  };
  return {
    /** Called after every drawing. */
    drawn: highlighting.changed,
    props: () => ({
      words: {
        note: noteOf(saved()?.record ?? {}),
        tags: tagsOf(saved()?.record ?? {}),
        suggest,
        onNote: (note: string, before: string) => void session.onWords({ note, before }),
        onTags: (tags: string[]) => void session.onWords({ tags }),
      },
      reading: {
        size: settings().readingSize,
        width: settings().readingWidth,
        onLook: (look: Partial<Settings>) => void store.update(() => look),
        found: reading.found(),
        onFind: reading.onFind,
        onTurn: reading.onTurn,
        onCopyNote: reading.onCopyNote,
        topOf: text.topOf,
      },
    }),
  };
}
