import { mayBeginAmount, readAmount } from '../numerals.ts';
import { SEASON_CODES } from '../point.ts';
import { type Match, type Pattern, type Scan, valueMatch, wordAt } from '../scan.ts';
import { readDayPart } from './day-parts.ts';
import { durationValue } from './quantities.ts';

/** "every day", "each month", "every two weeks", "each Thursday", "every July", "every morning", "every other week". */
function everyMatch(scan: Scan, i: number): Match | null {
  if (wordAt(scan, i) !== 'every' && wordAt(scan, i) !== 'each') return null;
  let at = i + 1;
  const other = wordAt(scan, at) === 'other' || wordAt(scan, at) === 'second';
  if (other || wordAt(scan, at) === 'single') at++;
  const amount = readAmount(scan.pieces, at);
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
function timesMatch(scan: Scan, i: number): Match | null {
  let at = i;
  const word = wordAt(scan, at);
  if (word === 'twice' || word === 'once') at++;
  else {
    const amount = readAmount(scan.pieces, at);
    if (!amount || wordAt(scan, amount.to) !== 'times') return null;
    at = amount.to + 1;
  }
  const every = everyMatch(scan, at);
  if (every) return { ...every, from: i };
  const article = wordAt(scan, at);
  if (article !== 'a' && article !== 'an' && article !== 'per') return null;
  const unit = scan.pieces.at(at + 1)?.lexeme;
  return unit?.unit && !unit.plural ? valueMatch(i, at + 2, 'SET', durationValue(1, unit.unit)) : null;
}

/** What comes round: "every Tuesday", "twice a year", "weekly". */
function matchSet(scan: Scan, i: number): Match | null {
  const found = everyMatch(scan, i) ?? timesMatch(scan, i);
  if (found) return found;
  const piece = scan.pieces.at(i);
  // "Daily" with a capital inside a sentence is a newspaper.
  if (!piece?.lexeme.frequency) return null;
  if (piece.capital && scan.pieces.at(i - 1)?.sentence === piece.sentence) return null;
  return valueMatch(i, i + 1, 'SET', piece.lexeme.frequency);
}

const EVERY = new Set(['every', 'each', 'twice', 'once']);

export const set: Pattern = {
  match: matchSet,
  beginsWith: (word, lexeme) => lexeme.frequency !== '' || EVERY.has(word) || mayBeginAmount(word, lexeme),
  beginsWithDigits: true,
};
