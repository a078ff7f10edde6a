import { SPEECH_VERBS, STATE_VERBS, UNDATED_ADVERBS, UNTOLD_LINKS } from '../lang/en/event-words.ts';
import { lemmaOfVerb, POS, type Tokens } from '../tokens/index.ts';
import type { Clause } from './clauses.ts';

/** A clause of fewer tokens ("he did.") tells nothing by itself. */
const FEWEST_TOKENS = 4;
const NOMINALS = new Set([
  POS.indexOf('NOUN'),
  POS.indexOf('PROPN'),
  POS.indexOf('PRON'),
  POS.indexOf('DET'),
  POS.indexOf('NUM'),
]);

/** False for fragments: "Captured at night." */
function hasSubject(tokens: Tokens, first: number, verb: number): boolean {
  for (let t = first; t < verb; t++) if (NOMINALS.has(tokens.pos[t] as number)) return true;
  return false;
}

/** Whether a clause without a date tells something that happened when the news did. */
export type Telling = 'told' | 'reported' | 'none';

/**
 * 'told' for a past tense, which happened on the day that the text speaks of; 'reported' for what is news by its form
 * ("says", a perfect in the lead: further down it tells background), which belongs to the day of publication; 'none' for states, habits, conditions and background.
 */
export function tellingOf(
  tokens: Tokens,
  { verb, link, first, end, opens }: Clause,
  inLead: boolean,
): Telling {
  if (!verb || UNTOLD_LINKS.has(link)) return 'none';
  for (let t = first; t < end; t++) if (UNDATED_ADVERBS.has(tokens.lower[t] as string)) return 'none';
  const lemma = lemmaOfVerb(tokens.lower[verb.head] as string);
  const speaks = SPEECH_VERBS.has(lemma);
  if (!speaks && (end - first < FEWEST_TOKENS || (opens && !hasSubject(tokens, first, verb.start))))
    return 'none';
  switch (verb.tense) {
    case 'past':
      // "was" and a description; "was sold" is an event.
      return lemma === 'be' ? 'none' : 'told';
    case 'perfect':
      return speaks || (inLead && !STATE_VERBS.has(lemma)) ? 'reported' : 'none';
    case 'present':
      return speaks && !verb.passive ? 'reported' : 'none';
    default:
      return 'none';
  }
}
