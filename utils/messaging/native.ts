import type { Reply } from './envelope.ts';
import type { Sender } from './senders.ts';

/** A connection that an extension page opened to the page's scripts. */
interface NativePort {
  readonly name: string;
  onDisconnect: { addListener(listener: () => void): void };
}

/** The part of `runtime` that a script in a page needs. */
export interface NativeRuntime {
  readonly id: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(
      listener: (sent: unknown, sender: Sender, sendResponse: (reply: Reply) => void) => boolean,
    ): void;
  };
  onConnect?: { addListener(listener: (port: NativePort) => void): void };
}

/** The part of `storage` that a script in a page needs. */
interface NativeStorage {
  onChanged: {
    addListener(listener: (changes: Record<string, unknown>, area: string) => void): void;
    removeListener(listener: (changes: Record<string, unknown>, area: string) => void): void;
  };
}

/** The browser's API as far as scripts in a page use it. */
export interface NativeBrowser {
  runtime: NativeRuntime;
  storage: NativeStorage;
  i18n: { getMessage(key: string, substitutions: string[]): string; getUILanguage(): string };
}

/** The browser's own API under either engine's name, for scripts that are too small for a polyfill. */
export function nativeBrowser<B = NativeBrowser>(
  scope: { browser?: B; chrome?: B } = globalThis as never,
): B {
  const found = scope.browser ?? scope.chrome;
  if (!found) throw new Error('no extension runtime');
  return found;
}

export const nativeRuntime = (scope?: {
  browser?: { runtime: NativeRuntime };
  chrome?: { runtime: NativeRuntime };
}): NativeRuntime => nativeBrowser(scope).runtime;

/**
 * Listens with a router whose answers are promises. Both engines keep the channel open for a listener that returns
 * true, whereas most versions of Chromium lose a returned promise.
 */
export function listen(
  runtime: NativeRuntime,
  route: (sent: unknown, sender: Sender) => Promise<Reply> | undefined,
): void {
  runtime.onMessage.addListener((sent, sender, sendResponse) => {
    const reply = route(sent, sender);
    reply?.then(sendResponse);
    return reply !== undefined;
  });
}
