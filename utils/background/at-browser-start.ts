import type { WxtBrowser } from 'wxt/browser';

/** The events of which `atBrowserStart` hears. */
export type StartEvents = Pick<WxtBrowser, 'runtime'>;

/**
 * Does work when the browser starts, and when the extension was installed or updated: not at each start of the worker, which
 * a click may wait for. A failure is left for the next start.
 */
export function atBrowserStart({ runtime }: StartEvents, work: () => Promise<unknown>): void {
  const start = () => void work().catch(() => {});
  runtime.onStartup.addListener(start);
  runtime.onInstalled.addListener(start);
}
