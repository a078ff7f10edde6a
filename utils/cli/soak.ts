import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES, type Engine } from '../../tests/browsers/find-browser.ts';
import { median } from './bench/stopwatch.ts';
import { soak } from './soak/read-pages.ts';
import { soakedPages } from './soak/soaked-pages.ts';

const HELP = `npm run soak -- [--pages N] [--from N] [--browser chromium|firefox]

Reads pages one after another in one browser with the built extension: those of ../shared where it is, else the project's own
texts. Prints how many settled and how, what failed and why, the time from click to facts, the background's memory after the first
tenth of the pages and after all, and requests that no page made. Exits with 1 where a page did not settle, was told to have
changed, or anything was requested. Build first.

  --pages    pages (500)
  --from     pages to pass over first, to read many in pieces (0)
  --browser  one of the two; both where absent
`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '500' },
    from: { type: 'string', default: '0' },
    browser: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const buildOf = (engine: Engine): string =>
  fileURLToPath(new URL(`../../.output/${engine === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url));

async function soakIn(engine: Engine, count: number, from: number): Promise<void> {
  const { source, pages } = soakedPages(from, count);
  const tenth = Math.ceil(count / 10);
  const {
    pages: read,
    megabytes,
    requests,
  } = await soak(engine, buildOf(engine), pages, [tenth, count], ({ at, state, detail }) => {
    if (state === 'failed' || detail) console.log(`page ${from + at}: ${state} ${detail}`);
    if ((at + 1) % 50 === 0) console.log(`${at + 1} pages`);
  });
  const states = [...new Set(read.map(({ state }) => state))].sort();
  const of = (wanted: string) => read.filter(({ state }) => state === wanted);
  const counts = states.map((state) => `${of(state).length} ${state}`).join(', ');
  const ready = of('ready').map(({ milliseconds }) => milliseconds);
  const [early = Number.NaN, late = Number.NaN] = [megabytes.get(tenth), megabytes.get(count)];
  console.log(
    `${engine}: ${count} pages from ${from} on (${source}): ${counts}; click to facts: median ${median(ready).toFixed(0)} ms; ` +
      `memory ${early.toFixed(1)} MB after ${tenth}, ${late.toFixed(1)} MB after ${count} ` +
      `(${(late / early).toFixed(3)}×); ${requests.length} requests beside the pages' own`,
  );
  for (const request of requests) console.log(request);
  if (of('failed').length + of('unsettled').length + requests.length > 0) process.exitCode = 1;
}

try {
  const [pages, from] = [Number(values.pages), Number(values.from)];
  const engines = ENGINES.filter((engine) => !values.browser || values.browser === engine);
  if (values.help) console.log(HELP);
  else if (!(pages > 0 && from >= 0) || engines.length === 0) throw new Error('see --help');
  else for (const engine of engines) await soakIn(engine, pages, from);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
