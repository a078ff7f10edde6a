import type { Attribution } from '../../model/analysis.ts';
import type { Sentence } from '../tokens/index.ts';

/**
 * For each sentence the attributions whose content reaches into it, as indices in order; those inside another are left out.
 * Sentences must be in reading order. Time is linear in the sentences that contents cover.
 */
export function attributionsBySentence(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): ReadonlyMap<Sentence, readonly number[]> {
  const found = new Map<Sentence, number[]>();
  attributions.forEach(({ content, within }, index) => {
    if (within !== null) return;
    for (let i = firstBehind(sentences, content.start); i < sentences.length; i++) {
      const sentence = sentences[i] as Sentence;
      if (sentence.start >= content.end) break;
      const all = found.get(sentence);
      if (all) all.push(index);
      else found.set(sentence, [index]);
    }
  });
  return found;
}

/** The first sentence that ends behind `offset`, by binary search. */
function firstBehind(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
