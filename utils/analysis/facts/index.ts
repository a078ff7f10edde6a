import type { KeyFact } from '../analysis.ts';
import { defineAnnotator } from '../annotator.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { datelineEnd } from './dateline.ts';
import { eligibleSentences } from './eligible.ts';
import { describe } from './features.ts';
import { isOpinionPiece, judgementIn } from './opinion-piece.ts';
import { quotedTokens } from './quoted-tokens.ts';
import { rank } from './rank.ts';
import { RANKER } from './ranker.ts';
import { References } from './references.ts';
import { contentsBySentence } from './speaking-for.ts';
import { type StatusDecision, statusOf } from './status.ts';

/** Work for a candidate beside that for its words: the greedy choice looks at each so many times. */
const ROUNDS = 24;

/** Where a sentence begins behind the sign of a list item or its dateline. */
function ownStart(tokens: Tokens, sentence: Sentence): number {
  const { firstToken, endToken } = sentence;
  const first = tokens.text[firstToken] as string;
  const isBullet = /^[•▪●■◦‣*·–—-]+$/.test(first) && firstToken + 1 < endToken;
  return tokens.start[isBullet ? firstToken + 1 : datelineEnd(tokens, sentence)] as number;
}

/** In an opinion piece the writer's own words are an opinion where one of them judges. */
function asJudged(decision: StatusDecision, tokens: Tokens, sentence: Sentence): StatusDecision {
  if (decision.status !== 'stated' || decision.attribution !== null) return decision;
  const judgement = judgementIn(tokens, sentence);
  return judgement ? { ...decision, status: 'opinion', decidedBy: [judgement] } : decision;
}

/** The sentences that carry the story, best first, each with how firm it is. */
export const factAnnotator = defineAnnotator({
  name: 'facts',
  requires: ['tokens', 'sentences', 'timexes', 'entities', 'figures', 'attributions'],
  assigns: ['keyFacts'],
  languages: ['en'],
  annotate(article, layers, { budget }) {
    const { tokens, sentences, attributions } = layers;
    const candidates = eligibleSentences(article, layers);
    if (!budget.spend(tokens.length + ROUNDS * candidates.length)) return { keyFacts: [] };
    const ranked = rank(describe(article, layers, candidates, RANKER.words), RANKER);
    const speaking = contentsBySentence(sentences, attributions);
    const quoted = quotedTokens(tokens, sentences);
    const references = new References(layers, quoted, layers.entities, attributions);
    const before = new Map(candidates.map((index, place) => [index, candidates[place - 1]]));
    const judges = isOpinionPiece(article);
    const keyFacts = ranked.map(({ sentence: index, score }): KeyFact => {
      const sentence = sentences[index] as Sentence;
      const decision = statusOf(sentence, tokens, attributions, {
        speaking: speaking.get(sentence) ?? [],
        quoted,
      });
      const leansOn = references.of(index, (of) => before.get(of));
      return {
        start: ownStart(tokens, sentence),
        end: sentence.end,
        score,
        ...(judges ? asJudged(decision, tokens, sentence) : decision),
        ...(leansOn && { leansOn }),
      };
    });
    return { keyFacts };
  },
});
