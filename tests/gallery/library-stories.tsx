import { LibraryView, type LibraryViewProps } from '../../components/library/index.ts';
import { NO_FILTER } from '../../utils/library/browse/filter.ts';
import type { ImportPreview } from '../../utils/library/import/preview.ts';
import type { ImportState } from '../../utils/panel/library/import-flow.ts';
import { MARKDOWN_PRESETS } from '../../utils/panel/library/library-page.ts';
import type { LibraryState } from '../../utils/panel/library/library-state.ts';
import { sampleArticles, sampleHighlights } from '../fixtures/library/sample.ts';
import { holding } from '../fixtures/library/state.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};
const ACTIONS: LibraryViewProps['context']['actions'] = {
  onQuery: nothing,
  onCase: nothing,
  cases: async () => [],
  onOptionsChange: nothing,
  onClearFilters: nothing,
  onSelect: nothing,
  onSelectAll: nothing,
  onSelectNone: nothing,
  onColour: nothing,
  onNote: nothing,
  onKeepTheirs: nothing,
  onTags: nothing,
  onRenameTag: nothing,
  onArticleNote: nothing,
  onRemove: nothing,
  onUndo: nothing,
  onDismiss: nothing,
  onCopy: nothing,
  onBackup: nothing,
  onPutOff: nothing,
  onDismissRestored: nothing,
  onSaveUnreadable: nothing,
  onDialog: nothing,
  onExport: nothing,
  onFile: nothing,
  onConfirmImport: nothing,
  onRetry: nothing,
};

const sample = (more?: Partial<LibraryState>) => holding(sampleArticles, sampleHighlights, more);
const empty = (more?: Partial<LibraryState>) => holding([], [], { used: 48_000, ...more });

function view(state: LibraryState, more: Partial<LibraryViewProps> = {}): Story['view'] {
  return (teller) => (
    <LibraryView
      state={state}
      dialog={null}
      importing={null}
      context={{
        ...teller,
        actions: ACTIONS,
        presets: MARKDOWN_PRESETS,
        settingsPage: '#settings',
        threadsPage: '#threads',
        savedPage: () => '#',
      }}
      {...more}
    />
  );
}

const importing = (state: ImportState): Story['view'] => view(sample(), { importing: state });
const preview: ImportPreview = {
  format: 'hypothesis',
  added: 1_204,
  changed: 3,
  joined: 17,
  same: 88,
  buried: 5,
  removed: 0,
  choices: 0,
  articles: 96,
  leftOut: [
    { reason: 'reply', count: 12, example: 'Good overview of the whole debate' },
    { reason: 'reply', count: 4, example: '<b>I agree</b>, see my notes' },
  ],
};
const [first] = sampleHighlights;

/** The library page in every state. */
export const LIBRARY_STORIES: readonly Story[] = [
  { name: 'library/ready', view: view(sample()) },
  { name: 'library/one-list', view: view(sample({ grouped: false })) },
  {
    name: 'library/selected',
    view: view(sample({ selected: new Set(sampleHighlights.slice(0, 3).map(({ id }) => id)) })),
  },
  { name: 'library/deleted', view: view(sample({ undo: { highlights: [first!.id], articles: [] } })) },
  { name: 'library/remind', view: view(sample({ remind: 134 })) },
  {
    name: 'library/notices',
    view: view(
      sample({ newer: true, unreadable: 3, restored: { highlights: 890, articles: 12, damaged: 2 } }),
    ),
  },
  {
    name: 'library/conflict',
    view: view(
      sample({
        conflict: {
          id: first!.id,
          mine: 'Three depots: which?',
          theirs: { ...first!, note: 'Ask the union.' },
        },
      }),
    ),
  },
  { name: 'library/indexing', view: view(sample({ query: 'harbour', progress: 0.4 })) },
  {
    name: 'library/nothing-found',
    view: view(holding([], [], { query: 'zeppelin', totals: { highlights: 5, articles: 4 } })),
  },
  { name: 'library/filtered', view: view(sample({ filter: { ...NO_FILTER, colours: ['green'] } })) },
  { name: 'library/empty', view: view(empty()) },
  { name: 'library/loading', view: view(empty({ phase: 'loading', totals: null, used: null })) },
  { name: 'library/unavailable', view: view(empty({ phase: 'unavailable', totals: null, used: null })) },
  { name: 'library/full', view: view(sample({ problem: 'full' })) },
  { name: 'library/note', view: view(sample()), clicks: ['[data-colour] button[aria-pressed]'] },
  { name: 'library/tags', view: view(sample(), { dialog: 'tags' }) },
  {
    name: 'library/tagging',
    view: view(sample()),
    clicks: ['[data-colour] button[aria-pressed]:nth-last-of-type(3)'],
  },
  { name: 'library/export', view: view(sample(), { dialog: 'export' }) },
  {
    name: 'library/export-obsidian',
    view: view(sample(), { dialog: 'export' }),
    clicks: ['dialog fieldset label:nth-of-type(2) input'],
  },
  { name: 'library/import', view: importing({ step: 'choose' }) },
  { name: 'library/import-reading', view: importing({ step: 'reading', file: 'annotations.json' }) },
  { name: 'library/import-preview', view: importing({ step: 'preview', file: 'annotations.json', preview }) },
  { name: 'library/import-writing', view: importing({ step: 'writing', done: 0.6 }) },
  { name: 'library/import-done', view: importing({ step: 'done', preview }) },
  {
    name: 'library/import-broken',
    view: importing({ step: 'failed', file: 'half.json', reason: 'broken' }),
  },
  {
    name: 'library/import-newer',
    view: importing({ step: 'failed', file: 'newer.json', reason: 'newer-version' }),
  },
];
