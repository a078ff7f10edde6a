import { ThreadsView } from '../../components/threads/index.ts';
import type { LeanArticle, LeanEvent } from '../../utils/memory/lean-article.ts';
import type { MemoryRow } from '../../utils/memory/memory-database.ts';
import type { EventTelling } from '../../utils/memory/merge-events.ts';
import type { Thread } from '../../utils/memory/read-thread.ts';
import type { CaseRecord } from '../../utils/model/records.ts';
import { threadPicture } from '../../utils/panel/threads/thread-items.ts';
import type { ThreadPage, ThreadPageState } from '../../utils/panel/threads/thread-page.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};
const later = async (): Promise<void> => {};

const row = (id: number, siteName: string, publishedAt: string, title: string): MemoryRow => ({
  ...{ id, siteName, publishedAt, title, key: `${id}.example/story`, url: `https://${id}.example/story` },
  ...{ keys: [], firstSeen: publishedAt, lastSeen: publishedAt, seenBefore: null, source: 'library' },
  ...{ names: [], topics: [], phrases: [], words: [], shingles: [] },
});

const POST = row(1, 'The Estuary Post', '2026-03-03T08:00:00.000Z', 'Fire at Norhaven port kills ten');
const RADIO = row(2, 'North Coast Radio', '2026-03-02T20:00:00.000Z', 'Nine dead after fire in the harbour');

const lean = (text: string): LeanArticle => ({
  version: 1,
  sentences: [{ start: 0, end: text.length, text, dates: [], said: [] }],
  ...{ names: [], figures: [], events: [], topics: [], phrases: [], paragraphs: [], sketch: [] },
});

function telling(of: MemoryRow, clause: string, day: string): EventTelling {
  const event: LeanEvent = {
    ...{ sentence: 0, at: [0, clause.length], from: day, to: day },
    ...{ precision: 'day', basis: 'printed', tense: 'past' },
  };
  return { other: { row: of, lean: lean(clause) }, event, clause };
}

const NINE = telling(RADIO, 'Nine dockers were killed when the coal store burned on Sunday.', '2026-03-01');
const TEN = telling(POST, 'Ten people died in the fire at the coal store on Sunday.', '2026-03-01');
const VOTE = telling(POST, 'The port authority votes on the terminal on 20 April.', '2026-04-20');

const day = { precision: 'day' as const };
const figure = { kind: 'count' as const, code: 'people', of: 'people', change: '=' as const };

const THREAD: Thread = {
  title: 'Norhaven port authority',
  articles: [
    { row: POST, lean: lean(TEN.clause) },
    { row: RADIO, lean: lean(NINE.clause) },
  ],
  events: [
    { ...day, from: '2026-03-01', to: '2026-03-01', tellings: [TEN, NINE], disagree: [TEN, NINE] },
    { ...day, from: '2026-04-20', to: '2026-04-20', tellings: [VOTE], disagree: [] },
  ],
  moved: [],
  figures: [
    {
      row: POST,
      sentence: lean(TEN.clause).sentences[0]!,
      figure: { ...figure, sentence: 0, at: [0, 10], value: 10 },
    },
  ],
  speakers: [
    {
      name: 'Ilse Brandt',
      key: 'ilse brandt',
      quotes: 4,
      row: POST,
      sentence: lean(TEN.clause).sentences[0]!,
    },
  ],
  names: [
    { name: 'Ilse Brandt', key: 'ilse brandt', articles: 2 },
    { name: 'Harbour Workers’ Union', key: 'harbour workers union', articles: 2 },
  ],
  topics: [{ code: '04000000', label: 'Economy, business and finance', articles: 2 }],
  told: [
    {
      row: POST,
      text: 'The port authority, which runs the last coal terminal of the coast, is owned by the city.',
    },
  ],
  bearers: [],
};

const CASE: CaseRecord = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
  name: 'The fire at the coal store',
  ...{ created: '2026-03-03T08:00:00.000Z', modified: '2026-03-03T08:00:00.000Z' },
  ...{ named: '2026-03-03T08:00:00.000Z', articles: [], highlights: [] },
};

const EMPTY: ThreadPageState = {
  ...{ phase: 'ready', query: null, thread: null, names: [], topics: [], cases: [], highlights: [] },
  ...{ search: '', page: null, language: 'en', removed: null },
};

const PAGE: ThreadPage = {
  ...{ load: later, onSearch: nothing, onNewCase: nothing, onRename: nothing, onPutInto: nothing },
  ...{ onTakeOut: nothing, onRemoveCase: nothing, onUndo: nothing, onDecide: nothing, onExport: later },
} as unknown as ThreadPage;

const page =
  (state: Partial<ThreadPageState>): Story['view'] =>
  (teller) => (
    <ThreadsView
      {...teller}
      state={{ ...EMPTY, ...state }}
      page={PAGE}
      libraryPage="#"
      threadPage={() => '#'}
      articlePage={() => '#'}
      pictureOf={threadPicture}
    />
  );

/** Names, topics and cases of all that was read. */
export const THREAD_STORIES: readonly Story[] = [
  { name: 'threads/loading', view: page({ phase: 'loading' }) },
  { name: 'threads/failed', view: page({ phase: 'failed' }) },
  { name: 'threads/empty', view: page({}) },
  {
    name: 'threads/list',
    view: page({
      names: THREAD.names,
      topics: THREAD.topics,
      cases: [CASE],
      removed: { ...CASE, name: 'The ferry' },
    }),
  },
  {
    name: 'threads/name',
    view: page({
      query: { kind: 'name', key: 'john smith' },
      thread: {
        ...THREAD,
        title: 'John Smith',
        bearers: [
          { id: POST.key, articles: [POST.key], told: 'John Smith, the mayor of Norhaven' },
          { id: '7.example/story', articles: ['7.example/story'], told: 'John Smith, a docker of 52' },
        ],
      },
    }),
  },
  {
    name: 'threads/case',
    view: page({
      query: { kind: 'case', id: CASE.id },
      cases: [CASE],
      thread: { ...THREAD, title: CASE.name },
      highlights: [
        { id: '1', quote: 'Ten people died', note: 'The radio says nine.', isOwn: true },
        { id: '2', quote: 'The port authority votes', note: '', isOwn: false },
      ],
    }),
  },
];
