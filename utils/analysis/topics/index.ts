import type { ArticleText } from '../../model/article-document.ts';
import { defineAnnotator } from '../annotator.ts';
import { modelReader } from '../model-reader.ts';
import { collectCandidates, findRuns, foldLine, rankPhrases } from './keyphrases/index.ts';
import { nameTokens, wordsOfNames } from './name-tokens.ts';
import { proseOf } from './prose.ts';
import { selectTopics, tellingHits } from './select-topics.ts';
import { sentenceWeights } from './sentence-weights.ts';
import { Matcher } from './term-matcher.ts';
import { weighTopics } from './topic-masses.ts';
import { parseTopicModel } from './topic-model.ts';

/** Weights of a place in the title and in the publisher's own tags; one in the body counts one. */
const TITLE = 3;
const HINT = 1.5;

/** The publisher's name in the page's address: "gq" of www.gq.com, also for a page of its subdomain. */
function publisherIn(url: string): string[] {
  if (!URL.canParse(url)) return [];
  return new URL(url).hostname.split('.').filter((label) => label.length > 1 && label !== 'www');
}

const { modelOf, unavailable } = modelReader('topics', parseTopicModel);

/** Subjects of the article: topics of the vocabulary, and phrases of its own where the vocabulary has none. */
export const topicAnnotator = defineAnnotator({
  name: 'topics',
  requires: ['tokens', 'sentences', 'entities'],
  assigns: ['topics', 'keyphrases'],
  languages: ['en'],
  unavailable,
  *steps(article: ArticleText, layers, { resources, budget }) {
    const model = modelOf(resources);
    if (!model) return { topics: [], keyphrases: [] };
    const prose = proseOf(layers.tokens);
    if (!prose.english) return { topics: [], keyphrases: [] };
    const weights = sentenceWeights(article, layers);
    yield;
    const named = nameTokens(layers.entities, layers.tokens);
    yield;
    const matcher = new Matcher(model, wordsOfNames(layers.entities, named, layers.tokens));
    yield* matcher.addText(layers, named, weights, budget);
    matcher.addWords(article.title, TITLE);
    yield;
    for (const keyword of article.keywords) matcher.addWords(keyword, HINT);
    const masses = weighTopics(model.tree, [...matcher.hits.values()]);
    yield;
    const topics = yield* selectTopics(model, masses, {
      words: layers.tokens.length,
      sentences: layers.sentences.length,
      story: prose.story,
    });
    yield;
    const title = foldLine(article.title);
    const runs = yield* findRuns(layers, named, weights, budget);
    const candidates = collectCandidates(runs, layers.tokens, named, new Set(title.split(' ')));
    yield;
    const keyphrases = yield* rankPhrases(candidates, {
      tokens: layers.tokens,
      text: article.text,
      title,
      publisher: publisherIn(article.url),
      topics,
      telling: tellingHits(model, masses, topics).flatMap(({ spans }) => spans.slice(0, 1)),
      bands: model.commonWords,
    });
    return { topics, keyphrases };
  },
});
