import type { TimelineFormat } from '../../export/timeline-files.ts';
import type { Translate } from '../../i18n/index.ts';
import type { LibraryQueries } from '../../library/library-queries.ts';
import type { MemoryDatabase } from '../../memory/memory-database.ts';
import { nameKey } from '../../memory/name-keys.ts';
import {
  listNames,
  listTopics,
  readThread,
  type Thread,
  type ThreadQuery,
  type ThreadTopic,
} from '../../memory/read-thread.ts';
import type { Client } from '../../messaging/client.ts';
import type { CaseToBackground, MemoryToBackground } from '../../messaging/protocol.ts';
import { membersIn, noteOf, quoteOf } from '../../model/record-parts.ts';
import type { CaseRecord, NamePage } from '../../model/records.ts';

/** State of the page of names and cases. */
export interface ThreadPageState {
  phase: 'loading' | 'ready' | 'failed';
  /** Null for the list of names and cases. */
  query: ThreadQuery | null;
  thread: Thread | null;
  names: { key: string; articles: number }[];
  topics: ThreadTopic[];
  cases: CaseRecord[];
  search: string;
  /** Highlights of the case that is shown: its own, and those on its articles. */
  highlights: CaseHighlight[];
  /** The page of an encyclopedia that the reader chose for the name that is shown. */
  page: NamePage | null;
  /** Language of the newest article that the library holds of the line; empty where none tells. */
  language: string;
  /** A case that was deleted and can be brought back. */
  removed: CaseRecord | null;
}

export interface CaseHighlight {
  id: string;
  quote: string;
  note: string;
  /** Put into the case itself, rather than there with its article. */
  isOwn: boolean;
}

export interface ThreadPorts {
  database: MemoryDatabase;
  library: Pick<
    LibraryQueries,
    'articles' | 'bearerWords' | 'cases' | 'highlights' | 'namePage' | 'ofArticles' | 'snapshot'
  >;
  worker: Client<MemoryToBackground & CaseToBackground>;
  downloadFile(file: { name: string; type: string; parts: BlobPart[] }): void;
  /** Words for the headings of a file. */
  t: Translate;
  now(): Date;
}

/** Controller of the page of names and cases. `draw` is called after every change. */
export function createThreadPage(
  { database, library, worker, downloadFile, now, t }: ThreadPorts,
  query: ThreadQuery | null,
  draw: (state: ThreadPageState) => void,
) {
  let state: ThreadPageState = {
    ...{ phase: 'loading', query, thread: null, names: [], topics: [], cases: [], highlights: [] },
    ...{ search: '', page: null, language: '', removed: null },
  };
  const set = (change: Partial<ThreadPageState>): void => {
    state = { ...state, ...change };
    draw(state);
  };
  /** A case's own highlights, then those on its articles. */
  const highlightsOf = async (own: CaseRecord): Promise<CaseHighlight[]> => {
    const [put, there] = await Promise.all([
      library.highlights(membersIn(own.highlights)),
      library.ofArticles(membersIn(own.articles)),
    ]);
    const ids = new Set(put.map(({ id }) => id));
    return [...put, ...there.filter(({ id }) => !ids.has(id))].map((record) => ({
      id: record.id,
      ...{ quote: quoteOf(record), note: noteOf(record), isOwn: ids.has(record.id) },
    }));
  };
  const wordsOf = async (of: ThreadQuery) =>
    of.kind === 'name' ? (await library.bearerWords(of.key)).map((word) => ({ ...word, name: of.key })) : [];
  const load = async (): Promise<void> => {
    try {
      const cases = await library.cases();
      const own = query?.kind === 'case' ? cases.find(({ id }) => id === query.id) : undefined;
      const [thread, names, topics, highlights] = await Promise.all([
        query ? readThread(database, query, { record: own, words: await wordsOf(query) }) : null,
        query ? [] : listNames(database, nameKey(state.search)),
        query || state.search ? [] : listTopics(database),
        own ? highlightsOf(own) : [],
      ]);
      const page = query?.kind === 'name' ? await library.namePage(query.key) : null;
      const held = await library.articles(thread?.articles.slice(0, 5).map(({ row }) => row.key) ?? []);
      const language = held.find((article) => article.language)?.language ?? '';
      set({ phase: 'ready', cases, thread, names, topics, highlights, page, language });
    } catch {
      set({ phase: 'failed' });
    }
  };
  const then = (work: Promise<unknown>): void => void work.then(load, () => set({ phase: 'failed' }));

  return {
    load,
    onSearch(search: string): void {
      set({ search });
      void load();
    },
    onNewCase: (name: string): void => then(worker.ask('case.add', { name, articles: [], highlights: [] })),
    onPutInto: (name: string, articles: string[]): void =>
      then(worker.ask('case.add', { name, articles, highlights: [] })),
    onTakeOut: ({ id }: CaseRecord, articles: string[], highlights: string[] = []): void =>
      then(worker.ask('case.takeOut', { id, articles, highlights })),
    onRename: ({ id }: CaseRecord, name: string): void => then(worker.ask('case.rename', { id, name })),
    onRemoveCase(removed: CaseRecord): void {
      then(worker.ask('case.remove', { id: removed.id }).then(() => set({ removed })));
    },
    onUndo(): void {
      const { removed } = state;
      if (removed) then(worker.ask('case.restore', { record: removed }).then(() => set({ removed: null })));
    },
    onDecide: (name: string, articles: [string, string], same: boolean): void =>
      then(worker.ask('memory.decide', { name, articles, same })),
    /** Saves the timeline as a file; for `html` all that the page shows, for `folder` that and a note for each article. */
    async onExport(format: TimelineFormat | 'html' | 'folder'): Promise<void> {
      const { thread, highlights, cases } = state;
      if (!thread) return;
      const [{ timelineFile }, { threadReport }, { timelineItems }] = await Promise.all([
        import('../../export/timeline-files.ts'),
        import('./thread-report.ts'),
        import('./thread-items.ts'),
      ]);
      const items = timelineItems(thread.events);
      const own = query?.kind === 'case' ? cases.find(({ id }) => id === query.id) : undefined;
      if (format === 'folder' && own) {
        const { caseFolder } = await import('./case-folder.ts');
        downloadFile(caseFolder(threadReport(thread, items, highlights, t), own, await library.snapshot()));
        return;
      }
      if (format === 'folder' || format === 'html') {
        const { reportHtml } = await import('./report-html.ts');
        const file = reportHtml(threadReport(thread, items, highlights, t));
        downloadFile({ name: file.name, type: file.type, parts: [file.text] });
        return;
      }
      const file = timelineFile(thread.title, items, format, now().toISOString());
      downloadFile({ name: file.name, type: file.type, parts: [file.text] });
    },
  };
}
export type ThreadPage = ReturnType<typeof createThreadPage>;
