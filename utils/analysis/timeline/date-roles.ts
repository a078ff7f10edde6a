import {
  COMPARISON_LEADS,
  COMPARISON_LINKS,
  COMPARISON_WORDS,
  RECORD_WORDS,
  TIME_LEADS,
} from '../lang/en/event-words.ts';
import { isVerbToken, type TensedGroup } from '../timex/index.ts';
import { POS, type Tokens } from '../tokens/index.ts';

/** Tokens half-open. */
export interface ClauseTokens {
  readonly first: number;
  readonly end: number;
}

const [NOUN, PROPN, ADJ, NUM, PUNCT] = (['NOUN', 'PROPN', 'ADJ', 'NUM', 'PUNCT'] as const).map((tag) =>
  POS.indexOf(tag),
);

/**
 * The thing that a date of a clause dates: its event; a noun ("the 2015 agreement", "Tuesday's vote"); a stretch up to now
 * ("have fallen since May"); an aim ("seeks to cut 900 jobs by 2030"); or only something that the event is compared with ("the worst since 2011", "12 % above last spring").
 */
export type DateRole = 'event' | 'noun' | 'since' | 'goal' | 'compared';

/** How far before "since", "of the year" and "from a year earlier" the superlative or the figure may stand that they belong to. */
const SUPERLATIVE_REACH = 12;
/** How far before a date the figure may stand that is compared with it: "up 3% from a year earlier". */
const FIGURE_REACH = 6;

/** Whether one of the tokens (half-open) is a superlative, "first" or "only". */
export function hasSuperlative(tokens: Tokens, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const word = tokens.lower[t] as string;
    if (RECORD_WORDS.has(word)) return true;
    if (word.length > 5 && word.endsWith('est') && tokens.pos[t] === ADJ) return true;
  }
  return false;
}

function hasFigure(tokens: Tokens, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (tokens.pos[t] === NUM) return true;
  return false;
}

/** "compared with March", "up from 14% a year ago", "unchanged from April". */
function isCompared({ lower }: Tokens, first: number, from: number): boolean {
  for (let t = first; t + 1 < from; t++) {
    if (COMPARISON_WORDS.has(lower[t] as string) && COMPARISON_LINKS.has(lower[t + 1] as string)) return true;
  }
  return false;
}

/** The role of the date at tokens `from` to `to` (half-open) in the clause at `range`. */
export function roleOf(
  tokens: Tokens,
  range: ClauseTokens,
  from: number,
  to: number,
  verb: TensedGroup,
): DateRole {
  const { lower, pos } = tokens;
  const before = from > range.first ? (lower[from - 1] as string) : '';
  const earlier = from - 1 > range.first ? (lower[from - 2] as string) : '';
  const near = (reach: number) => Math.max(range.first, from - reach);
  if (before === 'since' || earlier === 'since') {
    if (hasSuperlative(tokens, near(SUPERLATIVE_REACH), from)) return 'compared';
    return verb.tense === 'perfect' ? 'since' : 'event';
  }
  if (COMPARISON_LEADS.has(before) || isCompared(tokens, near(FIGURE_REACH), from)) return 'compared';
  if (
    (before === 'of' || before === 'in') &&
    hasSuperlative(tokens, near(FIGURE_REACH), from) &&
    isScope(tokens, from, to)
  )
    return 'compared';
  if (
    (before === 'from' || before === 'on' || before === 'over') &&
    isYearBefore(tokens, from, to) &&
    hasFigure(tokens, near(SUPERLATIVE_REACH), from)
  )
    return 'compared';
  if (lower[to] === "'s" || lower[to] === '’s' || lower[to] === "'" || lower[to] === '’') return 'noun';
  if (verb.head < from && hasInfinitive(tokens, verb.head + 1, from)) return 'goal';
  const next = pos[to];
  const isAttribute = (next === NOUN || next === PROPN) && to < range.end && !TIME_LEADS.has(before);
  return isAttribute && before !== '' && pos[from - 1] !== PUNCT ? 'noun' : 'event';
}

/** "seeks to cut 900 jobs by": a "to" with its verb between the clause's verb and its date. */
function hasInfinitive(tokens: Tokens, from: number, to: number): boolean {
  for (let t = from; t + 1 < to; t++) {
    if (tokens.lower[t] === 'to' && isVerbToken(tokens, t + 1)) return true;
  }
  return false;
}

/** "the year", "the decade": what a superlative ranges over. */
const isScope = ({ lower }: Tokens, from: number, to: number): boolean =>
  lower[from] === 'the' &&
  to - from === 2 &&
  /^(?:year|season|decade|century|month|week|quarter)$/.test(lower[to - 1] as string);

/** "a year earlier", "the previous month", "last year", "the year before". */
function isYearBefore({ lower }: Tokens, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    if (
      /^(?:earlier|ago|before|previous|prior|last|preceding|year-ago|year-earlier)$/.test(lower[t] as string)
    )
      return true;
  }
  return false;
}
