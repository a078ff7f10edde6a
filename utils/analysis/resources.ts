/** Data files that annotators need, loaded by whoever runs the pipeline (worker or command) since the pipeline itself reads nothing. */
export interface Resources {
  /** Bytes of `public/models/<name>` by name; null where the file is missing. */
  readonly models: Readonly<Record<ModelName, ArrayBuffer | null>>;
  /** True where the checksums of these very files were found right before; looking at 6 MB again would take as long as reading them. */
  readonly isChecked?: boolean;
}

/** Every model file that ships, and the name that annotators know it by. */
export const MODEL_FILES = {
  entities: 'models/entities.bin',
  pos: 'models/pos.bin',
  topics: 'models/topics.bin',
} as const;
export type ModelName = keyof typeof MODEL_FILES;

export const NO_MODELS: Resources = { models: { entities: null, pos: null, topics: null } };
