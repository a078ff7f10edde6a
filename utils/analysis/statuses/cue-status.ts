import type { Attribution, FactStatus } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { cueStatus, firstTokenEndingAfter, tellsThat } from '../attributions/index.ts';
import { BE_FORMS, DOCUMENTS, POSSESSIVES } from '../lang/en/closed-classes.ts';
import { FIRST_PERSON } from '../lang/en/discourse.ts';
import {
  FINDING_FORMS,
  MODAL_STATUS,
  NEGATING_WORDS,
  PASSED_ON_FORMS,
  REFUSABLE_NOUNS,
  RETROSPECTIVE_WORDS,
  UNNAMED_SOURCES,
} from '../lang/en/modality.ts';
import { hasTrait, isFiniteVerb } from './finite-verbs.ts';
import { wordsInSpan } from './governing-attribution.ts';
import { STATUS_TRAIT, type StatusTokens } from './status-word-traits.ts';

/** Cues as good as the plain statement: what is said inside may still be a forecast or an opinion. */
export const NEUTRAL_STATUSES: ReadonlySet<FactStatus> = new Set(['stated', 'reported']);

const SAYS = /^sa(?:y|ys|id)$/;

/** Status that the words of the cue give, weighed by the kind of the source; null where they give none. */
export function statusByCue(
  { cue, source, content, direct }: Attribution,
  tokens: StatusTokens,
): FactStatus | null {
  const at = firstTokenEndingAfter(tokens, cue.start);
  const words = wordsInSpan(tokens, cue, at);
  const owned = source !== null && source.end <= cue.start && POSSESSIVES.has(tokens.lower[at - 1] as string);
  const status = cueStatus(words, owned);
  if (status === 'denied' && wordsInSpan(tokens, content).some((word) => REFUSABLE_NOUNS.has(word)))
    return 'stated';
  if (status === null || status === 'denied') return status;
  // "claimed five wickets": taken, not said.
  if (status === 'alleged' && tellsThat(words) && !direct && !holdsClause(content, tokens))
    return tokens.lower[firstTokenEndingAfter(tokens, content.start)] === 'to' ? status : 'stated';
  const negated = words.some((word) => NEGATING_WORDS.has(word));
  if (status === 'opinion' && negated) return status;
  // "has not confirmed", "uses it to predict": nothing is confirmed or predicted.
  if (negated || (words[0] === 'to' && status !== 'opinion' && status !== 'alleged')) return 'stated';
  // "was expected to open", "had planned to": what was foretold then.
  if (status === 'forecast' && /^(?:was|were|had)$/.test(words[0] as string)) return 'stated';
  if (words.some((word) => RETROSPECTIVE_WORDS.has(word)) && words[0] === 'would') return 'stated';
  const whose = source ? wordsInSpan(tokens, source) : [];
  const modal = MODAL_STATUS.get(words[0] as string);
  if (modal && (NEUTRAL_STATUSES.has(status) || status === 'confirmed') && words[1] !== 'have')
    return whose[0] === 'you' ? 'stated' : modal;
  if (status !== 'stated' && status !== 'opinion') return status;
  if (source === null) {
    // "can be understood as": a possible reading, without a speaker.
    if (words[0] === 'can') return 'stated';
    // "is said to", "it was learned on Monday that": passed on without a source that answers for it.
    const next = tokens.lower[at + words.length];
    const passedOn =
      next === 'to' ? PASSED_ON_FORMS.has(words.at(-1) as string) : holdsClause(content, tokens);
    return tellsThat(words) && passedOn ? 'reported' : 'stated';
  }
  // "discovered pulsars", "demanded action": an act, which the article tells itself.
  // "was hit by frost": what was done to it, not what was said of it.
  if (!direct && source.start >= cue.end && words.some((word) => BE_FORMS.has(word))) return 'stated';
  const passedOn = whose.some((word) => UNNAMED_SOURCES.has(word) || DOCUMENTS.has(word));
  // "A report found traces of it": what a document shows is passed on, clause or not.
  if (passedOn && status === 'stated' && tellsThat(words) && source.end <= cue.start) return 'reported';
  // "said Lee's reversal hurt her": these take no object; "The issue, Lee notes, matters": a cue between two commas.
  const isClause = SAYS.test(words.at(-1) as string) || (content.start < cue.start && cue.end < content.end);
  const clause = direct || content.end <= cue.start || isClause || holdsClause(content, tokens);
  if (!clause) return status === 'opinion' && FIRST_PERSON.has(whose[0] as string) ? status : 'stated';
  // "The Post has learned that …": a paper's way of passing on; "the scientists learned that …" is a finding.
  const hasLearned =
    /^(?:has|have)$/.test(words[0] as string) && /^learn(?:ed|t)$/.test(words.at(-1) as string);
  if (!passedOn && !hasLearned && words.some((word) => FINDING_FORMS.has(word))) return 'stated';
  if (status === 'opinion') return passedOn && tellsThat(words) ? 'reported' : status;
  return passedOn || tellsThat(words) ? 'reported' : status;
}

/** True where what is said has a verb of its own before a clause is hung on it. */
export function holdsClause(content: Span, tokens: StatusTokens): boolean {
  const announced = tokens.lower[firstTokenEndingAfter(tokens, content.start)] === 'that';
  for (let i = firstTokenEndingAfter(tokens, content.start); i < tokens.length; i++) {
    if ((tokens.start[i] as number) >= content.end) return false;
    const opens =
      (tokens.start[i] as number) > content.start && hasTrait(tokens, i, STATUS_TRAIT.subordinating);
    if (opens && !announced) return false;
    if (isFiniteVerb(tokens, i)) return true;
  }
  return false;
}
