import { KIND, type Sentence } from '../tokens/index.ts';
import type { FactLayer } from './fact-layer.ts';
import { leaningAt } from './leaning.ts';

/** Words of a sentence that says little without its antecedent: "This guy is haunting me lately." */
const SHORT = 8;
const ENDS_OPEN = new Set(['?', ':']);
const CLOSING = new Set(['"', '”', '’', "''", ')', ']', '.', '!']);

/** Whether a sentence can be a fact by itself: no question, no lead-in to a list, and not both short, without a figure and leaning on another. */
export function standsAlone(layer: FactLayer, index: number): boolean {
  const { tokens, sentences } = layer;
  const { firstToken, endToken } = sentences[index] as Sentence;
  let last = endToken - 1;
  while (last > firstToken && CLOSING.has(tokens.text[last] as string)) last -= 1;
  if (ENDS_OPEN.has(tokens.text[last] as string)) return false;
  let words = 0;
  let numbers = 0;
  for (let token = firstToken; token < endToken; token++) {
    if (tokens.kind[token] !== KIND.PUNCTUATION) words += 1;
    if (tokens.kind[token] === KIND.NUMBER) numbers += 1;
  }
  return words > SHORT || numbers > 0 || leaningAt(layer, index) === null;
}
