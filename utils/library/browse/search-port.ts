import type { Entries } from './entries.ts';
import type { SearchListeners, SearchResult, SearchService } from './search-service.ts';

/** Requests of the page to the search worker, each with its answer. */
interface Questions {
  /** Answered with the number of records that could not be read. */
  load: { asked: true; answer: number };
  search: { asked: string; answer: SearchResult };
  reread: { asked: string[]; answer: Entries };
}
type Name = keyof Questions;
type SearchRequest = { [N in Name]: { ask: number; name: N; about: Questions[N]['asked'] } }[Name];
type SearchReply =
  | { answer: number; result: Questions[Name]['answer'] }
  | { answer: number; failed: string }
  | { progress: number }
  | { entries: Entries };

/** The search worker, as the page uses it. */
export interface SearchPort {
  /** Reads everything; `hear` is called with each part. Once for each port. */
  load(hear: (entries: Entries) => void): Promise<void>;
  /** Rejects for a query that a later one overtook before its turn. */
  search(query: string): Promise<SearchResult>;
  /** Reads these articles and their highlights again. */
  reread(keys: string[]): Promise<Entries>;
  /** Records that could not be read when everything was. */
  unreadable(): number;
  /** Called with the share of the index that is built, from 0 to 1. */
  onProgress: (done: number) => void;
}

interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/**
 * The page's end of the channel to the worker. `start` makes the worker at the first request: earlier it would only
 * compete with the page.
 */
export function searchPort(start: () => Channel): SearchPort {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let unreadable = 0;
  let hearEntries: (entries: Entries) => void = () => {};
  let channel: Channel | null = null;
  const hear = (reply: SearchReply): void => {
    if ('progress' in reply) port.onProgress(reply.progress);
    else if ('entries' in reply) hearEntries(reply.entries);
    else settle(reply);
  };
  const settle = (reply: Extract<SearchReply, { answer: number }>): void => {
    const asker = waiting.get(reply.answer);
    waiting.delete(reply.answer);
    if ('failed' in reply) asker?.reject(new Error(reply.failed));
    else asker?.resolve(reply.result as never);
  };
  const opened = (): Channel => {
    const made = start();
    made.addEventListener('message', ({ data }) => hear(data as SearchReply));
    return made;
  };
  const send = <N extends Name>(name: N, about: Questions[N]['asked']) =>
    new Promise<Questions[N]['answer']>((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      channel ??= opened();
      channel.postMessage({ ask: asked, name, about });
    });
  const port: SearchPort = {
    async load(hearAll) {
      hearEntries = hearAll;
      unreadable = await send('load', true);
    },
    unreadable: () => unreadable,
    search: (query) => send('search', query),
    reread: (keys) => send('reread', keys),
    onProgress: () => {},
  };
  return port;
}

/**
 * The worker's end of the channel: answers the page's requests. `start` makes the service; `pause` lets waiting
 * messages arrive.
 */
export function answerSearches(
  channel: Channel,
  pause: () => Promise<void>,
  start: (listeners: SearchListeners) => SearchService,
): void {
  const post = (reply: SearchReply): void => channel.postMessage(reply);
  const service = start({
    onEntries: (entries) => post({ entries }),
    onProgress: (done) => post({ progress: done }),
  });
  let latest = 0;
  const search = async (query: string, ask: number): Promise<SearchResult> => {
    latest = ask;
    const early = await service.early(query);
    if (early) return { hits: null, indexed: 0, early };
    await service.load();
    // While the reader types, queries follow before the first answer is wanted: only the last waiting one is
    // answered.
    await pause();
    if (ask !== latest) throw new Error('overtaken');
    return service.search(query);
  };
  const work = async (question: SearchRequest): Promise<Questions[Name]['answer']> => {
    if (question.name === 'search') return search(question.about, question.ask);
    if (question.name === 'reread') return service.reread(question.about);
    await service.load();
    return service.unreadable();
  };
  channel.addEventListener('message', ({ data }) => {
    const question = data as SearchRequest;
    work(question).then(
      (result) => post({ answer: question.ask, result }),
      (error: unknown) =>
        post({ answer: question.ask, failed: error instanceof Error ? error.message : String(error) }),
    );
  });
}
