import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/browsers/driver.ts';
import { launch } from '../../tests/browsers/launch.ts';
import { type HostileServer, startHostileServer } from '../../tests/servers/hostile-server.ts';
import type { SyncStatus } from '../model/sync-status.ts';
import { bundle } from './bench/bundle.ts';
import type * as filler from './bench/library/fill.ts';
import { allowedBuild } from './sync-rounds/allowed-build.ts';

// Syncs a large library between two real browsers through a server that counts requests: `npm run sync-scale`.

type Extension = { runtime: { sendMessage(it: unknown): Promise<unknown> }; storage: { local: Area } };
type Area = { get(key: string): Promise<Record<string, unknown>> };
type InPage = { chrome: Extension; SidelightBench: typeof filler };

const { values } = parseArgs({
  options: {
    highlights: { type: 'string', default: '50000' },
    articles: { type: 'string', default: '5000' },
  },
});
const SIZE = { highlights: Number(values.highlights), articles: Number(values.articles) };
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 15 * 60_000;

const ask = (page: Page, sidelight: string, request: unknown): Promise<unknown> =>
  page.evaluate(
    (name, asked) =>
      (globalThis as never as InPage).chrome.runtime.sendMessage({ sidelight: name, request: asked }),
    sidelight,
    request as never,
  );
/** Asks without waiting for the answer, which may take longer than a browser's driver waits. */
const tell = (page: Page, sidelight: string, request: unknown): Promise<void> =>
  page.evaluate(
    (name, asked) => {
      void (globalThis as never as InPage).chrome.runtime.sendMessage({ sidelight: name, request: asked });
    },
    sidelight,
    request as never,
  );

/** Milliseconds until the worker answers, at most ten thousand. */
const answerTime = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const begun = performance.now();
    const question = { sidelight: 'highlights.ofPage', request: { url: 'https://example.org/none' } };
    await Promise.race([
      (globalThis as never as InPage).chrome.runtime.sendMessage(question),
      new Promise((resolve) => setTimeout(resolve, 10_000)),
    ]);
    return performance.now() - begun;
  });

const statusOf = (page: Page): Promise<SyncStatus | undefined> =>
  page.evaluate(
    async () =>
      (await (globalThis as never as InPage).chrome.storage.local.get('sync.status'))['sync.status'] as never,
  );

/** The worker's answers and memory during a run. */
interface Meanwhile {
  /** Milliseconds that questions took, each asked once the one before was answered. */
  answers: number[];
  /** Most bytes on the worker's heap. */
  heap: number;
  /** Times that the progress shown had moved on. */
  moves: number;
}

/** Waits for a run that began after `since` to end; measures the worker meanwhile. */
async function runEnds({ page, heapOf }: Device, since: string | null): Promise<Meanwhile> {
  const meanwhile: Meanwhile = { answers: [], heap: 0, moves: 0 };
  let shown = 0;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    meanwhile.answers.push(Math.round(await answerTime(page)));
    meanwhile.heap = Math.max(meanwhile.heap, await heapOf());
    const status = await statusOf(page);
    if (status?.running && status.running.done !== shown) meanwhile.moves++;
    shown = status?.running?.done ?? 0;
    if (status?.problem) throw new Error(JSON.stringify(status.problem));
    if (status && !status.running && status.last && status.last !== since) return meanwhile;
  }
  throw new Error('the sync did not end');
}

async function measured(label: string, server: HostileServer, device: Device, work: () => Promise<unknown>) {
  const since = (await statusOf(device.page))?.last ?? null;
  server.requests = 0;
  const before = await device.heapOf();
  const begun = Date.now();
  await work();
  const { answers, heap, moves } = await runEnds(device, since);
  const seconds = ((Date.now() - begun) / 1_000).toFixed(1);
  const inOrder = answers.toSorted((a, b) => a - b);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  console.log(
    `${label}: ${server.requests} requests, ${seconds} s; answers meanwhile: median ${inOrder[inOrder.length >> 1]} ms, ` +
      `slowest ${inOrder.at(-1)} ms; heap ${megabytes(before)} MB before, at most ${megabytes(heap)} MB; ` +
      `progress moved ${moves} times`,
  );
}

interface Device {
  driver: Driver;
  page: Page;
  /** Bytes in use on the worker's heap. */
  heapOf: () => Promise<number>;
}

async function openDevice(extension: string): Promise<Device> {
  const driver = await launch('chromium', { extension, headless: true, offline: true });
  const page = await driver.open(`${driver.root}options.html`);
  const browser = page.browser();
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const session = await worker.createCDPSession();
  const heapOf = async (): Promise<number> => (await session.send('Runtime.getHeapUsage')).usedSize;
  return { driver, page, heapOf };
}

const server = await startHostileServer();
const extension = allowedBuild('chromium');
const [a, b] = [await openDevice(extension), await openDevice(extension)];
try {
  const script = await bundle(join(ROOT, 'utils/cli/bench/library/fill.ts'), 'SidelightBench');
  await a.page.evaluate(script);
  const slices = await a.page.evaluate(
    (highlights, articles) =>
      (globalThis as never as InPage).SidelightBench.prepareLibrary(highlights, articles),
    SIZE.highlights,
    SIZE.articles,
  );
  for (let slice = 0; slice < slices; slice++)
    await a.page.evaluate((at) => (globalThis as never as InPage).SidelightBench.put(at), slice);
  const place = { kind: 'webdav', address: server.address, user: 'u', password: 'p' };
  const setUp = { place, passphrase: 'five cranes beside the quay', settings: false, granted: false };
  for (const device of [a, b]) {
    await device.page.goto(`${device.driver.root}library.html`);
    await device.page.waitForSelector('html[data-state=ready]', { timeout: 120_000 });
  }
  await measured('first device', server, a, () => tell(a.page, 'sync.start', { ...setUp, name: 'A' }));
  await measured('second device', server, b, () => tell(b.page, 'sync.start', { ...setUp, name: 'B' }));
  const bytes = [...server.files.values()].reduce((sum, file) => sum + file.length, 0);
  console.log(`${server.files.size} files, ${(bytes / 1e6).toFixed(1)} MB`);
  for (const [n, device] of [a, b, a].entries()) {
    const selectors = [{ type: 'TextQuoteSelector', exact: `New ${n}`, prefix: '', suffix: '' }];
    const id = `urn:uuid:00000000-0000-4000-9000-00000000000${n}`;
    const article = { url: 'https://example.org/new', title: 'New' };
    // Sent by itself, eight seconds later.
    await measured('a change', server, device, () =>
      ask(device.page, 'highlight.create', { draft: { id, selectors, colour: 'blue', article } }),
    );
  }
} finally {
  for (const { driver } of [a, b]) await driver.close();
  await server.stop();
  rmSync(extension, { recursive: true, force: true });
}
