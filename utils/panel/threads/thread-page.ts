import type { TimelineFormat } from '../../export/timeline-files.ts';
import type { CaseRecord, MemoryDatabase } from '../../memory/memory-database.ts';
import { nameKey } from '../../memory/name-keys.ts';
import { listNames, readThread, type Thread, type ThreadQuery } from '../../memory/read-thread.ts';
import type { Client } from '../../messaging/client.ts';
import type { MemoryToBackground } from '../../messaging/protocol.ts';

/** State of the page of names and cases. */
export interface ThreadPageState {
  phase: 'loading' | 'ready' | 'failed';
  /** Null for the list of names and cases. */
  query: ThreadQuery | null;
  thread: Thread | null;
  names: { key: string; articles: number }[];
  cases: CaseRecord[];
  search: string;
  /** A case that was deleted and can be brought back. */
  removed: CaseRecord | null;
}

/** The line of articles that an address names behind `#`; null for the list. */
export function threadIn(hash: string): ThreadQuery | null {
  const [kind, value, bearer] = hash.slice(1).split('=').map(decodeURIComponent);
  if (!value) return null;
  if (kind === 'name') return { kind, key: value, bearer };
  if (kind === 'topic') return { kind, code: value };
  return kind === 'case' ? { kind, id: value } : null;
}

/** The address of a line of articles. */
export function threadAddress(query: ThreadQuery): string {
  const parts =
    query.kind === 'name'
      ? [query.key, ...(query.bearer ? [query.bearer] : [])]
      : [query.kind === 'topic' ? query.code : query.id];
  return `/threads.html#${query.kind}=${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('=')}`;
}

export interface ThreadPorts {
  database: MemoryDatabase;
  worker: Client<MemoryToBackground>;
  downloadFile(file: { name: string; type: string; parts: BlobPart[] }): void;
  now(): Date;
}

/** Controller of the page of names and cases. `draw` is called after every change. */
export function createThreadPage(
  { database, worker, downloadFile, now }: ThreadPorts,
  query: ThreadQuery | null,
  draw: (state: ThreadPageState) => void,
) {
  let state: ThreadPageState = {
    ...{ phase: 'loading', query, thread: null, names: [], cases: [], search: '', removed: null },
  };
  const set = (change: Partial<ThreadPageState>): void => {
    state = { ...state, ...change };
    draw(state);
  };
  const load = async (): Promise<void> => {
    try {
      const [cases, thread, names] = await Promise.all([
        database.cases.orderBy('name').toArray(),
        query ? readThread(database, query) : null,
        query ? [] : listNames(database, nameKey(state.search)),
      ]);
      set({ phase: 'ready', cases, thread, names });
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
    onNewCase: (name: string): void => then(worker.ask('case.put', { id: null, name, articles: [] })),
    onPutInto: (name: string, articles: string[]): void => then(worker.ask('case.add', { name, articles })),
    onTakeOut({ id, name, articles }: CaseRecord, keys: readonly string[]): void {
      const rest = articles.filter((key) => !keys.includes(key));
      then(worker.ask('case.put', { id, name, articles: rest }));
    },
    onRename: ({ id, articles }: CaseRecord, name: string): void =>
      then(worker.ask('case.put', { id, name, articles })),
    onRemoveCase(removed: CaseRecord): void {
      then(worker.ask('case.remove', { id: removed.id }).then(() => set({ removed })));
    },
    onUndo(): void {
      const { removed } = state;
      if (removed) then(worker.ask('case.put', removed).then(() => set({ removed: null })));
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
