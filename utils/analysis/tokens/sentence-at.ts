import type { Sentence } from './tokens.ts';

/** The sentence that holds the character at `offset`, by halving; undefined between sentences. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= offset ? found : undefined;
}
