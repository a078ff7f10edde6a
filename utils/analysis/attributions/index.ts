import type { Attribution } from '../../model/analysis.ts';
import type { ArticleText } from '../../model/article-document.ts';
import { defineAnnotator } from '../annotator.ts';
import type { Steps } from '../steps.ts';
import { findAttributions } from './find-attributions.ts';

export { cueStatus, tellsThat, verbCue } from './cue-lexicon.ts';
export { genderOf } from './gender.ts';
export { isPersonNoun } from './person-nouns.ts';
export {
  type EntityMention,
  type LastSpeaker,
  type PronounResolver,
  pronounResolverOf,
} from './pronoun-resolver.ts';
export { headNoun, sourcePlausibility } from './source-plausibility.ts';
export { firstTokenEndingAfter } from './token-search.ts';

/** Who says what: direct and indirect speech, thought and intention. */
export const attributionAnnotator = defineAnnotator({
  name: 'attributions',
  requires: ['tokens', 'sentences', 'entities'],
  assigns: ['attributions'],
  languages: ['en'],
  *steps(article: ArticleText, layers, tools): Steps<{ attributions: Attribution[] }> {
    return { attributions: yield* findAttributions(article, layers, tools.budget) };
  },
});
