import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The table of the rooms, in the README's words: which way imports point, and what may not enter. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['entrypoints', 'components', 'utils', 'tests'];
/** Word lists and fixtures are data; data may be long. */
const DATA = [/^utils\/analysis\/lang\//, /^tests\/fixtures\//];
const MAX_LINES = 400;

interface Source {
  path: string;
  text: string;
  /** Imported files of the project, from its root, and packages by name. */
  imports: { target: string; typeOnly: boolean }[];
}

const IMPORT = /^\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([, , type, specifier]) => ({
    target: specifier?.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(path), specifier))
          .split(sep)
          .join('/')
      : (specifier ?? ''),
    typeOnly: type !== undefined,
  }));
  return { path, text, imports };
}

const files = SOURCES.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name)),
).map(read);

const within = (...rooms: string[]) =>
  files.filter(({ path }) => rooms.some((room) => path.startsWith(room)));

/** Imports of `sources` that `forbidden` names, as "file → target"; types alone are passed over where `types` may enter. */
function arrows(sources: Source[], forbidden: RegExp, { types = false } = {}): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, typeOnly }) => forbidden.test(target) && !(types && typeOnly))
      .map(({ target }) => `${path} → ${target}`),
  );
}

/** Lines of `sources` that use a name that the room may not know. Comments don't count. */
function uses(sources: Source[], name: RegExp): string[] {
  return sources.flatMap(({ path, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    const found = name.exec(code);
    return found ? [`${path}: ${found[0]}`] : [];
  });
}

/** Groups of files that import one another, types included, each in the order of a depth-first walk (Tarjan). */
function circles(sources: Source[]): string[] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    stack.push(path);
    for (const target of targets.get(path) ?? []) {
      if (!targets.has(target)) continue;
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) low.set(path, Math.min(low.get(path)!, low.get(target)!));
    }
    if (low.get(path) !== order.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1) found.push(group.join(' ↔ '));
  };
  for (const path of targets.keys()) if (!order.has(path)) visit(path);
  return found;
}

const BROWSER = /^(wxt|webextension-polyfill)(\/|$)/;

describe('the rooms', () => {
  test('are seen with their imports, over several lines too', () => {
    const { imports } = read('utils/analysis/pipeline.ts');
    expect(imports).toContainEqual({ target: 'utils/analysis/resources.ts', typeOnly: true });
    expect(imports).toContainEqual({ target: 'utils/analysis/timex/index.ts', typeOnly: false });
    expect(files.length).toBeGreaterThan(100);
  });

  test('analysis knows no DOM, no browser, no clock and no network', () => {
    const analysis = within('utils/analysis/');
    expect(arrows(analysis, BROWSER)).toEqual([]);
    expect(
      uses(
        analysis,
        /\b(?:browser\.\w|chrome\.\w|Date\.now|new Date\(\)|fetch\(|(?<![-\w])document\.|window\.|performance\.)/,
      ),
    ).toEqual([]);
  });

  test('analysis imports nothing of the project but itself, the data model, and units', () => {
    const other =
      /^(?:entrypoints|components|utils\/(?!analysis\/|model\/|article\/reading-time\.ts|units\/))/;
    expect(arrows(within('utils/analysis/'), other)).toEqual([]);
  });

  test('the data model imports nothing but itself', () => {
    expect(arrows(within('utils/model/'), BROWSER)).toEqual([]);
    expect(arrows(within('utils/model/'), /^(?:entrypoints|components|utils\/(?!model\/))/)).toEqual([]);
  });

  test("an annotator looks into another's folder through its index alone, or for types", () => {
    const bad = within('utils/analysis/').flatMap(({ path, imports }) => {
      const own = /^utils\/analysis\/([^/]+)\//.exec(path)?.[1];
      return imports
        .filter(({ target, typeOnly }) => {
          const folder = /^utils\/analysis\/([^/]+)\/(?!index\.ts)/.exec(target)?.[1];
          return folder && folder !== own && folder !== 'lang' && !typeOnly;
        })
        .map(({ target }) => `${path} → ${target}`);
    });
    expect(bad.filter((arrow) => !/→ utils\/analysis\/tokens\/tokens\.ts$/.test(arrow))).toEqual([]);
  });

  test('article and annotation know no browser, no storage and of the analysis only its word lists', () => {
    const pages = within('utils/article/', 'utils/annotation/');
    expect(arrows(pages, BROWSER)).toEqual([]);
    expect(
      arrows(
        pages,
        /^utils\/(?:analysis\/(?!lang\/|(?:binary-search|calendar|hash)\.ts)|(?:messaging|background|content|panel|library|settings|cli)\/)/,
      ),
    ).toEqual([]);
    expect(uses(pages, /\b(?:browser\.\w|chrome\.\w|localStorage|indexedDB)/)).toEqual([]);
  });

  test('components know types, formats, messages, lists of values and each other', () => {
    const components = within('components/');
    expect(arrows(components, BROWSER)).toEqual([]);
    expect(arrows(components, /^entrypoints\//)).toEqual([]);
    expect(
      arrows(
        components,
        /^utils\/(?:analysis|article|annotation|messaging|background|content|panel|library|settings|cli)\//,
        {
          types: true,
        },
      ),
    ).toEqual([]);
    // Records and analyses bring a schema library along, which no page has time for.
    expect(
      arrows(
        components,
        /^utils\/model\/(?!(?:appearance|colours|failures|genres|memory-limits|reader-tags|sections|site-choice|tag-choices)\.ts)/,
        {
          types: true,
        },
      ),
    ).toEqual([]);
    expect(uses(components, /\b(?:browser\.\w|chrome\.\w|localStorage|indexedDB)/)).toEqual([]);
  });

  test('messaging knows the shapes of what is said and nothing else', () => {
    const other = /^(?:entrypoints|components|utils\/(?!messaging\/|model\/))/;
    expect(arrows(within('utils/messaging/'), other)).toEqual([]);
    expect(arrows(within('utils/messaging/'), BROWSER)).toEqual([]);
  });

  test('scripts in pages import nothing of the background', () => {
    expect(
      arrows(
        within('utils/content/', 'entrypoints/reader', 'entrypoints/highlighter', 'entrypoints/sidebar'),
        /^utils\/background\//,
      ),
    ).toEqual([]);
    expect(arrows(within('utils/content/'), BROWSER)).toEqual([]);
  });

  test("only background, content and panels know the browser's API, and none but by what it is given", () => {
    const outside = within('utils/').filter(
      ({ path }) => !/^utils\/(?:background|content|panel|cli)\//.test(path),
    );
    // The name of the API that a page script finds, for all that follows.
    const elsewhere = outside.filter(({ path }) => path !== 'utils/messaging/native.ts');
    expect(uses(elsewhere, /\b(?:browser|chrome)\.(?!dom\b)\w/)).toEqual([]);
    expect(arrows(outside, BROWSER)).toEqual([]);
    // Panels take the browser as an argument, and of `wxt/browser` its types alone.
    expect(arrows(within('utils/background/', 'utils/panel/'), BROWSER, { types: true })).toEqual([]);
  });

  test('the library knows no messages', () => {
    expect(arrows(within('utils/library/'), /^utils\/(?:messaging|background|content|panel)\//)).toEqual([]);
  });

  test('the sync knows the library and the data model, and neither browser nor messages', () => {
    const sync = within('utils/sync/');
    expect(arrows(sync, BROWSER)).toEqual([]);
    expect(arrows(sync, /^(?:entrypoints|components|utils\/(?!sync\/|library\/|model\/))/)).toEqual([]);
    expect(arrows(within('utils/library/'), /^utils\/sync\//)).toEqual([]);
  });

  test('memory knows no DOM, no browser and no messages, and of the library and the analysis their pure helpers', () => {
    const memory = within('utils/memory/');
    expect(memory.length).toBeGreaterThan(10);
    expect(arrows(memory, BROWSER)).toEqual([]);
    expect(
      arrows(
        memory,
        /^(?:entrypoints|components|utils\/(?!memory\/|model\/|library\/(?:page-key|group-by)\.ts|analysis\/(?:lang\/|tokens\/index\.ts|(?:hash|calendar)\.ts)))/,
        { types: true },
      ),
    ).toEqual([]);
    expect(uses(memory, /\b(?:localStorage|(?<![-\w])document\.|window\.|fetch\(|Date\.now)/)).toEqual([]);
  });

  test('no imports go round in a circle', () => {
    expect(circles(files)).toEqual([]);
  });

  test('settings know no browser, no DOM and nothing of the project but lists of values', () => {
    const settings = within('utils/settings/');
    expect(arrows(settings, BROWSER)).toEqual([]);
    expect(arrows(settings, /^(?:entrypoints|components|utils\/(?!settings\/|model\/))/)).toEqual([]);
    expect(uses(settings, /\b(?:browser\.\w|chrome\.\w|localStorage|(?<![-\w])document\.|window\.)/)).toEqual(
      [],
    );
  });

  test('nothing but tests and configuration imports the commands', () => {
    const others = files.filter(({ path }) => !/^(?:utils\/cli|tests)\//.test(path));
    expect(arrows(others, /^utils\/cli\//)).toEqual([]);
  });

  test('a command is one file at the top of its room; nothing imports it', () => {
    expect(arrows(files, /^utils\/cli\/[^/]+$/)).toEqual([]);
  });

  test('what builds the extension or its models does without the tests', () => {
    const builders = within('utils/cli/').filter(({ path }) =>
      /^utils\/cli\/(?:build|shared|train)/.test(path),
    );
    expect(builders.length).toBeGreaterThan(10);
    expect(arrows(builders, /^(?:tests|utils\/cli\/bench)\//)).toEqual([]);
  });

  test('nothing imports entrypoints or tests, and no entrypoint another', () => {
    expect(arrows(within('components/', 'utils/'), /^entrypoints\//)).toEqual([]);
    const doorOf = (path: string) => /^entrypoints\/([\w-]+)/.exec(path)?.[1];
    const across = within('entrypoints/').flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('entrypoints/') && doorOf(target) !== doorOf(path))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(across).toEqual([]);
    const shipped = files.filter(({ path }) => !/^(?:utils\/cli|tests)\//.test(path));
    expect(arrows(shipped, /^tests\//)).toEqual([]);
  });

  test('entrypoints are wiring that reads in a minute', () => {
    for (const { path, text } of within('entrypoints/')) {
      expect(text.split('\n').length, path).toBeLessThanOrEqual(100);
    }
  });
});

describe('the files', () => {
  test(`have at most ${MAX_LINES} lines, data aside`, () => {
    const long = files
      .filter(
        ({ path, text }) => text.split('\n').length > MAX_LINES + 1 && !DATA.some((data) => data.test(path)),
      )
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`);
    expect(long).toEqual([]);
  });

  test('write no HTML from text', () => {
    const shipped = files.filter(
      ({ path }) => /^(?:entrypoints|components|utils)\//.test(path) && !path.startsWith('utils/cli/'),
    );
    expect(
      uses(
        shipped,
        /\.(?:innerHTML|outerHTML)\s*=|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/,
      ),
    ).toEqual([]);
  });

  test('leave nothing for later', () => {
    expect(
      uses(
        files.filter(({ path }) => path !== 'tests/architecture.test.ts'),
        /\b(?:TODO|FIXME|XXX:)/,
      ),
    ).toEqual([]);
  });
});
