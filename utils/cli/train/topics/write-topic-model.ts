import { layOut } from '../../../analysis/hash-table.ts';
import { bucketed } from '../../../analysis/hashed-words.ts';
import { assembleModelFile, bytesOf } from '../../../analysis/model-file.ts';
import { splitClitics, stepKey, WORDS } from '../../../analysis/topics/term-forms.ts';
import { TOPIC_MODEL_FORMAT, type TopicModelHeader } from '../../../analysis/topics/topic-model.ts';

/** All that a topic model is made of, as it is written down. */
export interface TopicModelSource extends TopicModelHeader {
  /** A line for each meaning: `topic:strength,… TAB form~form TAB form …`; strength is out of 20. */
  terms: string;
  /** English words by band, from the commonest; sorted, parted by spaces. */
  words: Record<'10' | '20' | '35' | '50', string>;
}

interface Form {
  words: readonly string[];
  term: number;
  isCased: boolean;
}

interface Terms {
  /** `topic:strength,…` */
  meanings: string[];
  /** By term the index of its meaning. */
  termMeanings: number[];
  forms: Form[];
}

function readTerms(lines: string): Terms {
  const terms: Terms = { meanings: [], termMeanings: [], forms: [] };
  for (const line of lines.split('\n')) {
    const [meaning = '', ...groups] = line.split('\t');
    const index = terms.meanings.push(meaning) - 1;
    for (const group of groups) {
      const term = terms.termMeanings.push(index) - 1;
      for (const printed of group.split('~')) {
        const words = splitClitics(printed.split(' '));
        terms.forms.push({ words, term, isCased: printed !== printed.toLowerCase() });
      }
    }
  }
  return terms;
}

const countCapitals = ({ words }: Form): number => words.join('').replace(/\P{Lu}/gu, '').length;

/** The tree of all forms: by node what ends there, and the steps between nodes. */
function growTree(forms: readonly Form[], numbers: ReadonlyMap<string, number>) {
  const steps = new Map<number, number>();
  const plain: number[] = [0];
  const cased: Form[][] = [[]];
  for (const form of forms) {
    let node = 0;
    for (const printed of form.words) {
      const step = node * WORDS + (numbers.get(printed.toLowerCase()) as number);
      let target = steps.get(step);
      if (target === undefined) {
        target = plain.push(0) - 1;
        cased.push([]);
        steps.set(step, target);
      }
      node = target;
    }
    if (form.isCased) (cased[node] as Form[]).push(form);
    else plain[node] = form.term + 1;
  }
  for (const list of cased) list.sort((a, b) => countCapitals(b) - countCapitals(a));
  return { steps, plain, cased };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 16-bit numbers as bytes. @throws RangeError for one that is larger. */
function shorts(numbers: readonly number[]): Uint8Array {
  for (const number of numbers) {
    if (number > 0xffff) throw new RangeError(`${number} does not fit into 16 bits`);
  }
  return bytesOf(Uint16Array.from(numbers));
}

/** Writes a model as `topics.bin`: a parsed model's tables, ready to be read. */
export function writeTopicModel({ terms: lines, words, ...header }: TopicModelSource): ArrayBuffer {
  const { meanings, termMeanings, forms } = readTerms(lines);
  const distinct = new Set(forms.flatMap((form) => form.words.map((word) => word.toLowerCase())));
  if (distinct.size >= WORDS) throw new RangeError(`${distinct.size} words are too many`);
  const { ordered, starts, firsts } = bucketed([...distinct].sort());
  const numbers = new Map(ordered.map((word, i) => [word, i + 1]));
  const { steps, plain, cased } = growTree(forms, numbers);
  const inner = [...steps].filter(([step]) => step >= WORDS);
  const { table, slots } = layOut(inner.map(([step]) => stepKey(Math.floor(step / WORDS), step % WORDS)));
  const stepNodes = new Uint16Array(table.length);
  inner.forEach(([, node], i) => {
    stepNodes[slots[i] as number] = node;
  });
  const leads = new Uint8Array(plain.length);
  for (const [step] of inner) leads[Math.floor(step / WORDS)] = 1;
  const casedLines = cased.flatMap((list, node) => list.map((form) => ({ node, form })));
  const casedFirst = cased.map(() => 0);
  casedLines.forEach(({ node }, line) => {
    casedFirst[node] ||= line + 1;
  });
  return assembleModelFile(TOPIC_MODEL_FORMAT, {
    header: utf8(JSON.stringify(header satisfies TopicModelHeader)),
    commonWords: utf8(Object.values(words).join('\n')),
    words: utf8(ordered.join(' ')),
    bucketStarts: bytesOf(starts),
    bucketFirsts: bytesOf(firsts),
    roots: shorts([0, ...ordered].map((_, number) => steps.get(number) ?? 0)),
    stepKeys: bytesOf(table),
    stepNodes: bytesOf(stepNodes),
    leads,
    plain: shorts(plain),
    casedFirst: shorts(casedFirst),
    casedNodes: shorts(casedLines.map(({ node }) => node)),
    casedTerms: shorts(casedLines.map(({ form }) => form.term)),
    casedForms: utf8(casedLines.map(({ form }) => form.words.join(' ')).join('\n')),
    termMeanings: shorts(termMeanings),
    meanings: utf8(meanings.join('\n')),
  });
}
