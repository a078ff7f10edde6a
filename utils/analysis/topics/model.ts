import { type FormTree, indexForms } from './forms.ts';

/** `public/models/topics.json`: the vocabulary, the terms that speak for it, and how common English words are. */
export interface TopicModelFile {
  format: 1;
  /** The day the vocabulary was released, ISO 8601. */
  released: string;
  command: string;
  notices: string[];
  /** Number, label, and index of the topic above (-1 for none), which comes earlier. */
  topics: [code: string, label: string, parent: number][];
  /** A line for each meaning: `topic:strength,… TAB form~form TAB form …`; strength is out of 20. */
  terms: string;
  /** English words by band, from the commonest; parted by spaces. */
  words: Record<'10' | '20' | '35' | '50', string>;
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
  /** Bands of common words, 1 (commonest) to 4. */
  readonly bands: ReadonlyMap<string, number>;
}

/** Makes the look-up tables of a model file. */
export function indexModel(file: TopicModelFile): TopicModel {
  const parents = Int16Array.from(file.topics, ([, , parent]) => parent);
  const branches = new Int16Array(parents.length);
  const depths = new Uint8Array(parents.length);
  parents.forEach((parent, topic) => {
    branches[topic] = parent < 0 ? topic : (branches[parent] as number);
    depths[topic] = parent < 0 ? 0 : (depths[parent] as number) + 1;
  });
  const codes = file.topics.map(([code]) => `medtop:${code}`);
  return {
    codes,
    indexes: new Map(codes.map((code, topic) => [code, topic])),
    labels: file.topics.map(([, label]) => label),
    parents,
    branches,
    depths,
    ...orderOf(parents),
    forms: indexForms(file.terms),
    bands: indexBands(Object.values(file.words)),
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

function indexBands(lists: readonly string[]): Map<string, number> {
  const bands = new Map<string, number>();
  lists.forEach((list, index) => {
    for (const word of list.split(' ')) if (!bands.has(word)) bands.set(word, index + 1);
  });
  return bands;
}

const cache = new WeakMap<ArrayBuffer, TopicModel | null>();

/** The model in these bytes, read once for each buffer; null where they are no such file. */
export function readModel(bytes: ArrayBuffer): TopicModel | null {
  const known = cache.get(bytes);
  if (known !== undefined) return known;
  const model = parseModel(bytes);
  cache.set(bytes, model);
  return model;
}

function parseModel(bytes: ArrayBuffer): TopicModel | null {
  try {
    const file = JSON.parse(new TextDecoder().decode(bytes)) as TopicModelFile;
    return file.format === 1 ? indexModel(file) : null;
  } catch {
    return null;
  }
}
