import { mayFollow, OUTSIDE, TAGS } from './name-tags.ts';

/** For each tag, the tags that may stand before it. */
const PREVIOUS: readonly Uint8Array[] = Array.from({ length: TAGS }, (_, next) =>
  Uint8Array.from({ length: TAGS }, (_, previous) => previous).filter((previous) =>
    mayFollow(previous, next),
  ),
);

/** For each word and tag the best tag before it, and the sums of two words. All are written before they are read. */
let back = new Uint8Array(64 * TAGS);
const rows = [new Float32Array(TAGS), new Float32Array(TAGS)] as const;

/**
 * The best sequence of tags for `length` words (Viterbi).
 * @param scores a row of `TAGS` scores for each word, the first of them row `first`
 * @param transitions `TAGS` by `TAGS`: score of `to` after `from`; row `OUTSIDE` serves for the start as well
 * @param tags filled from `at` on
 */
export function bestTags(
  scores: Float32Array,
  first: number,
  length: number,
  transitions: Float32Array,
  tags: Uint8Array,
  at: number,
): void {
  if (length * TAGS > back.length) back = new Uint8Array(2 * length * TAGS);
  let [best, next] = rows;
  const start = first * TAGS;
  for (let tag = 0; tag < TAGS; tag++) {
    best[tag] = mayFollow(OUTSIDE, tag)
      ? (scores[start + tag] as number) + (transitions[tag] as number)
      : -Infinity;
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
      next[tag] = top + (scores[start + i * TAGS + tag] as number);
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
