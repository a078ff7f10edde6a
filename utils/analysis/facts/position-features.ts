import type { ArticleDocument } from '../../model/article-document.ts';
import type { Sentence, TokenLayer } from '../tokens/index.ts';
import { columnsOf, FACT_FEATURES } from './feature-names.ts';

const [FIRST, SECOND, THIRD, PLACE, LOG_PLACE, DEPTH, END] = columnsOf(
  'first',
  'second',
  'third',
  'place',
  'log-place',
  'depth',
  'end',
);
const [OPENS_PARAGRAPH, EARLY_PARAGRAPH, AFTER_HEADING, LIST_ITEM] = columnsOf(
  'opens-paragraph',
  'early-paragraph',
  'after-heading',
  'list-item',
);

/** Where a sentence stands among those that may be facts. */
export function fillPosition(
  { blocks }: ArticleDocument,
  { sentences }: Pick<TokenLayer, 'sentences'>,
  candidates: readonly number[],
  features: Float64Array,
): void {
  let paragraph = -1;
  let lastBlock = -1;
  for (let place = 0; place < candidates.length; place++) {
    const { block } = sentences[candidates[place] as number] as Sentence;
    const opens = block !== lastBlock;
    if (opens) paragraph += 1;
    lastBlock = block;
    const row = place * FACT_FEATURES.length;
    if (place === 0) features[row + FIRST] = 1;
    if (place === 1) features[row + SECOND] = 1;
    if (place === 2) features[row + THIRD] = 1;
    features[row + PLACE] = 1 / (1 + place);
    features[row + LOG_PLACE] = Math.log2(1 + Math.min(place, 63)) / 6;
    features[row + DEPTH] = place / candidates.length;
    features[row + END] = place >= candidates.length * 0.85 ? 1 : 0;
    features[row + OPENS_PARAGRAPH] = opens ? 1 : 0;
    features[row + EARLY_PARAGRAPH] = 1 / (1 + paragraph);
    features[row + AFTER_HEADING] = opens && block > 0 && blocks[block - 1]?.type === 'heading' ? 1 : 0;
    features[row + LIST_ITEM] = blocks[block]?.type === 'list-item' ? 1 : 0;
  }
}
