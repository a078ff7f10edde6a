import type { Part } from '../reader.ts';
import type { Entries, Found, SearchListeners, SearchService } from './search-service.ts';

/** What the page asks of the worker that reads and searches, and what it hears back. */
type Question = { load: true } | { query: string } | { replace: { keys: string[]; part: Part } };
export type SearchRequest = Question & { ask: number };
export type SearchReply =
  | { answer: number; found: Found | null }
  | { answer: number; failed: string }
  | { progress: number }
  | { entries: Entries };

/** The library's words as the page uses them. */
export interface SearchPort {
  /** Reads everything; `hear` gets it part by part. Once for each port. */
  load(hear: (entries: Entries) => void): Promise<void>;
  search(query: string): Promise<Found>;
  replace(keys: string[], part: Part): Promise<void>;
  /** Hears how much of the index is there, from 0 to 1. */
  onProgress: (done: number) => void;
}

interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** The page's end of the channel to the worker. */
export function searchPort(channel: Channel): SearchPort {
  const waiting = new Map<
    number,
    { resolve: (found: Found | null) => void; reject: (error: Error) => void }
  >();
  let asked = 0;
  let hearEntries: (entries: Entries) => void = () => {};
  const send = (question: Question) =>
    new Promise<Found | null>((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      channel.postMessage({ ask: asked, ...question } satisfies SearchRequest);
    });
  const port: SearchPort = {
    async load(hear) {
      hearEntries = hear;
      await send({ load: true });
    },
    search: async (query) => (await send({ query }))!,
    async replace(keys, part) {
      await send({ replace: { keys, part } });
    },
    onProgress: () => {},
  };
  channel.addEventListener('message', ({ data }) => {
    const reply = data as SearchReply;
    if ('progress' in reply) return port.onProgress(reply.progress);
    if ('entries' in reply) return hearEntries(reply.entries);
    const asker = waiting.get(reply.answer);
    waiting.delete(reply.answer);
    if ('failed' in reply) asker?.reject(new Error(reply.failed));
    else asker?.resolve(reply.found);
  });
  return port;
}

/** The worker's end: answers what the page asks of the service. `start` makes the service. */
export function answerSearches(channel: Channel, start: (listeners: SearchListeners) => SearchService): void {
  const say = (reply: SearchReply): void => channel.postMessage(reply);
  const service = start({
    onEntries: (entries) => say({ entries }),
    onProgress: (done) => say({ progress: done }),
  });
  const work = async (question: SearchRequest): Promise<Found | null> => {
    if ('query' in question) return service.search(question.query);
    if ('replace' in question) await service.replace(question.replace.keys, question.replace.part);
    else await service.load();
    return null;
  };
  channel.addEventListener('message', ({ data }) => {
    const question = data as SearchRequest;
    work(question).then(
      (found) => say({ answer: question.ask, found }),
      (error: unknown) =>
        say({ answer: question.ask, failed: error instanceof Error ? error.message : String(error) }),
    );
  });
}
