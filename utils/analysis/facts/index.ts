import type { KeyFact } from '../../model/analysis.ts';
import { defineAnnotator } from '../annotator.ts';
import { pronounResolverOf } from '../attributions/index.ts';
import type { Budget } from '../budget.ts';
import { FactSources } from '../sources/index.ts';
import {
  attributionsBySentence,
  inOwnVoice,
  ownVoice,
  statusOf,
  statusTokens,
  voiceShares,
} from '../statuses/index.ts';
import type { Steps } from '../steps.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { AntecedentFinder } from './antecedents.ts';
import { datelineEnd } from './dateline.ts';
import { eligibleSentences } from './eligible-sentences.ts';
import { describeCandidatesInSteps } from './fact-features.ts';
import { factLayer } from './fact-layer.ts';
import { rankFactsInSteps } from './fact-ranking.ts';
import { FACT_RANKER } from './ranker.ts';
import { standsAlone } from './standalone.ts';

/** Work for a candidate beside that for its words: the greedy choice looks at each this many times. */
const ROUNDS = 24;

/** Key facts are few: at most these, and past those that are shown at once no more than this share of the text's sentences. */
const MOST_FACTS = 12;
const SHARE_OF_TEXT = 0.6;
const SHOWN_AT_ONCE = 7;

const deserving = (candidates: number): number =>
  Math.min(MOST_FACTS, Math.max(SHOWN_AT_ONCE, Math.ceil(SHARE_OF_TEXT * candidates)));

/** Where a sentence begins behind the sign of a list item or its dateline. */
function ownStart(tokens: Tokens, sentence: Sentence): number {
  const { firstToken, endToken } = sentence;
  const first = tokens.text[firstToken] as string;
  const isBullet = /^[•▪●■◦‣*·–—-]+$/.test(first) && firstToken + 1 < endToken;
  return tokens.start[isBullet ? firstToken + 1 : datelineEnd(tokens, sentence)] as number;
}

/** As many of the sentences, from the first on, as the budget lets be weighed. */
function* affordable(
  eligible: readonly number[],
  sentences: readonly Sentence[],
  budget: Budget,
): Steps<number[]> {
  const paid: number[] = [];
  for (const index of eligible) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    if (!budget.spend(endToken - firstToken + ROUNDS)) break;
    paid.push(index);
    if (budget.isPauseDue()) yield;
  }
  return paid;
}

/** The sentences that carry the story, best first, each with how firm it is. */
export const factAnnotator = defineAnnotator({
  name: 'facts',
  requires: [
    'tokens',
    'sentences',
    'timexes',
    'entities',
    'figures',
    'attributions',
    'keyphrases',
    'topics',
    'genre',
  ],
  assigns: ['keyFacts'],
  languages: ['en'],
  *steps(article, layers, { budget }): Steps<{ keyFacts: KeyFact[] }> {
    const { attributions } = layers;
    const eligible = eligibleSentences(article, layers);
    yield;
    const layer = factLayer(layers);
    yield;
    const { tokens, sentences, quoted } = layer;
    const withTraits = statusTokens(layers.tokens);
    const candidates = yield* affordable(eligible, sentences, budget);
    const described = yield* describeCandidatesInSteps({ article, layer, content: layers, candidates });
    yield;
    const ranked = yield* rankFactsInSteps(described, FACT_RANKER);
    yield;
    const most = deserving(candidates.length);
    const standing: typeof ranked = [];
    for (let i = 0; i < ranked.length && standing.length < most; i++) {
      const fact = ranked[i] as (typeof ranked)[number];
      if (standsAlone(layer, fact.sentence)) standing.push(fact);
    }
    // A short text is shown with all that it has.
    const chosen = standing.length >= SHOWN_AT_ONCE ? standing : ranked.slice(0, most);
    yield;
    const speaking = attributionsBySentence(sentences, attributions);
    const people = pronounResolverOf(layers.entities, layers.tokens, sentences);
    yield;
    const references = new AntecedentFinder(layer, people, attributions);
    const before = new Map<number, number>();
    for (let place = 1; place < candidates.length; place++)
      before.set(candidates[place] as number, candidates[place - 1] as number);
    yield;
    const shares = yield* voiceShares({ tokens: withTraits, sentences, attributions, quoted });
    const voice = ownVoice(layers.genre, shares);
    yield;
    const sources = new FactSources({ ...layers, tokens: withTraits });
    yield;
    const keyFacts: KeyFact[] = [];
    for (const { sentence: index, score } of chosen) {
      const sentence = sentences[index] as Sentence;
      const decision = statusOf(sentence, withTraits, attributions, {
        speaking: speaking.get(sentence) ?? [],
        quoted,
      });
      const leansOn = references.of(index, (of) => before.get(of));
      const own = inOwnVoice(decision, withTraits, sentence, voice, quoted);
      const source = sources.of(sentence, decision.attribution);
      // "after police said that …": a part of the sentence is passed on, though the article tells it.
      const said = own.status === 'stated' ? (source?.saidBy ?? null) : null;
      const status = said ? 'reported' : own.status;
      const decidedBy = said ? [said] : own.decidedBy;
      const attribution = source?.attribution ?? null;
      const start = ownStart(tokens, sentence);
      const fact: KeyFact = { start, end: sentence.end, score, status, decidedBy, attribution };
      if (leansOn) fact.leansOn = leansOn;
      keyFacts.push(fact);
    }
    return { keyFacts };
  },
});
