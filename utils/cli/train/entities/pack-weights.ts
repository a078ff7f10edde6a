import type { FeatureWeights } from '../../../analysis/entities/feature-weights.ts';
import { TAGS } from '../../../analysis/entities/name-tags.ts';
import { layOut } from '../../../analysis/hash-table.ts';

/** A feature's key, and its weights by tag: a number from -127 to 127 for each tag that it speaks for, at least one. */
export interface KeptFeature {
  readonly key: number;
  readonly weights: ReadonlyMap<number, number>;
}

/** Number of weights from which adding them as a row is faster. */
const LEAST_FOR_ROW = 8;

/** Lays weights out as the tagger reads them. */
export function packWeights(features: readonly KeptFeature[]): FeatureWeights {
  const { table: keys, slots } = layOut(features.map(({ key }) => key));
  const bySlot = new Map(features.map(({ weights }, i) => [slots[i] as number, weights]));
  const table = new Int32Array(2 * keys.length);
  const rows: number[] = [];
  const list: number[] = [];
  for (let slot = 0; slot < keys.length; slot++) {
    const weights = bySlot.get(slot);
    if (!weights) continue;
    table[2 * slot] = keys[slot] as number;
    if (weights.size >= LEAST_FOR_ROW) {
      table[2 * slot + 1] = ~rows.length;
      for (let tag = 0; tag < TAGS; tag++) rows.push(weights.get(tag) ?? 0);
    } else {
      table[2 * slot + 1] = list.length | (weights.size << 24);
      for (const [tag, weight] of weights) list.push((weight << 5) | tag);
    }
  }
  return { table, rows: Int8Array.from(rows), list: Int16Array.from(list) };
}
