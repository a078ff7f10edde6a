import { listen, type NativeRuntime } from '../messaging/native.ts';
import { readerRules, type ToReader } from '../messaging/protocol.ts';
import { createRouter, type Handlers } from '../messaging/router.ts';

/**
 * Listens to what worker and popup ask of the page's reader. `reader` gives its handlers, undefined as long as its script has not
 * come: then a question is refused.
 */
export function listenForReader(runtime: NativeRuntime, reader: () => Handlers<ToReader> | undefined): void {
  const now = (): Handlers<ToReader> => {
    const handlers = reader();
    if (!handlers) throw new Error('The script reader.js is missing from the page.');
    return handlers;
  };
  const handlers: Handlers<ToReader> = {
    'page.read': (...asked) => now()['page.read'](...asked),
    'page.cancel': (...asked) => now()['page.cancel'](...asked),
    'page.progress': (...asked) => now()['page.progress'](...asked),
    'page.reveal': (...asked) => now()['page.reveal'](...asked),
  };
  listen(runtime, createRouter({ id: runtime.id, root: runtime.getURL('/') }, readerRules, handlers));
}
