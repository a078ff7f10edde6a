import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { compareWithCommit } from './bench/against-commit.ts';
import { reportOf } from './bench/bench-report.ts';
import { type Row, tableOf } from './bench/bench-rows.ts';
import { benchPages, benchTexts } from './bench/bench-texts.ts';
import { pageRows } from './bench/chromium-rows.ts';
import { clickRows } from './bench/click-rows.ts';
import { freshWorkerRows } from './bench/fresh-worker-rows.ts';
import { growthRows } from './bench/growth-rows.ts';
import { libraryRows } from './bench/library/library-rows.ts';
import { annotatorRows, peerRows, peerSeries } from './bench/peer-rows.ts';
import { sizeRows } from './bench/size-rows.ts';

const USAGE = `npm run bench                prints what the analysis costs beside its peers; also into .output/bench.json
npm run bench -- --report    with charts over article length in .output/bench.html
  --texts FILE     one { "text": … } a line, also gzipped
  --articles N     how many of them (120), after others that warm the engines up
  --pages N        how many pages in Chromium (48), likewise
  --against REF    the analysis alone, in turns with that of a commit in one page of Chromium
  --library        the library page alone, with 500 and with 50,000 highlights`;

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
    against: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Articles of a comparison with a commit. */
const COMPARED = 40;

async function against(commit: string): Promise<void> {
  const { source, articles } = benchTexts(COMPARED, values.texts);
  const found = await compareWithCommit(ROOT, commit, articles);
  if (!found) return console.log('no Chromium: nothing was measured');
  const { now, before, ratio } = found;
  console.log(`${articles.length} texts of ${source}, analysed in turns in Chromium; medians of an article`);
  console.log(
    `  now ${now.toFixed(3)} ms, ${commit} ${before.toFixed(3)} ms, now / before ${ratio.toFixed(3)}`,
  );
}

async function main(): Promise<void> {
  if (values.help) return console.log(USAGE);
  if (values.against) return against(values.against);
  await build({ root: ROOT, browser: 'chrome', debug: false });
  const library = await libraryRows(`${OUTPUT}chrome-mv3`);
  if (values.library) return console.log(library ? tableOf(library) : 'no Chromium');
  const { source, articles: texts } = benchTexts(WARM_TEXTS + Number(values.articles), values.texts);
  const { source: pageSource, pages: allPages } = benchPages(WARM_PAGES + Number(values.pages));
  // Where there are few, those that warm up are measured too.
  const articles = texts.length > 2 * WARM_TEXTS ? texts.slice(WARM_TEXTS) : texts;
  const pages = allPages.length > 2 * WARM_PAGES ? allPages.slice(WARM_PAGES) : allPages;
  const rows: Row[] = [
    ...(await peerRows(texts.slice(0, WARM_TEXTS), articles)),
    ...(await annotatorRows(articles)),
    ...(await freshWorkerRows(articles)),
    ...(await growthRows(articles)),
  ];
  const inChromium = await pageRows(allPages.slice(0, WARM_PAGES), pages);
  const clicks = await clickRows(pages.slice(0, CLICKED));
  const sizes = sizeRows(`${OUTPUT}chrome-mv3`);
  rows.push(...(inChromium ?? []), ...(clicks ?? []), ...(library ?? []), ...(sizes ?? []));
  console.log(`${articles.length} texts of ${source}, ${pages.length} pages of ${pageSource}\n`);
  console.log(tableOf(rows));
  if (!inChromium || !clicks)
    console.log('\nno Chromium, or no article in the pages: nothing was measured in it');
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(`${OUTPUT}bench.json`, `${JSON.stringify({ source, pageSource, rows }, null, 2)}\n`);
  if (!values.report) return;
  writeFileSync(`${OUTPUT}bench.html`, reportOf(rows, await peerSeries(articles), source));
  console.log(`\n${OUTPUT}bench.html`);
}

await main();
