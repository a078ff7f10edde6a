import { spawnSync } from 'node:child_process';
import { ENGINES } from '../../tests/browsers/find-browser.ts';
import { ensureBrowser, ensureTools } from '../../tests/browsers/install-browser.ts';

/** The steps of CI, in order; each an npm script that can be run alone. */
const STEPS = ['types', 'lint', 'unit', 'servers', 'score', 'zip', 'packages', 'e2e', 'audit'] as const;
/** Keys and menus reach an extension only through a real window; where there is no display, one is made. */
const WINDOW_TOOLS = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/** WebDAV servers that the sync is tried with; others are tried where they are installed. */
const DAV_SERVERS = { apache2: 'apache2', rclone: 'rclone' };

function prepare(): void {
  for (const engine of ENGINES) ensureBrowser(engine);
  if (process.platform !== 'linux') return;
  ensureTools(WINDOW_TOOLS);
  try {
    ensureTools(DAV_SERVERS);
  } catch (error) {
    console.error(`${(error as Error).message}The sync is tried with the servers that are installed.`);
  }
}

function run(step: string): void {
  console.log(`\n── ${step}`);
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`"npm run ${step}" failed`);
}

try {
  prepare();
  for (const step of STEPS) run(step);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
