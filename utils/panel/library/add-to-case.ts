import type { WxtBrowser } from 'wxt/browser';
import { runtimeClient } from '../../messaging/client.ts';
import type { MemoryToBackground } from '../../messaging/protocol.ts';

/** Puts articles into the case of a name, which is made where there is none. */
export const addToCase =
  ({ runtime }: Pick<WxtBrowser, 'runtime'>) =>
  (name: string, articles: string[]): Promise<unknown> =>
    runtimeClient<MemoryToBackground>(runtime).ask('case.add', { name, articles });
