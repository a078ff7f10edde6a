import type { TimelineEntry, Timex } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Budget } from '../budget.ts';
import { daysBetween } from '../calendar.ts';
import type { Steps } from '../steps.ts';
import { documentDay } from '../timex/index.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { tellingOf } from './clause-events.ts';
import { precisionOf } from './date-precision.ts';
import { type EventClause, splitEventClauses } from './event-clauses.ts';
import { statementOf } from './event-statement.ts';
import { eventWordTraits } from './event-word-traits.ts';
import { markRepeats } from './repeated-events.ts';

type Dates = Pick<TimelineEntry, 'from' | 'to' | 'precision' | 'timex' | 'vagueDate' | 'basis' | 'carried'>;
type DatedTimex = Timex & { from: string; to: string; basis: 'printed' | 'resolved' };

const hasDates = (timex: Timex): timex is DatedTimex =>
  timex.from !== undefined && timex.to !== undefined && timex.basis !== undefined;

/** Days before publication up to which a dated event sets the day that the news is about. */
const NEWS_DAYS = 10;
/** How many sentences after the headline may bring the news itself. */
const LEAD_SENTENCES = 3;
/** Headlines have no full stop, and fewer words than this. */
const HEADLINE_TOKENS = 25;

/** The events that the article dates, in order of their first day. */
export function* buildTimeline(
  article: ArticleDocument,
  tokens: Tokens,
  sentences: readonly Sentence[],
  timexes: readonly Timex[],
  budget: Budget,
): Steps<TimelineEntry[]> {
  const published =
    article.publishedAt && article.publishedAt.length >= 10 && documentDay(article.publishedAt) !== null
      ? article.publishedAt.slice(0, 10)
      : null;
  const publication: Dates | null = published
    ? { from: published, to: published, precision: 'day', timex: null, basis: 'document' }
    : null;
  /** The day that the text tells of: that of publication, until a sentence names another just before it. */
  let newsDay: Dates | null = publication;
  const headlines: EventClause[] = [];
  const entries: TimelineEntry[] = [];
  const traits = eventWordTraits.ofTokens(tokens);
  const add = (clause: EventClause, dates: Dates, first: number, last: number): void => {
    entries.push(
      entryOf(
        tokens.start[first] as number,
        tokens.end[last - 1] as number,
        dates,
        tenseOf(clause, dates, published),
      ),
    );
  };
  let next = 0;
  let read = 0;
  for (const sentence of sentences) {
    if (!budget.spend(sentence.endToken - sentence.firstToken)) break;
    if (budget.isPauseDue()) yield;
    while (next < timexes.length && (timexes[next] as Timex).end <= sentence.start) next++;
    const clauses = splitEventClauses(tokens, traits, sentence);
    if (entries.length === 0 && isHeadline(tokens, sentence)) {
      headlines.push(...clauses.filter(({ verb }) => verb !== null));
      continue;
    }
    read++;
    let before: Dates | null = null;
    const hasTimexes = next < timexes.length && (timexes[next] as Timex).start < sentence.end;
    const printedIn = hasTimexes
      ? clauses.map((clause) => clause.verb && printedDates(tokens, clause, timexes, next, published))
      : null;
    for (let index = 0; index < clauses.length; index++) {
      const clause = clauses[index] as EventClause;
      if (!clause.verb) continue;
      const printed = printedIn?.[index];
      if (printedIn && printed) {
        const { first, end } = statementOf(tokens, clauses, index, (other) => printedIn[other] !== null);
        add(clause, printed, first, end);
        if (clause.verb.tense === 'past' || clause.verb.tense === 'perfect') {
          before = { ...printed, basis: 'resolved', carried: true };
          if (isNewsDay(printed, published)) newsDay = printed.from === published ? publication : before;
        }
        continue;
      }
      const telling = tellingOf(tokens, traits, clause, read <= LEAD_SENTENCES);
      const dates = telling === 'none' ? null : telling === 'told' ? (before ?? newsDay) : publication;
      if (dates) add(clause, dates, clause.first, clause.end);
    }
  }
  if (newsDay) for (const clause of headlines) add(clause, newsDay, clause.first, clause.end);
  entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.start - b.start));
  yield;
  return markRepeats(entries, article.text, timexes);
}

function entryOf(start: number, end: number, dates: Dates, tense: TimelineEntry['tense']): TimelineEntry {
  return { start, end, ...dates, tense };
}

function isHeadline(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  const last = tokens.text[endToken - 1] as string;
  return endToken - firstToken < HEADLINE_TOKENS && !/^[.!?…"”’)]$/.test(last);
}

/** The date that stands in the clause, where its verb can have it: no past tense goes with a date to come. */
function printedDates(
  tokens: Tokens,
  { first, end, verb }: EventClause,
  timexes: readonly Timex[],
  next: number,
  published: string | null,
): Dates | null {
  const from = tokens.start[first] as number;
  const to = tokens.end[end - 1] as number;
  for (let index = next; index < timexes.length && (timexes[index] as Timex).start < to; index++) {
    const timex = timexes[index] as Timex;
    if (timex.start < from || !hasDates(timex)) continue;
    if (published !== null && verb) {
      const past = verb.tense === 'past' || verb.tense === 'perfect' || verb.tense === 'pluperfect';
      if (past && timex.from > published) continue;
      if (past && timex.type === 'DURATION' && timex.from === published) continue;
    }
    return {
      from: timex.from,
      to: timex.to,
      precision: precisionOf(timex),
      timex: index,
      ...(isVague(timex) && { vagueDate: { start: timex.start, end: timex.end } }),
      basis: timex.basis,
    };
  }
  return null;
}

/** Whether an expression names a period without exact days: "the past two years", "late March", "about 2010". */
const isVague = ({ type, mod }: Timex): boolean => type === 'DURATION' || mod !== undefined;

/** A day of the week or so before publication. */
function isNewsDay({ from, precision }: Dates, published: string | null): boolean {
  if (precision !== 'day' || published === null || from > published) return false;
  return daysBetween(from, published) <= NEWS_DAYS;
}

/** Past, present or future seen from the day of publication: the dates decide, the verb where they hold that day. */
function tenseOf(
  { verb }: EventClause,
  { from, to }: Dates,
  published: string | null,
): TimelineEntry['tense'] {
  if (published !== null && to < published) return 'past';
  if (published !== null && from > published) return 'future';
  if (verb?.tense === 'future' || verb?.tense === 'modal') return 'future';
  return verb?.tense === 'present' ? 'present' : 'past';
}
