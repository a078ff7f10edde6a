import type { WxtBrowser } from 'wxt/browser';
import { runtimeClient } from '../messaging/client.ts';
import type { MemoryToBackground } from '../messaging/protocol.ts';

/** How much is remembered, for the settings page. `draw` is called after every change. */
export function createMemoryCount({ runtime }: Pick<WxtBrowser, 'runtime'>, draw: () => void) {
  const worker = runtimeClient<MemoryToBackground>(runtime);
  let count: { all: number; analysed: number } | null = null;
  const ask = async (name: 'memory.count' | 'memory.erase'): Promise<void> => {
    count = await worker.ask(name, {}).catch(() => null);
    draw();
  };
  return {
    look: () => ask('memory.count'),
    view: () => ({ count, onErase: () => ask('memory.erase') }),
  };
}
