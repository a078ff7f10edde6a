import { readApproximator, readEdge } from './modifiers.ts';
import { matchCalendarDate } from './patterns/calendar-dates.ts';
import { matchClock } from './patterns/clock.ts';
import { matchDeictic } from './patterns/deictic.ts';
import { matchHoliday } from './patterns/holidays.ts';
import { matchYearPart } from './patterns/parts.ts';
import { matchQuantity } from './patterns/quantities.ts';
import { matchSet } from './patterns/sets.ts';
import { matchVague } from './patterns/vague.ts';
import { matchWeekday } from './patterns/weekdays.ts';
import { matchYear } from './patterns/years.ts';
import { type Match, type Scan, wordAt } from './scan.ts';

/** The kinds of expression. Of those that match the longest wins, of equals the first. */
const PATTERNS = [
  matchClock,
  matchCalendarDate,
  matchWeekday,
  matchHoliday,
  matchYearPart,
  matchYear,
  matchDeictic,
  matchSet,
  matchVague,
  matchQuantity,
] as const;

function matchCore(scan: Scan, i: number): Match | null {
  let best: Match | null = null;
  for (const pattern of PATTERNS) {
    const found = pattern(scan, i);
    if (found && (!best || found.to > best.to) && inOneSentence(scan, found)) best = found;
  }
  return best;
}

const inOneSentence = ({ pieces }: Scan, { from, to }: Match): boolean =>
  pieces[from]?.sentence === pieces[to - 1]?.sentence;

/** The expression that begins at piece `i`, modifiers and all, or null. */
export function matchAt(scan: Scan, i: number): Match | null {
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

/** "Earlier" and "later" need something that is told from here or named; "late" no vague word. */
function edgeFits(scan: Scan, i: number, { value, point }: Match): boolean {
  if (value.endsWith('_REF')) return false;
  const word = wordAt(scan, i);
  return word !== 'later' && word !== 'earlier'
    ? true
    : point === null || point.grain !== 'year' || wordAt(scan, i + 1) !== 'than';
}

/** "over" and "under" are prepositions but before an amount; "some" goes with amounts alone. */
function approximatorFits(scan: Scan, i: number, { type, value, from }: Match): boolean {
  if (value.endsWith('_REF') || type === 'SET') return false;
  const amount =
    type === 'DURATION' && !['the', 'its', 'their', 'recent', 'coming'].includes(wordAt(scan, from));
  const word = wordAt(scan, i);
  if (amount) {
    if ((word === 'over' || word === 'under') && value.includes('X')) return false;
    return wordAt(scan, from) !== 'past' && wordAt(scan, from) !== 'last';
  }
  if (type === 'DURATION') return word === 'at' || word === 'nearly' || word === 'almost';
  if (type === 'DATE' && /^[a-z]+day$/.test(wordAt(scan, from))) return false;
  if (type === 'DATE')
    return ['about', 'around', 'nearly', 'almost', 'roughly', 'more', 'exactly', 'some', 'less'].includes(
      word,
    );
  return ['about', 'around', 'roughly', 'approximately', 'exactly'].includes(word);
}
