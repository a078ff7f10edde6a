import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { reportOf } from './bench/bench-report.ts';
import { barredBy, type Row, tableOf } from './bench/bench-rows.ts';
import { benchPages, benchTexts } from './bench/bench-texts.ts';
import { pageRows } from './bench/chromium-rows.ts';
import { clickRows } from './bench/click-rows.ts';
import { compareWithCommit } from './bench/compare-commit.ts';
import { freshWorkerRows } from './bench/fresh-worker-rows.ts';
import { growthRows } from './bench/growth-rows.ts';
import { libraryRows } from './bench/library/library-rows.ts';
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
  const library = await libraryRows(`${OUTPUT}chrome-mv3`);
  if (values.library) return console.log(library ? tableOf(library) : 'no Chromium');
  const { source, articles: texts } = benchTexts(WARM_TEXTS + Number(values.articles), values.texts);
  const { source: pageSource, pages: allPages } = benchPages(WARM_PAGES + Number(values.pages));
  // Where there are few, those that warm up are measured too; figures of fewer than thirty are held to no bar.
  const articles = texts.length > 2 * WARM_TEXTS ? texts.slice(WARM_TEXTS) : texts;
  const pages = allPages.length > 2 * WARM_PAGES ? allPages.slice(WARM_PAGES) : allPages;
  const ofTexts: Row[] = [
    ...(await peerRows(texts.slice(0, WARM_TEXTS), articles)),
    ...(await annotatorRows(articles)),
    ...(await freshWorkerRows(articles)),
    ...(await growthRows(articles)),
  ];
  const inChromium = await pageRows(allPages.slice(0, WARM_PAGES), pages);
  const clicks: Row[] = [];
  for (const engine of ['chromium', 'firefox'] as const)
    clicks.push(...((await clickRows(engine, pages.slice(0, CLICKED))) ?? []));
  clicks.push(...((await slowClickRows(pages.slice(0, CLICKED))) ?? []));
  const rows = [
    ...barredBy(articles.length, ofTexts),
    ...barredBy(pages.length, [...(inChromium ?? []), ...clicks]),
    ...(library ?? []),
    ...(sizeRows(`${OUTPUT}chrome-mv3`) ?? []),
  ];
  console.log(`${articles.length} texts of ${source}, ${pages.length} pages of ${pageSource}\n`);
  console.log(tableOf(rows));
  if (!inChromium || clicks.length === 0)
    console.log('\nno browser, or no article in the pages: nothing was measured in it');
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(`${OUTPUT}bench.json`, `${JSON.stringify({ source, pageSource, rows }, null, 2)}\n`);
  if (!values.report) return;
  writeFileSync(`${OUTPUT}bench.html`, reportOf(rows, await peerSeries(articles), source));
  console.log(`\n${OUTPUT}bench.html`);
}

await main();
