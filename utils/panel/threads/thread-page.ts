import type { TimelineFormat } from '../../export/timeline-files.ts';
import type { LibraryQueries } from '../../library/library-queries.ts';
import type { MemoryDatabase } from '../../memory/memory-database.ts';
import { nameKey } from '../../memory/name-keys.ts';
import { listNames, readThread, type Thread, type ThreadQuery } from '../../memory/read-thread.ts';
import type { Client } from '../../messaging/client.ts';
import type { CaseToBackground, MemoryToBackground } from '../../messaging/protocol.ts';
import { membersIn } from '../../model/record-parts.ts';
import type { CaseRecord, HighlightRecord, NamePage } from '../../model/records.ts';

/** State of the page of names and cases. */
export interface ThreadPageState {
  phase: 'loading' | 'ready' | 'failed';
  /** Null for the list of names and cases. */
  query: ThreadQuery | null;
  thread: Thread | null;
  names: { key: string; articles: number }[];
  cases: CaseRecord[];
  search: string;
  /** The highlights of the case that is shown. */
  highlights: HighlightRecord[];
  /** The page of an encyclopedia that the reader chose for the name that is shown. */
  page: NamePage | null;
  /** Language of the newest article that the library holds of the line; empty where none tells. */
  language: string;
  /** A case that was deleted and can be brought back. */
  removed: CaseRecord | null;
}

export interface ThreadPorts {
  database: MemoryDatabase;
  library: Pick<LibraryQueries, 'articles' | 'cases' | 'highlights' | 'namePage'>;
  worker: Client<MemoryToBackground & CaseToBackground>;
  downloadFile(file: { name: string; type: string; parts: BlobPart[] }): void;
  now(): Date;
}

/** Controller of the page of names and cases. `draw` is called after every change. */
export function createThreadPage(
  { database, library, worker, downloadFile, now }: ThreadPorts,
  query: ThreadQuery | null,
  draw: (state: ThreadPageState) => void,
) {
  let state: ThreadPageState = {
    ...{ phase: 'loading', query, thread: null, names: [], cases: [], highlights: [] },
    ...{ search: '', page: null, language: '', removed: null },
  };
  const set = (change: Partial<ThreadPageState>): void => {
    state = { ...state, ...change };
    draw(state);
  };
  const load = async (): Promise<void> => {
    try {
      const cases = await library.cases();
      const own = query?.kind === 'case' ? cases.find(({ id }) => id === query.id) : undefined;
      const [thread, names, highlights] = await Promise.all([
        query ? readThread(database, query, own) : null,
        query ? [] : listNames(database, nameKey(state.search)),
        own ? library.highlights(membersIn(own.highlights)) : [],
      ]);
      const page = query?.kind === 'name' ? await library.namePage(query.key) : null;
      const held = await library.articles(thread?.articles.slice(0, 5).map(({ row }) => row.key) ?? []);
      const language = held.find((article) => article.language)?.language ?? '';
      set({ phase: 'ready', cases, thread, names, highlights, page, language });
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
    /** Saves the timeline, or for `folder` and `html` all that the page shows, as a file. */
    async onExport(format: TimelineFormat | 'html'): Promise<void> {
      const { thread } = state;
      if (!thread) return;
      const [{ timelineFile }, { threadHtml }, { timelineItems }] = await Promise.all([
        import('../../export/timeline-files.ts'),
        import('./thread-html.ts'),
        import('./thread-items.ts'),
      ]);
      const items = timelineItems(thread.events);
      const file =
        format === 'html'
          ? threadHtml(thread, items)
          : timelineFile(thread.title, items, format, now().toISOString());
      downloadFile({ name: file.name, type: file.type, parts: [file.text] });
    },
  };
}
export type ThreadPage = ReturnType<typeof createThreadPage>;
