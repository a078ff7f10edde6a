import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import {
  isHyphen,
  isNoun,
  isVerb,
  isVerbGroup,
  nounPhraseAt,
  nounPhraseBefore,
  type Phrase,
} from './phrases.ts';
import { NUMBER, type Pieces, SIGN, WORD } from './pieces.ts';
import type { Quantity } from './quantity.ts';

/**
 * What a figure is about, in the sentence's own words; null rather than a guess. The convention:
 *
 * - A count is about the noun phrase that it counts, with what "of" adds to it: "8,000 of those *US-based employees*".
 * - A figure before a noun is about that noun: "a $300 million *contract*", "a five-year *plan*", "an 8% *stake in the bank*".
 * - A share or an amount of something is about that something: "15% of *voters*", "$1 billion in *costs*", "3 litres of *milk*".
 * - Money that is spent is about who spends, the spending and what on: "*Acme* is *spending* $5 million *on trains*".
 * - What was bought, sold, raised or cut "for", "to" or "by" a figure is the figure's thing: "cut *its workforce* by 5%".
 * - Else it is the subject of the clause's verb: "*the jobless rate* rose 3%", "*the bridge* is 300 metres long".
 * - An age is about the person: "*Jo Smith*, 47", "a 27-year-old *engineer*".
 * - A span of time without any of these has no subject: "for three weeks" says how long all of it took.
 */
export function readAbout(p: Pieces, quantity: Quantity): Phrase[] | null {
  if (quantity.kind === 'count') return aboutCount(p, quantity);
  const { end } = quantity;
  if (quantity.isAge) return aboutAge(p, quantity);
  const following = isModifier(p, quantity) ? modified(p, end) : null;
  if (following && !isPlaceOrTime(p, following)) return [following];
  if (isBetweenArticleAndWord(p, quantity)) return [{ start: end, end: end + 1 }];
  if (p.lower[end] === 'of' || (quantity.isFraction && !isVerb(p, end))) {
    const whole = nounPhraseAt(p, p.lower[end] === 'of' ? end + 1 : end);
    if (whole) return [whole];
  }
  if (isSubject(p, quantity)) return null;
  const noun = nounBehindPreposition(p, quantity.start);
  if (noun) return [noun];
  const spent = aboutSpending(p, quantity);
  if (spent) return spent;
  if (quantity.kind === 'currency' && (p.lower[end] === 'in' || p.lower[end] === 'worth')) {
    const stuff = nounPhraseAt(p, p.lower[end + 1] === 'of' ? end + 2 : end + 1);
    if (stuff && !isPlaceOrTime(p, stuff)) return [stuff];
  }
  if (quantity.kind === 'duration' && !p.lower[end - 1]?.startsWith('old')) return aboutDuration(p, quantity);
  return aboutVerb(p, quantity);
}

/** "the top 10 percent can afford it": the figure is itself what the clause is about. */
const isSubject = (p: Pieces, { start, end }: Quantity): boolean =>
  isVerb(p, end) &&
  start > 0 &&
  !isVerbGroup(p, start - 1) &&
  p.kind[start - 1] === WORD &&
  !FILLERS.has(p.lower[start - 1] as string);

/** The counted words themselves, with "of …" behind them. */
function aboutCount(p: Pieces, { unitStart, unitEnd, start, end }: Quantity): Phrase[] | null {
  let first = start;
  while (first < end && (p.start[first] as number) < unitStart) first++;
  if (isHyphen(p, first - 1) && p.glued[first]) first = Math.min(first + 1, end - 1);
  let last = first;
  while (last < p.length && (p.end[last] as number) < unitEnd) last++;
  if (
    p.lower[last] === 'times' ||
    p.lower[last] === 'time' ||
    p.lower[last] === 'point' ||
    p.lower[last] === 'points'
  ) {
    return aboutVerb(p, { start, kind: 'count' });
  }
  if (p.lower[last + 1] === 'of') {
    const inner = nounPhraseAt(p, last + 2, false);
    if (inner) return [{ start: first, end: inner.end }];
  }
  return [{ start: first, end: last + 1 }];
}

/** The name before ", 47", the noun behind "27-year-old", or the subject of "is 30 years old". */
function aboutAge(p: Pieces, { start, end }: Quantity): Phrase[] | null {
  if (p.text[start - 1] === ',') {
    const name = nounPhraseBefore(p, start - 1);
    return name && [name];
  }
  const isAttribute = isHyphen(p, end - 2) || p.lower[end - 1] !== 'old';
  const next = isAttribute && p.kind[end] === WORD && !isVerb(p, end) ? nounPhraseAt(p, end) : null;
  if (next) return [next];
  const before = p.lower[start - 1] ?? '';
  if (before === 'aged' || before === 'age' || before === 'ages') {
    const person = nounPhraseBefore(p, p.text[start - 2] === ',' ? start - 2 : start - 1);
    if (person) return [person];
  }
  return isVerb(p, start - 1) || isVerb(p, start - 2) ? aboutVerb(p, { start, kind: 'duration' }) : null;
}

/** Whether a noun may stand right behind as what the figure describes: not behind "3% higher" or a range's end. */
function isModifier(p: Pieces, { end, kind, isFraction }: Quantity): boolean {
  if (isFraction && kind === 'none') return false;
  const at = isHyphen(p, end) && p.glued[end] ? end + 1 : end;
  return (
    p.kind[at] === WORD &&
    (isNoun(p, at) || isNoun(p, at + 1) || isHyphen(p, at + 1) || isNoun(p, at + 2)) &&
    !isVerbGroup(p, at)
  );
}

/** "a £1,000 fine": what stands behind an article and a figure is a noun, whatever the tagger says. */
const isBetweenArticleAndWord = (p: Pieces, { start, end, kind }: Quantity): boolean =>
  kind === 'currency' &&
  (p.lower[start - 1] === 'a' || p.lower[start - 1] === 'the') &&
  p.kind[end] === WORD &&
  !FUNCTION_WORDS.has(p.lower[end] as string);

function modified(p: Pieces, i: number): Phrase | null {
  const phrase = nounPhraseAt(p, isHyphen(p, i) ? i + 1 : i);
  if (!phrase) return null;
  // "an 8% stake in the bank"
  const next = p.lower[phrase.end];
  const inner = next === 'in' || next === 'for' ? nounPhraseAt(p, phrase.end + 1, false) : null;
  return inner && next === 'in' && !isPlaceOrTime(p, inner)
    ? { start: phrase.start, end: inner.end }
    : phrase;
}

const TIMES = new Set(
  `year years month months week weeks day days quarter january february march april may june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday today decade century`.split(/\s+/),
);
const isPlaceOrTime = (p: Pieces, { start, end }: Phrase): boolean =>
  TIMES.has(p.lower[end - 1] as string) || TIMES.has(p.lower[start] as string) || p.kind[start] === NUMBER;

const SPENDING = new Set(
  'fine fined fines fining spend spends spent spending invest invests invested investing paid pay pays paying donated donate donates committed allocated pledged pledge raised raise raises raising'.split(
    ' ',
  ),
);
const SPENT_ON = new Set(['on', 'in', 'for', 'into', 'to', 'toward', 'towards']);

/** "*Acme* is *spending* $5 million *on trains*". */
function aboutSpending(p: Pieces, { start, end, kind }: Quantity): Phrase[] | null {
  if (kind !== 'currency') return null;
  let verb = start - 1;
  while (verb > 0 && start - verb < 7 && !isVerb(p, verb) && p.kind[verb] === WORD) verb--;
  if (!SPENDING.has(p.lower[verb] ?? '') || !isVerb(p, verb)) return null;
  const subject = subjectOf(p, verb);
  const phrases: Phrase[] = subject ? [subject] : [];
  const object = verb + 1 < start ? nounPhraseAt(p, verb + 1) : null;
  phrases.push({ start: verb, end: object && object.end <= start ? object.end : verb + 1 });
  if (SPENT_ON.has(p.lower[end] ?? '')) {
    const purpose = nounPhraseAt(p, end + 1);
    if (purpose && !isPlaceOrTime(p, purpose)) phrases.push({ start: end, end: purpose.end });
  }
  return phrases;
}

const LASTING = new Set(
  'last lasted lasts lasting take takes took taken spent serve served serving sentenced jailed imprisoned run ran runs wait waited is was are were be been'.split(
    ' ',
  ),
);

/** "six years in prison", "lasted three weeks": else a span of time has no subject. */
function aboutDuration(p: Pieces, quantity: Quantity): Phrase[] | null {
  const { start, end } = quantity;
  if (p.lower[end] === 'in' && (p.lower[end + 1] === 'prison' || p.lower[end + 1] === 'jail'))
    return [{ start: end + 1, end: end + 2 }];
  for (let i = start - 1; i > start - 4 && i >= 0; i--) {
    if (LASTING.has(p.lower[i] as string)) return aboutVerb(p, quantity);
  }
  return null;
}

const OBJECT_PREPOSITIONS = new Set(['for', 'at', 'by', 'to', 'from', 'with', 'of', 'between', 'up', 'into']);
const CLAUSE_ENDS = new Set([';', ':', '—', '“', '”']);

/** The object of the verb to the left, where a preposition ties the figure to it, else the verb's subject. */
function aboutVerb(p: Pieces, { start, kind }: Pick<Quantity, 'start' | 'kind'>): Phrase[] | null {
  let verb = start - 1;
  while (verb >= 0 && !isVerb(p, verb)) {
    if (CLAUSE_ENDS.has(p.text[verb] as string) || start - verb > 20) return null;
    verb--;
  }
  if (verb < 0) return aboutNounless(p, start);
  const object = nounPhraseAt(p, verb + 1);
  const reach = object && object.end <= start ? object : null;
  if (reach && isTied(p, reach.end, start)) return [reach];
  // A bare number far from its verb may be about anything.
  if (!isNear(p, verb + 1, start, kind === 'none' ? 3 : 10)) return null;
  const subject = subjectOf(p, verb);
  return subject && [subject];
}

/** "a price of $98", "revenue of about $14 million": the noun right before "of". */
function nounBehindPreposition(p: Pieces, start: number): Phrase | null {
  let at = start - 1;
  while (at > 0 && start - at < 5 && FILLERS.has(p.lower[at] as string)) at--;
  if (p.lower[at] !== 'of' && !WORTH.has(p.lower[at] ?? '')) return null;
  return nounPhraseBefore(p, at);
}
const WORTH = new Set(['worth', 'totaling', 'totalling', 'costing', 'valued', 'averaging', 'exceeding']);
const FILLERS = new Set(
  'about around nearly almost roughly some over more less than just only up to an a the at least as much approximately estimated'.split(
    ' ',
  ),
);

function isNear(p: Pieces, from: number, start: number, most: number): boolean {
  if (start - from > most) return false;
  for (let i = from; i < start; i++) {
    const word = p.lower[i] as string;
    if (most < 5 && !FILLERS.has(word) && !OBJECT_PREPOSITIONS.has(word)) return false;
  }
  return true;
}

/** Whether a preposition before the figure ties it to the object that ended at `from`, with nothing verbal between. */
function isTied(p: Pieces, from: number, start: number): boolean {
  for (let i = from; i < start; i++) {
    if (p.kind[i] === SIGN && p.text[i] !== ',' && !isHyphen(p, i)) return false;
    if (isVerb(p, i)) return false;
    if (OBJECT_PREPOSITIONS.has(p.lower[i] as string)) return true;
  }
  return false;
}

/** A headline or a label without a verb: "Net sales, $14 million", "shares up 5%". */
function aboutNounless(p: Pieces, start: number): Phrase[] | null {
  let at = start;
  while (at > 0 && start - at < 4 && !isNoun(p, at - 1)) at--;
  const phrase = at > 0 ? nounPhraseBefore(p, at) : null;
  return phrase && phrase.start === 0 ? [phrase] : null;
}

const RELATIVES = new Set(['that', 'which', 'who']);
const JOINTS = new Set(['and', 'or', 'but', 'to', 'then']);

/** The subject of the verb group that piece `verb` belongs to; chains of verbs share one ("rose and reached", "wants to sell"). */
function subjectOf(p: Pieces, verb: number): Phrase | null {
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    while (at > 0 && isVerbGroup(p, at - 1)) at--;
    const before = p.lower[at - 1] ?? '';
    if (RELATIVES.has(before)) return nounPhraseBefore(p, p.text[at - 2] === ',' ? at - 2 : at - 1);
    if (isNoun(p, at - 1)) return antecedent(p, nounPhraseBefore(p, at));
    if (before === ',' || p.text[at - 1] === ')') {
      const apposed = behindApposition(p, at - 1);
      if (apposed) return apposed;
    }
    if (!JOINTS.has(before) && before !== ',') return null;
    let previous = at - 2;
    while (previous > 0 && !isVerb(p, previous)) {
      if (CLAUSE_ENDS.has(p.text[previous] as string) || at - previous > 16) return null;
      previous--;
    }
    if (previous <= 0) return null;
    at = previous;
  }
  return null;
}

/** "the engineer who ran the works has been jailed": the noun before "who" is the subject, not the last one. */
function antecedent(p: Pieces, phrase: Phrase | null): Phrase | null {
  if (!phrase) return null;
  let verbs = 0;
  for (let at = phrase.start - 1; at > 0 && phrase.start - at < 9 && p.kind[at] === WORD; at--) {
    if (isVerb(p, at)) verbs++;
    if (verbs > 0 && RELATIVES.has(p.lower[at] as string))
      return isNoun(p, at - 1) ? nounPhraseBefore(p, at) : null;
  }
  return phrase;
}

/** "Acme, a maker of cars, sold": the noun phrase before the first comma. */
function behindApposition(p: Pieces, i: number): Phrase | null {
  const open = p.text[i] === ')' ? '(' : ',';
  for (let at = i - 1; at > 0 && i - at < 16; at--) {
    if (p.text[at] === open) return nounPhraseBefore(p, at);
  }
  return null;
}
