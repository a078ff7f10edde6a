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

/** What a term says: a topic and how strongly, 0 to 1. */
export interface Sense {
  readonly topic: number;
  readonly strength: number;
}

/** A term, all its forms together. */
export interface Term {
  readonly senses: readonly Sense[];
}

/** A form with capitals, each of which must be met by a capital in the text. */
export interface CasedForm {
  readonly words: readonly string[];
  readonly term: Term;
}

/** The forms of all terms as a tree of words, words and nodes by number. The root is node 0. */
export interface FormTree {
  /** Numbers of words, from 1. */
  readonly words: ReadonlyMap<string, number>;
  /** Where each word leads from the root; 0 for nowhere. */
  readonly roots: Int32Array;
  /** Where a word leads from another node: `node * WORDS + word`. */
  readonly next: ReadonlyMap<number, number>;
  /** The term whose form without capitals ends at a node. */
  readonly plain: readonly (Term | undefined)[];
  /** The forms with capitals that end at a node, those with more capitals first. */
  readonly cased: readonly (CasedForm[] | undefined)[];
}

/** More than the words that terms are made of. */
export const WORDS = 1 << 15;

export interface TopicModel {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Index of the topic above, or -1; it comes before the topics under it. */
  readonly parents: readonly number[];
  /** Index of the top-level topic that each topic stands under. */
  readonly branches: readonly number[];
  /** How many topics stand above each. */
  readonly depths: readonly number[];
  /** Every form of every term, a step for each word. */
  readonly forms: FormTree;
  /** Bands of common words, 1 (commonest) to 4. */
  readonly bands: ReadonlyMap<string, number>;
}

const FULL_STRENGTH = 20;
const CLITIC = /['’]s$/;

/** The words of a line as the tokeniser cuts them: "women's rights" is women, 's, rights. */
export function splitClitics(words: string[]): string[] {
  if (!words.some((word) => word.endsWith('s') && CLITIC.test(word))) return words;
  return words.flatMap((word) => {
    const clitic = CLITIC.exec(word);
    return clitic && clitic.index > 0 ? [word.slice(0, clitic.index), "'s"] : [word];
  });
}

/** Makes the look-up tables of a model file. */
export function indexModel(file: TopicModelFile): TopicModel {
  const parents = file.topics.map(([, , parent]) => parent);
  const branches: number[] = [];
  const depths: number[] = [];
  parents.forEach((parent, topic) => {
    branches[topic] = parent < 0 ? topic : (branches[parent] as number);
    depths[topic] = parent < 0 ? 0 : (depths[parent] as number) + 1;
  });
  return {
    codes: file.topics.map(([code]) => `medtop:${code}`),
    labels: file.topics.map(([, label]) => label),
    parents,
    branches,
    depths,
    forms: indexForms(file.terms),
    bands: indexBands(Object.values(file.words)),
  };
}

function indexForms(lines: string): FormTree {
  const words = new Map<string, number>();
  const next = new Map<number, number>();
  const plain: (Term | undefined)[] = [undefined];
  const cased: (CasedForm[] | undefined)[] = [undefined];
  const nodeOf = (form: readonly string[]): number => {
    let node = 0;
    for (const printed of form) {
      const lower = printed.toLowerCase();
      let word = words.get(lower);
      if (word === undefined) {
        word = words.size + 1;
        words.set(lower, word);
      }
      const step = node * WORDS + word;
      let target = next.get(step);
      if (target === undefined) {
        target = plain.push(undefined) - 1;
        cased.push(undefined);
        next.set(step, target);
      }
      node = target;
    }
    return node;
  };
  for (const line of lines.split('\n')) {
    const [meaning = '', ...groups] = line.split('\t');
    const senses = meaning.split(',').map((pair) => {
      const [topic, strength] = pair.split(':');
      return { topic: Number(topic), strength: Number(strength) / FULL_STRENGTH };
    });
    for (const group of groups) {
      const term: Term = { senses };
      for (const printed of group.split('~')) {
        const form = splitClitics(printed.split(' '));
        const node = nodeOf(form);
        if (printed === printed.toLowerCase()) plain[node] = term;
        else cased[node] = withCased(cased[node], { words: form, term });
      }
    }
  }
  const roots = new Int32Array(words.size + 1);
  for (const number of words.values()) roots[number] = next.get(number) ?? 0;
  return { words, roots, next, plain, cased };
}

const countCapitals = ({ words }: CasedForm): number => words.join('').replace(/\P{Lu}/gu, '').length;

function withCased(others: CasedForm[] | undefined, form: CasedForm): CasedForm[] {
  return others ? [...others, form].sort((a, b) => countCapitals(b) - countCapitals(a)) : [form];
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
