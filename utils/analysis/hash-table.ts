/**
 * An open-addressing table over plain typed arrays, so that it is read straight out of the model file:
 * `keys` has a power of two of slots, 0 for an empty one; a key stands at its own low bits or, after a clash, further on.
 */
export interface HashTable {
  readonly keys: Uint32Array;
  readonly mask: number;
}

export const hashTable = (keys: Uint32Array): HashTable => ({ keys, mask: keys.length - 1 });

/** The slot of `key`, or -1. The table always has an empty slot, so the walk ends. */
export function slotOf({ keys, mask }: HashTable, key: number): number {
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot];
    if (found === key) return slot;
    if (found === 0) return -1;
  }
}

/** Lays out `keys` (none 0, none twice) at no more than two thirds full; `slots[i]` is where `keys[i]` went. */
export function layOut(keys: readonly number[]): { table: Uint32Array; slots: Uint32Array } {
  let size = 2;
  while (size * 2 < keys.length * 3) size *= 2;
  if (size <= keys.length) size *= 2;
  const table = new Uint32Array(size);
  const slots = Uint32Array.from(keys, (key) => {
    let slot = key & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = key;
    return slot;
  });
  return { table, slots };
}
