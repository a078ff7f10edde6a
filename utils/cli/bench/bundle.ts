import { build } from 'vite';

/** A module and all that it imports as one script, which leaves its exports in the global `name`. */
export async function bundle(entry: string, name = 'SidelightBench'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [{ output: { code: string }[] }];
  return `${output[0]!.code};globalThis.${name} = ${name}; undefined`;
}
