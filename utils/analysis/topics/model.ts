import { DamagedModel, openModelFile } from '../model-file.ts';
import { CommonWords } from './common-words.ts';
import { FORM_SECTIONS, FormTree } from './forms.ts';

/** `public/models/topics.bin`: the vocabulary, the terms that speak for it, and how common English words are. */
export const TOPIC_MODEL_FORMAT = {
  kind: 'topic model',
  /** "SLTM", little-endian. */
  magic: 0x4d544c53,
  version: 1,
  /** `commonWords` has a line of sorted words for each band, the commonest first. */
  sections: ['header', 'commonWords', ...FORM_SECTIONS],
} as const;
export type TopicSection = (typeof TOPIC_MODEL_FORMAT.sections)[number];

/** What a topic model says of itself, and its vocabulary. */
export interface TopicModelHeader {
  /** The day the vocabulary was released, ISO 8601. */
  released: string;
  command: string;
  notices: string[];
  /** Number, label, and index of the topic above (-1 for none), which comes earlier. */
  topics: [code: string, label: string, parent: number][];
}

export interface TopicModel {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Each code's index. */
  readonly indexes: ReadonlyMap<string, number>;
  /** Index of the topic above, or -1; it comes before the topics under it. */
  readonly parents: Int16Array;
  /** Index of the top-level topic that each topic stands under. */
  readonly branches: Int16Array;
  /** How many topics stand above each. */
  readonly depths: Uint8Array;
  /** Place of each topic where those under it follow it at once, and that of the last one under it. */
  readonly order: Int16Array;
  readonly lastUnder: Int16Array;
  /** Every form of every term, a step for each word. */
  readonly forms: FormTree;
  readonly commonWords: CommonWords;
}

/**
 * Reads a model file.
 * @throws DamagedModel where the bytes are not a model of this version.
 */
export function parseTopicModel(bytes: ArrayBuffer): TopicModel {
  const file = openModelFile<TopicSection>(bytes, TOPIC_MODEL_FORMAT);
  const { topics } = JSON.parse(file.text('header')) as TopicModelHeader;
  const parents = Int16Array.from(topics, ([, , parent]) => parent);
  const branches = new Int16Array(parents.length);
  const depths = new Uint8Array(parents.length);
  parents.forEach((parent, topic) => {
    branches[topic] = parent < 0 ? topic : (branches[parent] as number);
    depths[topic] = parent < 0 ? 0 : (depths[parent] as number) + 1;
  });
  const codes = topics.map(([code]) => `medtop:${code}`);
  return {
    codes,
    indexes: new Map(codes.map((code, topic) => [code, topic])),
    labels: topics.map(([, label]) => label),
    parents,
    branches,
    depths,
    ...orderOf(parents),
    forms: new FormTree(file),
    commonWords: new CommonWords(file.text('commonWords')),
  };
}

function orderOf(parents: Int16Array): Pick<TopicModel, 'order' | 'lastUnder'> {
  // How many topics stand under each; then each takes as many places behind the one above it.
  const under = new Int16Array(parents.length);
  for (let topic = parents.length - 1; topic >= 0; topic--) {
    const parent = parents[topic] as number;
    if (parent >= 0) under[parent] = (under[parent] as number) + (under[topic] as number) + 1;
  }
  const order = new Int16Array(parents.length);
  const lastUnder = new Int16Array(parents.length);
  const free = new Int16Array(parents.length);
  let roots = 0;
  for (let topic = 0; topic < parents.length; topic++) {
    const parent = parents[topic] as number;
    const place = parent < 0 ? roots : (free[parent] as number);
    const behind = place + (under[topic] as number) + 1;
    if (parent < 0) roots = behind;
    else free[parent] = behind;
    order[topic] = place;
    free[topic] = place + 1;
    lastUnder[topic] = behind - 1;
  }
  return { order, lastUnder };
}

const cache = new WeakMap<ArrayBuffer, TopicModel | null>();

/** The model in these bytes, read once for each buffer; null where they are no such file. */
export function readModel(bytes: ArrayBuffer): TopicModel | null {
  let model = cache.get(bytes);
  if (model === undefined) {
    try {
      model = parseTopicModel(bytes);
    } catch (error) {
      if (!(error instanceof DamagedModel)) throw error;
      model = null;
    }
    cache.set(bytes, model);
  }
  return model;
}
