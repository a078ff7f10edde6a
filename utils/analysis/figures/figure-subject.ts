import { NUMBER_FILLERS } from '../lang/en/approximation-words.ts';
import { DIRECTION_WORDS, EXTENT_ADJECTIVES } from '../lang/en/dimension-words.ts';
import {
  COMPARING_WORDS,
  COUNTED_PRONOUNS,
  LIST_JOINTS,
  NO_FORMS,
  SUBJECT_PLACE_PREPOSITIONS,
} from '../lang/en/figure-clause-words.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { PURPOSE_PREPOSITIONS } from '../lang/en/money-words.ts';
import { VICTIM_STATES } from '../lang/en/victim-words.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import {
  isHyphen,
  isNoun,
  isTaggedVerb,
  isVerbGroup,
  nameBefore,
  nounPhraseAt,
  nounPhraseBefore,
  type Phrase,
} from './noun-phrases.ts';
import { isListedPersonNoun } from './nouns.ts';
import {
  durationSubject,
  isTime,
  isVictimVerb,
  mainVerbAt,
  spendingSubject,
  verbSubject,
} from './subject-in-clause.ts';
import {
  isBareAmount,
  nounBeforeBound,
  nounBeforeComma,
  nounBeforeDash,
  nounBeforeMove,
  nounBehindModifiers,
  nounBehindPreposition,
  wordBehindArticle,
} from './subject-nearby.ts';

/** A quantity earlier in the sentence, and what it is about: "five of them" go on counting what it counted. */
export interface EarlierFigure {
  readonly quantity: Quantity;
  readonly about: readonly Phrase[] | null;
  /** The code of what it was found to count by its subject alone. */
  readonly counts?: string | null;
}

/**
 * The subject of a figure in the sentence's own words; null rather than a guess. The convention:
 *
 * - A count is about the noun phrase that it counts, with what "of" adds to it: "8,000 of those *US-based employees*".
 * - A figure before a noun is about that noun: "a $300 million *contract*", "a five-year *plan*", "an 8% *stake in the bank*".
 * - A share or an amount of something is about that something: "15% of *voters*", "$1 billion in *costs*", "3 litres of *milk*".
 * - Money that is spent is about who spends, the spending and what on: "*Acme* is *spending* $5 million *on trains*".
 * - What was bought, sold, raised or cut "for", "to" or "by" a figure is the figure's thing: "cut *its workforce* by 5%".
 * - Unnamed people are named by what befell them: "*killed* 12", "48 *injured*", "three were *arrested*".
 * - A figure that goes on from the one before it has that one's subject: "340 *children*, including 105", "five of them".
 * - Else it is the subject of the clause's verb: "*the jobless rate* rose 3%", "*the bridge* is 300 metres long".
 * - An age is about the person: "*Jo Smith*, 47", "a 27-year-old *engineer*".
 * - A span of time is about what one does in it ("three hours *waiting for help*"); without that it has no subject: "for
 *   three weeks" says how long all of it took.
 */
export function readSubject(
  p: FigurePieces,
  quantity: Quantity,
  earlier: readonly EarlierFigure[] = [],
): readonly Phrase[] | null {
  const about = phrasesAbout(p, quantity, earlier);
  const only = about?.length === 1 ? (about[0] as Phrase) : null;
  // "down by 6.6 per cent and by 21 per cent": a unit is no subject, but its figure has one.
  const within =
    only &&
    earlier.find(
      ({ quantity: { kind, start, end } }) =>
        kind !== 'count' && start < only.end && only.start < end && end <= only.end,
    );
  return within ? within.about : about;
}

function phrasesAbout(
  p: FigurePieces,
  quantity: Quantity,
  earlier: readonly EarlierFigure[] = [],
): readonly Phrase[] | null {
  if (quantity.kind === 'count') return aboutCount(p, quantity.lender ?? quantity);
  if (quantity.isAge) return aboutAge(p, quantity);
  const { start, end, kind } = quantity;
  const stuff = ingredient(p, quantity);
  if (stuff) return [stuff];
  const following = isModifier(p, quantity) ? modified(p, end) : null;
  if (following && !isPlaceOrTime(p, following)) return [following];
  const told = earlier.length > 0 ? toldBefore(p, quantity, earlier) : null;
  if (told) return told;
  if (isBetweenArticleAndWord(p, quantity)) return [{ start: end, end: end + 1 }];
  // "three-quarters (74%) of respondents"
  if (p.text[end] === ')' && p.text[start - 1] === '(' && p.lower[end + 1] === 'of') {
    const whole = nounPhraseAt(p, end + 2);
    if (whole) return [whole];
  }
  const inside = kind === 'measure' && quantity.code.includes('/') ? ofInside(p, quantity) : null;
  if (inside) return [inside];
  if (p.lower[end] === 'of' || (quantity.isFraction && !isTaggedVerb(p, end))) {
    // "five of 17 policymakers"
    const from = p.lower[end] === 'of' ? end + (p.kind[end + 1] === NUMBER ? 2 : 1) : end;
    const whole = nounPhraseAt(p, from) ?? nounBehindModifiers(p, from) ?? wordBehindArticle(p, from);
    if (whole) return [whole];
  }
  if (kind === 'none') {
    const befallen = aboutVictims(p, quantity);
    if (befallen) return befallen;
  }
  const noun = nounBehindPreposition(p, start, kind === 'duration');
  if (noun && !isBareAmount(p, noun)) return [noun];
  const isOpening = kind === 'duration' && start === 1;
  if (!isOpening && isSubject(p, quantity)) return null;
  const moved = nounBeforeMove(p, start) ?? nounBeforeBound(p, quantity);
  if (moved) return [moved];
  const apposed = nounBeforeDash(p, quantity) ?? nounBeforeComma(p, quantity);
  if (apposed) return [apposed];
  return aboutClause(p, noun ? { ...quantity, start: noun.start } : quantity) ?? (noun && [noun]);
}

/** The subject that the clause around gives: the spender, the thing priced, the distance or the verb's subject. */
function aboutClause(p: FigurePieces, quantity: Quantity): Phrase[] | null {
  const { end, kind } = quantity;
  const spent = spendingSubject(p, quantity);
  if (spent) return spent;
  if (kind === 'currency' && (p.lower[end] === 'in' || p.lower[end] === 'worth')) {
    const isFormOf = p.lower[end + 2] === 'form' && p.lower[end + 3] === 'of';
    const stuff = nounPhraseAt(p, isFormOf ? end + 4 : p.lower[end + 1] === 'of' ? end + 2 : end + 1);
    // "$4 billion a year in the United States"
    const isPlace =
      stuff !== null && p.lower[end + 1] === 'the' && /^\p{Lu}/u.test(p.text[stuff.end - 1] as string);
    if (stuff && !isPlace && !isPlaceOrTime(p, stuff) && !NO_FORMS.has(p.lower[stuff.start] as string))
      return [stuff];
  }
  if (kind === 'duration' && !p.lower[end - 1]?.startsWith('old')) return durationSubject(p, quantity);
  const priced = kind === 'currency' ? aboutPrice(p, quantity) : null;
  if (priced) return [priced];
  const distant = kind === 'measure' ? aboutDistance(p, quantity) : null;
  if (distant) return [distant];
  return verbSubject(p, quantity) ?? (kind === 'currency' ? aboutPurpose(p, end) : null);
}

/** "Starting at $295, *the watches* come …", "*Rush of Blood* ($20)". */
function aboutPrice(p: FigurePieces, { start, end }: Quantity): Phrase | null {
  if (p.text[start - 1] === '(' && p.text[end] === ')') {
    const last = /^["”’]$/.test(p.text[start - 2] ?? '') ? start - 2 : start - 1;
    return nounPhraseBefore(p, last) ?? nameBefore(p, last);
  }
  const isOpening = start < 4 && p.lower[start - 1] === 'at' && p.text[end] === ',';
  return isOpening ? nounPhraseAt(p, end + 1) : null;
}

/** "It's $20 *for a ticket*": where the clause's subject tells nothing. */
function aboutPurpose(p: FigurePieces, end: number): Phrase[] | null {
  if (!PURPOSE_PREPOSITIONS.has(p.lower[end] ?? '')) return null;
  const purpose = nounPhraseAt(p, end + 1);
  return purpose && !isPlaceOrTime(p, purpose) ? [purpose] : null;
}

/** "a town about 25 miles west of the city": what is so far away stands right before. */
function aboutDistance(p: FigurePieces, { start, end }: Quantity): Phrase | null {
  let behind = end;
  if (p.text[end] === '(') while (behind < end + 5 && p.text[behind - 1] !== ')') behind++;
  if (!DIRECTION_WORDS.has(p.lower[behind] ?? '')) return null;
  let at = start;
  while (at > 0 && start - at < 4 && NUMBER_FILLERS.has(p.lower[at - 1] as string)) at--;
  const last = p.text[at - 1] === ',' || p.text[at - 1] === '(' ? at - 1 : at;
  return nounPhraseBefore(p, last) ?? wordBehindArticle(p, last - 2);
}

/** "100 miles of *line* each year": the stuff stands between amount and rate. */
function ofInside(p: FigurePieces, { start, end }: Quantity): Phrase | null {
  for (let at = start + 1; at < end - 2; at++) {
    const stuff = p.lower[at] === 'of' ? nounPhraseAt(p, at + 1, false) : null;
    if (stuff && stuff.end < end) return stuff;
  }
  return null;
}

/** "growth of 2.7%, down from the 2.9% …", "revenue was $163 million, which was up 33%": the same thing again. */
function isCompared(p: FigurePieces, from: number, to: number): boolean {
  if (to - from > 12) return false;
  const isRelative = p.text[from] === ',' && p.lower[from + 1] === 'which';
  for (let at = from; at < to; at++) {
    if (COMPARING_WORDS.has(p.lower[at] as string)) return !isNoun(p, to - 2) || p.lower[to - 1] !== 'of';
    if (isTaggedVerb(p, at) && !isRelative) return false;
  }
  return false;
}

/** "180 km/h (112 mph)", "five of them", "340 children, including 105": what the figure before was about. */
function toldBefore(
  p: FigurePieces,
  { start, end, kind }: Quantity,
  earlier: readonly EarlierFigure[],
): readonly Phrase[] | null {
  const last = earlier.at(-1) as EarlierFigure;
  const sign = p.text[start - 1];
  // "added 256 points to 19,508"
  if (kind === 'none' && p.lower[start - 1] === 'to' && last.quantity.end === start - 1) return last.about;
  if (
    p.text[last.quantity.end] === ',' &&
    p.lower[last.quantity.end + 1] === 'which' &&
    start - last.quantity.end < 8
  )
    return last.about;
  const isInOtherWords = (sign === '(' || sign === '/') && last.quantity.end === start - 1;
  if (isInOtherWords) return kind === last.quantity.kind ? last.about : null;
  const alike = earlier.findLast(({ quantity }) => quantity.kind === kind);
  if (alike && isCompared(p, alike.quantity.end, start)) return alike.about;
  const isShareOfIt =
    p.lower[end] === 'of' && COUNTED_PRONOUNS.has(p.lower[end + 1] ?? '') && !isNoun(p, end + 2);
  const isIncluded = p.lower[start - 1] === 'including' && !isNoun(p, end);
  // "10 in London, seven in Hull and 7 at sea"
  const isNext =
    kind === 'none' &&
    LIST_JOINTS.has(p.lower[start - 1] ?? '') &&
    SUBJECT_PLACE_PREPOSITIONS.has(p.lower[end] ?? '') &&
    (last.quantity.kind === 'none' || last.quantity.kind === 'count') &&
    start - last.quantity.end < 12;
  if (isNext) return last.about;
  if (!isShareOfIt && !isIncluded) return null;
  const canCount = kind === 'none' || kind === 'percent';
  return (
    earlier.findLast(({ quantity }) => quantity.kind === kind || (canCount && quantity.kind === 'count'))
      ?.about ?? null
  );
}

/** "killed 12", "48 wounded", "three were arrested": a bare number of people. */
function aboutVictims(p: FigurePieces, { start, end }: Quantity): Phrase[] | null {
  if (VICTIM_STATES.has(p.lower[end] ?? '')) return [{ start: end, end: end + 1 }];
  let at = start - 1;
  while (at > 0 && NUMBER_FILLERS.has(p.lower[at] as string)) at--;
  if (isVictimVerb(p, at)) return [{ start: at, end: at + 1 }];
  const verb = isTaggedVerb(p, end) ? mainVerbAt(p, end) : null;
  return verb !== null && isVictimVerb(p, verb) ? [{ start: verb, end: verb + 1 }] : null;
}

/** "the top 10 percent can afford it": the figure is itself what the clause is about. */
const isSubject = (p: FigurePieces, { start, end }: Quantity): boolean =>
  (isTaggedVerb(p, end) || (isVerbGroup(p, end) && p.lower[end] !== 'to' && mainVerbAt(p, end) !== null)) &&
  start > 0 &&
  !isVerbGroup(p, start - 1) &&
  p.kind[start - 1] === WORD &&
  !NUMBER_FILLERS.has(p.lower[start - 1] as string);

/** The counted words themselves, with "of …" behind them. */
function aboutCount(p: FigurePieces, { unitStart, unitEnd, start, end }: Quantity): Phrase[] | null {
  let first = start;
  while (first < end && (p.start[first] as number) < unitStart) first++;
  // "threefold" is one word: nothing stands behind the number.
  if (first === end) return verbSubject(p, { start, kind: 'count' });
  if (isHyphen(p, first - 1) && p.glued[first]) first = Math.min(first + 1, end - 1);
  let last = first;
  while (last < p.length && (p.end[last] as number) < unitEnd) last++;
  if (/^(?:times?|points?|fold)$/.test(p.lower[last] ?? '') && p.lower[last + 1] !== 'of')
    return verbSubject(p, { start, kind: 'count' });
  // "a six-member crew", whatever the tagger says
  const isCompoundAlone = last === first && isHyphen(p, first - 1) && p.kind[last + 1] === WORD;
  if (isCompoundAlone && !FUNCTION_WORDS.has(p.lower[last + 1] as string) && !isVerbGroup(p, last + 2))
    return [{ start: last + 1, end: last + 2 }];
  if (p.lower[last + 1] === 'of') {
    const inner = nounPhraseAt(p, last + 2, false);
    if (inner) return [{ start: first, end: inner.end }];
  }
  return [{ start: first, end: last + 1 }];
}

const NAMED = new Set(['named', 'called']);

/** The name before ", 47", the noun behind "27-year-old", or the subject of "is 30 years old". */
function aboutAge(p: FigurePieces, { start, end }: Quantity): Phrase[] | null {
  if (p.lower[end - 1] === 'olds') return null;
  const isAttribute = isHyphen(p, end - 2) || p.lower[end - 1] !== 'old';
  const isApposed = p.text[start - 1] === ',' && !isHyphen(p, end - 2);
  if (isApposed) {
    const name = nounPhraseBefore(p, start - 1) ?? nameBefore(p, start - 1);
    return name && [name];
  }
  if (NAMED.has(p.lower[end] ?? '')) {
    const name = nounPhraseAt(p, end + 1, false);
    if (name) return [name];
  }
  const next = isAttribute && p.kind[end] === WORD && !isVerbGroup(p, end) ? nounPhraseAt(p, end) : null;
  if (next) return [next];
  // "28-year-old male", whatever the tagger says
  if (isAttribute && isListedPersonNoun(p.lower[end] ?? '')) return [{ start: end, end: end + 1 }];
  let first = start - 1;
  while (first > 0 && NUMBER_FILLERS.has(p.lower[first] as string)) first--;
  const before = p.lower[first] ?? '';
  // "children younger than 5"
  if (before === 'under' || before === 'over' || p.lower[start - 1] === 'than') {
    const people = nounPhraseBefore(p, p.lower[start - 1] === 'than' ? start - 2 : first);
    if (people && isPerson(p, people)) return [people];
  }
  if (before === 'aged' || before === 'age' || before === 'ages') {
    const person = nounPhraseBefore(p, p.text[first - 1] === ',' ? first - 1 : first);
    // "died of cancer aged 52": not the cancer.
    if (person && isPerson(p, person)) return [person];
    return before === 'aged' ? verbSubject(p, { start: first, kind: 'duration' }) : null;
  }
  return isTaggedVerb(p, first) || isTaggedVerb(p, first - 1)
    ? verbSubject(p, { start, kind: 'duration' })
    : null;
}

const isPerson = (p: FigurePieces, { end }: Phrase): boolean =>
  /^\p{Lu}/u.test(p.text[end - 1] as string) || isListedPersonNoun(p.lower[end - 1] as string);

/** Whether a noun may stand right behind as what the figure describes: not behind "3% higher" or a range's end. */
function isModifier(p: FigurePieces, { end, kind, isFraction }: Quantity): boolean {
  if (isFraction && kind === 'none') return false;
  const at = isHyphen(p, end) && p.glued[end] ? end + 1 : end;
  if (p.text[at] === '(') return true;
  return (
    p.kind[at] === WORD &&
    (isNoun(p, at) || isNoun(p, at + 1) || isHyphen(p, at + 1) || isNoun(p, at + 2)) &&
    !isVerbGroup(p, at)
  );
}

const LONGEST_LINE = 14;

/** "1 tbsp minced garlic, chopped": a recipe's line names what is taken, up to its first mark. */
function ingredient(p: FigurePieces, { start, end, kind }: Quantity): Phrase | null {
  if (kind !== 'measure' || start !== 0 || p.length > LONGEST_LINE) return null;
  let last = end;
  while (p.kind[last] === WORD && !FUNCTION_WORDS.has(p.lower[last] as string)) last++;
  const isLine = last > end && last - end <= 5 && (last >= p.length || p.kind[last] === SIGN);
  return isLine && (!isVerbGroup(p, end) || p.lower[end]?.endsWith('ed')) ? { start: end, end: last } : null;
}

/** "a £1,000 fine", "a 200-pound male": what stands behind an article and such a figure is a noun, whatever the tagger says. */
const isBetweenArticleAndWord = (p: FigurePieces, { start, end, kind }: Quantity): boolean =>
  (kind === 'currency' || (isHyphen(p, end - 2) && p.glued[end - 1] === true)) &&
  (kind !== 'currency' || p.lower[start - 1] === 'a' || p.lower[start - 1] === 'the') &&
  p.kind[end] === WORD &&
  !FUNCTION_WORDS.has(p.lower[end] as string);

/** Behind "154-pound (70-kilogram) 40-year-old" and "35-foot-wide": where the noun begins that all of them describe. */
function behindModifiers(p: FigurePieces, i: number): number {
  let at = i;
  for (let steps = 0; steps < 4; steps++) {
    if (isHyphen(p, at)) at++;
    if (EXTENT_ADJECTIVES.has(p.lower[at] ?? '') && isHyphen(p, at - 1)) at++;
    if (p.text[at] === '(' && p.kind[at + 1] === NUMBER) {
      let close = at + 1;
      while (close < at + 6 && p.text[close] !== ')') close++;
      if (p.text[close] !== ')') return at;
      at = close + 1;
    } else if (p.kind[at] === NUMBER && isHyphen(p, at + 1) && p.kind[at + 2] === WORD) {
      at += 3;
      while (isHyphen(p, at) && p.glued[at] && p.kind[at + 1] === WORD) at += 2;
    } else return at;
  }
  return at;
}

function modified(p: FigurePieces, i: number): Phrase | null {
  const at = behindModifiers(p, i);
  // Behind a bracket, only what is right there and no clause of its own.
  if (p.text[i] === '(' && !(isNoun(p, at) || (isNoun(p, at + 1) && !isVerbGroup(p, at)))) return null;
  const phrase = nounPhraseAt(p, at);
  if (!phrase) return null;
  // "an 8% stake in the bank"
  const next = p.lower[phrase.end];
  const inner = next === 'in' || next === 'for' ? nounPhraseAt(p, phrase.end + 1, false) : null;
  return inner && next === 'in' && !isPlaceOrTime(p, inner)
    ? { start: phrase.start, end: inner.end }
    : phrase;
}

const isPlaceOrTime = (p: FigurePieces, { start, end }: Phrase): boolean =>
  isTime(p, end - 1) || isTime(p, start) || p.kind[start] === NUMBER;
