import type { WxtBrowser } from 'wxt/browser';
import { runtimeClient } from '../../messaging/client.ts';
import type { CaseToBackground } from '../../messaging/protocol.ts';

/** Puts articles and highlights into the case of a name, which is made where there is none. */
export const addToCase =
  ({ runtime }: Pick<WxtBrowser, 'runtime'>) =>
  (name: string, articles: string[], highlights: string[]): Promise<unknown> =>
    runtimeClient<CaseToBackground>(runtime).ask('case.add', { name, articles, highlights });
