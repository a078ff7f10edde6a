import { SPEECH_VERBS, STATE_VERBS, UNTOLD_LINKS } from '../lang/en/event-words.ts';
import { lemmaOfVerb, POS, type Tokens } from '../tokens/index.ts';
import type { EventClause } from './event-clauses.ts';
import { EVENT_TRAIT } from './event-word-traits.ts';

/** A clause of fewer tokens ("he did.") tells nothing by itself. */
const FEWEST_TOKENS = 4;
const [NOUN, PROPN, PRON, DET, NUM] = (['NOUN', 'PROPN', 'PRON', 'DET', 'NUM'] as const).map((tag) =>
  POS.indexOf(tag),
);

/** False for fragments: "Captured at night." */
function hasSubject({ pos }: Tokens, first: number, verb: number): boolean {
  for (let t = first; t < verb; t++) {
    const tag = pos[t];
    if (tag === NOUN || tag === PROPN || tag === PRON || tag === DET || tag === NUM) return true;
  }
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
  traits: Int32Array,
  { verb, link, first, end, opens }: EventClause,
  inLead: boolean,
): Telling {
  if (!verb) return 'none';
  const { tense } = verb;
  if (tense !== 'past' && tense !== 'perfect' && tense !== 'present') return 'none';
  const lemma = lemmaOfVerb(tokens.lower[verb.head] as string);
  const speaks = SPEECH_VERBS.has(lemma);
  if (tense === 'present' && (!speaks || verb.passive)) return 'none';
  // "was" and a description; "was sold" is an event.
  if (tense === 'past' && lemma === 'be') return 'none';
  if (tense === 'perfect' && !speaks && (!inLead || STATE_VERBS.has(lemma))) return 'none';
  if (link !== '' && UNTOLD_LINKS.has(link)) return 'none';
  if (!speaks && (end - first < FEWEST_TOKENS || (opens && !hasSubject(tokens, first, verb.start))))
    return 'none';
  for (let t = first; t < end; t++) if ((traits[t] as number) & EVENT_TRAIT.undated) return 'none';
  return tense === 'past' ? 'told' : 'reported';
}
