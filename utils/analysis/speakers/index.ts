import type { Speaker } from '../../model/analysis.ts';
import type { ArticleText } from '../../model/article-document.ts';
import { defineAnnotator } from '../annotator.ts';
import { statusTokens } from '../statuses/index.ts';
import type { Steps } from '../steps.ts';
import { groupBySpeaker } from './group-by-speaker.ts';
import { unquotedActors } from './unquoted-actors.ts';

/** Attributions grouped by who speaks, each with the passage that tells where they stand, and the main actors who do not speak. */
export const speakerAnnotator = defineAnnotator({
  name: 'speakers',
  requires: ['tokens', 'sentences', 'entities', 'attributions'],
  assigns: ['speakers', 'unquoted'],
  languages: ['en'],
  *steps(article: ArticleText, layers, { budget }): Steps<{ speakers: Speaker[]; unquoted: number[] }> {
    const tokens = statusTokens(layers.tokens);
    yield;
    const speakers = yield* groupBySpeaker(article, { ...layers, tokens }, budget);
    yield;
    return { speakers, unquoted: unquotedActors(layers.entities, layers.attributions, article.text) };
  },
});
