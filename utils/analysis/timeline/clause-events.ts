import { SPEECH_VERBS, STATE_VERBS, UNTOLD_LINKS, WH_RELATIVES } from '../lang/en/event-words.ts';
import type { TensedGroup } from '../timex/index.ts';
import { lemmaOfVerb, POS, type Tokens } from '../tokens/index.ts';
import type { EventClause } from './event-clauses.ts';
import { EVENT_TRAIT } from './event-word-traits.ts';

/** A clause of fewer tokens ("he did.") tells nothing by itself. */
const FEWEST_TOKENS = 4;
const CCONJ = POS.indexOf('CCONJ');
const [NOUN, PROPN, PRON, DET, NUM] = (['NOUN', 'PROPN', 'PRON', 'DET', 'NUM'] as const).map((tag) =>
  POS.indexOf(tag),
);

/** How far behind "was" the superlative stands that makes news of it. */
const SUPERLATIVE_REACH = 5;

/** "the sharpest rise", "the worst day": not "the only one", "the first to come". */
function isExtreme({ lower }: Tokens, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (/^(?:.{3,}est|most|worst|best)$/.test(lower[t] as string)) return true;
  return false;
}

/** "Millers are seeking suppliers", "wheat currently trades at 210": of the day that the text was written. */
function isUnderWay(tokens: Tokens, { head, progressive }: TensedGroup, first: number, end: number): boolean {
  // "is going to" looks ahead.
  if (progressive) return tokens.lower[head] !== 'going';
  for (let t = first; t < end; t++) if (tokens.lower[t] === 'currently') return true;
  return false;
}

/** How far behind "comes" the word stands that says what it follows. */
const FOLLOWING_REACH = 5;

/** "The appointment comes days after", "the cuts come as sales fall": news in the present; not "comes as a surprise". */
function isFollowing({ lower }: Tokens, { head }: TensedGroup, lemma: string): boolean {
  if (lemma !== 'come') return false;
  for (let t = head + 1; t <= head + FOLLOWING_REACH; t++) {
    if (lower[t] === 'after' || lower[t] === 'amid') return true;
    if (lower[t] === 'as') return !/^(?:a|an|no|standard|part)$/.test(lower[t + 1] ?? '');
  }
  return false;
}

/** False for fragments: "Captured at night." */
function hasSubject({ pos }: Tokens, first: number, verb: number): boolean {
  for (let t = first; t < verb; t++) {
    const tag = pos[t];
    if (tag === NOUN || tag === PROPN || tag === PRON || tag === DET || tag === NUM) return true;
  }
  return false;
}

/** A verb of saying and its subject alone: "its caretaker said". */
const BARE_SPEECH_TOKENS = 6;
const QUOTE_MARK = /^[”"'’]{1,2}$/;

/** Whether an event without a date goes on from the one before: neither a state ("had no radio") nor a bare "he said" does. */
export function carriesOn(tokens: Tokens, { verb, first, end }: EventClause): boolean {
  if (!verb) return true;
  const lemma = lemmaOfVerb(tokens.lower[verb.head] as string);
  if (STATE_VERBS.has(lemma)) return false;
  const isQuoted =
    QUOTE_MARK.test(tokens.text[first - 1] ?? '') || QUOTE_MARK.test(tokens.text[first] as string);
  const isBare =
    end - first <= BARE_SPEECH_TOKENS &&
    verb.head === end - 2 &&
    /^[.,]$/.test(tokens.lower[end - 1] as string);
  return isQuoted || !(SPEECH_VERBS.has(lemma) && isBare);
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
  followsSubject: boolean,
): Telling {
  if (!verb) return 'none';
  const { tense } = verb;
  if (tense !== 'past' && tense !== 'perfect' && tense !== 'present') return 'none';
  const lemma = lemmaOfVerb(tokens.lower[verb.head] as string);
  const speaks = SPEECH_VERBS.has(lemma);
  if (
    tense === 'present' &&
    (verb.passive || !(speaks || isUnderWay(tokens, verb, first, end) || isFollowing(tokens, verb, lemma)))
  )
    return 'none';
  // "said where the cuts were going to take place" looks ahead.
  if (verb.progressive && tokens.lower[verb.head] === 'going' && tokens.lower[verb.head + 1] === 'to')
    return 'none';
  // "was" and a description; "was sold" and "was the sharpest rise" are events.
  if (
    tense === 'past' &&
    lemma === 'be' &&
    !isExtreme(tokens, verb.head + 1, Math.min(end, verb.head + SUPERLATIVE_REACH))
  )
    return 'none';
  if (tense === 'perfect' && !speaks && (!inLead || STATE_VERBS.has(lemma))) return 'none';
  if (link !== '' && (UNTOLD_LINKS.has(link) || WH_RELATIVES.has(link))) return 'none';
  if (!speaks && !followsSubject && end - first < FEWEST_TOKENS) return 'none';
  const sharesSubject = followsSubject || (!opens && tokens.pos[first] === CCONJ);
  if (!speaks && !sharesSubject && !hasSubject(tokens, first, verb.start)) return 'none';
  for (let t = first; t < end; t++) if ((traits[t] as number) & EVENT_TRAIT.undated) return 'none';
  return tense === 'past' ? 'told' : 'reported';
}
