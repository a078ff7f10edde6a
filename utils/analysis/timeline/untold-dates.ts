import type { Timex } from '../../model/analysis.ts';
import {
  CONDITIONAL_LINKS,
  PAGE_LINE_OPENERS,
  SPEAKERS_DAYS,
  SPEECH_VERBS,
  STATE_VERBS,
} from '../lang/en/event-words.ts';
import { isVerbToken, readTensedGroup, type TensedGroup } from '../timex/index.ts';
import { lemmaOfVerb, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import type { ClauseDate } from './clause-dates.ts';
import type { EventClause } from './event-clauses.ts';

const [PUNCT, NOUN, PROPN] = [POS.indexOf('PUNCT'), POS.indexOf('NOUN'), POS.indexOf('PROPN')];
/** How far before the end of its line a clock or date stands, and how far the line goes on, in "8 August 2022 6:13 am by Ada Berg". */
const PAGE_LINE_TOKENS = 24;

/** Whether a sentence is the page's own line about itself, a byline with its clock, or an order to the reader. */
export function isPageTalk(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  let first = firstToken;
  while (first < endToken && tokens.pos[first] === PUNCT) first++;
  if (PAGE_LINE_OPENERS.has(tokens.lower[first] as string) && !isStatement(tokens, first, endToken))
    return true;
  const last = tokens.lower[endToken - 1] as string;
  if (endToken - firstToken <= PAGE_LINE_TOKENS && !/^[.!?”"’]/.test(last)) {
    for (let t = firstToken; t < endToken; t++) {
      if (tokens.lower[t] === '|' || tokens.lower[t] === '©') return true;
      if (/^\d{1,2}:\d\d$/.test(tokens.lower[t] as string)) return true;
    }
  }
  return isOrder(tokens, first, endToken) || isOtherHeadline(tokens, first, endToken);
}

/** Share of a line's words with a capital that makes a headline of it. */
const CAPITAL_SHARE = 0.7;
const FEWEST_HEADLINE_WORDS = 5;

/** "Seven Ships to See in 2020" inside a text: the headline of another story. */
function isOtherHeadline(tokens: Tokens, first: number, end: number): boolean {
  if (first === 0 || tokens.pos[end - 1] === PUNCT) return false;
  let words = 0;
  let capitals = 0;
  for (let t = first; t < end; t++) {
    const word = tokens.text[t] as string;
    if (!/^\p{L}{4,}/u.test(word)) continue;
    words++;
    if (word !== tokens.lower[t]) capitals++;
  }
  return words >= FEWEST_HEADLINE_WORDS && capitals >= CAPITAL_SHARE * words;
}

/** "First the bank fell": an opener with a subject and a finite verb behind it. "First published" has none. */
function isStatement(tokens: Tokens, first: number, end: number): boolean {
  const { lower, pos } = tokens;
  if (/^(?:thanks|thank|copyright|citation|retrieved|subscribe)$/.test(lower[first] as string)) return false;
  for (let t = first + 1; t < end; t++) {
    if (isVerbToken(tokens, t)) {
      const group = readTensedGroup(tokens, t, end);
      return t > first + 1 && group !== null && group.tense !== 'participle';
    }
    if (pos[t] === PUNCT && t > first + 1) return false;
  }
  return false;
}

/** "Activate by 5 May.", "Become a member today": the base of a verb at the head of a sentence, with no subject. */
function isOrder(tokens: Tokens, first: number, end: number): boolean {
  if (!isVerbToken(tokens, first) || verbForm(tokens.lower[first] as string) !== 'base') return false;
  if (tokens.pos[first + 1] === PROPN && hasPast(tokens, first + 1, end)) return false;
  const group = readTensedGroup(tokens, first, end);
  const isAuxiliary = tokens.pos[first] === POS.indexOf('AUX');
  return (
    group?.tense === 'present' && group.start === group.head && !isAuxiliary && tokens.lower[end - 1] !== '?'
  );
}

/** "Ford Motor Company sales dropped": a name that reads like an order has its verb behind it. */
function hasPast(tokens: Tokens, from: number, end: number): boolean {
  for (let t = from; t < end; t++) {
    if (tokens.lower[t] === ',' || !isVerbToken(tokens, t)) continue;
    const group = readTensedGroup(tokens, t, end);
    return group?.tense === 'past' || group?.tense === 'perfect';
  }
  return false;
}

/** Whether the date of a clause tells no event of the article: a condition, "today" for nowadays, a speaker's "tomorrow". */
export function isUntold(
  tokens: Tokens,
  clause: EventClause & { readonly verb: TensedGroup },
  { first, end, role, dates }: ClauseDate,
  timexes: readonly Timex[],
  published: string | null,
): boolean {
  const { verb } = clause;
  if (CONDITIONAL_LINKS.has(clause.link)) return true;
  const word = tokens.lower[first] as string;
  const isSpeakersDay = SPEAKERS_DAYS.has(word) || SPEAKERS_DAYS.has(tokens.lower[end - 1] as string);
  if (clause.quoted && (isSpeakersDay || isRelative(timexes, dates.timex))) return true;
  const lemma = lemmaOfVerb(tokens.lower[verb.head] as string);
  const isPresent = verb.tense === 'present' || verb.tense === 'modal' || verb.tense === 'infinitive';
  if (role === 'noun' && SPEAKERS_DAYS.has(word) && verb.tense === 'modal') return true;
  if (word === 'today' && isPresent && !SPEECH_VERBS.has(lemma)) return true;
  if (word === 'today' && role === 'noun' && tokens.pos[end + 1] === NOUN && verb.tense !== 'past')
    return true;
  // "Four years later the camera has the same faults": a state of now, however far back the date.
  const isOver = published !== null && dates.to < published;
  return isOver && verb.tense === 'present' && !verb.passive && !verb.progressive && STATE_VERBS.has(lemma);
}

/** A day worked out from the day of speaking: a bare weekday, "last night". */
const isRelative = (timexes: readonly Timex[], index: number | null): boolean =>
  index !== null &&
  timexes[index]?.basis === 'resolved' &&
  /^\d{4}-\d\d-\d\d/.test(timexes[index]?.value ?? '');
