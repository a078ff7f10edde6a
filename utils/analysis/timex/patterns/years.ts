import {
  COUNTED_NOUNS,
  FISCAL_WORDS,
  NUMBER_LEADS,
  YEAR_CUES,
  YEAR_OPENERS,
} from '../../lang/en/date-context.ts';
import { point } from '../calendar-point.ts';
import { fromDocument } from '../resolve-date.ts';
import { mayBeginOrdinal, mayBeginYear, readOrdinal, readYear } from '../timex-numerals.ts';
import { dateMatch, pieceWord, type TimexMatch, type TimexPattern, type TimexScan } from '../timex-scan.ts';
import { isOtherNumber } from './year-lookalikes.ts';

function isPlainYear(scan: TimexScan, i: number): boolean {
  const { pieces } = scan;
  if (isOtherNumber(scan, i)) return false;
  const before = pieces.at(i - 1);
  const next = pieces.at(i + 1);
  const same = before?.sentence === pieces.at(i)?.sentence;
  if (before?.glued && before.word === '.' && pieces.at(i)?.glued) return false;
  if (same && before && pieces.at(i)?.glued && !'-–—/(\'"‘“['.includes(before.word)) return false;
  if (same && before && NUMBER_LEADS.has(before.word) && !YEAR_CUES.has(before.word)) return false;
  if (same && before?.word === '-' && before.glued && pieces.at(i)?.glued && !pieces.at(i - 2)?.digits) {
    return (
      pieces.at(i - 2)?.word === 'mid' ||
      pieces.at(i - 2)?.word === 'post' ||
      pieces.at(i - 2)?.word === 'pre'
    );
  }
  if (!next) return true;
  if (next.glued && (next.word === '-' || next.word === '/') && pieces.at(i + 2)?.glued) {
    const third = pieces.at(i + 2);
    return third !== undefined && (third.digits || third.lexeme.unit === '');
  }
  if (next.glued && !next.digits && /^[\p{L}$%°]/u.test(next.word)) return false;
  if (COUNTED_NOUNS.has(next.word)) return false;
  return true;
}

/** "1990s", "the '80s", "the nineties": the century is the last one where only two digits stand. */
function decadeMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  let at = i;
  if (pieceWord(scan, at) === 'the') at++;
  const decade = (from: number, to: number, year: number): TimexMatch =>
    dateMatch(from, to, point('decade', year), 'XXX', false);
  const word = pieces.at(at);
  if (word?.lexeme.decade) {
    return at > i ? decade(i, at + 1, 1900 + word.lexeme.decade) : null;
  }
  if (word && "'’‘".includes(word.word)) at++;
  const digits = pieces.at(at);
  const s = pieceWord(scan, at + 1) === "'" || pieceWord(scan, at + 1) === '’' ? at + 2 : at + 1;
  if (!digits || pieceWord(scan, s) !== 's' || !pieces.at(s)?.glued || digits.number % 10 !== 0) {
    if (!digits || digits.number % 10 !== 0 || pieceWord(scan, at + 1) !== "'s") return null;
    return digits.word.length === 4 ? decade(i, at + 2, digits.number) : null;
  }
  if (digits.word.length === 4 && digits.number >= 1000 && digits.number <= 2190)
    return decade(i, s + 1, digits.number);
  if (digits.word.length === 2 && digits.number >= 20 && at > i && !scan.tellsTemperatures(at))
    return decade(i, s + 1, 1900 + digits.number);
  return null;
}

/** "the 20th century", "the third century BC" (left alone). */
function centuryMatch(scan: TimexScan, i: number): TimexMatch | null {
  let at = i;
  if (pieceWord(scan, at) === 'the') at++;
  const ordinal = readOrdinal(scan.pieces, at);
  if (!ordinal || ordinal.value === null || ordinal.value > 30) return null;
  const end = pieceWord(scan, ordinal.to) === '-' ? ordinal.to + 1 : ordinal.to;
  if (pieceWord(scan, end) !== 'century' || /^b\.?c/.test(pieceWord(scan, end + 1))) return null;
  return dateMatch(i, end + 1, point('century', (ordinal.value - 1) * 100), 'XX', false);
}

/** "2011/12", "the 2012–13 season", "fiscal 2019-20": two years in a row, of which the second is cut short. */
function seasonYearsMatch(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  let at = pieceWord(scan, i) === 'the' ? i + 1 : i;
  if (FISCAL_WORDS.has(pieceWord(scan, at))) at++;
  const year = readYear(pieces, at);
  const [sign, second] = [pieces.at(at + 1), pieces.at(at + 2)];
  if (!year?.value || year.to !== at + 1 || !sign?.glued || !second?.glued || !second.digits) return null;
  if (!'-–/'.includes(sign.word) || second.word.length !== 2) return null;
  if (
    second.number !== (year.value + 1) % 100 ||
    (pieces.at(at + 3)?.glued === true && '-–/'.includes(pieceWord(scan, at + 3)))
  )
    return null;
  const next = year.value + 1;
  const first =
    at === i || FISCAL_WORDS.has(pieceWord(scan, i)) || pieceWord(scan, at + 3) === 'season' ? i : at;
  if (first !== i) return null;
  return {
    from: i,
    to: at + 3,
    type: 'DATE',
    value: `${year.value}/${next}`,
    point: null,
    resolved: false,
    stretch: { from: `${year.value}-01-01`, to: `${next}-12-31` },
  };
}

/** "year-end", "year end", "the year's end". */
function yearEndMatch(scan: TimexScan, i: number): TimexMatch | null {
  let at = pieceWord(scan, i) === 'the' ? i + 1 : i;
  if (pieceWord(scan, at) !== 'year') return null;
  at++;
  if (pieceWord(scan, at) === '-') at++;
  else if (/^['’]$/.test(pieceWord(scan, at)) && pieceWord(scan, at + 1) === 's') at += 2;
  if (pieceWord(scan, at) !== 'end') return null;
  return { ...dateMatch(i, at + 1, fromDocument(scan, 'year', 0), 'XXXX', true), mod: 'END' };
}

/** Years, decades and centuries that are printed: "1998", "the year 2000", "fiscal 1989", "the 1990s", "the 20th century". */
function matchYear(scan: TimexScan, i: number): TimexMatch | null {
  const { pieces } = scan;
  const found =
    decadeMatch(scan, i) ?? centuryMatch(scan, i) ?? yearEndMatch(scan, i) ?? seasonYearsMatch(scan, i);
  if (found) return found;
  let at = i;
  if (pieceWord(scan, at) === 'the') {
    at++;
    if (pieceWord(scan, at) === 'year') {
      const spoken = pieceWord(scan, at + 1) === 'two' && pieceWord(scan, at + 2) === 'thousand';
      if (spoken) return dateMatch(i, at + 3, point('year', 2000), 'XXXX', false);
      const year = readYear(pieces, at + 1);
      return year && dateMatch(i, year.to, point('year', year.value as number), 'XXXX', false);
    }
    const year = readYear(pieces, at);
    const period = pieceWord(scan, at + 1);
    if (!year || year.to !== at + 1 || (period !== 'period' && period !== 'calendar')) return null;
    return dateMatch(i, at + 2, point('year', year.value as number), 'XXXX', false);
  }
  const fiscal = FISCAL_WORDS.has(pieceWord(scan, at));
  if (fiscal) {
    at++;
    if (pieceWord(scan, at) === 'year') at++;
  }
  const year = readYear(pieces, at);
  if (!year || year.value === null) return null;
  if (!fiscal && year.to === at + 1 && !isPlainYear(scan, at)) return null;
  return dateMatch(i, year.to, point('year', year.value), 'XXXX', false);
}

export const year: TimexPattern = {
  match: matchYear,
  beginsWith: (word, lexeme) => mayBeginYear(lexeme) || mayBeginOrdinal(lexeme) || YEAR_OPENERS.has(word),
  beginsWithDigits: true,
};
