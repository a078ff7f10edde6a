import type { Timex } from '../analysis.ts';
import type { Budget } from '../budget.ts';
import { dayNumber, isDate } from '../calendar.ts';
import type { Steps } from '../steps.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { tenseDirection } from './tense-direction.ts';
import { matchAt } from './timex-grammar.ts';
import { type TimexPiece, TimexPieces } from './timex-pieces.ts';
import { matchDates, type TimexMatch, type TimexScan } from './timex-scan.ts';

/** The day of an ISO 8601 date or date-time as its writer saw it, as a day number; null for none. */
export function documentDay(publishedAt: string | null): number | null {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(publishedAt ?? '');
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** All time expressions, in order, none inside another. */
export function* findTimexes(
  tokens: Tokens,
  sentences: readonly Sentence[],
  publishedAt: string | null,
  budget: Budget,
): Steps<Timex[]> {
  const pieces = new TimexPieces(tokens);
  yield;
  const timexes: Timex[] = [];
  const scan: TimexScan = {
    pieces,
    document: documentDay(publishedAt),
    reference: null,
    quarter: null,
    tag: (i) => tokens.pos[(pieces.at(i) as TimexPiece).token] as number,
    inHeadline(i) {
      const { endToken } = sentences[(pieces.at(i) as TimexPiece).sentence] as Sentence;
      return !/^[.!?…"”’')]+$/.test(tokens.text[endToken - 1] as string);
    },
    direction(from, to) {
      const first = pieces.at(from) as TimexPiece;
      return tenseDirection(
        tokens,
        sentences[first.sentence] as Sentence,
        first.token,
        (pieces.at(to - 1) as TimexPiece).token + 1,
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
    if (match.point && !match.aside) scan.reference = match.point;
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
