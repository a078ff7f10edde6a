import { MODEL_FILES, type ModelName, type Resources } from '../analysis/resources.ts';

async function bytesOf(url: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** The model files of the extension's own package; null for one that cannot be read, which costs the annotator that needs it. */
export async function loadModels(urlOf: (path: string) => string): Promise<Resources> {
  const names = Object.keys(MODEL_FILES) as ModelName[];
  const models = await Promise.all(
    names.map(async (name) => [name, await bytesOf(urlOf(`/${MODEL_FILES[name]}`))]),
  );
  return { models: Object.fromEntries(models) };
}
