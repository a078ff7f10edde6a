/**
 * The tagger's weights by feature, laid out for the processor's cache: a look-up touches one place of the table and one of
 * the list, since what it costs is waiting for memory.
 */
export interface FeatureWeights {
  /** For each slot of an open-addressing table a feature's key, 0 for none, and where its weights are: `at | count << 24`. */
  readonly table: Uint32Array;
  /** A weight and the tag that it speaks for: `weight << 5 | tag`. */
  readonly list: Int16Array;
}

/** The sections of a model file that weights come from. */
export interface WeightSections {
  readonly keys: Uint32Array;
  /** How many weights the feature in each slot has. */
  readonly sizes: Uint8Array;
  readonly tags: Uint8Array;
  readonly weights: Int8Array;
}

export function packWeights({ keys, sizes, tags, weights }: WeightSections): FeatureWeights {
  const table = new Uint32Array(2 * keys.length);
  for (let slot = 0, at = 0; slot < keys.length; slot++) {
    const count = sizes[slot] as number;
    table[2 * slot] = keys[slot] as number;
    table[2 * slot + 1] = at | (count << 24);
    at += count;
  }
  const list = new Int16Array(weights.length);
  for (let k = 0; k < list.length; k++) list[k] = ((weights[k] as number) << 5) | (tags[k] as number);
  return { table, list };
}

/** Where the weights of the features at hand are. */
const places = new Uint32Array(256);

/**
 * Adds the weights of the first `count` of `features` to `sums`, a number for each tag. All are looked up before the first
 * is added, so that the processor waits for memory once rather than for each.
 */
export function addWeights(
  { table, list }: FeatureWeights,
  features: Uint32Array,
  count: number,
  sums: Int32Array,
): void {
  const mask = table.length - 1;
  let known = 0;
  for (let f = 0; f < count; f++) {
    const key = features[f] as number;
    let slot = (2 * key) & mask;
    let found = table[slot] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 2) & mask;
      found = table[slot] as number;
    }
    if (found !== 0) places[known++] = table[slot + 1] as number;
  }
  for (let p = 0; p < known; p++) {
    const place = places[p] as number;
    const from = place & 0xffffff;
    const to = from + (place >>> 24);
    for (let k = from; k < to; k++) {
      const entry = list[k] as number;
      const tag = entry & 31;
      sums[tag] = (sums[tag] as number) + (entry >> 5);
    }
  }
}
