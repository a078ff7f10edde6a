import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KNOWN_WARNINGS, type KnownWarning } from './lint-warnings.ts';

interface Finding {
  code: string;
  file?: string;
  line?: number;
  column?: number;
  message: string;
}

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function lint(): Record<'errors' | 'warnings', Finding[]> {
  const args = ['lint', '--source-dir', BUILD, '--output', 'json', '--no-input'];
  const { stdout, stderr } = spawnSync(`${ROOT}node_modules/.bin/web-ext`, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (!stdout.trim()) throw new Error(`web-ext said nothing: ${stderr}`);
  return JSON.parse(stdout);
}

/** How much of the code around a warning is looked at, in characters either side. */
const AROUND = 120;

function codeAt({ file, line = 1, column = 0 }: Finding): string {
  if (!file) return '';
  const text = readFileSync(`${BUILD}/${file}`, 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - AROUND), column + AROUND);
}

const { errors, warnings } = lint();
const knows = (finding: Finding) => {
  const code = codeAt(finding);
  return (known: KnownWarning) => known.code === finding.code && known.about.test(code);
};

test("Mozilla's linter finds no error in the Firefox build", () => {
  expect(errors).toEqual([]);
});

test('it warns of nothing that is not named with its reason', () => {
  const unknown = warnings.filter((finding) => !KNOWN_WARNINGS.some(knows(finding)));
  expect(unknown).toEqual([]);
});

test('each named warning is still there', () => {
  const gone = KNOWN_WARNINGS.filter((known) => !warnings.some((finding) => knows(finding)(known)));
  expect(gone.map(({ reason }) => reason)).toEqual([]);
});
