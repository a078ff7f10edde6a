import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { reportOf } from './bench/bench-report.ts';
import { tableOf } from './bench/bench-rows.ts';
import { benchPages, benchTexts } from './bench/bench-texts.ts';
import { type BenchBlock, measureBlocks } from './bench/blocks.ts';
import { pageRows } from './bench/chromium-rows.ts';
import { clickRows } from './bench/click-rows.ts';
import { compareWithCommit } from './bench/compare-commit.ts';
import { freshWorkerRows } from './bench/fresh-worker-rows.ts';
import { growthRows } from './bench/growth-rows.ts';
import { libraryBlocks } from './bench/library/library-rows.ts';
import { memoryRows } from './bench/memory/memory-rows.ts';
import { annotatorRows, peerRows, peerSeries } from './bench/peer-rows.ts';
import { sizeRows } from './bench/size-rows.ts';
import { slowClickRows } from './bench/slow-click-rows.ts';
import { verdictLine } from './bench/verdict.ts';

const USAGE = `npm run bench                prints what the analysis costs beside its peers; also into .output/bench.json
npm run bench -- --report    with charts over article length in .output/bench.html
  --texts FILE     one { "text": … } a line, also gzipped
  --articles N     how many of them (120), after others that warm the engines up
  --pages N        how many pages in Chromium (48), likewise
  --compare REF    the analysis and the click in Chromium, in turns with those of a commit, and a verdict that counts noise
  --library        the library page alone, with 500 and with 50,000 highlights
  --memory         the memory alone: the context of an article beside 500 and 5,000 remembered ones`;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTPUT = `${ROOT}.output/`;

/** Texts and pages that warm the engines up. */
const WARM_TEXTS = 30;
const WARM_PAGES = 12;

/** Pages that are clicked on; each takes three clicks. */
const CLICKED = 14;

const { values } = parseArgs({
  options: {
    report: { type: 'boolean', default: false },
    texts: { type: 'string' },
    articles: { type: 'string', default: '120' },
    pages: { type: 'string', default: '48' },
    library: { type: 'boolean', default: false },
    memory: { type: 'boolean', default: false },
    compare: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Articles of a comparison with a commit. */
const COMPARED = 40;

async function compare(commit: string): Promise<void> {
  const { source, articles } = benchTexts(COMPARED, values.texts);
  const { source: pageSource, pages } = benchPages(CLICKED);
  const found = await compareWithCommit(ROOT, commit, articles, pages);
  console.log(
    `${articles.length} texts of ${source}, ${pages.length} pages of ${pageSource}; now over ${commit}`,
  );
  for (const [work, verdict] of Object.entries(found))
    console.log(`  ${work.padEnd(24)}${verdict ? verdictLine(verdict) : 'not measured: no Chromium'}`);
}

async function main(): Promise<void> {
  if (values.help) return console.log(USAGE);
  if (values.compare) return compare(values.compare);
  for (const browser of ['chrome', 'firefox']) await build({ root: ROOT, browser, debug: false });
  if (values.memory) {
    const memory = await memoryRows(`${OUTPUT}chrome-mv3`);
    return console.log(memory ? tableOf(memory) : 'no Chromium');
  }
  const library = libraryBlocks(`${OUTPUT}chrome-mv3`);
  if (values.library) {
    const { failed } = await measureBlocks(library, console.log);
    if (failed.length > 0) process.exitCode = 1;
    return;
  }
  const { source, articles: texts } = benchTexts(WARM_TEXTS + Number(values.articles), values.texts);
  const { source: pageSource, pages: allPages } = benchPages(WARM_PAGES + Number(values.pages));
  // Where there are few, those that warm up are measured too; figures of fewer than thirty are held to no bar.
  const articles = texts.length > 2 * WARM_TEXTS ? texts.slice(WARM_TEXTS) : texts;
  const pages = allPages.length > 2 * WARM_PAGES ? allPages.slice(WARM_PAGES) : allPages;
  console.log(`${articles.length} texts of ${source}, ${pages.length} pages of ${pageSource}\n`);
  const ofTexts = (name: string, measure: BenchBlock['measure']): BenchBlock => ({
    name,
    inputs: articles.length,
    measure,
  });
  const ofPages = (name: string, measure: BenchBlock['measure']): BenchBlock => ({
    name,
    inputs: pages.length,
    measure,
  });
  const clicked = pages.slice(0, CLICKED);
  const { rows, failed } = await measureBlocks(
    [
      ofTexts('peers', () => peerRows(texts.slice(0, WARM_TEXTS), articles)),
      ofTexts('annotators', () => annotatorRows(articles)),
      ofTexts('a worker that has just started', () => freshWorkerRows(articles)),
      ofTexts('growth', () => growthRows(articles)),
      ofPages('pages in Chromium', () => pageRows(allPages.slice(0, WARM_PAGES), pages)),
      ofPages('the click in Chromium', () => clickRows('chromium', clicked)),
      ofPages('the click in Firefox', () => clickRows('firefox', clicked)),
      ofPages('the click on a slow machine', () => slowClickRows(clicked)),
      ...library,
      { name: 'sizes', measure: () => sizeRows(`${OUTPUT}chrome-mv3`) },
    ],
    console.log,
  );
  if (failed.length > 0) {
    console.log(`\nfailed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(`${OUTPUT}bench.json`, `${JSON.stringify({ source, pageSource, rows }, null, 2)}\n`);
  if (!values.report) return;
  writeFileSync(`${OUTPUT}bench.html`, reportOf(rows, await peerSeries(articles), source));
  console.log(`\n${OUTPUT}bench.html`);
}

await main();
