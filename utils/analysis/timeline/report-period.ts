import { CURRENCY_SIGNS } from '../lang/en/currencies.ts';
import { RESULT_NOUNS } from '../lang/en/event-words.ts';
import { lemmaOfVerb, POS, type Tokens, verbForm } from '../tokens/index.ts';
import type { ClauseDate, EventDates } from './clause-dates.ts';
import type { ClauseTokens } from './date-roles.ts';
import type { EventClause } from './event-clauses.ts';

const [NOUN, PROPN, ADJ, NUM, PART] = (['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'] as const).map((tag) =>
  POS.indexOf(tag),
);
const STRETCHES: ReadonlySet<EventDates['precision']> = new Set(['month', 'quarter', 'half', 'year']);

/** Tokens behind "lost" or "earned" among which the sign of money stands: "lost a net $5.9 billion". */
const MONEY_REACH = 4;

/**
 * Whether results are what a clause is about: "Ford's sales rose", "Sales of cars fell", "it lost $5 million", "others saw their
 * sales slip"; not "the sales chief left", "Ford posts a loss".
 */
export function tellsResults(tokens: Tokens, clause: EventClause): boolean {
  const { verb, first, end } = clause;
  const { pos, lower } = tokens;
  const isResult = (t: number): boolean => RESULT_NOUNS.has(lower[t] as string);
  // "Car sales plunge by 45%": a headline's verb that reads like a noun; but "GM reports losses".
  if (!verb) {
    const at = subjectHead(tokens, first, end - 1, isResult);
    return at >= 0 && isResult(at) && verbForm(lower[at - 1] ?? '') !== 's';
  }
  const lemma = lemmaOfVerb(lower[verb.head] as string);
  const behind = Math.min(end, verb.head + MONEY_REACH + 1);
  for (let t = verb.head + 1; t < (lemma === 'see' ? end : behind); t++) {
    if (lemma === 'see' && isResult(t)) return true;
    if ((lemma === 'lose' || lemma === 'earn') && CURRENCY_SIGNS.has(lower[t] as string)) return true;
  }
  const head = subjectHead(tokens, first, verb.start, () => false);
  // "The sales chief left": the tagger may take "chief" for an adjective.
  return head >= 0 && isResult(head) && pos[head + 1] !== ADJ;
}

/** The last noun of the first noun phrase from `first` up to `end`, or the first noun in it that `stops`; -1 for none. */
function subjectHead({ pos }: Tokens, first: number, end: number, stops: (token: number) => boolean): number {
  let head = -1;
  for (let t = first; t < end; t++) {
    const tag = pos[t];
    if (stops(t)) return t;
    if (tag === NOUN || tag === PROPN) head = t;
    else if (head >= 0 && tag !== ADJ && tag !== NUM && tag !== PART) break;
  }
  return head;
}

/**
 * The month, quarter or year whose results an article reports: the one that a statement with sales, a profit or the like prints, over
 * by the day of publication. What is then told of results without a date is of that time, not of the day of the report.
 */
export function reportPeriod(
  { lower }: Tokens,
  { first, end }: ClauseTokens,
  printed: readonly ClauseDate[],
  published: string | null,
): EventDates | null {
  const date = printed.find(
    ({ dates, role }) =>
      role === 'event' && STRETCHES.has(dates.precision) && published !== null && dates.to < published,
  );
  if (!date) return null;
  for (let t = first; t < end; t++)
    if (RESULT_NOUNS.has(lower[t] as string)) return { ...date.dates, basis: 'resolved', carried: true };
  return null;
}
