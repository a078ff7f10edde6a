import { RECURRING_OPENERS } from '../../lang/en/date-context.ts';
import { SEASON_CODES } from '../calendar-point.ts';
import { mayBeginAmount, readTimeAmount } from '../timex-numerals.ts';
import { pieceWord, type TimexMatch, type TimexPattern, type TimexScan, valueMatch } from '../timex-scan.ts';
import { readDayPart } from './day-parts.ts';
import { durationValue } from './durations.ts';

/** "every day", "each month", "every two weeks", "each Thursday", "every July", "every morning", "every other week". */
function everyMatch(scan: TimexScan, i: number): TimexMatch | null {
  if (pieceWord(scan, i) !== 'every' && pieceWord(scan, i) !== 'each') return null;
  let at = i + 1;
  const other = pieceWord(scan, at) === 'other' || pieceWord(scan, at) === 'second';
  if (other || pieceWord(scan, at) === 'single') at++;
  const amount = readTimeAmount(scan.pieces, at);
  if (amount && amount.value !== null) {
    const unit = scan.pieces.at(amount.to)?.lexeme;
    return unit?.unit ? valueMatch(i, amount.to + 1, 'SET', durationValue(amount.value, unit.unit)) : null;
  }
  const piece = scan.pieces.at(at);
  if (!piece) return null;
  const { lexeme } = piece;
  if (lexeme.weekday && piece.capital && !lexeme.short) {
    const part = readDayPart(scan, at + 1);
    return valueMatch(
      i,
      part?.to ?? at + 1,
      'SET',
      `XXXX-WXX-${lexeme.weekday}${part ? `T${part.code}` : ''}`,
    );
  }
  if (lexeme.month && piece.capital && !lexeme.short) {
    return valueMatch(i, at + 1, 'SET', `XXXX-${String(lexeme.month).padStart(2, '0')}`);
  }
  if (lexeme.season) return valueMatch(i, at + 1, 'SET', `XXXX-${SEASON_CODES[lexeme.season - 1]}`);
  if (lexeme.dayPart) return valueMatch(i, at + 1, 'SET', `XXXX-XX-XXT${lexeme.dayPart}`);
  if (!lexeme.unit || lexeme.plural || piece.word === 'second' || piece.word === 'season') return null;
  return valueMatch(i, at + 1, 'SET', durationValue(other ? 2 : 1, lexeme.unit));
}

/** "twice a year", "three times a week", "once every five years". */
function timesMatch(scan: TimexScan, i: number): TimexMatch | null {
  let at = i;
  const word = pieceWord(scan, at);
  if (word === 'twice' || word === 'once') at++;
  else {
    const amount = readTimeAmount(scan.pieces, at);
    if (!amount || pieceWord(scan, amount.to) !== 'times') return null;
    at = amount.to + 1;
  }
  const every = everyMatch(scan, at);
  if (every) return { ...every, from: i };
  const article = pieceWord(scan, at);
  if (article !== 'a' && article !== 'an' && article !== 'per') return null;
  const unit = scan.pieces.at(at + 1)?.lexeme;
  return unit?.unit && !unit.plural ? valueMatch(i, at + 2, 'SET', durationValue(1, unit.unit)) : null;
}

/** Recurring times: "every Tuesday", "twice a year", "weekly". */
function matchSet(scan: TimexScan, i: number): TimexMatch | null {
  const found = everyMatch(scan, i) ?? timesMatch(scan, i);
  if (found) return found;
  const piece = scan.pieces.at(i);
  // "Daily" with a capital inside a sentence is a newspaper.
  if (!piece?.lexeme.frequency) return null;
  if (piece.capital && scan.pieces.at(i - 1)?.sentence === piece.sentence) return null;
  return valueMatch(i, i + 1, 'SET', piece.lexeme.frequency);
}

export const recurringTime: TimexPattern = {
  match: matchSet,
  beginsWith: (word, lexeme) =>
    lexeme.frequency !== '' || RECURRING_OPENERS.has(word) || mayBeginAmount(word, lexeme),
  beginsWithDigits: true,
};
