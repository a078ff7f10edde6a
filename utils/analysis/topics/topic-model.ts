import { openModelFile } from '../model-file.ts';
import { CommonWords } from './common-words.ts';
import { FORM_SECTIONS, FormTree } from './term-forms.ts';
import { type TopicTree, treeOf } from './topic-tree.ts';

/** `public/models/topics.bin`: the vocabulary, the terms that speak for it, and how common English words are. */
export const TOPIC_MODEL_FORMAT = {
  kind: 'topic model',
  /** "SLTM", little-endian. */
  magic: 0x4d544c53,
  version: 3,
  /** `commonWords` has a line of sorted words for each band, the commonest first. */
  sections: ['header', 'commonWords', ...FORM_SECTIONS],
} as const;
type TopicSection = (typeof TOPIC_MODEL_FORMAT.sections)[number];

/** Description of a topic model, and its vocabulary. */
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
  readonly tree: TopicTree;
  /** Every form of every term, a step for each word. */
  readonly forms: FormTree;
  readonly commonWords: CommonWords;
}

/**
 * Reads a model file.
 * @throws DamagedModel where the bytes are not a model of this version.
 */
export function parseTopicModel(bytes: ArrayBuffer, isChecked = false): TopicModel {
  const file = openModelFile<TopicSection>(bytes, TOPIC_MODEL_FORMAT, isChecked);
  const { topics } = JSON.parse(file.text('header')) as TopicModelHeader;
  const codes = topics.map(([code]) => `medtop:${code}`);
  return {
    codes,
    indexes: new Map(codes.map((code, topic) => [code, topic])),
    labels: topics.map(([, label]) => label),
    tree: treeOf(Int16Array.from(topics, ([, , parent]) => parent)),
    forms: new FormTree(file),
    commonWords: new CommonWords(file.text('commonWords')),
  };
}
