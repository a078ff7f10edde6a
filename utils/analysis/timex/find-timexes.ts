import type { Timex } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Budget } from '../budget.ts';
import { dayNumber, isDate } from '../calendar.ts';
import { BUSINESS_WORDS, GAME_WORDS, TEMPERATURE_WORDS } from '../lang/en/date-context.ts';
import type { Steps } from '../steps.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { namesLikeMonths } from './patterns/month-lookalikes.ts';
import { isSurelyOver, tenseDirection } from './tense-direction.ts';
import { matchAt } from './timex-grammar.ts';
import { type TimexPiece, TimexPieces } from './timex-pieces.ts';
import { matchDates, NO_TAG, type TimexMatch, type TimexScan } from './timex-scan.ts';

/** The day of an ISO 8601 date or date-time as its writer saw it, as a day number; null for none. */
export function documentDay(publishedAt: string | null): number | null {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(publishedAt ?? '');
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** Calls `read` the first time that its answer is asked for. */
function once<T>(read: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** Whether a text has more words of games than of business in it. */
function isAboutGame({ lower, length }: Tokens): boolean {
  let balance = 0;
  for (let t = 0; t < length; t++) {
    const word = lower[t] as string;
    if (GAME_WORDS.has(word)) balance++;
    else if (BUSINESS_WORDS.has(word)) balance--;
  }
  return balance > 0;
}

/** All time expressions, in order, none inside another. */
export function* findTimexes(
  tokens: Tokens,
  sentences: readonly Sentence[],
  { publishedAt, modifiedAt }: Pick<ArticleDocument, 'publishedAt' | 'modifiedAt'>,
  budget: Budget,
): Steps<Timex[]> {
  const pieces = new TimexPieces(tokens);
  yield;
  const timexes: Timex[] = [];
  const scan: TimexScan = {
    pieces,
    document: documentDay(publishedAt),
    updated: documentDay(modifiedAt),
    reference: null,
    quarter: null,
    printedDay: null,
    namedDays: new Set(),
    clubs: new Set(),
    previous: null,
    lastClock: null,
    tag: (i) => {
      const piece = pieces.at(i);
      return piece ? (tokens.pos[piece.token] as number) : NO_TAG;
    },
    printed(i) {
      const { token, start, end } = pieces.at(i) as TimexPiece;
      const from = start - (tokens.start[token] as number);
      return (tokens.text[token] as string).slice(from, from + end - start);
    },
    tellsTemperatures(i) {
      const { firstToken, endToken } = sentences[(pieces.at(i) as TimexPiece).sentence] as Sentence;
      for (let t = firstToken; t < endToken; t++)
        if (TEMPERATURE_WORDS.has(tokens.lower[t] as string)) return true;
      return false;
    },
    namesLikeMonths: once(() => namesLikeMonths(tokens)),
    tellsGame: once(() => isAboutGame(tokens)),
    inHeadline(i) {
      const { endToken } = sentences[(pieces.at(i) as TimexPiece).sentence] as Sentence;
      return !/^[.!?…"”’')]+$/.test(tokens.text[endToken - 1] as string);
    },
    isOver: (from, to) =>
      isSurelyOver(
        tokens,
        sentences[(pieces.at(from) as TimexPiece).sentence] as Sentence,
        (pieces.at(from) as TimexPiece).token,
        (pieces.at(to - 1) as TimexPiece).token + 1,
      ),
    direction(from, to, isDay = false) {
      const first = pieces.at(from) as TimexPiece;
      return tenseDirection(
        tokens,
        sentences[first.sentence] as Sentence,
        first.token,
        (pieces.at(to - 1) as TimexPiece).token + 1,
        isDay,
      );
    },
  };
  for (let i = 0; i < pieces.length; ) {
    if (!pieces.mayOpen(i)) {
      i++;
      continue;
    }
    if (!budget.spend(10)) break;
    if (budget.isPauseDue()) yield;
    const match = matchAt(scan, i);
    if (!match) {
      i++;
      continue;
    }
    timexes.push(timexOf(pieces, match));
    scan.previous = match;
    if (match.type === 'TIME' && match.value.includes(':')) scan.lastClock = i;
    if (match.point && !match.aside) scan.reference = match.point;
    if (match.point?.grain === 'day' && !match.resolved) scan.printedDay = { point: match.point, at: i };
    if (match.point?.grain === 'quarter' && !match.aside) scan.quarter = { point: match.point, at: i };
    i = match.to;
  }
  return timexes;
}

function timexOf(pieces: TimexPieces, match: TimexMatch): Timex {
  const dates = matchDates(match);
  return {
    start: (pieces.at(match.from) as TimexPiece).start,
    end: (pieces.at(match.to - 1) as TimexPiece).end,
    type: match.type,
    value: match.value,
    ...(match.mod && { mod: match.mod }),
    ...(dates && { ...dates, basis: match.resolved ? ('resolved' as const) : ('printed' as const) }),
  };
}
