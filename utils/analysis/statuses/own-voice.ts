import type { Genre } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { isJudging } from '../../model/genres.ts';
import { KIND, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import type { StatusDecision } from './fact-status.ts';
import { hasTrait } from './finite-verbs.ts';
import { judgementIn } from './opinion-piece.ts';
import { STATUS_TRAIT, type StatusTokens } from './status-word-traits.ts';
import type { VoiceShares } from './voice-shares.ts';

const VERB = POS.indexOf('VERB');
const AUX = POS.indexOf('AUX');

/**
 * How an article speaks in its own voice: `plain` where it tells; `judging` where its writer also judges, so that a judging word makes an
 * opinion; `arguing` where "I" and "should" do so, too; `opinion` where judging is what it is for, so that only what happened is stated.
 */
export type OwnVoice = 'plain' | 'judging' | 'arguing' | 'opinion';

/** Fewer sentences tell too little of how a text speaks. */
const FEWEST_SENTENCES = 8;
/** Weights of the shares of sentences that judge or say "I", "we" and "you", and the threshold of judging. */
const WEIGHTS = { judges: 2, i: 1, we: 0.5, you: 0.3 } as const;
const JUDGING = 0.4;
/** Least share of sentences in the first person ("we" counts half), of judging ones, and of those that judge or call for something. */
const ARGUING = { first: 0.07, judges: 0.04, argues: 0.06 } as const;
/** The same for a text that can be called an opinion piece. */
const SURELY = { first: 0.1, argues: 0.08 } as const;
/** Share of sentences with what others say, above which a text reports rather than argues. */
const VOICED = 0.6;
/** In these the first person is another's, or tells what to do. */
const NO_ARGUMENT: ReadonlySet<Genre> = new Set(['interview', 'how-to', 'list', 'live-blog']);

/** Share of a text's own sentences in the first person, "we" counted half. */
export const firstPersonShare = ({ i, we }: VoiceShares): number => i + we / 2;

/** The writer speaks in the first person, judges or calls for something, in the present, and mostly passes on nothing. */
function argues(shares: VoiceShares): boolean {
  const { judges, urges, past, present, voiced } = shares;
  return (
    firstPersonShare(shares) >= ARGUING.first &&
    judges >= ARGUING.judges &&
    judges + urges >= ARGUING.argues &&
    present > past &&
    voiced < VOICED
  );
}

/** A text that argues so much that it can be called an opinion piece. */
export const isArgument = (shares: VoiceShares): boolean =>
  argues(shares) && firstPersonShare(shares) >= SURELY.first && shares.judges + shares.urges >= SURELY.argues;

/** The article's own voice outside quotations, from its genre, its pronouns and its judging words. */
export function ownVoice(genre: Genre | null, shares: VoiceShares): OwnVoice {
  if (isJudging(genre)) return 'opinion';
  if (genre === 'interview' || shares.sentences < FEWEST_SENTENCES) return 'plain';
  if (!(genre && NO_ARGUMENT.has(genre)) && argues(shares)) return 'arguing';
  const score =
    WEIGHTS.judges * shares.judges + WEIGHTS.i * shares.i + WEIGHTS.we * shares.we + WEIGHTS.you * shares.you;
  return score >= JUDGING ? 'judging' : 'plain';
}

/** The status of a sentence in an article of this voice: what the article itself says there may be an opinion. */
export function inOwnVoice(
  decision: StatusDecision,
  tokens: StatusTokens,
  sentence: Sentence,
  voice: OwnVoice,
  quoted?: Uint8Array,
): StatusDecision {
  if (voice === 'plain' || decision.status !== 'stated' || decision.attribution !== null) return decision;
  const judgement = judgementIn(tokens, sentence, voice === 'judging', quoted);
  if (judgement) return { ...decision, status: 'opinion', decidedBy: [judgement] };
  if (voice === 'arguing') {
    const call = ownWordsIn(tokens, sentence, quoted);
    return call && !tellsWhatHappened(tokens, sentence)
      ? { ...decision, status: 'opinion', decidedBy: [call] }
      : decision;
  }
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

/** The word by which a sentence speaks for its writer: "I", "we", "should", "let's"; null where there is none. */
function ownWordsIn(
  tokens: StatusTokens,
  { firstToken, endToken }: Sentence,
  quoted?: Uint8Array,
): Span | null {
  for (let i = firstToken; i < endToken; i++) {
    if (!quoted?.[i] && hasTrait(tokens, i, STATUS_TRAIT.firstPerson | STATUS_TRAIT.urging))
      return { start: tokens.start[i] as number, end: tokens.end[i] as number };
  }
  return null;
}
