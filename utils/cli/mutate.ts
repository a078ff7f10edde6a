import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mulberry32, shuffle } from './shared/seeded-random.ts';

const HELP = `npm run mutate -- FOLDER [--lines N] [--seed N] [--tests FOLDER]

Puts faults into a sample of a folder's lines, one at a time, with Stryker, and counts those that the folder's unit tests find.
Prints the score and each fault that no test found. Stryker is not among the dependencies; first:

  npm install --no-save @stryker-mutator/core@10 @stryker-mutator/vitest-runner@10

  FOLDER   utils/library, for example
  --lines  lines in the sample (300)
  --seed   which lines (1)
  --tests  the tests, where they are not those of tests/unit that mirror FOLDER
`;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Lines that are drawn together: most statements are inside of one stretch. */
const STRETCH = 10;
const STRYKER = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const OUTPUT = join(ROOT, '.output/mutate');

/** The parts of Stryker's report that are read: https://github.com/stryker-mutator/mutation-testing-elements */
interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number } };
}
interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

/** Stretches of the folder's files, as Stryker's `file:first-last`, drawn by `seed` until they have `lines` lines. */
function sampledLines(folder: string, lines: number, seed: number): string[] {
  const stretches = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT })
    .sort()
    .flatMap((path) => {
      const count = readFileSync(join(ROOT, path), 'utf8').split('\n').length;
      return Array.from({ length: Math.ceil(count / STRETCH) }, (_, at) => {
        const first = at * STRETCH + 1;
        return `${path}:${first}-${Math.min(first + STRETCH - 1, count)}`;
      });
    });
  return shuffle(stretches, mulberry32(seed)).slice(0, Math.ceil(lines / STRETCH));
}

/** Writes the configurations of Vitest, with the folder's tests alone, and of Stryker; gives the latter's path. */
function writeConfigurations(mutate: string[], tests: string, report: string): string {
  mkdirSync(OUTPUT, { recursive: true });
  const vitest = join(OUTPUT, 'vitest.config.ts');
  writeFileSync(
    vitest,
    `import config from '../../vitest.config.ts';
export default { ...config, test: { ...config.test, include: ['${tests}/**/*.test.{ts,tsx}'] } };\n`,
  );
  const stryker = join(OUTPUT, 'stryker.json');
  const options = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: vitest },
    mutate,
    coverageAnalysis: 'perTest',
    // Faults in what runs once, at the load of a file, would need all tests each.
    ignoreStatic: true,
    concurrency: 1,
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: join(OUTPUT, 'sandbox'),
    ignorePatterns: ['.output'],
    // It reads this file with an interface that TypeScript 7 has not.
    tsconfigFile: 'absent.json',
  };
  writeFileSync(stryker, JSON.stringify(options));
  return stryker;
}

function printOutcome({ files }: Report): void {
  const counts = new Map<string, number>();
  for (const [path, { source, mutants }] of Object.entries(files)) {
    for (const { status, mutatorName, replacement, location } of mutants) {
      counts.set(status, (counts.get(status) ?? 0) + 1);
      if (status !== 'Survived' && status !== 'NoCoverage') continue;
      const line = source.split('\n')[location.start.line - 1]?.trim();
      console.log(
        `${path}:${location.start.line} ${status} ${mutatorName}: ${line}  →  ${replacement ?? ''}`,
      );
    }
  }
  const of = (status: string) => counts.get(status) ?? 0;
  const found = of('Killed') + of('Timeout');
  const all = found + of('Survived') + of('NoCoverage');
  console.log(
    `${found} of ${all} faults found (${((100 * found) / all).toFixed(0)} %); ` +
      `${of('NoCoverage')} in lines that no test runs; ${of('Ignored')} passed over`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (values.help || !folder || !existsSync(STRYKER)) {
  console.log(HELP);
  if (!values.help) process.exitCode = 1;
} else {
  const report = join(OUTPUT, 'report.json');
  const mutate = sampledLines(folder, Number(values.lines), Number(values.seed));
  const tests = values.tests ?? folder.replace(/^utils\//, 'tests/unit/');
  const { status } = spawnSync(
    process.execPath,
    [STRYKER, 'run', writeConfigurations(mutate, tests, report)],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status === 0) printOutcome(JSON.parse(readFileSync(report, 'utf8')) as Report);
  else process.exitCode = 1;
}
