import type { ArticleText } from '../../model/article-document.ts';
import { defineAnnotator } from '../annotator.ts';
import { modelReader } from '../model-reader.ts';
import { parsePosModel } from './pos-model.ts';
import { tagTokens } from './pos-tagger.ts';
import { tokenLayerInSteps } from './token-layer.ts';

export { singular } from '../lang/en/morphology.ts';
export { sentenceAt } from './sentence-at.ts';
export { KIND } from './token-buffer.ts';
export { tokenLayer } from './token-layer.ts';
export type { PosTag, Sentence, TokenLayer, Tokens } from './tokens.ts';
export { POS } from './tokens.ts';
export { lemmaOfVerb, verbForm } from './verb-forms.ts';
export { columnFor, type Vocabulary, WordColumn, wordMarks } from './vocabulary.ts';

/** Words and sentences, which all other annotators read. */
export const tokenAnnotator = defineAnnotator({
  name: 'tokens',
  requires: [],
  assigns: ['tokens', 'sentences'],
  steps: ({ text, blocks }: ArticleText, _layers, { budget }) => tokenLayerInSteps(text, blocks, budget),
});

const { modelOf, unavailable } = modelReader('pos', parsePosModel);

/** Parts of speech in `tokens.pos`, which stay `X` without it. */
export const posAnnotator = defineAnnotator({
  name: 'pos',
  requires: ['tokens', 'sentences'],
  assigns: ['tokens'],
  languages: ['en'],
  unavailable,
  *steps(_article: ArticleText, { tokens, sentences }, { resources, budget }) {
    const model = modelOf(resources);
    if (!model) return { tokens };
    const pos = yield* tagTokens({ tokens, sentences }, model, budget);
    return { tokens: { ...tokens, pos } };
  },
});
