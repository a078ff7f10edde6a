import { LATER_PARTS } from '../../components/article/later-parts.ts';
import { SavedArticleView } from '../../components/library/SavedArticleView.tsx';
import { withoutText } from '../../utils/library/kept-text.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import { applyTagChoices, NO_CHOICES } from '../../utils/model/tag-choices.ts';
import type { HighlightViewModel } from '../../utils/panel/highlight-view-model.ts';
import type { SavedArticle, SavedArticleState } from '../../utils/panel/library/saved-article.ts';
import { createSavedText } from '../../utils/panel/saved-page.ts';
import { harbour } from '../fixtures/analyses/harbour.ts';
import { arabic } from '../fixtures/analyses/languages.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};

const highlight = (id: string, more: Partial<HighlightViewModel>): HighlightViewModel => ({
  id,
  colour: 'yellow',
  note: '',
  tags: [],
  state: 'in-place',
  quote: '',
  prefix: '',
  suffix: '',
  found: '',
  ...more,
});

const HIGHLIGHTS: readonly HighlightViewModel[] = [
  highlight('1', {
    quote: harbour.article.text.slice(harbour.keyFacts[0]!.start, harbour.keyFacts[0]!.end),
    note: 'Ask the union for the list.',
  }),
  highlight('2', { colour: 'blue', state: 'lost', quote: 'The first redundancies take effect in May.' }),
];

function saved(analysis: Analysis, more: Partial<SavedArticle> = {}): SavedArticle {
  const { title, siteName, authors, publishedAt, language, url } = analysis.article;
  const moment = '2026-11-20T10:00:00.000Z';
  return {
    record: {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      key: 'estuary.example/ferries',
      keys: ['estuary.example/ferries'],
      created: moment,
      modified: moment,
      savedAt: moment,
      url: url || 'https://estuary.example/ferries',
      topics: [],
      entities: [],
      title,
      siteName,
      authors,
      publishedAt,
      language,
    },
    analysis,
    article: analysis.article,
    wholeText: true,
    highlights: [],
    ...more,
  };
}

let printed: ReturnType<typeof createSavedText> | undefined;
const text = () => {
  printed ??= createSavedText();
  return printed;
};

const view =
  (state: Partial<SavedArticleState>, highlights: readonly HighlightViewModel[] = []): Story['view'] =>
  (teller) => (
    <SavedArticleView
      {...teller}
      state={{ phase: 'ready', saved: null, undo: null, problem: null, ...state }}
      highlights={highlights}
      library="#"
      tagsOf={(analysis) => applyTagChoices(analysis, NO_CHOICES)}
      later={LATER_PARTS}
      onEditTag={nothing}
      onCopy={nothing}
      onPrint={nothing}
      onText={text().onText}
      onTags={nothing}
      words={{
        note: state.saved ? 'The best overview so far.' : '',
        tags: state.saved ? ['ferries', 'series on jobs'] : [],
        suggest: async () => [],
        onNote: nothing,
        onTags: nothing,
      }}
      reading={{
        size: 18,
        width: 'medium',
        onLook: nothing,
        found: { count: 3, at: 1 },
        onFind: nothing,
        onTurn: nothing,
        onCopyNote: async () => {},
        topOf: text().topOf,
      }}
      onReveal={nothing}
      onShow={nothing}
      onKeep={nothing}
      onColour={nothing}
      onNote={nothing}
      onRemove={nothing}
      onUnsave={nothing}
      onUndo={nothing}
      onDismiss={nothing}
      onRetry={nothing}
    />
  );

const passages = withoutText(harbour);

/** The page of one kept article. */
export const SAVED_STORIES: readonly Story[] = [
  { name: 'saved/text', view: view({ saved: saved(harbour) }, HIGHLIGHTS) },
  {
    name: 'saved/text-and-facts',
    view: view({ saved: saved(harbour) }, HIGHLIGHTS),
    clicks: ['[role=toolbar] [aria-pressed]'],
  },
  {
    name: 'saved/passages',
    view: view({ saved: saved(passages, { wholeText: false }), undo: { highlight: '1' } }),
  },
  { name: 'saved/arabic', view: view({ saved: saved(arabic) }) },
  {
    name: 'saved/other-version',
    view: view({ saved: saved(harbour, { analysis: null }) }, HIGHLIGHTS.slice(0, 1)),
  },
  {
    name: 'saved/highlights-only',
    view: view(
      {
        saved: saved(harbour, {
          analysis: null,
          article: null,
          record: { ...saved(harbour).record, savedAt: null },
        }),
      },
      HIGHLIGHTS,
    ),
  },
  { name: 'saved/gone', view: view({ phase: 'gone' }) },
  { name: 'saved/unavailable', view: view({ phase: 'unavailable' }) },
];
