const GRAM = 4;
const HASH_BITS = 18;
const HASH_MASK = (1 << HASH_BITS) - 1;
/** Log2 of the number of diagonals that are counted together. */
const BUCKET_BITS = 5;
/** A place with less than this share of the best place's votes is not worth a look. */
const LEAST_SHARE = 0.2;

/**
 * Where a pattern may stand in a text, the likeliest first: text offsets at which it would start, which may be below 0.
 * Each run of four units that both have votes for the diagonal that it lies on, the more the rarer it is in the text.
 */
export function likelyStarts(
  text: { units: Uint16Array; length: number },
  pattern: Uint16Array,
  most: number,
): number[] {
  if (pattern.length < GRAM || text.length < GRAM) return [];
  const heads = new Int32Array(1 << HASH_BITS);
  const next = new Int32Array(pattern.length + 1);
  let hash = 0;
  for (let i = 0; i < pattern.length; i++) {
    hash = ((hash << 5) ^ (pattern[i] as number)) & HASH_MASK;
    if (i < GRAM - 1) continue;
    next[i + 1] = heads[hash] as number;
    heads[hash] = i + 1;
  }
  const counts = new Int32Array(pattern.length + 1);
  const hits = new Int32Array(text.length);
  const hitHeads = new Int32Array(text.length);
  let hitCount = 0;
  hash = 0;
  for (let j = 0; j < text.length; j++) {
    hash = ((hash << 5) ^ (text.units[j] as number)) & HASH_MASK;
    const head = heads[hash] as number;
    if (head === 0 || j < GRAM - 1) continue;
    hits[hitCount] = j;
    hitHeads[hitCount++] = head;
    counts[head] = (counts[head] as number) + 1;
  }
  const votes = new Float32Array(((text.length + pattern.length) >> BUCKET_BITS) + 2);
  for (let h = 0; h < hitCount; h++) {
    const head = hitHeads[h] as number;
    const weight = 1 / (1 + Math.log2(counts[head] as number));
    const j = hits[h] as number;
    for (let i = head; i > 0; i = next[i] as number) {
      const bucket = (j - (i - 1) + pattern.length) >> BUCKET_BITS;
      votes[bucket] = (votes[bucket] as number) + weight;
    }
  }
  return best(votes, most).map((bucket) => (bucket << BUCKET_BITS) - pattern.length);
}

/** The borders between two buckets that have most votes, none next to a better one. */
function best(votes: Float32Array, most: number): number[] {
  const found: { bucket: number; score: number }[] = [];
  for (let bucket = 1; bucket < votes.length; bucket++) {
    const score = (votes[bucket] as number) + (votes[bucket - 1] as number);
    if (score === 0 || (found.length === most && score <= (found.at(-1)?.score ?? 0))) continue;
    const near = found.findIndex((other) => Math.abs(other.bucket - bucket) <= 1);
    if (near >= 0) {
      if ((found[near]?.score ?? 0) >= score) continue;
      found.splice(near, 1);
    }
    let place = found.length;
    while (place > 0 && (found[place - 1]?.score ?? 0) < score) place--;
    found.splice(place, 0, { bucket, score });
    if (found.length > most) found.pop();
  }
  const least = LEAST_SHARE * (found[0]?.score ?? 0);
  return found.filter(({ score }) => score >= least).map(({ bucket }) => bucket);
}
