import { type Arrangement, arrange, byReadingOrder } from '../../library/browse/arrange.ts';
import {
  type Entries,
  type LibraryArticle,
  type LibraryHighlight,
  libraryEntries,
  libraryHighlight,
} from '../../library/browse/entries.ts';
import { type FilterOptions, filterOptions, NO_FILTER } from '../../library/browse/filter.ts';
import type { Hits } from '../../library/browse/search.ts';
import type { SearchPort } from '../../library/browse/search-port.ts';
import type { EarlyAnswer } from '../../library/browse/search-service.ts';
import { FIRST_ARTICLES } from '../../library/first-rows.ts';
import { groupBy } from '../../library/group-by.ts';
import type { Restoration } from '../../library/replica/replication.ts';
import type { LibraryClient, RequestOf } from '../../messaging/client.ts';
import type { LibraryToBackground } from '../../messaging/protocol.ts';
import type { Colour } from '../../model/colours.ts';
import type { LibraryFailure } from '../../model/failures.ts';
import { changedTags, tagKey } from '../../model/reader-tags.ts';
import { type LibraryState, NEW_STATE } from './library-state.ts';
import type { PageQueries } from './page-queries.ts';
import { isHighlightId, type Tagged, tagsBefore } from './tags-before.ts';

/** New highlights without a backup before a reminder. */
const REMIND_AFTER = 100;
/** Rows of an answer that are listed while the reader types. */
const FIRST_ROWS = 300;
/** Search number of an entry that the search does not know yet. */
const UNNUMBERED = -1;

export interface LibraryPorts {
  reader: PageQueries;
  worker: LibraryClient;
  search: SearchPort;
  /** Resolves when what waits had its turn. */
  pause: () => Promise<void>;
  /** Resolves when a reader who still types would have typed the next letter. */
  rest: () => Promise<void>;
  /** Resolves when the last state is on the screen: no further work starts before. */
  painted: () => Promise<void>;
  used: () => Promise<number | null>;
  /** Access to the notice of a restoration; `dismiss` removes it. */
  restoration: { read: () => Promise<Restoration | null>; dismiss: () => Promise<void> };
}

const MENUS = ['tags', 'topics', 'entities', 'sites'] as const satisfies readonly (keyof FilterOptions)[];

/** True where a promise is kept or broken once what waits had its turn. */
async function isSettled(promise: Promise<unknown>, pause: () => Promise<void>): Promise<boolean> {
  let settled = false;
  const settle = (): void => {
    settled = true;
  };
  promise.then(settle, settle);
  await pause();
  return settled;
}

/** Session of the library page: loads, searches and edits. `onState` is called after every change. */
export function createLibrarySession(ports: LibraryPorts, onState: (state: LibraryState) => void) {
  const { reader, worker, search } = ports;
  const articles = new Map<string, LibraryArticle>();
  const byArticle = new Map<string, LibraryHighlight[]>();
  let hits: Hits | null = null;
  let question = 0;
  let indexed = 0;
  const changedMeanwhile = new Set<string>();
  let state = NEW_STATE;
  const set = (change: Partial<LibraryState>): void => {
    state = { ...state, ...change };
    onState(state);
  };

  const take = (entries: Entries): void => {
    for (const article of entries.articles) articles.set(article.key, article);
    for (const [key, highlights] of groupBy(entries.highlights, ({ articleKey }) => articleKey))
      byArticle.set(key, highlights.sort(byReadingOrder));
  };
  const forget = (keys: Iterable<string>): void => {
    for (const key of keys) {
      articles.delete(key);
      byArticle.delete(key);
    }
  };
  /** The list under the options; `most` cuts it where nothing is selected, since what is selected stays only while it is listed. */
  const arranged = (most?: number): Partial<LibraryState> => {
    const { filter, sort, grouped } = state;
    const isSelecting = state.selected.size > 0;
    const options = { filter, sort, grouped, ...(most && !isSelecting && { most }) };
    const list = arrange(articles, byArticle, options, hits);
    if (!isSelecting) return { list };
    const shown = new Set(
      list.rows.map((row) => (row.kind === 'highlight' ? row.highlight.id : row.article.key)),
    );
    return { list, selected: new Set([...state.selected].filter((id) => shown.has(id))) };
  };
  /** Articles that are not empty: an emptied one stays stored for a while for an undo. */
  const living = (): LibraryArticle[] =>
    [...articles.values()].filter(({ key, keptAt }) => keptAt !== null || byArticle.has(key));
  const counted = (): Partial<LibraryState> => {
    const all = living();
    let highlights = 0;
    for (const list of byArticle.values()) highlights += list.length;
    return { totals: { highlights, articles: all.length } };
  };
  /** Fills the menus of the filters, one after the other: together they are thousands of words, which hold up who types. */
  const fillMenus = async (): Promise<void> => {
    const choices = filterOptions(living(), [...byArticle.values()].flat());
    for (const menu of MENUS) {
      await ports.painted();
      set({ choices: { ...state.choices, [menu]: choices[menu] } });
    }
  };

  const entriesOf = (ids: readonly string[]): Tagged[] => {
    const wanted = new Set(ids);
    return [
      ...[...articles.values()].map(({ key, tags }) => ({ id: key, tags })),
      ...[...byArticle.values()].flat(),
    ].filter(({ id }) => wanted.has(id));
  };

  const refreshUse = async (): Promise<void> => {
    const [used, since, restored, newer] = await Promise.all([
      ports.used(),
      reader.sinceBackup(),
      ports.restoration.read().catch(() => null),
      reader.isNewer(),
    ]);
    const unreadable = Math.max(reader.unreadable().length, search.unreadable());
    set({ used, restored, newer, unreadable, remind: since.reminder >= REMIND_AFTER ? since.backup : 0 });
  };

  /** Reads everything; the first articles stay on the screen until all is there. */
  const readAll = async (): Promise<void> => {
    const parts: Entries[] = [];
    await search.load((entries) => void parts.push(entries));
    articles.clear();
    byArticle.clear();
    take({
      articles: parts.flatMap((part) => part.articles),
      highlights: parts.flatMap((part) => part.highlights),
    });
    // A search that waits brings its own list.
    set({ phase: 'ready', ...counted(), ...(state.query.trim() ? {} : arranged()) });
  };
  let onRead = (): void => {};
  let onUnread = (_: unknown): void => {};
  /** Settles when everything was read, or could not be. */
  const reading = new Promise<void>((resolve, reject) => {
    onRead = resolve;
    onUnread = reject;
  });
  reading.catch(() => {});

  const ask = async <N extends keyof LibraryToBackground>(
    name: N,
    asked: RequestOf<LibraryToBackground[N]>,
  ) => {
    try {
      const answer = await worker.askTwice(name, asked);
      if ((answer as { state: string }).state !== 'failed') return answer;
      set({ problem: (answer as unknown as { reason: LibraryFailure }).reason });
    } catch {
      set({ problem: 'no-answer' });
    }
    return null;
  };

  /** True where the list is neither filtered nor sorted by the reader: only then is an early answer the list's beginning. */
  const isPlain = (): boolean => state.filter === NO_FILTER && state.sort === 'newest' && state.grouped;
  const arrangedEarly = ({ entries, totals }: EarlyAnswer): Arrangement => {
    const found = new Map(entries.articles.map((article) => [article.key, article]));
    const highlights = groupBy(entries.highlights, ({ articleKey }) => articleKey);
    for (const list of highlights.values()) list.sort(byReadingOrder);
    const { filter, sort, grouped } = state;
    return { ...arrange(found, highlights, { filter, sort, grouped }, null), ...totals };
  };

  /** Lists what a first answer left out once the reader pauses: to lay out tens of thousands of rows would hold up a letter. */
  const listRest = async (mine: number): Promise<void> => {
    if (state.list.rows.length < FIRST_ROWS) return;
    await ports.rest();
    if (mine === question) set(arranged());
  };
  const find = async (query: string, most?: number): Promise<void> => {
    const mine = ++question;
    if (!query.trim()) {
      hits = null;
      set({ query, answered: '', progress: null, ...arranged(most) });
      return;
    }
    set({ query, progress: indexed });
    try {
      const found = await search.search(query);
      if (mine !== question) return;
      if (found.early) {
        if (isPlain()) set({ list: arrangedEarly(found.early), answered: query });
        await reading;
        if (mine === question) await find(query);
        return;
      }
      hits = found.hits;
      set({ answered: query, progress: found.indexed < 1 ? found.indexed : null, ...arranged(most) });
    } catch {
      if (mine === question) set({ progress: null, problem: 'unavailable' });
    }
  };
  search.onProgress = (done) => {
    indexed = done;
    if (!state.query.trim()) return;
    if (done >= 1) void find(state.query);
    else set({ progress: done });
  };

  /** Called after other contexts changed these articles or their highlights. */
  const changed = async (keys: string[]): Promise<void> => {
    if (state.phase !== 'ready') {
      for (const key of keys) changedMeanwhile.add(key);
      return;
    }
    try {
      const entries = await search.reread(keys);
      forget(keys);
      take(entries);
      set({ ...counted(), ...arranged() });
      void fillMenus();
      if (state.query.trim()) await find(state.query);
      await refreshUse();
    } catch {
      set({ problem: 'unavailable' });
    }
  };

  return {
    async start(): Promise<void> {
      try {
        const newest = reader.newest(FIRST_ARTICLES);
        // All but the rows is drawn while they are read.
        if (!(await isSettled(newest, ports.pause))) set({});
        take(libraryEntries(await newest, () => UNNUMBERED));
        set({ phase: 'partial', totals: null, ...arranged() });
        await ports.painted();
        await readAll();
        onRead();
        void fillMenus();
        const late = [...changedMeanwhile];
        changedMeanwhile.clear();
        if (late.length > 0) await changed(late);
        else await refreshUse();
      } catch (error) {
        onUnread(error);
        set({ phase: 'unavailable' });
      }
    },
    /** Answers a query as it is typed: with the first rows, and with the others once no letter follows. */
    async find(query: string): Promise<void> {
      const answering = find(query, FIRST_ROWS);
      const mine = question;
      await answering;
      if (mine === question) await listRest(mine);
    },
    setOptions(change: Partial<Pick<LibraryState, 'filter' | 'sort' | 'grouped'>>): void {
      state = { ...state, ...change };
      set(arranged());
    },

    select(ids: readonly string[], on: boolean): void {
      const selected = new Set(state.selected);
      for (const id of ids) {
        if (on) selected.add(id);
        else selected.delete(id);
      }
      set({ selected });
    },
    selectAll(): void {
      if (state.list.rows.length === FIRST_ROWS) set(arranged());
      const ids = state.list.rows.flatMap((row) =>
        row.kind === 'highlight' ? row.highlight.id : row.highlights === 0 ? row.article.key : [],
      );
      set({ selected: new Set(ids) });
    },
    selectNone: (): void => set({ selected: new Set() }),

    async setColour(ids: readonly string[], colour: Colour): Promise<void> {
      const wanted = new Set(ids);
      const entries = [...byArticle.values()].flat().filter(({ id }) => wanted.has(id));
      for (const { id, modified } of entries) {
        const answer = await ask('highlight.update', { id, modified, colour });
        if (answer === null) return;
      }
    },
    /** Saves a note. Where another window changed it meanwhile, both are shown and nothing is written. */
    async setNote(highlight: LibraryHighlight, note: string, before = highlight.note): Promise<void> {
      const { id, modified } = highlight;
      if (highlight.note !== before && highlight.note !== note)
        return set({ conflict: { id, mine: note, theirs: highlight } });
      const answer = await ask('highlight.update', { id, modified, note });
      if (answer?.state === 'conflict')
        set({ conflict: { id, mine: note, theirs: libraryHighlight(answer.highlight, highlight.number) } });
      else if (answer) set({ conflict: null });
    },
    /** Puts tags on entries, and takes others off; `undo` takes it back. */
    async changeTags(ids: readonly string[], add: string[], remove: string[]): Promise<void> {
      const before = entriesOf(ids).filter((entry) => changedTags(entry.tags, add, remove));
      const change = { ids: [...ids].filter(isHighlightId), keys: ids.filter((id) => !isHighlightId(id)) };
      if (before.length === 0 || !(await ask('tags.change', { ...change, add, remove }))) return;
      if (remove.length > 0)
        set({ undo: { highlights: [], articles: [], tags: tagsBefore(before, add, remove) } });
    },
    /** Gives a tag another name wherever it is; where that is a tag too, the two become one. */
    async renameTag(from: string, to: string): Promise<void> {
      const has = ({ tags }: { tags: string[] }) => tags.some((tag) => tagKey(tag) === tagKey(from));
      const ids = [...articles.values()].filter(has).map(({ key }) => key);
      const highlights = [...byArticle.values()].flat().filter(has);
      await this.changeTags([...ids, ...highlights.map(({ id }) => id)], to ? [to] : [], [from]);
      const { filter } = state;
      if (filter.tag && tagKey(filter.tag) === tagKey(from))
        this.setOptions({ filter: { ...filter, tag: to } });
    },
    /** Writes a note on an article; one of another window stays beside it. */
    async annotate(key: string, note: string, before: string): Promise<void> {
      const url = articles.get(key)?.url;
      if (url !== undefined)
        await ask('article.annotate', { url, canonical: url, tabId: null, words: { note, before } });
    },
    dropConflict: (): void => set({ conflict: null }),

    async remove(ids: readonly string[]): Promise<void> {
      const highlights = ids.filter(isHighlightId);
      const keys = ids.filter((id) => !isHighlightId(id));
      const removed = highlights.length === 0 || (await ask('highlights.remove', { ids: highlights }));
      const unsaved = keys.length === 0 || (await ask('articles.remove', { keys }));
      const undo = { highlights: removed ? highlights : [], articles: unsaved ? keys : [] };
      if (undo.highlights.length + undo.articles.length > 0) set({ undo, selected: new Set() });
    },
    async undo(): Promise<void> {
      const { undo } = state;
      if (!undo) return;
      if (undo.highlights.length > 0 && !(await ask('highlights.restore', { ids: undo.highlights }))) return;
      if (undo.articles.length > 0 && !(await ask('articles.restore', { keys: undo.articles }))) return;
      for (const change of undo.tags ?? []) if (!(await ask('tags.change', change))) return;
      set({ undo: null });
    },
    dismissUndo: (): void => set({ undo: null }),
    dismissRestored(): void {
      set({ restored: null });
      void ports.restoration.dismiss().catch(() => {});
    },
    dismissProblem: (): void => set({ problem: null }),

    async backupMade(): Promise<void> {
      await ask('backup.made', {});
      await refreshUse();
    },
    async putOffReminder(): Promise<void> {
      set({ remind: 0 });
      await ask('reminder.seen', {});
    },

    changed,
  };
}
