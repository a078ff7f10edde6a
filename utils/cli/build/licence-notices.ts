import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which some code ships. */
export interface Shipped {
  name: string;
  folder: string;
}

interface Chunk {
  type: string;
  modules?: Readonly<Record<string, { renderedLength: number }>>;
}

const MODULES = '/node_modules/';
/** Code that the bundler adds goes by its name; it says so in a module's id. */
const BUNDLERS = /^\0(vite|rolldown)\//;
const RULE = `\n\n${'-'.repeat(80)}\n\n`;
/** From here on a bundler's licence is about what is built into the bundler, which does not ship. */
const BUILT_IN = /^# Licenses of bundled dependencies$[\s\S]*/m;

/** The package that a bundled module comes from, or null for the project's own. */
export function packageOf(id: string, root: string): Shipped | null {
  const bundler = BUNDLERS.exec(id)?.[1];
  if (bundler) return { name: bundler, folder: join(root, 'node_modules', bundler) };
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  const at = path.lastIndexOf(MODULES);
  if (at < 0) return null;
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(path.slice(at + MODULES.length))![0];
  return { name, folder: path.slice(0, at + MODULES.length) + name };
}

/** The terms of a package: its own file where there is one, else what its description names. */
function termsOf({ name, folder }: Shipped): { version: string; licence: string; text: string } {
  const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
    author?: string | { name: string };
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  if (!file && !license) throw new Error(`${name} ships, and says under which licence nowhere`);
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replace(BUILT_IN, '').trim()
    : `${license}, by ${holder}`;
  return { version, licence: license ?? 'see below', text };
}

/**
 * The notice of licences of all that ships: Sidelight's own, each package's, and the model files'.
 * @throws Error for a package that names no licence
 */
export function noticeOf(packages: readonly Shipped[], own: string, models: string): string {
  const byName = new Map(packages.map((shipped) => [shipped.name, shipped]));
  const parts = [...byName.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((shipped) => {
      const { version, licence, text } = termsOf(shipped);
      return `${shipped.name} ${version} (${licence})\n\n${text}`;
    });
  return `${[`Sidelight\n\n${own.trim()}`, ...parts, `The model files\n\n${models.trim()}`].join(RULE)}\n`;
}

/** Notes which packages the bundles of a build hold, and writes the notice of them. */
export function createNotices(root: string) {
  const shipped = new Map<string, Shipped>();
  return {
    plugin: () => ({
      name: 'notices',
      generateBundle(_options: unknown, bundle: Readonly<Record<string, Chunk>>) {
        for (const { modules = {} } of Object.values(bundle)) {
          for (const [id, { renderedLength }] of Object.entries(modules)) {
            const found = renderedLength > 0 ? packageOf(id, root) : null;
            if (found) shipped.set(found.name, found);
          }
        }
      },
    }),
    text: () =>
      noticeOf(
        [...shipped.values()],
        readFileSync(join(root, 'LICENSE'), 'utf8'),
        readFileSync(join(root, 'public/models/README.md'), 'utf8'),
      ),
  };
}
