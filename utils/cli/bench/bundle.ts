import { build } from 'vite';
import { leanReadabilityPlugin } from '../build/lean-readability.ts';

/** A module and all that it imports as one script, built as what ships is; it leaves its exports in the global `name`. */
export async function bundle(entry: string, name = 'SidelightBench'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leanReadabilityPlugin()],
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [{ output: { code: string }[] }];
  return `${output[0]!.code};globalThis.${name} = ${name}; undefined`;
}
