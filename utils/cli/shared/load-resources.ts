import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MODEL_FILES, type Resources } from '../../analysis/resources.ts';

const PUBLIC = new URL('../../../public/', import.meta.url);

function bytesOf(path: string): ArrayBuffer | null {
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(fileURLToPath(new URL(path, PUBLIC)));
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The model files that the extension ships, read from `public/`; null for one that is not there. */
export function loadResources(): Resources {
  const models = Object.entries(MODEL_FILES).map(([name, path]) => [name, bytesOf(path)]);
  return { models: Object.fromEntries(models) };
}
