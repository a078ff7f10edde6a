import { firstEndingAfter } from '../binary-search.ts';
import type { Sentence } from './tokens.ts';

/** The sentence that holds the character at `offset`, by halving; undefined between sentences. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  const found = sentences[firstEndingAfter(sentences, offset)];
  return found && found.start <= offset ? found : undefined;
}
