import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../../tests/browsers/find-browser.ts';
import { MODEL_FILES } from '../../analysis/resources.ts';
import { articleFromText } from '../../article/article-from-text.ts';
import { bundle } from './bundle.ts';
import { median } from './stopwatch.ts';

/** Articles of one sample: the browser's clock ticks in tenths of a millisecond. */
const SAMPLE = 2;
/** Rounds over the articles before the first that counts. */
const WARM_UP = 6;
/** Rounds of which the fastest counts, so that what else the machine does falls out. */
const ROUNDS = 40;

type State = 'Now' | 'Before';

/** Writes a commit's sources and models to `folder`. */
function layOut(root: string, commit: string, folder: string): void {
  const zip = execFileSync('git', ['archive', '--format=zip', commit, '--', 'utils', 'public/models'], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  });
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
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

export interface Comparison {
  /** Milliseconds for one article, medians over the samples. */
  now: number;
  before: number;
  /** The median of now over before, sample by sample. */
  ratio: number;
  samples: number;
}

/**
 * The analysis of the working tree against that of a commit, in turns in one page of Chromium on the same articles. Where there
 * is no Chromium, null.
 */
export async function compareWithCommit(
  root: string,
  commit: string,
  texts: readonly string[],
): Promise<Comparison | null> {
  const installed = findBrowser('chromium');
  if (!installed) return null;
  const folder = join(root, '.output/bench-before');
  layOut(root, commit, folder);
  const articles = texts.map((text) => articleFromText(text, { language: 'en', publishedAt: '2026-01-15' }));
  const browser = await puppeteer.launch({
    executablePath: installed.path,
    headless: true,
    pipe: true,
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
    return {
      now: median(times.map(([now]) => now)) / SAMPLE,
      before: median(times.map(([, before]) => before)) / SAMPLE,
      ratio: median(times.map(([now, before]) => now / before)),
      samples: times.length,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
