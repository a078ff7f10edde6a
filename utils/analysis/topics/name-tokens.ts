import type { Entity } from '../../model/analysis.ts';
import { uint8s } from '../arrays.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Part that a token has in a name: none, some, or some in a person's. */
export const [UNNAMED, NAMED, PERSON] = [0, 1, 2];

/** Tokens that lie within a name, which is an entity's to show. */
export function nameTokens(entities: readonly Entity[], { start, length }: Tokens): Uint8Array {
  const named = uint8s(length);
  for (const { mentions, label } of entities) {
    const mark = label === 'PERSON' ? PERSON : NAMED;
    for (const mention of mentions) {
      for (
        let at = firstFrom(start, mention.start);
        at < length && (start[at] as number) < mention.end;
        at++
      ) {
        named[at] = mark;
      }
    }
  }
  return named;
}

/** The first index of a value of at least `value`, in a sorted array. */
function firstFrom(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
