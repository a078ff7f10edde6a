import { describe, expect, test, vi } from 'vitest';
import {
  pageLoader,
  type ScriptScope,
  workerLoader,
  workerScripts,
} from '../../../utils/background/worker-scripts.ts';

const library = (() => {}) as never;

/** A service worker's scope, and what it imported. `leave` runs as the script of an address. */
function workerScope(leave: (url: string, scope: object) => void) {
  const imported: string[] = [];
  let install = (): void => {};
  const scope: ScriptScope = {
    addEventListener: (_, listener) => {
      install = listener;
    },
    importScripts(...urls) {
      for (const url of urls) {
        imported.push(url);
        leave(url, scope);
      }
    },
  };
  return { scope, imported, install: () => install() };
}
const leaving = (url: string, scope: object): void => {
  if (url === '/worker-library.js') workerScripts(scope).library = library;
};

describe('in a service worker', () => {
  test('all scripts are imported while it is installed, since it may import no others later', async () => {
    const { scope, imported, install } = workerScope(leaving);
    const load = workerLoader(scope);
    expect(imported).toEqual([]);
    install();
    expect(imported.toSorted()).toEqual(['/worker-analysis.js', '/worker-library.js']);
    expect(await load('library')).toBe(library);
    expect(imported).toHaveLength(2);
  });

  test('one is imported when it is asked for, once, and no other', async () => {
    const { scope, imported } = workerScope(leaving);
    const load = workerLoader(scope);
    await Promise.all([load('library'), load('library')]);
    await load('library');
    expect(imported).toEqual(['/worker-library.js']);
  });

  test('one that cannot be imported is asked for again', async () => {
    let isThere = false;
    const { scope } = workerScope((url, where) => {
      if (!isThere) throw new Error('NetworkError');
      leaving(url, where);
    });
    const load = workerLoader(scope);
    await expect(load('library')).rejects.toThrow('NetworkError');
    isThere = true;
    expect(await load('library')).toBe(library);
  });
});

describe('in a background page', () => {
  test('questions at the same time load a script once', async () => {
    const scope = {};
    const run = vi.fn(async (file: string) => leaving(file, scope));
    const load = pageLoader(run, scope);
    await Promise.all([load('library'), load('library')]);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('a script that leaves nothing is an error, and is loaded again', async () => {
    const run = vi.fn(async () => {});
    const load = pageLoader(run, {});
    await expect(load('analysis')).rejects.toThrow('/worker-analysis.js left nothing');
    await expect(load('analysis')).rejects.toThrow('left nothing');
    expect(run).toHaveBeenCalledTimes(2);
  });
});
