import { POS } from '../../../analysis/tokens/index.ts';
import {
  CONTEXT_ROWS,
  contextRows,
  MOST_WORD_ROWS,
  NO_WORD,
  ROLE,
  ROWS,
  wordRows,
  wordShape,
} from '../../../analysis/tokens/pos-features.ts';
import { tagOfKind } from '../../../analysis/tokens/pos-lexicon.ts';
import { COLUMNS, type LearnedPosModel } from '../../../analysis/tokens/pos-model.ts';
import { mulberry32, shuffle } from '../../shared/seeded-random.ts';
import type { TaggedText } from './pos-corpus.ts';

/** Least count, and least share of one tag, for a word to be taken as certain. */
const CERTAIN_COUNT = 12;
const CERTAIN_SHARE = 0.995;

/** One sentence, ready to learn from: a row list per token, its gold tag, and its tag where no weights are asked. */
interface Example {
  gold: Uint8Array;
  fixed: Uint8Array;
  rows: Int32Array[];
  shapes: { own: ReturnType<typeof wordShape>; next: ReturnType<typeof wordShape> }[];
}

/** Words that the tagger need not weigh, each with its tag. */
function certainWords(texts: readonly TaggedText[]): Map<string, number> {
  const counts = new Map<string, Uint32Array>();
  for (const { layer, tags } of texts) {
    for (let token = 0; token < tags.length; token++) {
      if (tags[token] === 0 || tagOfKind(layer.tokens.kind[token] as number, '') !== 0) continue;
      const word = layer.tokens.text[token] as string;
      const count = counts.get(word) ?? new Uint32Array(POS.length);
      counts.set(word, count);
      (count[tags[token] as number] as number) += 1;
    }
  }
  const certain = new Map<string, number>();
  for (const [word, count] of counts) {
    const total = count.reduce((sum, n) => sum + n, 0);
    const best = count.indexOf(Math.max(...count));
    if (total >= CERTAIN_COUNT && (count[best] as number) >= CERTAIN_SHARE * total) certain.set(word, best);
  }
  return certain;
}

function examplesOf(texts: readonly TaggedText[], certain: ReadonlyMap<string, number>): Example[] {
  const examples: Example[] = [];
  const lit = new Int32Array(MOST_WORD_ROWS);
  for (const { layer, tags } of texts) {
    const { tokens, sentences } = layer;
    const shape = (token: number, first: number, end: number) =>
      token >= first && token < end
        ? wordShape(tokens.text[token] as string, tokens.lower[token] as string, tokens.kind[token] as number)
        : NO_WORD;
    for (const { firstToken, endToken } of sentences) {
      const length = endToken - firstToken;
      const example: Example = {
        gold: tags.slice(firstToken, endToken),
        fixed: new Uint8Array(length),
        rows: [],
        shapes: [],
      };
      for (let token = firstToken; token < endToken; token++) {
        const rows: number[] = [];
        const light = (role: number, distance: number) => {
          const count = wordRows(role, at(distance), lit);
          rows.push(...lit.subarray(0, count));
        };
        const at = (distance: number) => shape(token + distance, firstToken, endToken);
        light(ROLE.OWN, 0);
        light(ROLE.PREVIOUS, -1);
        light(ROLE.BEFORE_PREVIOUS, -2);
        light(ROLE.NEXT, 1);
        light(ROLE.AFTER_NEXT, 2);
        example.rows.push(Int32Array.from(rows));
        example.shapes.push({ own: at(0), next: at(1) });
        example.fixed[token - firstToken] =
          tagOfKind(tokens.kind[token] as number, tokens.lower[token] as string) ||
          certain.get(tokens.text[token] as string) ||
          0;
      }
      examples.push(example);
    }
  }
  return examples;
}

/** The averaged perceptron (M. Collins, 2002), tagging greedily with its own earlier tags as it learns. */
export function trainTagger(
  texts: readonly TaggedText[],
  { epochs, seed }: { epochs: number; seed: number },
): LearnedPosModel {
  const certain = certainWords(texts);
  const examples = examplesOf(texts, certain);
  const weights = new Int32Array(ROWS * COLUMNS);
  const totals = new Float64Array(ROWS * COLUMNS);
  const stamps = new Int32Array(ROWS * COLUMNS);
  const context = new Int32Array(CONTEXT_ROWS);
  const scores = new Int32Array(COLUMNS);
  const random = mulberry32(seed);
  let clock = 0;
  const update = (row: number, column: number, by: number): void => {
    const at = row * COLUMNS + column;
    (totals[at] as number) += (clock - (stamps[at] as number)) * (weights[at] as number);
    stamps[at] = clock;
    (weights[at] as number) += by;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, random);
    for (const { gold, fixed, rows, shapes } of examples) {
      let tag1: number = POS.length;
      let tag2: number = POS.length;
      for (let token = 0; token < gold.length; token++) {
        let tag = fixed[token] as number;
        if (tag === 0) {
          clock += 1;
          const { own, next } = shapes[token] as Example['shapes'][number];
          contextRows(tag1, tag2, own, next, token === 0, context);
          scores.fill(0);
          const all = [...(rows[token] as Int32Array), ...context];
          for (const row of all) {
            for (let c = 0; c < COLUMNS; c++) (scores[c] as number) += weights[row * COLUMNS + c] as number;
          }
          let best = 0;
          for (let c = 1; c < COLUMNS; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
          tag = best + 1;
          const right = gold[token] as number;
          if (right !== 0 && right !== tag) {
            for (const row of all) {
              update(row, right - 1, 1);
              update(row, best, -1);
            }
          }
        }
        tag2 = tag1;
        tag1 = tag;
      }
    }
  }
  for (let at = 0; at < weights.length; at++) {
    (totals[at] as number) += (clock - (stamps[at] as number)) * (weights[at] as number);
  }
  return { weights: quantise(totals), certain };
}

/** Scales to eight bits; the few weights beyond the 99.95th percentile are cut to it. */
function quantise(totals: Float64Array): Int8Array {
  const sizes = totals
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  return Int8Array.from(totals, (value) =>
    Math.max(-127, Math.min(127, Math.round((127 * value) / largest))),
  );
}
