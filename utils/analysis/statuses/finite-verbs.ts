import type { Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter } from '../attributions/index.ts';
import { UNINFLECTED_PLURALS } from '../lang/en/clause-words.ts';
import { POSSESSIVES } from '../lang/en/closed-classes.ts';
import { MODAL_STATUS } from '../lang/en/modality.ts';
import { POS, type Sentence, verbForm } from '../tokens/index.ts';
import { STATUS_TRAIT, type StatusTokens } from './status-word-traits.ts';

const AUX = POS.indexOf('AUX');
const VERB = POS.indexOf('VERB');
const ADJECTIVE = POS.indexOf('ADJ');
const DETERMINER = POS.indexOf('DET');
const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
const ADPOSITION = POS.indexOf('ADP');
const UNTAGGED = POS.indexOf('X');
const IN_VERB_GROUP = new Set([POS.indexOf('ADV'), POS.indexOf('PART')]);

/** Whether the word of a token has a trait. */
export const hasTrait = (tokens: StatusTokens, i: number, trait: number): boolean =>
  ((tokens.statusTraits[i] as number) & trait) !== 0;

/** A form of "be" or a token tagged as an auxiliary. */
export const isAuxiliary = (tokens: StatusTokens, i: number): boolean =>
  tokens.pos[i] === AUX || hasTrait(tokens, i, STATUS_TRAIT.being);

/** A tag for "his rapid rise" that reads "rapid" as a verb. */
const isPremodifier = (tokens: StatusTokens, i: number): boolean =>
  tokens.pos[i] === VERB &&
  (tokens.pos[i - 1] === DETERMINER ||
    tokens.pos[i - 1] === ADJECTIVE ||
    POSSESSIVES.has(tokens.lower[i - 1] as string));

/** A base form is a predicate behind what may be its subject: "people say", "rules exist", "they often sail", "do not know". */
function isAfterPlural(tokens: StatusTokens, i: number): boolean {
  if (i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i]) return true;
  const before = tokens.lower[i - 1] as string;
  const pos = tokens.pos[i - 1];
  if (pos === NOUN || pos === PROPN) return before.endsWith('s') || UNINFLECTED_PLURALS.has(before);
  return pos !== ADJECTIVE && pos !== DETERMINER && pos !== ADPOSITION && before !== ')';
}

/** Whether a token is a verb with a tense, rather than a participle, an infinitive or a mistagged noun. */
export function isFiniteVerb(tokens: StatusTokens, i: number): boolean {
  const lower = tokens.lower[i] as string;
  if (tokens.pos[i] === UNTAGGED) return MODAL_STATUS.has(lower) || isAuxiliary(tokens, i);
  if (tokens.pos[i] !== AUX && tokens.pos[i] !== VERB) return false;
  // A name that was read as a verb.
  if (i > 0 && hasTrait(tokens, i, STATUS_TRAIT.capital) && tokens.sentence[i - 1] === tokens.sentence[i])
    return false;
  const form = verbForm(lower);
  if (form === 'base' && tokens.pos[i] === VERB && !isAfterPlural(tokens, i)) return false;
  return form !== 'ing' && form !== 'participle' && tokens.lower[i - 1] !== 'to' && !isPremodifier(tokens, i);
}

/** The first finite verb of a span; null without one. */
export function firstFiniteVerb({ start, end }: Span, tokens: StatusTokens): number | null {
  for (let i = firstTokenEndingAfter(tokens, start); i < tokens.length; i++) {
    if ((tokens.start[i] as number) >= end) return null;
    if (isFiniteVerb(tokens, i)) return i;
  }
  return null;
}

/** The tense of the first finite verb of a span; null without one. */
export function firstVerbForm(span: Span, tokens: StatusTokens): 'past' | 'present' | 'modal' | null {
  const verb = firstFiniteVerb(span, tokens);
  if (verb === null) return null;
  const lower = tokens.lower[verb] as string;
  if (MODAL_STATUS.has(lower)) return 'modal';
  const form = verbForm(lower);
  const past = form === 'past' || form === 'past-or-participle' || /^(?:was|were|had|did)$/.test(lower);
  return past ? 'past' : 'present';
}

/** Past an auxiliary and what follows it up to its main verb: "has not yet been sold". */
export function verbGroupEnd(tokens: StatusTokens, from: number, { endToken }: Sentence): number {
  let i = from;
  while (i < endToken && (isAuxiliary(tokens, i) || IN_VERB_GROUP.has(tokens.pos[i] as number))) i++;
  return i < endToken && tokens.pos[i] === VERB ? i + 1 : Math.max(i, from + 1);
}
