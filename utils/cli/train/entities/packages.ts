import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PINNED = fileURLToPath(new URL('./packages/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/train-entities/', import.meta.url));

/**
 * The packages that lists and word vectors come from, at the versions of `packages/package-lock.json`. They are needed for
 * training alone and are large, so they are installed at the first run, beside the project's own.
 */
export function trainingPackages(): { require: NodeJS.Require; folder: string; cache: string } {
  const lock = readFileSync(join(PINNED, 'package-lock.json'), 'utf8');
  const installed = join(CACHE, 'package-lock.json');
  const current = existsSync(join(CACHE, 'node_modules')) && readFileSync(installed, 'utf8') === lock;
  if (!current) {
    mkdirSync(CACHE, { recursive: true });
    copyFileSync(join(PINNED, 'package.json'), join(CACHE, 'package.json'));
    copyFileSync(join(PINNED, 'package-lock.json'), installed);
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: CACHE,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('the packages that training needs could not be installed');
  }
  return {
    require: createRequire(join(CACHE, 'package.json')),
    folder: join(CACHE, 'node_modules'),
    cache: CACHE,
  };
}
