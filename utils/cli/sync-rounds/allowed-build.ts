import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../../tests/browsers/find-browser.ts';

const OUTPUT = fileURLToPath(new URL('../../../.output/', import.meta.url));

/**
 * A copy of the build in a folder of its own, with the permission for this machine given: a browser without a window
 * cannot ask for it.
 */
export function allowedBuild(engine: Engine): string {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-sync-'));
  cpSync(join(OUTPUT, engine === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return copy;
}
