/**
 * How exactly the words of an article lead back to the page, in real browsers:
 *
 *   node tests/bench/page-map.ts PAGES.jsonl.gz [--browser chromium|firefox] [--limit N] [--errors N]
 *
 * PAGES holds one `{ id, url, html }` a line. Each page is served with its scripts, images and frames left out and read as
 * the content script reads it. Counted are the blocks, and random spans within blocks, whose range holds exactly their
 * words (white space aside); the same again after the page has put new nodes in place of all old ones; and the pages whose
 * DOM reading changed, or where reading took the main thread for long outside Readability's own call.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import type { readPage } from '../../utils/article/index.ts';
import { findBrowser } from '../browsers/find-browser.ts';

interface PageRecord {
  id: string;
  url: string;
  html: string;
}

interface Counts {
  blocks: number;
  exactBlocks: number;
  spans: number;
  exactSpans: number;
  againBlocks: number;
  againExact: number;
  changed: boolean;
  ms: number;
  miss: string;
}

/** Runs in the page, whose source text it becomes: it sees nothing but its arguments and what the bundle defined. */
function measure(url: string, seed: number): Counts | null {
  const { readPage: read } = (globalThis as unknown as { SidelightArticle: { readPage: typeof readPage } })
    .SidelightArticle;
  const bare = (text: string) => text.replace(/[\s\u00AD\u200B\u200E\u200F\u2060\uFEFF]+/g, '');
  const before = document.documentElement.outerHTML;
  const startedAt = performance.now();
  const reading = read(document, { url, force: true });
  const ms = performance.now() - startedAt;
  const changed = document.documentElement.outerHTML !== before;
  if (!reading.ok) return null;
  const { article, rangeOf } = reading;
  const counts: Counts = {
    blocks: 0,
    exactBlocks: 0,
    spans: 0,
    exactSpans: 0,
    againBlocks: 0,
    againExact: 0,
    changed,
    ms,
    miss: '',
  };
  const isExact = (start: number, end: number) => {
    const wanted = bare(article.text.slice(start, end));
    const got = bare(rangeOf({ start, end })?.toString() ?? '');
    if (wanted !== got && !counts.miss) {
      let at = 0;
      while (at < wanted.length && wanted[at] === got[at]) at++;
      counts.miss = `${wanted.slice(Math.max(0, at - 30), at + 40)} | ${got.slice(Math.max(0, at - 30), at + 60)}`;
    }
    return wanted === got;
  };
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (const { start, end } of article.blocks) {
    counts.blocks++;
    if (isExact(start, end)) counts.exactBlocks++;
  }
  for (let i = 0; i < 40 && article.blocks.length > 0; i++) {
    const block = article.blocks[random(article.blocks.length)]!;
    const from = block.start + random(block.end - block.start);
    const to = from + 1 + random(block.end - from);
    if (!bare(article.text.slice(from, to))) continue;
    counts.spans++;
    if (isExact(from, to)) counts.exactSpans++;
  }
  const same = document.body.innerHTML;
  document.body.innerHTML = same;
  for (const { start, end } of article.blocks) {
    counts.againBlocks++;
    if (isExact(start, end)) counts.againExact++;
  }
  return counts;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../../utils/article/index.ts', import.meta.url)),
        formats: ['iife'],
        name: 'SidelightArticle',
      },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [{ output: { code: string }[] }];
  return `${output[0]!.code};globalThis.SidelightArticle = SidelightArticle; undefined`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    limit: { type: 'string' },
    errors: { type: 'string', default: '10' },
  },
});
const [path] = positionals;
if (!path) throw new Error('name a file of pages (.jsonl or .jsonl.gz)');
const bytes = readFileSync(path);
const records = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as PageRecord)
  .slice(0, values.limit ? Number(values.limit) : undefined);

const server = createServer((request, response) => {
  const record = records[Number(request.url?.slice(1))];
  response.writeHead(record ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(record?.html);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const installed = findBrowser(values.browser === 'firefox' ? 'firefox' : 'chromium');
if (!installed) throw new Error(`no ${values.browser} is installed`);
const isChromium = values.browser === 'chromium';
const browser = await puppeteer.launch({
  browser: isChromium ? 'chrome' : 'firefox',
  executablePath: installed.path,
  headless: true,
  ...(isChromium && {
    pipe: true,
    args: [
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  }),
});

const sum = { blocks: 0, exactBlocks: 0, spans: 0, exactSpans: 0, againBlocks: 0, againExact: 0 };
const times: number[] = [];
let unread = 0;
let changed = 0;
let shown = 0;
try {
  const source = await bundle();
  for (const [index, { id, url }] of records.entries()) {
    const page = await browser.newPage();
    // A page that navigates away by itself while it is read counts as unread.
    const counts = await page
      .goto(`${origin}/${index}`, { waitUntil: 'domcontentloaded', timeout: 20_000 })
      .then(() => page.evaluate(source))
      .then(() => page.evaluate(measure, url, index + 1))
      .catch((error: Error) => {
        console.log(`${id}: ${error.message}`);
        return null;
      });
    await page.close().catch(() => {});
    if (!counts) {
      unread++;
      continue;
    }
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
    times.push(counts.ms);
    if (counts.changed) changed++;
    if (counts.miss && shown++ < Number(values.errors))
      console.log(`${id} (${counts.blocks - counts.exactBlocks} of ${counts.blocks} blocks): ${counts.miss}`);
  }
} finally {
  await browser.close();
  server.close();
}

const percent = (part: number, whole: number) => (whole ? Math.round((10_000 * part) / whole) / 100 : 0);
times.sort((a, b) => a - b);
console.log('browser', values.browser);
console.log('pages', records.length, 'unread', unread, 'changed_by_reading', changed);
console.log(
  'ms_median',
  Math.round(times[times.length >> 1] ?? 0),
  'ms_p95',
  Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
);
console.log('blocks_exact_percent', percent(sum.exactBlocks, sum.blocks), 'of', sum.blocks);
console.log('spans_exact_percent', percent(sum.exactSpans, sum.spans), 'of', sum.spans);
console.log('after_rerender_exact_percent', percent(sum.againExact, sum.againBlocks), 'of', sum.againBlocks);
