import type { ArticleDocument } from '../../model/article-document.ts';
import type { Sentence, TokenLayer } from '../tokens/index.ts';
import { writeRow } from './feature-names.ts';

/** Places past this one count as this far down. */
const DEEPEST = 63;
const logPlace = (place: number): number => Math.log2(1 + Math.min(place, DEEPEST)) / 6;
/** About as many sentences of an article as are worth noting down. */
const WORTHY = 9;

/** Fills the features of where a candidate stands among the others. */
export function fillPosition(
  { blocks }: Pick<ArticleDocument, 'blocks'>,
  { sentences }: Pick<TokenLayer, 'sentences'>,
  candidates: readonly number[],
  features: Float64Array,
): void {
  const count = candidates.length;
  const blockAt = (place: number): number => sentences[candidates[place] as number]?.block ?? -1;
  let paragraph = -1;
  for (let place = 0; place < count; place++) {
    const { block } = sentences[candidates[place] as number] as Sentence;
    const opens = place === 0 || blockAt(place - 1) !== block;
    const ends = place === count - 1 || blockAt(place + 1) !== block;
    if (opens) paragraph += 1;
    writeRow(features, place, {
      first: place === 0 ? 1 : 0,
      second: place === 1 ? 1 : 0,
      third: place === 2 ? 1 : 0,
      place: 1 / (1 + place),
      'log-place': logPlace(place),
      'among-5': place < 5 ? 1 : 0,
      'among-8': place < 8 ? 1 : 0,
      'among-14': place < 14 ? 1 : 0,
      'among-25': place < 25 ? 1 : 0,
      depth: place / count,
      last: place === count - 1 ? 1 : 0,
      density: Math.min(1, WORTHY / count),
      'opens-paragraph': opens ? 1 : 0,
      'alone-in-paragraph': opens && ends ? 1 : 0,
      'ends-paragraph': ends && !opens ? 1 : 0,
      paragraph: 1 / (1 + paragraph),
      'log-paragraph': logPlace(paragraph),
      'after-heading': opens && block > 0 && blocks[block - 1]?.type === 'heading' ? 1 : 0,
      'list-item': blocks[block]?.type === 'list-item' ? 1 : 0,
    });
  }
}
