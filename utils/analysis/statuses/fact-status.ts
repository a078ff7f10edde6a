import type { Attribution, FactStatus } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter } from '../attributions/index.ts';
import { ASKING_WORDS } from '../lang/en/clause-words.ts';
import type { Sentence } from '../tokens/index.ts';
import { NEUTRAL_STATUSES, statusByCue } from './cue-status.ts';
import { governingAttribution } from './governing-attribution.ts';
import { readModality } from './modal-status.ts';
import { quotedShare } from './quoted-tokens.ts';
import type { StatusTokens } from './status-word-traits.ts';

/** How firm a sentence is, and by which words. */
export interface StatusDecision {
  readonly status: FactStatus;
  /** The cue, modal or adverb that decided it; the main verb where nothing but its tense did. */
  readonly decidedBy: Span[];
  /** The attribution whose content the sentence is, as an index into the attributions given; null where the article speaks. */
  readonly attribution: number | null;
}

/** With so much of it in quotation marks, a sentence is somebody's words, whoever that is. */
const QUOTED = 0.7;

/** What a status rests on beside the sentence itself. */
export interface StatusContext {
  /** Indices of the attributions to look at, in order; all where not given. */
  readonly speaking?: Iterable<number>;
  /** Tokens inside quotation marks. */
  readonly quoted?: Uint8Array;
}

/**
 * The status of one sentence, by rules in this order: the words that bring it in (denied, alleged, confirmed, forecast, opinion);
 * a hedge ("allegedly"); the modal or the first verb ("will", "is expected to", "should"); else it is reported where somebody else is
 * its source or quotation marks hold it, and stated where the article says it in its own voice. Time is linear in the sentence
 * and in `speaking`.
 */
export function statusOf(
  sentence: Sentence,
  tokens: StatusTokens,
  attributions: readonly Attribution[],
  { speaking = attributions.keys(), quoted }: StatusContext = {},
): StatusDecision {
  const attribution = governingAttribution(sentence, tokens, attributions, speaking);
  const given = attribution === null ? undefined : (attributions[attribution] as Attribution);
  const cue = given && statusByCue(given, tokens);
  if (given && cue && (!NEUTRAL_STATUSES.has(cue) || asksWhether(given, tokens)))
    return { status: cue, decidedBy: [given.cue], attribution };

  const modality = readModality(sentence, tokens, given);
  if (modality && modality.status !== 'stated') {
    return { status: modality.status, decidedBy: modality.decidedBy, attribution };
  }
  if (given) {
    const status = given.direct || isColon(given, tokens) ? 'reported' : (cue ?? 'stated');
    return { status, decidedBy: [given.cue], attribution };
  }
  if (quoted && quotedShare(quoted, sentence) >= QUOTED)
    return { status: 'reported', decidedBy: marksOf(sentence, tokens), attribution };
  return { status: 'stated', decidedBy: modality?.decidedBy ?? [], attribution };
}

/** What the cue of an attribution makes of its content, whatever verbs stand inside; `reported` for plain speech. */
export function attributionStatus(attribution: Attribution, tokens: StatusTokens): FactStatus {
  const status = isColon(attribution, tokens) ? null : statusByCue(attribution, tokens);
  return status === null || status === 'stated' ? 'reported' : status;
}

/** "asked whether it will open", "know how it was done": what is asked is neither foretold nor judged. */
const asksWhether = ({ content }: Attribution, tokens: StatusTokens): boolean =>
  ASKING_WORDS.has(tokens.lower[firstTokenEndingAfter(tokens, content.start)] as string);

/** "Marta: We moved in May." */
const isColon = ({ cue }: Attribution, tokens: StatusTokens): boolean =>
  tokens.lower[firstTokenEndingAfter(tokens, cue.start)] === ':';

/** The quotation marks of a sentence. */
function marksOf({ firstToken, endToken }: Sentence, tokens: StatusTokens): Span[] {
  const marks: Span[] = [];
  for (let i = firstToken; i < endToken; i++) {
    if (/^(?:["“”«»]|''|``)$/.test(tokens.text[i] as string))
      marks.push({ start: tokens.start[i] as number, end: tokens.end[i] as number });
  }
  return marks;
}
