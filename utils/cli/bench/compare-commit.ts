import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'wxt';
import { findBrowser } from '../../../tests/browsers/find-browser.ts';
import { MODEL_FILES } from '../../analysis/resources.ts';
import { articleFromText } from '../../article/article-from-text.ts';
import { bundle } from './bundle.ts';
import { clickTimes } from './click-rows.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Articles of one sample: the browser's clock ticks in tenths of a millisecond. */
const SAMPLE = 2;
/** Rounds over the articles before the first that counts. */
const WARM_UP = 6;
/** Rounds of which the fastest counts, so that what else the machine does falls out. */
const ROUNDS = 40;

type State = 'Now' | 'Before';

/** Writes a commit's tree to `folder`, with the libraries of the working tree. */
function layOut(root: string, commit: string, folder: string): void {
  const zip = execFileSync('git', ['archive', '--format=zip', commit], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  });
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Loads the analysis of the sources under `root` and its models into the page. */
async function load(page: Page, state: State, root: string): Promise<void> {
  await page.evaluate(await bundle(join(root, 'utils/analysis/pipeline.ts'), `Sidelight${state}`));
  for (const [name, path] of Object.entries(MODEL_FILES)) {
    const base64 = readFileSync(join(root, 'public', path)).toString('base64');
    await page.evaluate(
      (global, model, data) => {
        const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0));
        const target = (globalThis as never)[global] as { models?: Record<string, ArrayBuffer> };
        Object.assign(target, { models: { ...target.models, [model]: bytes.buffer } });
      },
      `Sidelight${state}`,
      name,
      base64,
    );
  }
}

/** The analysis of both states in turns in one page of Chromium, on the same articles. */
async function compareAnalysis(
  root: string,
  folder: string,
  texts: readonly string[],
): Promise<Verdict | null> {
  const installed = findBrowser('chromium');
  if (!installed) return null;
  const articles = texts.map((text) => articleFromText(text, { language: 'en', publishedAt: '2026-01-15' }));
  const browser = await puppeteer.launch({
    executablePath: installed.path,
    headless: true,
    pipe: true,
    // A measurement takes as long as the machine needs.
    protocolTimeout: 0,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    await load(page, 'Before', folder);
    await load(page, 'Now', root);
    const times = await page.evaluate(
      async (given, size, warmUp, rounds) => {
        const states = ['SidelightNow', 'SidelightBefore'].map((name) => {
          const { analyse, models } = (globalThis as never)[name] as {
            analyse(article: unknown, resources: unknown): Promise<unknown>;
            models: unknown;
          };
          return (article: unknown) => analyse(article, { models });
        });
        for (let round = 0; round < warmUp; round++)
          for (const article of given) for (const run of states) await run(article);
        const fastest: number[][] = [];
        for (let from = 0; from + size <= given.length; from += size) {
          const sample = given.slice(from, from + size);
          const best = states.map(() => Number.POSITIVE_INFINITY);
          for (let round = 0; round < rounds; round++) {
            for (let i = 0; i < states.length; i++) {
              const state = (i + round) % states.length;
              const run = states[state] as (typeof states)[number];
              const start = performance.now();
              for (const article of sample) await run(article);
              best[state] = Math.min(best[state] as number, performance.now() - start);
            }
          }
          fastest.push(best);
        }
        return fastest as [number, number][];
      },
      articles,
      SAMPLE,
      WARM_UP,
      ROUNDS,
    );
    return verdictOf(
      times.map(([now]) => now),
      times.map(([, before]) => before),
    );
  } finally {
    await browser.close();
  }
}

export interface Comparison {
  /** Each measured work by name; null where it could not be measured. */
  [work: string]: Verdict | null;
}

/**
 * The working tree against a commit, which is built first: the analysis on `texts`, and the click to the facts on `pages` with
 * the worker awake and stopped, each in turns with the other state's. All null where there is no Chromium.
 */
export async function compareWithCommit(
  root: string,
  commit: string,
  texts: readonly string[],
  pages: readonly string[],
): Promise<Comparison> {
  const folder = join(root, '.output/bench-before');
  layOut(root, commit, folder);
  try {
    for (const state of [root, folder]) await build({ root: state, browser: 'chrome', debug: false });
    const analysis = await compareAnalysis(root, folder, texts);
    const builtIn = (state: string) => join(state, '.output/chrome-mv3');
    const clicks = await clickTimes('chromium', { now: builtIn(root), before: builtIn(folder) }, pages);
    const clicked = (kind: 'warm' | 'cold') =>
      clicks &&
      verdictOf(
        clicks.map(({ now }) => now[kind]),
        clicks.map(({ before }) => before[kind]),
      );
    return { analysis, 'click, worker awake': clicked('warm'), 'click, worker stopped': clicked('cold') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
