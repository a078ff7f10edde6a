import {
  COURTESY_TITLES,
  MONTH_COMPANIONS,
  MONTH_EDGES,
  MONTH_PREPOSITIONS,
  NAME_MONTHS,
  TIME_PREPOSITIONS,
} from '../../lang/en/date-context.ts';
import { MONTHS, WEEKDAYS } from '../../lang/en/time-words.ts';
import { POS, type Tokens } from '../../tokens/index.ts';
import { pieceWord, type TimexScan } from '../timex-scan.ts';

const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');

/** Whether the month at piece `i` is one although people are called like it: "in May", "the end of May". */
function isSurelyMonth(scan: TimexScan, i: number): boolean {
  if (scan.pieces.at(i - 1)?.sentence !== scan.pieces.at(i)?.sentence) return false;
  const before = pieceWord(scan, i - 1);
  return TIME_PREPOSITIONS.has(before) || (before === 'of' && MONTH_EDGES.has(pieceWord(scan, i - 2)));
}

/**
 * The months, lower case, that people of the text are called like, from full names and titles: "Theresa May urged", "Mrs May",
 * "April Dunmore, the leader". A first name or surname alone is no evidence.
 */
export function namesLikeMonths(tokens: Tokens): ReadonlySet<string> {
  const { text, lower, pos, sentence, length } = tokens;
  const found = new Set<string>();
  const isName = (t: number, at: number): boolean => {
    if (t < 0 || t >= length || sentence[t] !== sentence[at] || pos[t] !== PROPN) return false;
    const word = lower[t] as string;
    const isDateWord = Object.hasOwn(MONTHS, word) || Object.hasOwn(WEEKDAYS, word);
    return !isDateWord && text[t] !== word && text[t] !== word.toUpperCase() && !MONTH_COMPANIONS.has(word);
  };
  for (let t = 0; t < length; t++) {
    const word = lower[t] as string;
    if (!NAME_MONTHS.has(word) || text[t] === word || found.has(word)) continue;
    const before = sentence[t - 1] === sentence[t] ? (lower[t - 1] as string) : '';
    if (/^\d/.test(lower[t + 1] ?? '')) continue;
    const isTitled = COURTESY_TITLES.has(before);
    const isSurname = isName(t - 1, t) && pos[t + 1] !== NOUN && !isName(t + 1, t);
    const isFirstName =
      isName(t + 1, t) &&
      pos[t + 2] !== NOUN &&
      !TIME_PREPOSITIONS.has(before) &&
      before !== 'on' &&
      !isName(t - 1, t);
    if (isTitled || isSurname || isFirstName) found.add(word);
  }
  return found;
}

/** Modal "may" and the verb "march" at the head of a sentence, people called April, May, June or August. */
export function isOtherWord(scan: TimexScan, i: number, to: number): boolean {
  const { pieces } = scan;
  const piece = pieces.at(i);
  const next = pieces.at(to);
  const before = pieces.at(i - 1);
  const sameSentence = before?.sentence === piece?.sentence;
  if (piece?.lexeme.short) return true;
  // A capital right before or behind makes a name of it, unless that is the start of the sentence or a date word.
  const named = (other: typeof next): boolean =>
    other !== undefined &&
    other.sentence === piece?.sentence &&
    other.capital &&
    other.lexeme.month === 0 &&
    other.lexeme.weekday === 0;
  if (!NAME_MONTHS.has(piece?.word ?? '')) return false;
  if (scan.namesLikeMonths().has(piece?.word ?? '') && !isSurelyMonth(scan, i)) return true;
  if (next?.glued && (next.word === '-' || next.word === "'")) return false;
  // "The March on Rome", "the March for Life".
  if (
    piece?.word === 'march' &&
    before?.word === 'the' &&
    /^(?:on|for|of|to)$/.test(next?.word ?? '') &&
    pieces.at(to + 1)?.capital
  )
    return true;
  if (named(next) && !next?.glued) return true;
  if (sameSentence && named(before) && !MONTH_PREPOSITIONS.has(before?.word ?? '')) return true;
  if (sameSentence && (before?.word === 'mrs' || before?.word === 'ms' || before?.word === 'mr')) return true;
  return piece?.word === 'may' && !sameSentence && next !== undefined && !next.digits;
}
