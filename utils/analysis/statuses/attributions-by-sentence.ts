import type { Attribution } from '../../model/analysis.ts';
import { firstEndingAfter } from '../binary-search.ts';
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
    for (let i = firstEndingAfter(sentences, content.start); i < sentences.length; i++) {
      const sentence = sentences[i] as Sentence;
      if (sentence.start >= content.end) break;
      const all = found.get(sentence);
      if (all) all.push(index);
      else found.set(sentence, [index]);
    }
  });
  return found;
}
