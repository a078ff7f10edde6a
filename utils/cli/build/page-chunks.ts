import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';

const POPUP = /[\\/]entrypoints[\\/]popup[\\/]/;
const LIBRARY = /[\\/]entrypoints[\\/]library[\\/]/;
/** Styles of one page alone, which others must not get. */
const OF_ONE_PAGE = /-page\.css(?:\?|$)/;

/** Modules that WXT puts before the scripts of each page: empty files of their own otherwise. */
const OF_EVERY_PAGE = /virtual:wxt-(?:html-)?plugins$/;

/** Leaves out what is loaded later. */
const withoutLaterParts: Plugin = {
  name: 'without-later-parts',
  enforce: 'pre',
  resolveId: (source, _importer, { kind }) =>
    kind === 'dynamic-import' ? { id: source, external: true } : null,
};

/**
 * The modules that a page's first script needs: those that are left of them once unused exports are dropped, by a build of
 * it alone. An import graph would tell more: an index that names one needed component names others beside it.
 * @param page the page's HTML file
 * @param plugins those that resolve what it imports
 */
export async function modulesOf(
  page: string,
  config: { root: string; alias: Record<string, string> },
): Promise<Set<string>> {
  const [, script] = /<script type="module" src="([^"]+)"/.exec(readFileSync(page, 'utf8')) ?? [];
  if (!script) throw new Error(`${page} has no module script`);
  const result = await build({
    root: config.root,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutLaterParts],
    resolve: { alias: config.alias },
    // Neither true nor false: what one of the engines alone needs counts, too.
    define: { 'import.meta.env.FIREFOX': 'globalThis.isFirefox' },
    build: { write: false, minify: false, rolldownOptions: { input: join(dirname(page), script) } },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [
    { output: ({ type: 'chunk'; modules: Record<string, { code: string | null }> } | { type: 'asset' })[] },
  ];
  const needed = new Set<string>();
  for (const file of output) {
    if (file.type !== 'chunk') continue;
    for (const [id, { code }] of Object.entries(file.modules))
      if (code || /\.css(?:\?|$)/.test(id)) needed.add(id);
  }
  return needed;
}

/**
 * Names the chunk of a module for a build of pages: what the popup needs is one chunk, since each further file is waited for
 * between the click and the facts. Other pages that share a part of it get all of it.
 */
export const popupChunk =
  (needed: ReadonlySet<string>) =>
  (id: string): string | null =>
    (needed.has(id) || OF_EVERY_PAGE.test(id)) && !POPUP.test(id) && !OF_ONE_PAGE.test(id) ? 'panel' : null;

/** Likewise for the library page, whose first rows wait for each file; the popup's chunk has a part of what it needs. */
export const libraryChunk =
  (needed: ReadonlySet<string>) =>
  (id: string): string | null =>
    needed.has(id) && !LIBRARY.test(id) && !OF_ONE_PAGE.test(id) ? 'library-view' : null;
