import type { Block } from '../../model/article-document.ts';
import { isOfStory } from '../../model/story-blocks.ts';
import { uint8s, uint32s, uint32sOf } from '../arrays.ts';
import { type Budget, createBudget } from '../budget.ts';
import { finished, type Steps } from '../steps.ts';
import { splitSentences } from './sentences.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';
import type { Sentence, TokenLayer } from './tokens.ts';
import { currentVocabulary } from './vocabulary.ts';

/**
 * Price of a token here. All other annotators look at each token some times; with this price the words run out first,
 * so that a very long text is cut at one place for all of them rather than at another for each.
 */
const COST = 8;

/** Words and sentences of a text. */
export const tokenLayer = (text: string, blocks: readonly Block[]): TokenLayer =>
  finished(tokenLayerInSteps(text, blocks, createBudget(Number.POSITIVE_INFINITY)));

/**
 * Words and sentences of a text, block by block; as far as the budget goes. A block with a role has none, so that no annotator
 * reads it.
 */
export function* tokenLayerInSteps(
  text: string,
  blocks: readonly Block[],
  budget: Budget,
): Steps<TokenLayer> {
  const buffer = new TokenBuffer(text, currentVocabulary());
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isOfStory(block)) continue;
    const first = buffer.length;
    tokenise(text, block.start, block.end, buffer);
    splitSentences(buffer, first, buffer.length, index, sentences);
    if (!budget.spend(COST * (buffer.length - first + 1))) break;
    if (budget.isPauseDue()) yield;
  }
  const { length, words, vocabulary } = buffer;
  const numbers = uint32sOf(buffer.numbers);
  const lowers = buffer.numbers.map(
    (number) => vocabulary.words[vocabulary.small[number] as number] as string,
  );
  const text_ = new Array<string>(length);
  const lower = new Array<string>(length);
  for (let token = 0; token < length; token++) {
    const word = buffer.word[token] as number;
    text_[token] = words[word] as string;
    lower[token] = lowers[word] as string;
  }
  const sentence = uint32s(length);
  for (const [index, { firstToken, endToken }] of sentences.entries())
    sentence.fill(index, firstToken, endToken);
  return {
    sentences,
    tokens: {
      length,
      start: buffer.start.subarray(0, length),
      end: buffer.end.subarray(0, length),
      text: text_,
      lower,
      kind: buffer.kind.subarray(0, length),
      word: buffer.word.subarray(0, length),
      words,
      lowers,
      numbers,
      vocabulary,
      pos: uint8s(length),
      sentence,
    },
  };
}
