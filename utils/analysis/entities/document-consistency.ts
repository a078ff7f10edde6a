import { float32s, uint16s } from '../arrays.ts';
import type { Steps } from '../steps.ts';
import { type DocumentContext, STYLE } from './document-context.ts';
import type { Stretches } from './name-stretches.ts';
import { NAME_TYPES, nameTypeOf, OUTSIDE, TAGS } from './name-tags.ts';
import { isNameLike, type Words } from './tagger-words.ts';

/** A class for each type of name, and one for no name. */
const CLASSES = NAME_TYPES.length + 1;
const classOf = (tag: number): number => (tag === OUTSIDE ? CLASSES - 1 : nameTypeOf(tag));

/** How much the other occurrences of a word count when they all agree. */
const STRENGTH = 2;
/** Number of other occurrences that counts half. */
const HALF = 1.5;
/** Weight of an occurrence with a capital that means little: in a headline, at the start of a sentence. */
const UNCLEAR = 0.5;

/**
 * Lets the occurrences of a word in one article vote on each other, since a name is mostly one thing all through a text and
 * somewhere its context is clear. Each occurrence adds to the scores of the others what it takes itself for.
 * @param scores a row of `TAGS` for each word of each stretch, which it changes
 */
export function* addVotes(
  words: Words,
  context: DocumentContext,
  stretches: Stretches,
  scores: Float32Array,
): Steps<void> {
  const rows = scores.length / TAGS;
  const beliefs = float32s(rows * CLASSES);
  // By form, for those that occur in a stretch: how often they do, and what they take themselves for in all.
  const counts = uint16s(words.length);
  eachRow(stretches, rows, (_, i) => {
    if (isNameLike(words.casing[i] as number)) (counts[words.form[i] as number] as number)++;
  });
  yield;
  const sums: (Float32Array | undefined)[] = [];
  const weightOf = (i: number): number =>
    context.opening[i] === 0 && context.style[i] === STYLE.plain ? 1 : UNCLEAR;
  eachRow(stretches, rows, (row, i) => {
    if (!isNameLike(words.casing[i] as number)) return;
    const form = words.form[i] as number;
    // A word that occurs once has no others to vote with.
    if (counts[form] === 1) return;
    believe(scores, row, beliefs);
    const sum = sums[form] ?? float32s(CLASSES + 1);
    sums[form] = sum;
    const weight = weightOf(i);
    for (let c = 0; c < CLASSES; c++) {
      sum[c] = (sum[c] as number) + weight * (beliefs[row * CLASSES + c] as number);
    }
    sum[CLASSES] = (sum[CLASSES] as number) + weight;
  });
  yield;
  eachRow(stretches, rows, (row, i) => {
    const sum = isNameLike(words.casing[i] as number) ? sums[words.form[i] as number] : undefined;
    if (!sum) return;
    const weight = weightOf(i);
    const others = (sum[CLASSES] as number) - weight;
    if (others < UNCLEAR) return;
    const factor = STRENGTH / (others + HALF);
    for (let tag = 0; tag < TAGS; tag++) {
      const c = classOf(tag);
      const vote = (sum[c] as number) - weight * (beliefs[row * CLASSES + c] as number);
      scores[row * TAGS + tag] = (scores[row * TAGS + tag] as number) + factor * vote;
    }
  });
}

function eachRow(stretches: Stretches, rows: number, visit: (row: number, i: number) => void): void {
  let row = 0;
  for (let s = 0; s < stretches.from.length && row < rows; s++) {
    for (let i = stretches.from[s] as number; i < (stretches.to[s] as number); i++) visit(row++, i);
  }
}

/** Belief of a word about its own class: the softmax of its scores. */
function believe(scores: Float32Array, row: number, beliefs: Float32Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let tag = 0; tag < TAGS; tag++) top = Math.max(top, scores[row * TAGS + tag] as number);
  let sum = 0;
  for (let tag = 0; tag < TAGS; tag++) {
    const mass = Math.exp((scores[row * TAGS + tag] as number) - top);
    const at = row * CLASSES + classOf(tag);
    beliefs[at] = (beliefs[at] as number) + mass;
    sum += mass;
  }
  for (let c = 0; c < CLASSES; c++) {
    beliefs[row * CLASSES + c] = (beliefs[row * CLASSES + c] as number) / sum;
  }
}
