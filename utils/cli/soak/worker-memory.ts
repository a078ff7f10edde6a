import type { CDPSession } from 'puppeteer-core';
import { CALL_LIMIT, type Driver, within } from '../../../tests/browsers/driver.ts';

/** Looks at the memory; the smallest is taken, since a collection leaves behind what was just in use. */
const LOOKS = 3;

/** Megabytes of JavaScript objects that the extension's worker holds in Chromium, after a collection. */
async function workerHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** Megabytes of Firefox's process of extensions, after a collection: the background page and whatever else of ours is open. */
const EXTENSION_PROCESS = `async () => {
  Services.obs.notifyObservers(null, 'child-gc-request');
  Services.obs.notifyObservers(null, 'child-cc-request');
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const { children } = await ChromeUtils.requestProcInfo();
  return children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0) / 1e6;
}`;

interface InWindow {
  inWindow<T>(source: string): Promise<T>;
}

/** Megabytes that the extension's background takes, started if it was stopped: its heap in Chromium, its process in Firefox. */
export async function workerMegabytes(driver: Driver): Promise<number> {
  const found: number[] = [];
  if (driver.engine === 'firefox') {
    const { inWindow } = driver as Driver & InWindow;
    for (let look = 0; look < LOOKS; look++)
      found.push(await within(CALL_LIMIT, 'a look at the memory', inWindow<number>(EXTENSION_PROCESS)));
    return Math.min(...found);
  }
  const page = await driver.open(`${driver.root}options.html`);
  const worker = await page.browser().waitForTarget((target) => target.type() === 'service_worker');
  const session = await worker.createCDPSession();
  try {
    for (let look = 0; look < LOOKS; look++) found.push(await workerHeap(session));
  } finally {
    await session.detach();
    await driver.closeTab(page);
  }
  return Math.min(...found);
}
