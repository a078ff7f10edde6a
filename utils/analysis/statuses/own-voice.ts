import type { ArticleDocument } from '../../model/article-document.ts';
import { FIRST_PERSON, SECOND_PERSON } from '../lang/en/discourse.ts';
import { KIND, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import type { StatusDecision } from './fact-status.ts';
import { isOpinionPiece, judgementIn } from './opinion-piece.ts';
import { quotedShare } from './quoted-tokens.ts';

const VERB = POS.indexOf('VERB');
const AUX = POS.indexOf('AUX');

/**
 * How an article speaks in its own voice: `plain` where it tells; `judging` where its writer also judges, so that a judging word makes an
 * opinion; `opinion` where judging is what it is for, so that only what happened is stated.
 */
export type OwnVoice = 'plain' | 'judging' | 'opinion';

/** A sentence of which so much is quoted is not in the article's own voice. */
const QUOTED = 0.3;
/** Fewer sentences tell too little of how a text speaks. */
const FEWEST_SENTENCES = 8;
/**
 * Weights of the shares of sentences that judge or say "I", "we" and "you", and the thresholds of judging and opinion.
 */
const WEIGHTS = { judges: 2, i: 1, we: 0.5, you: 0.3 } as const;
const JUDGING = 0.4;
const LEAST = { judges: 0.07, first: 0.15 } as const;

/**
 * The article's own voice outside quotations, from its label, its pronouns and its judging words. Time is linear in the
 * text.
 */
export function ownVoice(
  article: ArticleDocument,
  tokens: Tokens,
  sentences: readonly Sentence[],
  quoted: Uint8Array,
): OwnVoice {
  if (isOpinionPiece(article)) return 'opinion';
  const count = { judges: 0, i: 0, we: 0, you: 0 };
  let all = 0;
  for (const sentence of sentences) {
    if (quotedShare(quoted, sentence) > QUOTED) continue;
    all++;
    let first = '';
    let second = false;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const word = tokens.lower[i] as string;
      if (quoted[i]) continue;
      if (FIRST_PERSON.has(word)) first ||= /^(?:i|me|my|mine|myself)$/.test(word) ? 'i' : 'we';
      second ||= SECOND_PERSON.has(word);
    }
    if (first === 'i') count.i++;
    if (first === 'we') count.we++;
    if (second) count.you++;
    if (judgementIn(tokens, sentence, true)) count.judges++;
  }
  if (all < FEWEST_SENTENCES) return 'plain';
  const share = (n: number): number => n / all;
  if (share(count.judges) >= LEAST.judges && share(count.i) + 0.5 * share(count.we) >= LEAST.first)
    return 'opinion';
  const score =
    WEIGHTS.judges * share(count.judges) +
    WEIGHTS.i * share(count.i) +
    WEIGHTS.we * share(count.we) +
    WEIGHTS.you * share(count.you);
  return score >= JUDGING ? 'judging' : 'plain';
}

/** The status of a sentence in an article of this voice: what the article itself says there may be an opinion. */
export function inOwnVoice(
  decision: StatusDecision,
  tokens: Tokens,
  sentence: Sentence,
  voice: OwnVoice,
): StatusDecision {
  if (voice === 'plain' || decision.status !== 'stated' || decision.attribution !== null) return decision;
  const judgement = judgementIn(tokens, sentence, voice === 'judging');
  if (judgement) return { ...decision, status: 'opinion', decidedBy: [judgement] };
  return voice === 'opinion' && !tellsWhatHappened(tokens, sentence)
    ? { ...decision, status: 'opinion' }
    : decision;
}

/** A number, or a first verb in the past: an event or a circumstance, not a view. */
function tellsWhatHappened(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  let verb = '';
  for (let i = firstToken; i < endToken; i++) {
    if (tokens.kind[i] === KIND.NUMBER) return true;
    const isVerb = tokens.pos[i] === VERB || tokens.pos[i] === AUX;
    const word = tokens.lower[i] as string;
    if (!verb && isVerb && verbForm(word) !== 'ing' && tokens.lower[i - 1] !== 'to') verb = word;
  }
  const form = verb && verbForm(verb);
  return form === 'past' || form === 'past-or-participle' || /^(?:was|were|had|did)$/.test(verb);
}
