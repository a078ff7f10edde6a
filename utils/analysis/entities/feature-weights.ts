import { TAGS } from './name-tags.ts';

/**
 * The tagger's weights by feature, laid out for the processor's cache: a look-up touches one place of the table and one of
 * the rows or of the list, since what it costs is waiting for memory.
 */
export interface FeatureWeights {
  /**
   * For each slot of an open-addressing table a feature's key, 0 for none, and where its weights are: `~row` for one that
   * speaks for many tags, else `at | count << 24` in the list.
   */
  readonly table: Int32Array;
  /** `TAGS` weights for each feature that speaks for many tags. These are few, and nine in ten of a text's weights are theirs. */
  readonly rows: Int8Array;
  /** A weight and the tag that it speaks for: `weight << 5 | tag`. */
  readonly list: Int16Array;
}

/** Contents of each feature's first slot, and places of their weights. */
const heads = new Int32Array(256);
const places = new Int32Array(256);

/**
 * Adds the weights of the first `count` of `features` to `sums`, one for each tag. All first slots are read, then all
 * features looked up, before the first weight is added, so that the processor waits for memory once rather than for each.
 */
export function addWeights(
  { table, rows, list }: FeatureWeights,
  features: Uint32Array,
  count: number,
  sums: Int32Array,
): void {
  const mask = table.length - 1;
  for (let f = 0; f < count; f++) heads[f] = table[(2 * (features[f] as number)) & mask] as number;
  let known = 0;
  for (let f = 0; f < count; f++) {
    const key = (features[f] as number) | 0;
    let slot = (2 * key) & mask;
    let found = heads[f] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 2) & mask;
      found = table[slot] as number;
    }
    if (found !== 0) places[known++] = table[slot + 1] as number;
  }
  for (let p = 0; p < known; p++) {
    const place = places[p] as number;
    if (place < 0) {
      const row = ~place;
      for (let tag = 0; tag < TAGS; tag++) (sums[tag] as number) += rows[row + tag] as number;
      continue;
    }
    const from = place & 0xffffff;
    const to = from + (place >> 24);
    for (let k = from; k < to; k++) {
      const entry = list[k] as number;
      (sums[entry & 31] as number) += entry >> 5;
    }
  }
}
