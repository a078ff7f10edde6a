import type { Attribution } from '../../model/analysis.ts';
import { firstTokenEndingAfter } from '../attributions/index.ts';
import { FIRST_PERSON } from '../lang/en/discourse.ts';
import type { Steps } from '../steps.ts';
import type { Sentence } from '../tokens/index.ts';
import { attributionsBySentence } from './attributions-by-sentence.ts';
import { firstVerbForm } from './finite-verbs.ts';
import { judgementIn } from './opinion-piece.ts';
import { quotedShare } from './quoted-tokens.ts';
import { STATUS_TRAIT, type StatusTokens, statusTokens } from './status-word-traits.ts';

/** How a text speaks outside quotations, each as a share of its own sentences (0 to 1). */
export interface VoiceShares {
  /** Sentences that are not mostly quoted. */
  readonly sentences: number;
  /** Judge as what they say, and call for something; both in the text's own voice. */
  readonly judges: number;
  readonly urges: number;
  /** Say "I", "we" without "I", and "you". */
  readonly i: number;
  readonly we: number;
  readonly you: number;
  /** Have a first verb in the past, or in the present. */
  readonly past: number;
  readonly present: number;
  /** Pass on what others say. */
  readonly voiced: number;
}

/** A sentence of which so much is quoted is not in the text's own voice. */
const QUOTED = 0.3;

/** Sentences that are looked at between two pauses. */
const PER_STEP = 500;

const SINGULAR = /^(?:i|me|my|mine|myself)$/;

/** Words that tell how a sentence speaks. */
const VOICED = STATUS_TRAIT.firstPerson | STATUS_TRAIT.secondPerson | STATUS_TRAIT.urging;

/** A text whose voice is measured. */
export interface VoicedText {
  readonly tokens: StatusTokens;
  /** The sentences to look at, in reading order. */
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  /** 1 for each token inside quotation marks. */
  readonly quoted: Uint8Array;
}

/** The shares of a text's voice. Time is linear in the sentences. */
export function* voiceShares({ tokens, sentences, attributions, quoted }: VoicedText): Steps<VoiceShares> {
  const count = { judges: 0, urges: 0, i: 0, we: 0, you: 0, past: 0, present: 0, voiced: 0 };
  const said = attributionsBySentence(sentences, attributions);
  // "I think", "we know" is the writer's own voice.
  const isOfOthers = ({ source }: Attribution): boolean =>
    source === null || !FIRST_PERSON.has(tokens.lower[firstTokenEndingAfter(tokens, source.start)] as string);
  let own = 0;
  for (let index = 0; index < sentences.length; index++) {
    if (index % PER_STEP === PER_STEP - 1) yield;
    const sentence = sentences[index] as Sentence;
    if (quotedShare(quoted, sentence) > QUOTED) continue;
    own++;
    const isVoiced = said.get(sentence)?.some((at) => isOfOthers(attributions[at] as Attribution)) === true;
    if (isVoiced) count.voiced++;
    const words = { i: false, we: false, you: false, urges: false };
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const traits = tokens.statusTraits[i] as number;
      if ((traits & VOICED) === 0 || quoted[i]) continue;
      if (traits & STATUS_TRAIT.firstPerson)
        words[SINGULAR.test(tokens.lower[i] as string) ? 'i' : 'we'] = true;
      if (traits & STATUS_TRAIT.secondPerson) words.you = true;
      if (traits & STATUS_TRAIT.urging) words.urges = true;
    }
    if (words.i) count.i++;
    else if (words.we) count.we++;
    if (words.you) count.you++;
    if (!isVoiced && words.urges) count.urges++;
    if (!isVoiced && judgementIn(tokens, sentence, true, quoted)) count.judges++;
    const form = firstVerbForm(sentence, tokens);
    if (form === 'past' || form === 'present') count[form]++;
  }
  const shares = Object.entries(count).map(([name, n]) => [name, n / Math.max(1, own)]);
  return { sentences: own, ...Object.fromEntries(shares) } as VoiceShares;
}

/** `voiceShares` of a text whose tokens have no traits yet. */
export const voiceSharesOf = (
  text: Omit<VoicedText, 'tokens'> & { tokens: Parameters<typeof statusTokens>[0] },
): Steps<VoiceShares> => voiceShares({ ...text, tokens: statusTokens(text.tokens) });
