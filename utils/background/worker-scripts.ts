import type { analyse, prepare, startAnalysis } from '../analysis/pipeline.ts';
import type { startLibrary } from './library-service.ts';

/**
 * The worker's later scripts: a click waits for the first alone, which is small, and a worker that only shows highlights never
 * loads the analysis. Each leaves here what it is for.
 */
export interface WorkerScripts {
  analysis?: { analyse: typeof analyse; prepare: typeof prepare; startAnalysis: typeof startAnalysis };
  library?: typeof startLibrary;
}
type ScriptName = keyof WorkerScripts;

const FILES: Readonly<Record<ScriptName, string>> = {
  analysis: '/worker-analysis.js',
  library: '/worker-library.js',
};

/** Registered, since each script comes as a bundle of its own. */
const SCRIPTS = Symbol.for('sidelight.worker-scripts');

/** Contents of the scripts that have been loaded. */
export function workerScripts(scope: object = globalThis): WorkerScripts {
  const slots = scope as { [SCRIPTS]?: WorkerScripts };
  slots[SCRIPTS] ??= {};
  return slots[SCRIPTS];
}

/** The part of a service worker's scope that loads scripts. */
export interface ScriptScope {
  addEventListener(type: 'install', listener: () => void): void;
  importScripts(...urls: string[]): void;
}

/** Gives a script's contents, and loads it the first time. Rejects where it cannot be loaded. */
export type LoadScript = <N extends ScriptName>(name: N) => Promise<NonNullable<WorkerScripts[N]>>;

/** @param run loads a script by its address; at once or, by a promise, later */
const loaderBy = (run: (file: string) => unknown, scope: object): LoadScript => {
  const loading = new Map<ScriptName, Promise<unknown>>();
  return async (name) => {
    const scripts = workerScripts(scope);
    if (!scripts[name]) {
      const running = loading.get(name) ?? Promise.resolve(run(FILES[name]));
      loading.set(name, running);
      await running.finally(() => loading.delete(name));
    }
    const found = scripts[name];
    if (!found) throw new Error(`the script ${FILES[name]} left nothing`);
    return found;
  };
};

/**
 * Loads scripts in a service worker, which may import those alone that it imported while it was installed: they are kept with it.
 * So all are imported then, and evaluated again in a later life of the worker when they are asked for.
 */
export function workerLoader(scope: ScriptScope): LoadScript {
  scope.addEventListener('install', () => scope.importScripts(...Object.values(FILES)));
  return loaderBy((file) => scope.importScripts(file), scope);
}

/** Loads scripts in a background page, as Firefox has it. @param load `import()` of an address */
export const pageLoader = (
  load: (file: string) => Promise<unknown>,
  scope: object = globalThis,
): LoadScript => loaderBy(load, scope);
