import {
  ADDRESS_WORDS,
  COUNTED_PEOPLE,
  FISCAL_WORDS,
  NUMBERED_THINGS,
  YEAR_CUES,
} from '../../lang/en/date-context.ts';
import { POS } from '../../tokens/index.ts';
import type { TimexScan } from '../timex-scan.ts';

const NOUN = POS.indexOf('NOUN');
const VERB = POS.indexOf('VERB');

/** Years that need no word beside them to be one. */
const PLAIN_YEARS = { first: 1500, last: 2199 } as const;
/** How far behind a number a street's last word may stand: "1600 North Harbour Road". */
const STREET_REACH = 3;

/** "1984 Elm Street", "1119 Eighth St.". */
function isAddress(scan: TimexScan, i: number): boolean {
  const { pieces } = scan;
  const sentence = pieces.at(i)?.sentence;
  for (let at = i + 1; at <= i + STREET_REACH; at++) {
    const piece = pieces.at(at);
    if (!piece || piece.sentence !== sentence || !piece.capital) return false;
    if (ADDRESS_WORDS.has(piece.word)) return true;
  }
  return false;
}

/** "Expedition 1000", "GTX 1660", "Error 1020", "Case 2018/1207", "population 1950". */
function isName(scan: TimexScan, i: number): boolean {
  const { pieces } = scan;
  const [piece, before] = [pieces.at(i), pieces.at(i - 1)];
  if (!piece || !before || before.sentence !== piece.sentence) return false;
  if (NUMBERED_THINGS.has(before.word)) return true;
  const next = pieces.at(i + 1);
  if (
    next?.glued &&
    next.word === '/' &&
    pieces.at(i + 2)?.glued &&
    (pieces.at(i + 2)?.word.length ?? 0) > 2
  ) {
    const second = pieces.at(i + 2)?.number ?? 0;
    if (second < PLAIN_YEARS.first || second > PLAIN_YEARS.last) return true;
  }
  const printed = scan.printed(i - 1);
  return (
    printed.length > 1 &&
    printed.length < 6 &&
    /^[A-Z]+$/.test(printed) &&
    !FISCAL_WORDS.has(before.word) &&
    !scan.inHeadline(i)
  );
}

/** "has 1902 inhabitants", "lost 1600 books", "the town of 1950 residents", "covers 2010 square metres". */
function isCount(scan: TimexScan, i: number): boolean {
  const { pieces } = scan;
  const [piece, before, next] = [pieces.at(i), pieces.at(i - 1), pieces.at(i + 1)];
  if (!piece || !next || next.sentence !== piece.sentence || next.capital) return false;
  if (COUNTED_PEOPLE.has(next.word)) return true;
  if (before?.sentence !== piece.sentence || scan.tag(i - 1) !== VERB) return false;
  return (
    (scan.tag(i + 1) === NOUN && next.word.endsWith('s')) || next.word === 'square' || next.word === 'cubic'
  );
}

/** A year so long ago, or so far off, that only a word of time makes one of the number. */
function lacksCue(scan: TimexScan, i: number): boolean {
  const { pieces } = scan;
  const year = pieces.at(i)?.number ?? 0;
  if (year >= PLAIN_YEARS.first) return false;
  const before = pieces.at(i - 1);
  if (before?.sentence !== pieces.at(i)?.sentence) return true;
  return !YEAR_CUES.has(before?.word ?? '') && before?.word !== 'year';
}

/** Whether the four digits at piece `i` are an address, a product, a code or a count rather than a year. */
export const isOtherNumber = (scan: TimexScan, i: number): boolean =>
  lacksCue(scan, i) || isAddress(scan, i) || isName(scan, i) || isCount(scan, i);
