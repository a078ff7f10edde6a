import { NUMBER_FILLERS } from '../lang/en/approximation-words.ts';
import { CALENDAR_NOUNS } from '../lang/en/calendar-words.ts';
import { FALL_WORDS, RISE_WORDS } from '../lang/en/change-words.ts';
import {
  HEADLINE_VERBS,
  LASTING_VERBS,
  NON_ACTIVITY_GERUNDS,
  NOUN_TIME_PREPOSITIONS,
  OBJECT_PREPOSITIONS,
  SPAN_PREPOSITIONS,
  SUBJECT_RELATIVES,
  VERB_JOINTS,
} from '../lang/en/figure-clause-words.ts';
import { ADDING_VERBS, SPENDING_PREPOSITIONS, SPENDING_VERBS } from '../lang/en/money-words.ts';
import { VICTIM_VERBS } from '../lang/en/victim-words.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import {
  isHyphen,
  isNoun,
  isTaggedVerb,
  isVerbGroup,
  nounPhraseAt,
  nounPhraseBefore,
  type Phrase,
} from './noun-phrases.ts';
import { isListedPersonNoun } from './nouns.ts';

export const isTime = (p: FigurePieces, i: number): boolean => CALENDAR_NOUNS.has(p.lower[i] ?? '');

export const isVictimVerb = (p: FigurePieces, i: number): boolean => VICTIM_VERBS.has(p.lower[i] ?? '');

/** The last verb of the group that starts at `i`: "were *arrested*". */
export function mainVerbAt(p: FigurePieces, i: number): number | null {
  let at = i;
  let verb: number | null = null;
  while (at < p.length && at - i < 5 && isVerbGroup(p, at)) {
    if (isTaggedVerb(p, at)) verb = at;
    at++;
  }
  return verb;
}

/** "*Acme* is *spending* $5 million *on trains*"; "adding $7 trillion *to the debt*". */
export function spendingSubject(p: FigurePieces, { start, end, kind }: Quantity): Phrase[] | null {
  if (kind !== 'currency') return null;
  let verb = start - 1;
  while (verb > 0 && start - verb < 7 && !isTaggedVerb(p, verb) && p.kind[verb] === WORD) verb--;
  if (!isTaggedVerb(p, verb)) return null;
  const purpose = SPENDING_PREPOSITIONS.has(p.lower[end] ?? '') ? nounPhraseAt(p, end + 1) : null;
  const isPurpose = purpose !== null && !isTime(p, purpose.end - 1) && !isTime(p, purpose.start);
  if (ADDING_VERBS.has(p.lower[verb] as string)) return isPurpose && p.lower[end] === 'to' ? [purpose] : null;
  if (!SPENDING_VERBS.has(p.lower[verb] as string)) return null;
  const subject = subjectOf(p, verb);
  const phrases: Phrase[] = subject ? [subject] : [];
  const object = verb + 1 < start ? nounPhraseAt(p, verb + 1) : null;
  const hasObject = object !== null && object.end <= start;
  phrases.push({ start: verb, end: hasObject ? object.end : verb + 1 });
  if (isPurpose) phrases.push({ start: end, end: purpose.end });
  // "Expect to pay $15": that somebody pays tells nothing.
  return phrases.length > 1 || hasObject ? phrases : null;
}

/** "*Duffy* was *jailed* for five years", "*the comet* it has *orbited* for two years": who does what, before "for" and a span of time. */
function activityBefore(p: FigurePieces, { start, end }: Quantity): Phrase[] | null {
  let before = start - 1;
  while (before > 0 && start - before < 4 && NUMBER_FILLERS.has(p.lower[before] as string)) before--;
  const isAhead = p.lower[end] === 'to' || p.lower[end] === 'ago';
  if (!SPAN_PREPOSITIONS.has(p.lower[before] ?? '') || isAhead) return null;
  if (before === 0) return subjectBehindOpening(p, end);
  let verb = before - 1;
  while (verb >= 0 && before - verb < FARTHEST_ACTIVITY && !isTaggedVerb(p, verb)) {
    if (CLAUSE_ENDS.has(p.text[verb] as string) || p.text[verb] === ',') return null;
    verb--;
  }
  if (verb < 0 || !isTaggedVerb(p, verb)) return null;
  const object = nounPhraseAt(p, verb + 1);
  const hasObject = object !== null && object.end <= before;
  const subject = subjectOf(p, verb);
  const doing = { start: verb, end: hasObject ? object.end : verb + 1 };
  return subject && subject.end <= doing.start ? [subject, doing] : [doing];
}
const FARTHEST_ACTIVITY = 8;

/** "For two years running, *respondents* have ranked it": the subject behind the comma of a sentence's opening. */
function subjectBehindOpening(p: FigurePieces, end: number): Phrase[] | null {
  let at = end;
  while (at < p.length && at - end < 4 && p.text[at] !== ',') at++;
  const subject = p.text[at] === ',' ? nounPhraseAt(p, at + 1, false) : null;
  return subject && [subject];
}

/** "six years in prison", "three hours waiting for help", "lasted three weeks": else a span of time has no subject. */
export function durationSubject(p: FigurePieces, quantity: Quantity): Phrase[] | null {
  const { start, end } = quantity;
  if (p.lower[end] === 'in' && (p.lower[end + 1] === 'prison' || p.lower[end + 1] === 'jail'))
    return [{ start: end + 1, end: end + 2 }];
  const doing = p.lower[end] ?? '';
  if (isTaggedVerb(p, end) && doing.endsWith('ing') && !NON_ACTIVITY_GERUNDS.has(doing)) {
    const object = nounPhraseAt(p, end + 1) ?? nounPhraseAt(p, end + 2);
    return [{ start: end, end: object?.end ?? end + 1 }];
  }
  for (let i = start - 1; i > start - 4 && i >= 0; i--) {
    // "in the last 40 years" nothing lasts.
    if (p.lower[i] === 'last' && !isTaggedVerb(p, i)) continue;
    if (LASTING_VERBS.has(p.lower[i] as string))
      return verbSubject(p, quantity) ?? activityBefore(p, quantity);
  }
  return activityBefore(p, quantity);
}

const CLAUSE_ENDS = new Set([';', ':', '—', '“', '”']);

/** The object of the verb to the left, where a preposition ties the figure to it, else the verb's subject. */
export function verbSubject(
  p: FigurePieces,
  { start, kind }: Pick<Quantity, 'start' | 'kind'>,
): Phrase[] | null {
  let verb = start - 1;
  while (verb >= 0 && !isTaggedVerb(p, verb)) {
    if (CLAUSE_ENDS.has(p.text[verb] as string) || start - verb > 20)
      return aboutNounless(p, start, verb + 1);
    verb--;
  }
  if (verb < 0) return aboutNounless(p, start, 0);
  // "including 105": of whom, the clause before says.
  if (p.lower[verb] === 'including') return null;
  const object = nounPhraseAt(p, verb + 1);
  const reach = object && object.end <= start ? object : null;
  if (reach && isTied(p, reach.end, start)) return [reach];
  // A bare number far from its verb may be about anything.
  if (!isNear(p, verb + 1, start, kind === 'none' ? 3 : 10)) return null;
  const subject = subjectOf(p, verb);
  return subject && [subject];
}

function isNear(p: FigurePieces, from: number, start: number, most: number): boolean {
  if (start - from > most) return false;
  for (let i = from; i < start; i++) {
    const word = p.lower[i] as string;
    if (most < 5 && !NUMBER_FILLERS.has(word) && !OBJECT_PREPOSITIONS.has(word)) return false;
  }
  return true;
}

/** Whether a preposition before the figure ties it to the object that ended at `from`, with nothing verbal between. */
function isTied(p: FigurePieces, from: number, start: number): boolean {
  for (let i = from; i < start; i++) {
    if (p.kind[i] === SIGN && p.text[i] !== ',' && !isHyphen(p, i)) return false;
    if (isTaggedVerb(p, i)) return false;
    if (OBJECT_PREPOSITIONS.has(p.lower[i] as string)) return true;
  }
  return false;
}

const LONGEST_LABEL = 16;

/** A headline, a list's line or a label without a verb, from piece `from`: "Net sales, $14 million", "Tree mug, Etsy, $8". */
function aboutNounless(p: FigurePieces, start: number, from: number): Phrase[] | null {
  if (start - from > LONGEST_LABEL) return null;
  let at = from;
  while (at < start && !(p.kind[at] === WORD && (isNoun(p, at) || isNoun(p, at + 1)))) at++;
  const phrase = at < start ? nounPhraseAt(p, at) : null;
  if (!phrase || phrase.end > start || isTime(p, phrase.end - 1)) return null;
  // "Bank hikes rate to 2.5%": in a headline a verb passes for a noun.
  for (let i = phrase.end - 2; i > phrase.start; i--) {
    const word = p.lower[i] as string;
    if (word.endsWith('s') && (RISE_WORDS.has(word) || FALL_WORDS.has(word) || HEADLINE_VERBS.has(word)))
      return [{ start: i + 1, end: phrase.end }];
  }
  return [phrase];
}

/** The subject of the verb group that piece `verb` belongs to; chains of verbs share one ("rose and reached", "wants to sell"). */
export function subjectOf(p: FigurePieces, verb: number): Phrase | null {
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    // "raising over £49,000" behind a comma goes with the verb before, not with the nearest noun.
    const isParticiple = p.lower[at]?.endsWith('ing') === true && p.text[at - 1] === ',';
    while (at > 0 && isVerbGroup(p, at - 1)) at--;
    const before = p.lower[at - 1] ?? '';
    if (before === 'who') return personBefore(p, at - 1);
    if (SUBJECT_RELATIVES.has(before)) {
      let end = p.text[at - 2] === ',' ? at - 2 : at - 1;
      // "an amendment on Tuesday that will grant"
      while (end > 2 && isTime(p, end - 1)) end -= p.lower[end - 2] === 'on' ? 2 : 1;
      return nounPhraseBefore(p, end);
    }
    const noun = nounBeforeVerb(p, at);
    if (noun) return antecedent(p, noun);
    if (!isParticiple && (before === ',' || p.text[at - 1] === ')')) {
      const apposed = behindApposition(p, at - 1);
      if (apposed) return apposed;
    }
    if (!VERB_JOINTS.has(before) && before !== ',' && !isTime(p, at - 1)) return null;
    let previous = at - 2;
    while (previous > 0 && !isTaggedVerb(p, previous)) {
      if (CLAUSE_ENDS.has(p.text[previous] as string) || at - previous > 16) return null;
      previous--;
    }
    if (previous <= 0) return null;
    at = previous;
  }
  return null;
}

/** The noun phrase that ends at a verb; "growth for 2023" and "sales in March" have their time in them, a time alone is none. */
function nounBeforeVerb(p: FigurePieces, end: number): Phrase | null {
  if (p.kind[end - 1] === NUMBER && isYear(p.text[end - 1] as string) && isNoun(p, end - 3)) {
    const head = nounPhraseBefore(p, end - 2, true);
    return head && { start: head.start, end };
  }
  if (!isNoun(p, end - 1)) return null;
  const phrase = nounPhraseBefore(p, end, true);
  if (!phrase || !isTime(p, end - 1)) return phrase;
  for (let i = phrase.start; i < end; i++)
    if (NOUN_TIME_PREPOSITIONS.has(p.lower[i] as string)) return phrase;
  return null;
}
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** "those at the scene, who was jailed": whom "who" goes back to is a person. */
function personBefore(p: FigurePieces, end: number): Phrase | null {
  for (let at = end; at > 0 && end - at < 25; at--) {
    if (isNoun(p, at - 1) && (isName(p, at - 1) || isListedPersonNoun(p.lower[at - 1] as string)))
      return nounPhraseBefore(p, at);
  }
  return isNoun(p, end - 1) ? nounPhraseBefore(p, end) : null;
}
const isName = (p: FigurePieces, i: number): boolean => /^\p{Lu}/u.test(p.text[i] as string) && !isTime(p, i);

/** "the engineer who ran the works has been jailed": the noun before "who" is the subject, not the last one. */
function antecedent(p: FigurePieces, phrase: Phrase | null): Phrase | null {
  if (!phrase) return null;
  let verbs = 0;
  for (let at = phrase.start - 1; at > 0 && phrase.start - at < 9 && p.kind[at] === WORD; at--) {
    if (isTaggedVerb(p, at)) verbs++;
    if (verbs > 0 && SUBJECT_RELATIVES.has(p.lower[at] as string))
      return p.lower[at] === 'who' ? personBefore(p, at) : isNoun(p, at - 1) ? nounPhraseBefore(p, at) : null;
  }
  return phrase;
}

/** "Acme, a maker of cars, sold": the noun phrase before the first comma. */
function behindApposition(p: FigurePieces, i: number): Phrase | null {
  const open = p.text[i] === ')' ? '(' : ',';
  for (let at = i - 1; at > 0 && i - at < 16; at--) {
    if (p.text[at] === open) return nounPhraseBefore(p, at);
  }
  return null;
}
