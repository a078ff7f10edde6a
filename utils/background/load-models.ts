import { MODEL_FILES, type ModelName, type Resources } from '../analysis/resources.ts';

async function bytesOf(url: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** The part of `storage.local` that remembers whose files were checked. */
export interface CheckedArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Key of the version whose model files were found whole. */
const CHECKED = 'models.checked';

/** Remembers that the files of a version are whole: a browser changes none of an installed version. */
export const rememberChecked = (area: CheckedArea, version: string): Promise<void> =>
  area.set({ [CHECKED]: version }).catch(() => {});

const wasChecked = async (area: CheckedArea, version: string): Promise<boolean> =>
  area.get(CHECKED).then(
    (stored) => stored[CHECKED] === version,
    () => false,
  );

/** The model files of the extension's own package; null for one that cannot be read, which costs the annotator that needs it. */
export async function loadModels(
  urlOf: (path: string) => string,
  area: CheckedArea,
  version: string,
): Promise<Resources> {
  const isChecked = wasChecked(area, version);
  const names = Object.keys(MODEL_FILES) as ModelName[];
  const models = await Promise.all(
    names.map(async (name) => [name, await bytesOf(urlOf(`/${MODEL_FILES[name]}`))]),
  );
  return { models: Object.fromEntries(models), isChecked: await isChecked };
}
