import { float32s, uint8s } from '../arrays.ts';
import { mayFollow, OUTSIDE, TAGS } from './name-tags.ts';

/** For each tag, the tags that may stand before it. */
const PREVIOUS: readonly Uint8Array[] = Array.from({ length: TAGS }, (_, next) =>
  Uint8Array.from({ length: TAGS }, (_, previous) => previous).filter((previous) =>
    mayFollow(previous, next),
  ),
);

/**
 * The best sequence of tags for `length` words (Viterbi).
 * @param scores a row of `TAGS` scores for each word
 * @param transitions `TAGS` by `TAGS`: score of `to` after `from`; row `OUTSIDE` serves for the start as well
 * @param tags filled from `at` on
 */
export function bestTags(
  scores: Float32Array,
  length: number,
  transitions: Float32Array,
  tags: Uint8Array,
  at: number,
): void {
  const back = uint8s(length * TAGS);
  let best = float32s(TAGS);
  let next = float32s(TAGS);
  for (let tag = 0; tag < TAGS; tag++) {
    best[tag] = mayFollow(OUTSIDE, tag) ? (scores[tag] as number) + (transitions[tag] as number) : -Infinity;
  }
  for (let i = 1; i < length; i++) {
    for (let tag = 0; tag < TAGS; tag++) {
      const sources = PREVIOUS[tag] as Uint8Array;
      let top = -Infinity;
      let from = 0;
      for (let k = 0; k < sources.length; k++) {
        const source = sources[k] as number;
        const score = (best[source] as number) + (transitions[source * TAGS + tag] as number);
        if (score > top) {
          top = score;
          from = source;
        }
      }
      next[tag] = top + (scores[i * TAGS + tag] as number);
      back[i * TAGS + tag] = from;
    }
    [best, next] = [next, best];
  }
  let tag = 0;
  for (let k = 1; k < TAGS; k++) if ((best[k] as number) > (best[tag] as number)) tag = k;
  for (let i = length - 1; i >= 0; i--) {
    tags[at + i] = tag;
    tag = back[i * TAGS + tag] as number;
  }
}
