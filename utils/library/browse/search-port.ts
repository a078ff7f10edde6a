import type { Part } from '../reader.ts';
import type { Found, SearchService } from './search-service.ts';

/** What the page says to the worker that searches, and what it hears back. */
export type SearchRequest =
  | { ask: number; query: string }
  | { ask: number; replace: { keys: string[]; part: Part } };
export type SearchReply = { answer: number; found: Found | null } | { progress: number } | { failed: string };

/** The search as the page uses it. */
export interface SearchPort {
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
  const port: SearchPort = {
    search: async (query) => (await send({ query }))!,
    replace: async (keys, part) => void (await send({ replace: { keys, part } })),
    onProgress: () => {},
  };
  const send = (request: { query: string } | { replace: { keys: string[]; part: Part } }) =>
    new Promise<Found | null>((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
      channel.postMessage({ ask: asked, ...request });
    });
  channel.addEventListener('message', ({ data }) => {
    const reply = data as SearchReply;
    if ('progress' in reply) port.onProgress(reply.progress);
    else if ('failed' in reply) {
      for (const { reject } of waiting.values()) reject(new Error(reply.failed));
      waiting.clear();
    } else {
      waiting.get(reply.answer)?.resolve(reply.found);
      waiting.delete(reply.answer);
    }
  });
  return port;
}

/** The worker's end: answers what the page asks of the service. `start` makes the service. */
export function answerSearches(
  channel: Channel,
  start: (onProgress: (done: number) => void) => SearchService,
): void {
  const say = (reply: SearchReply): void => channel.postMessage(reply);
  const fail = (error: unknown): void =>
    say({ failed: error instanceof Error ? error.message : String(error) });
  const service = start((done) => say({ progress: done }));
  service.ready.catch(fail);
  channel.addEventListener('message', ({ data }) => {
    const request = data as SearchRequest;
    const work =
      'query' in request
        ? service.search(request.query)
        : service.replace(request.replace.keys, request.replace.part).then(() => null);
    work.then((found) => say({ answer: request.ask, found }), fail);
  });
}
