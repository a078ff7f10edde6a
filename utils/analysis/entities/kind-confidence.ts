import { NAME_TYPES, TAGS } from './name-tags.ts';

/** Places of the first word's and of the later words' tags of a type among `TAGS`. */
const [BEGINS, GOES_ON] = [1, 2];

/** Scores of each type's tags, written before they are read. */
const sums = new Float64Array(NAME_TYPES.length);

/**
 * Confidence of the tagger in a name’s type, from 0 to 1: the softmax over all types of what their tags score on its words. Below
 * 0.6 two of five types are wrong, from 0.9 on one of forty.
 * @param scores a row of `TAGS` for each word; the name's are the rows from `from` to `to`, half-open
 */
export function kindConfidence(scores: Float32Array, from: number, to: number, type: number): number {
  let own = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < NAME_TYPES.length; other++) {
    let sum = 0;
    for (let row = from; row < to; row++)
      sum += scores[row * TAGS + (row === from ? BEGINS : GOES_ON) + 2 * other] as number;
    sums[other] = sum;
    if (other === type) own = sum;
    top = Math.max(top, sum);
  }
  let all = 0;
  for (let other = 0; other < sums.length; other++) all += Math.exp((sums[other] as number) - top);
  return Math.exp(own - top) / all;
}
