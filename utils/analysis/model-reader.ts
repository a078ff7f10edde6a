import type { Skipped } from '../model/analysis.ts';
import { DamagedModel } from './model-file.ts';
import type { ModelName, Resources } from './resources.ts';

/**
 * Reads one of the model files, once in the life of its bytes.
 * @param parse throws DamagedModel for bytes that are no such model
 */
export function modelReader<M>(name: ModelName, parse: (bytes: ArrayBuffer, isChecked: boolean) => M) {
  const read = new WeakMap<ArrayBuffer, M | null>();
  /** The model; null where its file is missing or damaged. */
  const modelOf = ({ models, isChecked = false }: Resources): M | null => {
    const bytes = models[name];
    if (!bytes) return null;
    let model = read.get(bytes);
    if (model === undefined) {
      try {
        model = parse(bytes, isChecked);
      } catch (error) {
        if (!(error instanceof DamagedModel)) throw error;
        model = null;
      }
      read.set(bytes, model);
    }
    return model;
  };
  return {
    modelOf,
    /** Why the annotators that need the model cannot work; null where they can. */
    unavailable: (resources: Resources): Skipped['reason'] | null =>
      !resources.models[name] ? 'model-missing' : modelOf(resources) ? null : 'model-damaged',
  };
}
