import { Panel, type PanelProps } from '../../components/article/index.ts';
import { LATER_PARTS } from '../../components/article/later-parts.ts';
import { SheetView } from '../../components/export/index.ts';
import { FigureList } from '../../components/figures/index.ts';
import { SpeakersView } from '../../components/speakers/index.ts';
import { Timeline } from '../../components/timeline/index.ts';
import base from '../../components/ui/base.module.css';
import { textDirection } from '../../utils/i18n/index.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import { PAGE_KINDS } from '../../utils/model/article-document.ts';
import { ANALYSIS_FAILURES, CLOSED_PAGES } from '../../utils/model/failures.ts';
import { applyTagChoices, NO_CHOICES, type TagChoices } from '../../utils/model/tag-choices.ts';
import { analysisOf, articleOf } from '../fixtures/analyses/build.ts';
import { harbour } from '../fixtures/analyses/harbour.ts';
import { hostile } from '../fixtures/analyses/hostile.ts';
import { arabic, chinese, german } from '../fixtures/analyses/languages.ts';
import { centuries, overlaps, quantities, undated } from '../fixtures/analyses/pictures.ts';
import { BEFORE_STORIES } from './before-stories.tsx';
import { PAGE_STORIES } from './extension-page-stories.tsx';
import { HIGHLIGHT_STORIES } from './highlight-stories.tsx';
import { LANGUAGE_STORIES } from './language-story.tsx';
import { LIBRARY_STORIES } from './library-stories.tsx';
import { NAME_STORIES } from './name-stories.tsx';
import { PICKER_STORIES } from './picker-stories.tsx';
import { SAVED_STORIES } from './saved-stories.tsx';
import type { Story } from './story.ts';
import { SYNC_STORIES } from './sync-stories.tsx';
import { THREAD_STORIES } from './thread-stories.tsx';

const nothing = (): void => {};

function popup(
  answer: PanelProps['answer'],
  choices: TagChoices = NO_CHOICES,
  headline: PanelProps['headline'] = null,
): Story['view'] {
  return (teller) => (
    <Panel
      answer={answer}
      headline={headline}
      context={{
        ...teller,
        tagsOf: (analysis) => applyTagChoices(analysis, choices),
        later: LATER_PARTS,
        loadSpeakers: async () => SpeakersView,
        actions: {
          onReveal: nothing,
          onForce: nothing,
          onRetry: nothing,
          onCancel: nothing,
          onKeep: nothing,
          onCopy: nothing,
          onEditTag: nothing,
          onPrint: nothing,
          onLibrary: nothing,
          onSettings: nothing,
        },
      }}
    />
  );
}

const ready = (analysis: Analysis, choices?: TagChoices): Story['view'] =>
  popup({ state: 'ready', analysis }, choices);
const withArticle = (change: Partial<Analysis['article']>): Analysis => ({
  ...harbour,
  article: { ...harbour.article, ...change },
});
const LINKS = Array.from({ length: 17 }, (_, i) => ({
  title: [
    'Norhaven to close its last coal terminal, with 1,200 jobs in doubt',
    'Fährverkehrsaufrechterhaltungsgesellschaft meldet Insolvenz an',
    'مجلس المدينة يصوت لصالح رصيف جديد للعبّارات',
    '市议会投票赞成修建新的渡轮码头',
  ][i % 4]!,
  url: `https://${i % 5 === 4 ? 'www.harbour-weekly' : 'news'}.example/story/${i}`,
}));
/** A view alone, with the room that a panel gives it. */
const alone =
  (View: typeof Timeline | typeof FigureList, analysis: Analysis): Story['view'] =>
  (teller) => (
    <main class={base.root} dir={textDirection(teller.locale)}>
      <h1 class={base.hidden}>{teller.t('extensionName')}</h1>
      <div style={{ padding: 'var(--space-4)' }}>
        <View {...teller} analysis={analysis} onReveal={nothing} />
      </div>
    </main>
  );
const empty = analysisOf(articleOf('A few words.', { title: 'A note' }));

/** Every view in every state. */
export const STORIES: readonly Story[] = [
  ...LIBRARY_STORIES,
  ...SYNC_STORIES,
  ...SAVED_STORIES,
  ...HIGHLIGHT_STORIES,
  ...BEFORE_STORIES,
  { name: 'popup/ready', view: ready(harbour) },
  {
    name: 'popup/open',
    view: ready(harbour),
    clicks: [
      '[data-status] [aria-expanded]',
      '#sidelight-facts ~ button',
      '#sidelight-facts ~ button',
      '#sidelight-figures ~ button',
      '#sidelight-entities ~ div li:nth-child(1) button',
      '#sidelight-topics ~ ul button',
    ],
  },
  {
    name: 'popup/tags-chosen',
    view: ready(harbour, {
      removed: ['medtop:20000253', 'phrase:clean up'],
      pinned: ['phrase:west quay'],
      renamed: { 'medtop:20000523': 'job cuts' },
    }),
    clicks: [
      '#sidelight-topics ~ button',
      '#sidelight-topics ~ ul [data-key^=medtop]',
      '[aria-label="Rename"]',
    ],
  },
  { name: 'popup/export-menu', view: ready(harbour), clicks: ['[aria-haspopup="menu"]'] },
  {
    name: 'popup/report-a-mistake',
    view: ready(harbour),
    clicks: ['[aria-haspopup="menu"]', '[role="menuitem"]:last-child'],
  },
  {
    name: 'popup/report-a-fact',
    view: ready(harbour),
    clicks: ['[data-status="reported"] [aria-expanded]', '[data-status="reported"] p button'],
  },
  {
    name: 'popup/facts-that-lean',
    view: ready({
      ...harbour,
      keyFacts: harbour.keyFacts.filter(({ leansOn }) => leansOn),
    }),
    clicks: ['[data-status] [aria-expanded]'],
  },
  { name: 'sheet/print', view: (teller) => <SheetView {...teller} analysis={harbour} checks={[]} /> },
  { name: 'popup/german', view: ready(german) },
  { name: 'popup/arabic', view: ready(arabic) },
  { name: 'popup/chinese', view: ready(chinese) },
  { name: 'popup/hostile', view: ready(hostile()) },
  { name: 'popup/nothing-found', view: ready(empty) },
  {
    name: 'popup/parts-missing',
    view: ready({
      ...empty,
      article: {
        ...empty.article,
        language: 'sw',
        coverage: { kept: 4, seen: 21, truncated: true, reason: 'subscribers-only' },
      },
      skipped: [
        { annotator: 'facts', reason: 'language' },
        { annotator: 'figures', reason: 'budget' },
        { annotator: 'entities', reason: 'model-missing' },
      ],
    }),
  },
  { name: 'popup/live-blog', view: ready(withArticle({ kind: 'live-blog' })) },
  {
    name: 'popup/page-of-several',
    view: ready(withArticle({ coverage: { kept: 31, seen: 31, truncated: true, reason: 'page 1 of 3' } })),
  },
  {
    name: 'popup/stub',
    view: ready(
      withArticle({
        kind: 'stub',
        coverage: { kept: 2, seen: 2, truncated: true, reason: 'subscribers-only' },
      }),
    ),
  },
  { name: 'timeline/centuries', view: alone(Timeline, centuries) },
  { name: 'timeline/overlaps', view: alone(Timeline, overlaps) },
  { name: 'timeline/undated', view: alone(Timeline, undated) },
  { name: 'figures/drawn', view: alone(FigureList, quantities) },
  { name: 'popup/loading', view: popup({ state: 'loading' }) },
  {
    name: 'popup/loading-headline',
    view: popup({ state: 'loading' }, NO_CHOICES, {
      title: 'Norhaven to close its last coal terminal, with 1,200 jobs in doubt',
      host: 'harbour-weekly.example',
    }),
  },
  {
    name: 'popup/loading-long',
    view: popup({ state: 'loading', progress: { stage: 'analysing', done: 0.5 } }),
  },
  { name: 'popup/cancelled', view: popup({ state: 'cancelled' }) },
  {
    name: 'popup/list-with-links',
    view: popup({ state: 'not-an-article', kind: 'list', reason: 'not-an-article', links: LINKS }),
  },
  {
    name: 'popup/no-text',
    view: popup({ state: 'not-an-article', kind: 'other', reason: 'no-text', links: [] }),
  },
  {
    name: 'popup/large-page',
    view: popup({ state: 'not-an-article', kind: 'other', reason: 'large', links: [] }),
  },
  ...PAGE_KINDS.map((kind) => ({
    name: `popup/not-an-article-${kind}`,
    view: popup({ state: 'not-an-article', kind, reason: 'not-an-article', links: [] }),
  })),
  ...CLOSED_PAGES.map((reason) => ({
    name: `popup/unreadable-${reason}`,
    view: popup({ state: 'unreadable', reason }),
  })),
  ...ANALYSIS_FAILURES.map((reason) => ({
    name: `popup/failed-${reason}`,
    view: popup({ state: 'failed', reason, detail: 'Error: the worker did not answer (E42)' }),
  })),
  ...PAGE_STORIES,
  ...NAME_STORIES,
  ...PICKER_STORIES,
  ...THREAD_STORIES,
  ...LANGUAGE_STORIES,
];
