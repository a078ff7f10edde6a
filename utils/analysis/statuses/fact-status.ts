import type { Attribution, FactStatus } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { cueStatus, firstTokenEndingAfter, tellsThat } from '../attributions/index.ts';
import { ASKING_WORDS } from '../lang/en/clause-words.ts';
import {
  CLAIM_LABELS,
  CLAIMING_FORMS,
  FORESEEING_FORMS,
  FUTURE_WORDS,
  GUESSING_MODALS,
  MODAL_STATUS,
} from '../lang/en/modality.ts';
import type { Sentence } from '../tokens/index.ts';
import { NEUTRAL_STATUSES, statusByCue } from './cue-status.ts';
import { firstFiniteVerb, firstVerbForm, isFiniteVerb } from './finite-verbs.ts';
import { governingAttribution, wordsInSpan } from './governing-attribution.ts';
import { readModality } from './modal-status.ts';
import { attitudeIn, judgementIn } from './opinion-piece.ts';
import { quotedShare } from './quoted-tokens.ts';
import { recordVerb } from './record-verb.ts';
import type { StatusTokens } from './status-word-traits.ts';

/** How firm a sentence is, and by which words. */
export interface StatusDecision {
  readonly status: FactStatus;
  /** The cue, modal or adverb that decided it; the main verb where nothing but its tense did. */
  readonly decidedBy: Span[];
  /** The attribution whose content the sentence is, as an index into the attributions given; null where the article speaks. */
  readonly attribution: number | null;
}

/** Tokens of a subject before the verb that denies. */
const FARTHEST_DENIAL = 10;
/** Share of a sentence in quotation marks from which it counts as speech, even without a known speaker. */
const QUOTED = 0.7;

/** Context of a status beside the sentence itself. */
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
  const cue = given && settleClaim(statusByCue(given, tokens), given, tokens);
  if (given && cue && (!NEUTRAL_STATUSES.has(cue) || asksWhether(given, tokens)))
    return { status: cue, decidedBy: [given.cue], attribution };

  const label = claimLabel(sentence, tokens);
  if (label && !given) return { status: 'alleged', decidedBy: [label], attribution };
  const inner = given && innerDenial(given, attributions, tokens);
  if (inner) return { status: 'denied', decidedBy: [inner], attribution };

  if (given && cue === 'stated' && !given.direct) {
    // "are to hold a meeting and are urging anyone …": of an act, the article itself says how firm it is.
    const told = readModality(sentence, tokens, undefined);
    if (told?.status === 'forecast' && (told.decidedBy[0] as Span).end <= given.cue.start)
      return { status: told.status, decidedBy: told.decidedBy, attribution };
  }
  const modality = readModality(sentence, tokens, given);
  if (modality && modality.status !== 'stated' && !(given && isGuess(modality.decidedBy, sentence, tokens))) {
    return { status: modality.status, decidedBy: modality.decidedBy, attribution };
  }
  if (given?.direct) {
    const judgement = judgementIn(tokens, sentence, true) ?? attitudeIn(tokens, sentence);
    if (judgement) return { status: 'opinion', decidedBy: [judgement], attribution };
  }
  if (given) {
    const status = given.direct || isColon(given, tokens) ? 'reported' : (cue ?? 'stated');
    return { status, decidedBy: [given.cue], attribution };
  }
  if ((quoted && quotedShare(quoted, sentence) >= QUOTED) || isSingleQuoted(sentence, tokens))
    return { status: 'reported', decidedBy: marksOf(sentence, tokens), attribution };
  const shown = modality?.decidedBy[0] && recordVerb(modality.decidedBy[0], sentence, tokens);
  if (shown) return { status: 'reported', decidedBy: [shown], attribution };
  return { status: 'stated', decidedBy: modality?.decidedBy ?? [], attribution };
}

/** A sentence in single quotation marks from its first letter to its last. */
function isSingleQuoted({ firstToken, endToken }: Sentence, { text }: StatusTokens): boolean {
  return text[firstToken] === '‘' && (text[endToken - 1] === '’' || text[endToken - 2] === '’');
}

/** Status that the cue of an attribution gives its content, whatever verbs are inside; `reported` for plain speech. */
export function attributionStatus(attribution: Attribution, tokens: StatusTokens): FactStatus {
  const status = isColon(attribution, tokens) ? null : statusByCue(attribution, tokens);
  return status === null || status === 'stated' ? 'reported' : status;
}

/** "CLAIM: …", "Myth: …": the label of what a fact check tests. */
function claimLabel({ firstToken, endToken }: Sentence, { lower, start, end }: StatusTokens): Span | null {
  const at = lower[firstToken] === 'the' ? firstToken + 1 : firstToken;
  if (at + 2 >= endToken || lower[at + 1] !== ':' || !CLAIM_LABELS.has(lower[at] as string)) return null;
  return { start: start[firstToken] as number, end: end[at + 1] as number };
}

/** "Lee denied the affair, according to the Post": a denial that somebody else passes on. */
function innerDenial(
  { content, direct }: Attribution,
  attributions: readonly Attribution[],
  tokens: StatusTokens,
): Span | null {
  if (direct) return null;
  const { lower, start, end } = tokens;
  const first = firstTokenEndingAfter(tokens, content.start);
  for (let i = first; i < first + FARTHEST_DENIAL && (start[i] as number) < content.end; i++) {
    const denies = /(?:s|ed)$/.test(lower[i] as string) && cueStatus([lower[i] as string]) === 'denied';
    if (!denies) {
      if (isFiniteVerb(tokens, i)) return null;
      continue;
    }
    const next = lower[i + 1] as string;
    const at = start[i] as number;
    const takesClaim =
      /ing$|^that$/.test(next) || attributions.some(({ cue }) => cue.start <= at && at < cue.end);
    return takesClaim ? { start: at, end: end[i] as number } : null;
  }
  return null;
}

/** Adverbs and times that make a guess one about the future. */
const isFuture = (lower: string): boolean => FUTURE_WORDS.has(lower);

/** "researchers found that it may help": what somebody holds possible is passed on; only with a time to come is it a forecast. */
function isGuess(
  decidedBy: readonly Span[],
  { firstToken, endToken }: Sentence,
  tokens: StatusTokens,
): boolean {
  const at = decidedBy[0] ? firstTokenEndingAfter(tokens, decidedBy[0].start) : endToken;
  if (!GUESSING_MODALS.has(tokens.lower[at] as string)) return false;
  for (let i = firstToken; i < endToken; i++) if (isFuture(tokens.lower[i] as string)) return false;
  return true;
}

/**
 * "argue that a lack of power prompted it": a claim about what happened is passed on, whatever the verb thinks of it; "warn that it could
 * fail", "believe that it will": a view of what is to come foretells.
 */
function settleClaim(
  status: FactStatus | null,
  { cue, content }: Attribution,
  tokens: StatusTokens,
): FactStatus | null {
  if (status !== 'opinion') return status;
  const words = wordsInSpan(tokens, cue);
  const verb = firstFiniteVerb(content, tokens);
  if (verb !== null && MODAL_STATUS.get(tokens.lower[verb] as string) === 'forecast' && tellsThat(words))
    return words.some((word) => FORESEEING_FORMS.has(word)) ? 'forecast' : status;
  if (!words.some((word) => CLAIMING_FORMS.has(word))) return status;
  const form = firstVerbForm(content, tokens);
  return form === 'past' || (form === 'present' && words.some((word) => /^(?:suggest|warn)/.test(word)))
    ? 'reported'
    : status;
}

/** "asked whether it will open", "know how it was done": what is asked is neither foretold nor judged. */
const asksWhether = ({ content }: Attribution, tokens: StatusTokens): boolean =>
  ASKING_WORDS.has(tokens.lower[firstTokenEndingAfter(tokens, content.start)] as string);

/** "Marta: We moved in May.", the answer to a question, or a citation in brackets. */
const isColon = ({ cue }: Attribution, tokens: StatusTokens): boolean =>
  /^[:?(]$/.test(tokens.lower[firstTokenEndingAfter(tokens, cue.start)] ?? '');

/** The quotation marks of a sentence. */
function marksOf({ firstToken, endToken }: Sentence, tokens: StatusTokens): Span[] {
  const marks: Span[] = [];
  for (let i = firstToken; i < endToken; i++) {
    if (/^(?:["“”‘’«»]|''|``)$/.test(tokens.text[i] as string))
      marks.push({ start: tokens.start[i] as number, end: tokens.end[i] as number });
  }
  return marks;
}
