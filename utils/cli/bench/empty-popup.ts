import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import type { Engine } from '../../../tests/browsers/find-browser.ts';
import { GECKO_ID } from '../../../tests/browsers/firefox.ts';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "empty-popup", "version": "1.0.0", "type": "module" }',
  'entrypoints/popup/index.html':
    '<!doctype html><html><head><meta charset="utf-8"></head><body><div id="app"></div><script type="module" src="./main.ts"></script></body></html>',
  'entrypoints/popup/main.ts':
    "document.getElementById('app')!.textContent = 'Hello';\nperformance.mark('ready');\n",
};

/** Builds an extension that WXT makes of a popup with one word in it; gives the build's folder. */
export async function buildEmptyPopup(folder: string, engine: Engine): Promise<string> {
  const browser = engine === 'firefox' ? 'firefox' : 'chrome';
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await build({
    root: folder,
    browser,
    manifestVersion: 3,
    imports: false,
    manifest: { browser_specific_settings: { gecko: { id: GECKO_ID } } },
  });
  return join(folder, `.output/${browser}-mv3`);
}
