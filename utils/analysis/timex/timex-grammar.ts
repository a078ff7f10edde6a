import { DAY_WORDS } from '../lang/en/date-context.ts';
import { calendarDate } from './patterns/calendar-dates.ts';
import { clock } from './patterns/clock-times.ts';
import { duration } from './patterns/durations.ts';
import { holiday } from './patterns/holiday-dates.ts';
import { nthDays } from './patterns/nth-days.ts';
import { recurringTime } from './patterns/recurring-times.ts';
import { relativeDate } from './patterns/relative-dates.ts';
import { vagueReference } from './patterns/vague-references.ts';
import { weekday } from './patterns/weekdays.ts';
import { yearPart } from './patterns/year-parts.ts';
import { year } from './patterns/years.ts';
import { LEXEME_WORDS, LEXEMES, type Lexeme } from './time-lexicon.ts';
import { readApproximator, readEdge } from './timex-modifiers.ts';
import type { TimexPiece } from './timex-pieces.ts';
import { pieceWord, type TimexMatch, type TimexPattern, type TimexScan } from './timex-scan.ts';

/** The kinds of expression. Of those that match the longest wins, of equals the first. */
export const PATTERNS: readonly TimexPattern[] = [
  clock,
  nthDays,
  calendarDate,
  weekday,
  holiday,
  yearPart,
  year,
  relativeDate,
  recurringTime,
  vagueReference,
  duration,
];
const WITH_DIGITS = PATTERNS.filter(({ beginsWithDigits }) => beginsWithDigits);

/** Filled as texts show them: to look at every lexeme of the lexicon is a tenth of the time in which the analysis is loaded. */
const byLexeme = new Map<Readonly<Lexeme>, readonly TimexPattern[]>();

function patternsOf(lexeme: Readonly<Lexeme>): readonly TimexPattern[] {
  let patterns = byLexeme.get(lexeme);
  if (!patterns) {
    const word = LEXEME_WORDS[LEXEMES.indexOf(lexeme)];
    patterns = word === undefined ? PATTERNS : PATTERNS.filter(({ beginsWith }) => beginsWith(word, lexeme));
    byLexeme.set(lexeme, patterns);
  }
  return patterns;
}

/** The kinds that may begin with a piece; of a sign or a word that dates do not know, nothing is known. */
export const patternsFor = ({ digits, lexeme }: TimexPiece): readonly TimexPattern[] =>
  digits ? WITH_DIGITS : patternsOf(lexeme);

function matchCore(scan: TimexScan, i: number): TimexMatch | null {
  const piece = scan.pieces.at(i);
  if (!piece) return null;
  let best: TimexMatch | null = null;
  for (const { match } of patternsFor(piece)) {
    const found = match(scan, i);
    if (found && (!best || found.to > best.to) && inOneSentence(scan, found)) best = found;
  }
  return best;
}

const inOneSentence = ({ pieces }: TimexScan, { from, to }: TimexMatch): boolean =>
  pieces.at(from)?.sentence === pieces.at(to - 1)?.sentence;

/** The expression that begins at piece `i`, modifiers and all, or null. */
export function matchAt(scan: TimexScan, i: number): TimexMatch | null {
  const found = matchModified(scan, i);
  return found && isName(scan, found) ? null : found;
}

/** Calendar stretches that are written with capitals for no other reason: "Fiscal Year 2027", "First Quarter 2026". */
const IN_CAPITALS: ReadonlySet<string> = new Set(['year', 'quarter', 'half']);

/** "60 Minutes", "USA Today", "20th Century Fox": a word of time with a capital inside a sentence belongs to a name. */
function isName(scan: TimexScan, { from, to, point, resolved, holiday }: TimexMatch): boolean {
  if (holiday || (point && !resolved && IN_CAPITALS.has(point.grain))) return false;
  for (let i = from; i < to; i++) {
    const piece = scan.pieces.at(i) as TimexPiece;
    if (!piece.capital || (i === from && opensSpeech(scan, from, to))) continue;
    const { unit, dayPart, reference } = piece.lexeme;
    if (
      (unit || dayPart || reference || DAY_WORDS.has(piece.word)) &&
      scan.pieces.at(i - 1)?.sentence === piece.sentence &&
      !scan.inHeadline(i)
    )
      return true;
  }
  return false;
}

const OPENING_SIGNS: ReadonlySet<string> = new Set(['"', '“', '`', "''", '‘', "'", ':', '—', '–', '(']);

/** Whether a quotation, or what a colon or dash brings, begins with the match and goes on behind it. */
function opensSpeech(scan: TimexScan, from: number, to: number): boolean {
  return (
    OPENING_SIGNS.has(pieceWord(scan, from - 1)) &&
    scan.pieces.at(to)?.capital === false &&
    !OPENING_SIGNS.has(pieceWord(scan, to))
  );
}

function matchModified(scan: TimexScan, i: number): TimexMatch | null {
  const plain = matchCore(scan, i);
  const edge = readEdge(scan, i);
  if (edge) {
    const found = matchCore(scan, edge.to);
    if (found && (found.type === 'DATE' || found.type === 'TIME') && edgeFits(scan, i, found)) {
      if (!plain || found.to > plain.to) return { ...found, from: i, ...(edge.mod && { mod: edge.mod }) };
    }
  }
  const approximator = readApproximator(scan, i);
  if (approximator) {
    const found = matchCore(scan, approximator.to);
    if (found && approximatorFits(scan, i, found)) {
      if (!plain || found.to > plain.to)
        return { ...found, from: i, ...(approximator.mod && { mod: approximator.mod }) };
    }
  }
  return plain;
}

/** "Earlier" and "later" need an expression that points from here or a named period; "late" takes no vague word. */
function edgeFits(scan: TimexScan, i: number, { value, point }: TimexMatch): boolean {
  if (value.endsWith('_REF')) return false;
  const word = pieceWord(scan, i);
  return word !== 'later' && word !== 'earlier'
    ? true
    : point === null || point.grain !== 'year' || pieceWord(scan, i + 1) !== 'than';
}

/** "over" and "under" are prepositions but before an amount; "some" goes with amounts alone. */
function approximatorFits(scan: TimexScan, i: number, { type, value, from }: TimexMatch): boolean {
  if (value.endsWith('_REF') || type === 'SET') return false;
  const amount =
    type === 'DURATION' && !['the', 'its', 'their', 'recent', 'coming'].includes(pieceWord(scan, from));
  const word = pieceWord(scan, i);
  if (amount) {
    if ((word === 'over' || word === 'under') && value.includes('X')) return false;
    return pieceWord(scan, from) !== 'past' && pieceWord(scan, from) !== 'last';
  }
  if (type === 'DURATION') return word === 'at' || word === 'nearly' || word === 'almost';
  if (type === 'DATE' && /^[a-z]+day$/.test(pieceWord(scan, from))) return false;
  if (type === 'DATE')
    return ['about', 'around', 'nearly', 'almost', 'roughly', 'more', 'exactly', 'some', 'less'].includes(
      word,
    );
  return ['about', 'around', 'roughly', 'approximately', 'exactly'].includes(word);
}
