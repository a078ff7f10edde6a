import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../tests/browsers/find-browser.ts';

/** Ways in which a database was seen to go, or may. */
export const DAMAGES = ['deleted', 'cut', 'overwritten'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Folders of the profile that hold the extension's IndexedDB, and nothing else of it. */
function databaseFolders(engine: Engine, profile: string): string[] {
  if (engine === 'chromium') {
    const folder = join(profile, 'Default', 'IndexedDB');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.startsWith('chrome-extension_'))
      .map((name) => join(folder, name));
  }
  const storage = join(profile, 'storage', 'default');
  if (!existsSync(storage)) return [];
  return readdirSync(storage)
    .filter((name) => name.startsWith('moz-extension') && !name.includes('userContextId'))
    .map((name) => join(storage, name, 'idb'))
    .filter((folder) => existsSync(folder));
}

/** Damages the extension's IndexedDB in a profile whose browser is not running. */
export function damageDatabase(engine: Engine, profile: string, kind: Damage): void {
  for (const folder of databaseFolders(engine, profile)) {
    if (kind === 'deleted') rmSync(folder, { recursive: true, force: true });
    else
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        if (!statSync(file).isFile() || /^(?:LOCK|LOG)/.test(name)) continue;
        if (kind === 'cut') truncateSync(file, Math.floor(statSync(file).size / 2));
        else writeFileSync(file, Buffer.alloc(Math.min(4_096, statSync(file).size), 0xa5), { flag: 'r+' });
      }
  }
}
