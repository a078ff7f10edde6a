import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MODEL_FILES } from '../../analysis/resources.ts';
import type { Row } from './bench-rows.ts';

const KB = 1_000;
/**
 * Gzipped bytes that the script of a click may have at most. `reader-details.js` (authors, dates, kind of page, revealing, what is
 * asked of the reader) comes with it at each click, 19 KB more.
 */
const FIRST_SCRIPT = { name: 'reader.js', bar: 28 * KB };
/** Gzipped bytes of the scripts that stay in a page: all highlights with their restoring, and the sidebar with its brief. */
const STAYING = [
  { name: 'highlighter.js', bar: 24 * KB },
  { name: 'sidebar.js', bar: 38 * KB },
];
/** The gzipped bytes that every other script of a page may have. */
const LATER_BAR = 41.5 * KB;

/** Gzipped bytes of the worker's script that a click waits for; the others come when they are asked for. */
const WORKER = { name: 'background.js', bar: 120 * KB };

/** Gzipped bytes of the popup's page, its first scripts and styles. */
const POPUP = { name: 'popup', bar: 55 * KB };

/** Scripts beside the worker's at the top of a build go into pages; what belongs to a page of ours lies in folders. */
const isInjected = (name: string): boolean => /^(?!background\.|worker-)[^/]+\.js$/.test(name);

function barOf(name: string): number | undefined {
  for (const { name: known, bar } of [FIRST_SCRIPT, WORKER, POPUP, ...STAYING])
    if (name === known) return bar;
  return isInjected(name) ? LATER_BAR : undefined;
}

/** A link that loads nothing: what it names stands in the page. */
const SWITCHED_OFF = /<link[^>]* disabled>/g;

/** Entries of a build: each script and style, those of a page by its page's name. */
function entries(build: string): { name: string; files: string[] }[] {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => /\.(?:js|css|html)$/.test(path));
  const pages = files.filter((path) => path.endsWith('.html'));
  const used = new Set(pages);
  const byPage = pages.map((page) => {
    const html = readFileSync(join(build, page), 'utf8').replace(SWITCHED_OFF, '');
    const own = files.filter((path) => path !== page && html.includes(`/${path}`));
    for (const path of own) used.add(path);
    return { name: page.replace('.html', ''), files: [page, ...own] };
  });
  return [
    ...byPage,
    ...files.filter((path) => !used.has(path)).map((path) => ({ name: path, files: [path] })),
  ];
}

/** Scripts and styles that a page gets without being asked for: the scripts and styles of the manifest's content scripts. */
function unasked(build: string): number {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    content_scripts?: { js?: string[]; css?: string[] }[];
  };
  return (manifest.content_scripts ?? [])
    .flatMap(({ js = [], css = [] }) => [...js, ...css])
    .reduce((sum, path) => sum + readFileSync(join(build, path)).length, 0);
}

/** Gzipped bytes that the model files may have together, as the package brings them. */
const MODELS_BAR = 4_000 * KB;

const modelBytes = (build: string): number =>
  Object.values(MODEL_FILES).reduce((sum, path) => sum + gzipSync(readFileSync(join(build, path))).length, 0);

/** Bytes of each entry of a production build, raw and gzipped. Null where there is no build. */
export function sizeRows(build: string): Row[] | null {
  if (!existsSync(join(build, 'manifest.json'))) return null;
  const group = 'bytes';
  const rows = entries(build).flatMap(({ name, files }): Row[] => {
    const contents = files.map((path) => readFileSync(join(build, path)));
    const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
    const bar = barOf(name);
    return [
      { group, name, value: sum(contents.map(({ length }) => length)), unit: 'bytes' },
      {
        group,
        name: `${name}, gzipped`,
        value: sum(contents.map((content) => gzipSync(content).length)),
        unit: 'bytes',
        ...(bar !== undefined && { bar }),
      },
    ];
  });
  return [
    ...rows,
    { group, name: 'models, gzipped', value: modelBytes(build), unit: 'bytes', bar: MODELS_BAR },
    { group, name: 'on pages where nobody asked', value: unasked(build), unit: 'bytes', bar: 0 },
  ];
}
