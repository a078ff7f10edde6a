import type { TimelineEntry, Timex } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import { lowerBound } from '../binary-search.ts';
import type { Budget } from '../budget.ts';
import { INVERTED_CONDITIONS, PUBLISHING_VERBS, WH_RELATIVES } from '../lang/en/event-words.ts';
import type { Steps } from '../steps.ts';
import { documentDay, type TensedGroup } from '../timex/index.ts';
import { lemmaOfVerb, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import { type ClauseDate, clauseDates, type EventDates, type Viewpoint } from './clause-dates.ts';
import { carriesOn, tellingOf } from './clause-events.ts';
import type { ClauseTokens } from './date-roles.ts';
import { type EventClause, isSpeechGroup, splitEventClauses } from './event-clauses.ts';
import { dayBeside, offsetOf } from './event-offsets.ts';
import { statementOf } from './event-statement.ts';
import { eventWordTraits } from './event-word-traits.ts';
import { givesItsDay, isHeadline, isNewsDay, lastChangeOf } from './news-day.ts';
import { markRepeats } from './repeated-events.ts';
import { reportPeriod, tellsResults } from './report-period.ts';
import { isPageTalk, isUntold } from './untold-dates.ts';

/** How many sentences after the headline may bring the news itself. */
const LEAD_SENTENCES = 3;
const FEWEST_TITLE_TOKENS = 3;

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
  const publication: EventDates | null = published
    ? { from: published, to: published, precision: 'day', timex: null, basis: 'document' }
    : null;
  /** The day that the text tells of: that of publication, until a sentence names another just before it. */
  let newsDay: EventDates | null = publication;
  const isFiled = publication !== null && givesItsDay(article, tokens, sentences, timexes, publication.from);
  /** The time whose results the article reports, once it is printed. */
  let report: EventDates | null = null;
  const headlines: EventClause[] = [];
  const entries: TimelineEntry[] = [];
  /** Entries of the lead before it names the day of the news: "Ford has cut 900 jobs. … It said on Thursday". */
  const early: TimelineEntry[] = [];
  /** That day is a text's ("The report was published on Thursday"): its sayings are of it, not the events that it tells. */
  let isOfText = false;
  const traits = eventWordTraits.ofTokens(tokens);
  const add = (clause: EventClause, dates: EventDates, first: number, last: number): void => {
    entries.push(
      entryOf(
        tokens.start[first] as number,
        tokens.end[last - 1] as number,
        dates,
        tenseOf(clause, dates, published),
      ),
    );
  };
  const view: Viewpoint = { published, lastChange: lastChangeOf(article, published) };
  let next = 0;
  let read = 0;
  for (const sentence of sentences) {
    if (!budget.spend(sentence.endToken - sentence.firstToken)) break;
    if (budget.isPauseDue()) yield;
    while (next < timexes.length && (timexes[next] as Timex).end <= sentence.start) next++;
    const clauses = splitEventClauses(tokens, traits, sentence);
    if (entries.length === 0 && isHeadline(tokens, sentence)) {
      const telling = clauses.filter(({ verb }) => verb !== null);
      headlines.push(
        ...(telling.length || !isTitle(tokens, sentence, timexes[next])
          ? telling.flatMap((clause) => [...newsBeforeComma(tokens, clause), clause])
          : clauses),
      );
      continue;
    }
    if (isPageTalk(tokens, sentence)) continue;
    read++;
    let before: EventDates | null = null;
    const hasTimexes = next < timexes.length && (timexes[next] as Timex).start < sentence.end;
    const printedIn = hasTimexes ? datesByClause(tokens, clauses, timexes, next, view) : null;
    for (let index = 0; index < clauses.length; index++) {
      const clause = clauses[index] as EventClause;
      if (!clause.verb) continue;
      const [printed, ...others] = printedIn?.[index] ?? [];
      if (printedIn && printed) {
        const { first, end } = statementOf(tokens, clauses, index, (other) => printedIn[other] !== null);
        const begin = Math.min(first, subjectBefore(clauses, index)?.first ?? first);
        report ??= reportPeriod(tokens, { first: begin, end }, [printed, ...others], published);
        const part = partOf(tokens, printed, others, begin, end);
        add(clause, printed.dates, part.first, part.end);
        for (const other of others) {
          const rest = partOf(tokens, other, [printed], begin, end);
          add(clause, other.dates, rest.first, rest.end);
        }
        if (isPast(clause) && printed.role === 'event' && !isSubordinate(clause)) {
          before = { ...printed.dates, basis: 'resolved', carried: true };
          if ((newsDay === publication || read <= LEAD_SENTENCES) && isNewsDay(printed.dates, published)) {
            newsDay = before;
            isOfText = PUBLISHING_VERBS.has(lemmaOfVerb(tokens.lower[clause.verb.head] as string));
          }
          if (newsDay === before && read <= LEAD_SENTENCES)
            for (const entry of early.splice(0)) Object.assign(entry, newsDay);
        }
        if (printed.role !== 'goal') continue;
      }
      const subject = subjectBefore(clauses, index);
      const telling = tellingOf(tokens, traits, clause, read <= LEAD_SENTENCES, subject !== null);
      // "lost $4 billion in 2015, and predicted": a year is carried on to what happened, not to what is told of it.
      const carried: EventDates | null =
        before && (before.precision === 'day' || !speaks(tokens, clause)) ? before : newsDay;
      if (isOfText && telling === 'told' && carried === newsDay && !speaks(tokens, clause)) continue;
      let dates: EventDates | null = telling === 'none' ? null : telling === 'told' ? carried : publication;
      const offset = hasTimexes && dates ? offsetOf(tokens, clause, timexes, next) : null;
      if (offset) {
        dates = dayBeside(dates, offset.days);
        if (offset.side === 'opens' && dates) before = dates;
      }
      if (dates && report && tellsResults(tokens, clause)) dates = report;
      if (dates?.basis === 'document' ? !isFiled : dates?.carried && !carriesOn(tokens, clause)) continue;
      if (dates) {
        add(clause, dates, (subject ?? clause).first, clause.end);
        if (newsDay === publication && dates === publication) early.push(entries.at(-1) as TimelineEntry);
      }
    }
  }
  // "Automaker to cut 900 jobs", "Mayor seeking a deal": nothing has happened yet.
  const isPlan = ({ verb }: EventClause) =>
    verb?.tense === 'infinitive' ||
    verb?.tense === 'future' ||
    (verb?.tense === 'participle' && tokens.lower[verb.head]?.endsWith('ing'));
  if (newsDay)
    for (const clause of headlines) {
      const dates = report && tellsResults(tokens, clause) ? report : newsDay;
      if (!isPlan(clause)) add(clause, dates, clause.first, clause.end);
    }
  entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.start - b.start));
  yield;
  return yield* markRepeats(entries, article.text, timexes);
}

/** Relative clauses that may part a subject from its verb. */
const MOST_BETWEEN = 8;

/** The subject that a relative clause parts from the clause at `index`: "The yen, which fell on Friday, gained 1%". */
function subjectBefore(clauses: readonly EventClause[], index: number): EventClause | null {
  let at = index - 1;
  while (at >= index - MOST_BETWEEN && at >= 0 && isSubordinate(clauses[at] as EventClause)) at--;
  const subject = at >= index - MOST_BETWEEN ? clauses[at] : undefined;
  return at < index - 1 && subject?.verb === null ? subject : null;
}

const speaks = (tokens: Tokens, { verb }: EventClause): boolean =>
  verb !== null && isSpeechGroup(tokens, verb);

const isPast = ({ verb }: EventClause): boolean => verb?.tense === 'past' || verb?.tense === 'perfect';

/** Hung on a noun of another clause: its date is not that of the story. */
const isSubordinate = ({ link, reduced }: EventClause): boolean => reduced || WH_RELATIVES.has(link);

/** The first line of the text without a date, all of it one title: the tagger takes "Shares plunge" for two nouns. */
const isTitle = (
  tokens: Tokens,
  { firstToken, endToken, start, end }: Sentence,
  timex: Timex | undefined,
): boolean =>
  firstToken === 0 &&
  endToken - firstToken >= FEWEST_TITLE_TOKENS &&
  (!(timex && timex.start < end && timex.end > start) || tellsByName(tokens, firstToken, endToken)) &&
  tokens.length > endToken;

/** The part before the comma of a headline, where its plan or result stands behind: "Chrysler files for bankruptcy, Fiat to run company", "Sales spike, topping GM". */
function newsBeforeComma(tokens: Tokens, clause: EventClause): EventClause[] {
  const { first, verb } = clause;
  if (verb?.tense !== 'infinitive' && verb?.tense !== 'participle') return [];
  const comma = tokens.lower.indexOf(',', first);
  if (comma < 0 || comma >= verb.start || comma - first < FEWEST_TITLE_TOKENS) return [];
  const isResult = verb.tense === 'participle' && verb.start === comma + 1;
  return isResult || tellsByName(tokens, first, comma) ? [{ ...clause, end: comma, verb: null }] : [];
}

/** "GM posts first loss since 1992": a name with a verb behind it, which the tagger takes for a plural. */
function tellsByName(tokens: Tokens, first: number, end: number): boolean {
  let at = first;
  while (at < end && tokens.pos[at] === PROPN) at++;
  return at > first && at + 1 < end && verbForm(tokens.lower[at] as string) === 's';
}

/** The dates of each clause that has any, its own event's first; those of an opening without a verb belong to the main clause behind it. */
function datesByClause(
  tokens: Tokens,
  clauses: readonly EventClause[],
  timexes: readonly Timex[],
  next: number,
  view: Viewpoint,
): (ClauseDate[] | null)[] {
  let opening: ClauseTokens[] = [];
  // "Should the fund run dry by May, the state steps in": a condition up to its comma.
  let isCondition = INVERTED_CONDITIONS.has(tokens.lower[clauses[0]?.first ?? 0] as string);
  let handedOn: ClauseDate[] = [];
  return clauses.map((clause, index) => {
    const { verb, link } = clause;
    if (index > 0 && tokens.lower[clause.first - 1] === ',') isCondition = false;
    if (isCondition) return null;
    if (!verb) {
      opening.push(clause);
      return null;
    }
    const ranges = isSubordinate(clause) ? [clause] : [...opening, clause];
    if (!isSubordinate(clause)) opening = [];
    const datesIn = (stretches: readonly ClauseTokens[]): ClauseDate[] =>
      clauseDates(tokens, stretches, verb, timexes, next, view).filter(
        (date) => !isUntold(tokens, { ...clause, verb }, date, timexes, view.published),
      );
    let dates = datesIn(ranges);
    if (link === 'when' && dates.length === 0) {
      const named = dateBefore(tokens, clause, timexes, next);
      if (named) dates = datesIn([named]);
    }
    const own = [...handedOn, ...dates];
    // "For 2009, Ford says it made $868 million": the period of what is said.
    const isSaying = verb.tense === 'present' && isSpeechGroup(tokens, verb) && index + 1 < clauses.length;
    handedOn = isSaying ? own.filter(({ dates, end }) => dates.precision !== 'day' && end <= verb.start) : [];
    return ordered(
      own.filter((date) => !handedOn.includes(date)),
      verb,
    );
  });
}

/** The date right before a "when" that tells its event: "an improvement on 2008, when it lost $15 billion". */
function dateBefore(
  tokens: Tokens,
  { first }: EventClause,
  timexes: readonly Timex[],
  next: number,
): ClauseTokens | null {
  const end = tokens.lower[first - 1] === ',' ? first - 1 : first;
  const to = tokens.end[end - 1] as number;
  for (let index = next; index < timexes.length && (timexes[index] as Timex).start < to; index++) {
    const { type, start, end: last } = timexes[index] as Timex;
    if (last === to && type === 'DATE') return { first: lowerBound(tokens.start, start, tokens.length), end };
  }
  return null;
}

/** "sold 300 in 2015 and 400 in 2016": of a statement with two dates the part of one, where "and" or a comma stands between. */
function partOf(
  tokens: Tokens,
  date: ClauseDate,
  others: readonly ClauseDate[],
  first: number,
  end: number,
): ClauseTokens {
  const part = { first, end };
  for (const other of others) {
    const isBehind = date.first > other.first;
    const [a, b] = isBehind ? [other, date] : [date, other];
    let cut = b.first - 1;
    while (cut > a.end && tokens.pos[cut] !== CCONJ && tokens.lower[cut] !== ',') cut--;
    if (cut <= a.end - 1 || cut <= first || b.first - cut < FEWEST_TITLE_TOKENS) continue;
    if (isBehind) part.first = Math.max(part.first, cut + 1);
    else part.end = Math.min(part.end, cut);
  }
  return part.end - part.first >= FEWEST_TITLE_TOKENS ? part : { first, end };
}

const [CCONJ, PROPN] = (['CCONJ', 'PROPN'] as const).map((tag) => POS.indexOf(tag));

/** The date of the verb first: one that no noun has, the nearest; null for none. */
function ordered(found: ClauseDate[], { head }: TensedGroup): ClauseDate[] | null {
  if (found.length < 2) return found.length ? found : null;
  // "unveiled on Monday at this year's show": the year that a noun has tells no event of its own.
  const dates = found.filter((date) => date.role !== 'noun' || !found.some((other) => isWithin(other, date)));
  const distance = ({ role, first }: ClauseDate) => (role === 'noun' ? FAR : 0) + Math.abs(first - head);
  return dates.sort((a, b) => distance(a) - distance(b));
}

/** Whether the date of one lies within the longer one of another. */
const isWithin = ({ dates: inner, role }: ClauseDate, { dates: outer }: ClauseDate): boolean =>
  role !== 'noun' &&
  inner.from >= outer.from &&
  inner.to <= outer.to &&
  (inner.from > outer.from || inner.to < outer.to);

/** More than any distance in a sentence. */
const FAR = 1e6;

function entryOf(
  start: number,
  end: number,
  dates: EventDates,
  tense: TimelineEntry['tense'],
): TimelineEntry {
  return { start, end, ...dates, tense };
}

/** Past, present or future seen from the day of publication: the dates decide, the verb where they hold that day. */
function tenseOf(
  { verb }: EventClause,
  { from, to }: EventDates,
  published: string | null,
): TimelineEntry['tense'] {
  if (published !== null && to < published) return 'past';
  if (published !== null && from > published) return 'future';
  if (verb?.tense === 'future' || verb?.tense === 'modal') return 'future';
  return verb?.tense === 'present' ? 'present' : 'past';
}
