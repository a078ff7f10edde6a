import { isoDay } from '../../calendar.ts';
import {
  DURATION_VERBS,
  STRETCH_DETERMINERS,
  STRETCH_PREPOSITIONS,
  UNIT_ADJECTIVES,
} from '../../lang/en/date-context.ts';
import { lemmaOfVerb, POS } from '../../tokens/index.ts';
import { firstDay, type Point, pointAt, pointDays, pointValue, shift } from '../calendar-point.ts';
import { offset } from '../resolve-date.ts';
import { mayBeginAmount, readOrdinal, readTimeAmount } from '../timex-numerals.ts';
import {
  dateMatch,
  pieceWord,
  quarterTold,
  type TimexMatch,
  type TimexPattern,
  type TimexScan,
  valueMatch,
} from '../timex-scan.ts';

/** A unit, with a hyphen in front or not: "days", "-year". */
function readUnit(
  scan: TimexScan,
  i: number,
): { unit: string; plural: boolean; hyphen: boolean; to: number } | null {
  let at = i;
  const hyphen = pieceWord(scan, at) === '-' && scan.pieces.at(at)?.glued === true;
  if (hyphen) at++;
  while (UNIT_ADJECTIVES.has(pieceWord(scan, at))) at++;
  const piece = scan.pieces.at(at);
  if (!piece?.lexeme.unit) return null;
  return { unit: piece.lexeme.unit, plural: piece.lexeme.plural, hyphen, to: at + 1 };
}

const trim = (number: number): string => String(Math.round(number * 100) / 100);

/** A duration as ISO 8601 writes it; null stands for an unknown amount. */
export function durationValue(amount: number | null, unit: string): string {
  if (unit === 'E') return amount === null ? 'PXE' : durationValue(amount * 10, 'Y');
  if (unit === 'C') return amount === null ? 'PXC' : durationValue(amount * 100, 'Y');
  if (unit === 'L') return amount === null ? 'PXL' : durationValue(amount * 1000, 'Y');
  if (unit === '2W') return amount === null ? 'PXW' : durationValue(amount * 2, 'W');
  const time = unit.startsWith('T') ? 'T' : '';
  const letter = unit.replace('T', '');
  if (amount === null) return `P${time}X${letter}`;
  const whole = Math.floor(amount);
  const rest = amount - whole;
  const finer = { Y: ['M', 12], H: ['M', 60], M: time ? ['S', 60] : undefined }[letter] as
    | [string, number]
    | undefined;
  if (rest === 0 || !finer || !Number.isInteger(rest * 4)) return `P${time}${trim(amount)}${letter}`;
  return `P${time}${whole ? `${whole}${letter}` : ''}${trim(rest * finer[1])}${finer[0]}`;
}

interface Tail {
  to: number;
  base: 'document' | 'reference';
  sign: -1 | 1;
}

/** A word behind a duration that makes a date of it: "ago", "earlier", "later", "from now". */
function readTail(scan: TimexScan, i: number): Tail | null {
  let at = i;
  if (pieceWord(scan, at) === 'or' && ['so', 'more'].includes(pieceWord(scan, at + 1))) at += 2;
  if (pieceWord(scan, at) === '-') at++;
  switch (pieceWord(scan, at)) {
    case 'ago':
      return pieceWord(scan, at + 1) === 'today'
        ? { to: at + 2, base: 'document', sign: -1 }
        : { to: at + 1, base: 'document', sign: -1 };
    case 'earlier':
    case 'previously':
    case 'beforehand':
      return { to: at + 1, base: 'reference', sign: -1 };
    case 'later':
    case 'afterward':
    case 'afterwards':
      return { to: at + 1, base: 'reference', sign: 1 };
    case 'hence':
      return { to: at + 1, base: 'document', sign: 1 };
    case 'from':
      return pieceWord(scan, at + 1) === 'now' || pieceWord(scan, at + 1) === 'today'
        ? { to: at + 2, base: 'document', sign: 1 }
        : null;
    default:
      return null;
  }
}

/** The exact day at a distance in units. */
function sameDay(document: number, unit: string, steps: number): Point | null {
  const here = pointAt(document, 'day');
  if (unit === 'Y' || unit === 'M') return shift(here, Math.round(steps * (unit === 'Y' ? 12 : 1)), 'month');
  return offset(document, 'D', steps * (unit === 'W' ? 7 : unit === '2W' ? 14 : 1));
}

function offsetMatch(
  scan: TimexScan,
  i: number,
  amount: number | null,
  unit: string,
  tail: Tail,
): TimexMatch | null {
  if (amount === null) return valueMatch(i, tail.to, 'DATE', tail.sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (unit.startsWith('T')) {
    // Hours and minutes are no dates: "two hours later" is two hours, and "ago" belongs to them.
    const to = tail.base === 'reference' ? tail.to - 1 : tail.to;
    return valueMatch(i, to, 'DURATION', durationValue(amount, unit));
  }
  const open = { Y: 'XXXX', M: 'XXXX-XX', W: 'XXXX-WXX', Q: 'XXXX-QX', D: 'XXXX-XX-XX' }[unit] ?? 'XXXX';
  const steps = tail.sign * amount;
  // Of a company's quarter "a year ago" is the same quarter of the year before.
  const quarter =
    unit === 'Y' && amount === 1 && tail.sign < 0 && pieceWord(scan, tail.to - 1) !== 'today'
      ? quarterTold(scan, i)
      : null;
  if (quarter) {
    return { ...dateMatch(i, tail.to, shift(quarter, -1, 'year'), 'XXXX-QX', true), aside: true };
  }
  const told = tail.base === 'reference' ? scan.reference : null;
  if (told) {
    // "a year earlier" keeps what the date before it was exact to.
    const keeps = (unit === 'Y' || unit === 'M') && Number.isInteger(amount) && told.grain !== 'year';
    if (keeps && (unit === 'Y' ? told.grain !== 'week' : told.grain === 'day')) {
      return dateMatch(i, tail.to, shift(told, steps, unit === 'Y' ? 'year' : 'month'), open, true);
    }
    return dateMatch(i, tail.to, offset(firstDay(told), unit, steps), open, true);
  }
  if (scan.document === null) return dateMatch(i, tail.to, null, open, true);
  // "four weeks from today", "a year ago today" mean the day.
  const exact = tail.base === 'document' && pieceWord(scan, tail.to - 1) === 'today';
  const at = exact ? sameDay(scan.document, unit, steps) : offset(scan.document, unit, steps);
  return dateMatch(i, tail.to, at, open, true);
}

/** "two years", "the past three months", "five days ago", "10-year", "several weeks later". */
function amountMatch(scan: TimexScan, i: number): TimexMatch | null {
  const amount = readTimeAmount(scan.pieces, i);
  if (!amount) return null;
  let value = amount.value;
  let at = amount.to;
  // "two to three weeks", "12 or 18 months".
  if (value !== null && ['to', 'or', '-', '–'].includes(pieceWord(scan, at))) {
    const second = readTimeAmount(scan.pieces, at + 1);
    if (second && second.value !== null && readUnit(scan, second.to)) at = second.to;
  }
  const unit = readUnit(scan, at);
  // "a quarter of its food", "three-quarters of all homes" are fractions.
  if (!unit || (unit.unit === 'Q' && pieceWord(scan, unit.to) === 'of')) return null;
  const single = pieceWord(scan, i) === 'a' || pieceWord(scan, i) === 'an';
  if (unit.unit === 'S' || (unit.unit === 'WE' && !unit.plural)) return null;
  // "a second round".
  if (unit.unit === 'TS' && !unit.plural && !unit.hyphen && !readTail(scan, unit.to)) return null;
  let to = unit.to;
  // "a year or two", "a month or more", "two years or so".
  if (single && value === 1 && pieceWord(scan, to) === 'or' && readTimeAmount(scan.pieces, to + 1)) {
    const second = readTimeAmount(scan.pieces, to + 1);
    if (second && second.value !== 1) {
      to = second.to;
      value = null;
    }
  }
  if (
    value !== null &&
    Number.isInteger(value) &&
    pieceWord(scan, to) === 'and' &&
    pieceWord(scan, to + 1) === 'a' &&
    pieceWord(scan, to + 2) === 'half'
  ) {
    value += 0.5;
    to += 3;
  }
  if (single && !unit.hyphen && (unit.unit === 'C' || unit.unit === 'Q') && isObject(scan, i, to))
    return null;
  // An age belongs to the figures.
  if (
    pieceWord(scan, to) === 'old' ||
    (pieceWord(scan, to) === '-' && /^olds?$/.test(pieceWord(scan, to + 1)))
  )
    return null;
  if (pieceWord(scan, to) === 'of' && pieceWord(scan, to + 1) === 'age') return null;
  const tail = readTail(scan, to);
  if (tail) return offsetMatch(scan, i, value, unit.unit, tail);
  if (pieceWord(scan, to) === 'or' && pieceWord(scan, to + 1) === 'so') to += 2;
  if (unit.hyphen && pieceWord(scan, to) === '-' && pieceWord(scan, to + 1) === 'long') to += 2;
  const rate = single && value === 1 && isRate(scan, i);
  return valueMatch(i, to, rate ? 'SET' : 'DURATION', durationValue(value, unit.unit));
}

/** "hit a century", "paid a quarter": the object of a verb that takes no time. */
function isObject(scan: TimexScan, i: number, to: number): boolean {
  if (scan.tag(i - 1) !== VERB || readTail(scan, to)) return false;
  return !DURATION_VERBS.has(lemmaOfVerb(pieceWord(scan, i - 1)));
}

const VERB = POS.indexOf('VERB');
const NOMINAL = new Set([POS.indexOf('NOUN'), POS.indexOf('NUM'), POS.indexOf('SYM')]);

/** "four flights a week", "$20 an hour". */
const isRate = (scan: TimexScan, i: number): boolean =>
  scan.pieces.at(i - 1)?.sentence === scan.pieces.at(i)?.sentence && NOMINAL.has(scan.tag(i - 1));

const STRETCH_WORDS: ReadonlyMap<string, -1 | 0 | 1> = new Map(
  Object.entries({
    past: -1,
    last: -1,
    previous: -1,
    preceding: -1,
    latest: -1,
    next: 1,
    coming: 1,
    following: 1,
    first: 0,
    final: 0,
    full: 0,
  }),
);

/** "Batteries last 10 years": without an article "last" is a verb, but behind a preposition or at the head of a sentence. */
function isVerbLast(scan: TimexScan, i: number): boolean {
  const before = scan.pieces.at(i - 1);
  if (!before || before.sentence !== scan.pieces.at(i)?.sentence) return false;
  return !STRETCH_PREPOSITIONS.has(before.word) && /[\p{L}\p{N}]/u.test(before.word);
}

/** "the past three months", "the next few years", "recent weeks", "coming months", "the nine months". */
function stretchMatch(scan: TimexScan, i: number): TimexMatch | null {
  let at = i;
  const article = STRETCH_DETERMINERS.has(pieceWord(scan, at));
  if (article) at++;
  const said = pieceWord(scan, at);
  const sign = STRETCH_WORDS.get(said);
  if (said === 'last' && !article && isVerbLast(scan, at)) return null;
  if (sign !== undefined) at++;
  if (!article && sign === undefined) return null;
  if (sign !== undefined && !article && (said === 'first' || said === 'full' || said === 'final'))
    return null;
  const amount = readTimeAmount(scan.pieces, at);
  if (!amount || amount.to === at) return null;
  if (['a', 'an', 'another'].includes(pieceWord(scan, at))) return null;
  let end = amount.to;
  let value = amount.value;
  if (value !== null && ['to', 'or', '-', '–'].includes(pieceWord(scan, end))) {
    const second = readTimeAmount(scan.pieces, end + 1);
    if (second && second.value !== null && readUnit(scan, second.to)) {
      end = second.to;
      value = null;
    }
  }
  const unit = readUnit(scan, end);
  if (!unit || unit.unit === 'S' || (unit.hyphen && !sign)) return null;
  if (unit.hyphen) return null;
  let to = unit.to;
  if (pieceWord(scan, to) === 'or' && pieceWord(scan, to + 1) === 'so') to += 2;
  const tail = readTail(scan, to);
  if (tail && sign === undefined) return offsetMatch(scan, i, value, unit.unit, tail);
  const match = valueMatch(i, to, 'DURATION', durationValue(value, unit.unit));
  return sign ? { ...match, ...stretch(scan, sign, value, unit.unit, said) } : match;
}

/** The days of "the next three months": from the day of publication, or up to it. */
function stretch(
  scan: TimexScan,
  sign: -1 | 1,
  amount: number | null,
  unit: string,
  said: string,
): Partial<TimexMatch> {
  if (scan.document === null || amount === null || said === 'previous' || said === 'following') return {};
  const end = offset(scan.document, unit === 'Q' || unit === 'E' || unit === 'C' ? 'M' : unit, 0);
  if (!end) return {};
  const months = { Y: 12, M: 1, Q: 3, E: 120, C: 1200 }[unit];
  const days = { D: 1, W: 7, '2W': 14 }[unit];
  const here = pointAt(scan.document, 'day');
  const there = months
    ? shift(here, Math.round(sign * amount * months), 'month')
    : shift(here, Math.round(sign * amount * (days ?? 0)), 'day');
  if (pointValue(there) === null || (!months && !days)) return {};
  const [from, to] = sign > 0 ? [here, there] : [there, here];
  return { resolved: true, stretch: { from: isoDay(pointDays(from).first), to: isoDay(pointDays(to).last) } };
}

/** The meaning of a unit without a number behind a word. */
const SIDES: ReadonlyMap<string, string> = new Map(
  Object.entries({ recent: 'PAST_REF', past: 'PAST_REF', coming: 'FUTURE_REF', future: 'FUTURE_REF' }),
);

/** Units without a number: "for years", "recent weeks", "in coming months", "decades". */
function bareMatch(scan: TimexScan, i: number): TimexMatch | null {
  let at = i;
  if (pieceWord(scan, at) === 'the') at++;
  const word = pieceWord(scan, at);
  const side = SIDES.get(word);
  if (side) at++;
  const piece = scan.pieces.at(at);
  if (!piece?.lexeme.unit || !piece.lexeme.plural) return null;
  const { unit } = piece.lexeme;
  // "The minutes of the meeting" are its record.
  if (piece.word === 'minutes' && pieceWord(scan, i - 1) === 'the') return null;
  if (unit === 'S' || unit === 'WE' || (unit === 'D' && piece.word === 'nights')) return null;
  // Bare "quarters" are rooms or parts of a town.
  if (unit === 'Q' && !side) return null;
  let to = at + 1;
  if (side) {
    if (unit === 'Y' || unit === 'E') return valueMatch(i, to, 'DATE', side);
    return valueMatch(i, to, 'DURATION', durationValue(null, unit));
  }
  if (at > i) {
    if (pieceWord(scan, to) !== 'ahead') return null;
    return valueMatch(i, to + 1, 'DURATION', durationValue(null, unit));
  }
  if (pieceWord(scan, to) === 'ago') return valueMatch(i, to + 1, 'DATE', 'PAST_REF');
  if (pieceWord(scan, to) === 'later') return valueMatch(i, to + 1, 'DATE', 'FUTURE_REF');
  if (pieceWord(scan, to) === '-' && pieceWord(scan, to + 1) === 'long') to += 2;
  else if (pieceWord(scan, to) === '-' || pieceWord(scan, to) === 'old') return null;
  return valueMatch(i, to, 'DURATION', durationValue(null, unit));
}

/** "the first quarter of an hour" aside: "the third day", "his second year" count within something; only days of news do. */
function ordinalStretch(scan: TimexScan, i: number): TimexMatch | null {
  if (pieceWord(scan, i) !== 'the') return null;
  const ordinal = readOrdinal(scan.pieces, i + 1);
  if (!ordinal) return null;
  const amount = readTimeAmount(scan.pieces, ordinal.to);
  const unit = readUnit(scan, amount?.to ?? ordinal.to);
  if (!amount || !unit) return null;
  return valueMatch(i, unit.to, 'DURATION', durationValue(amount.value, unit.unit));
}

/** Amounts of time, and dates that are counted off in them. */
function matchQuantity(scan: TimexScan, i: number): TimexMatch | null {
  return amountMatch(scan, i) ?? stretchMatch(scan, i) ?? ordinalStretch(scan, i) ?? bareMatch(scan, i);
}

export const duration: TimexPattern = {
  match: matchQuantity,
  beginsWith: (word, lexeme) =>
    (lexeme.unit !== '' && lexeme.plural) ||
    STRETCH_DETERMINERS.has(word) ||
    STRETCH_WORDS.has(word) ||
    SIDES.has(word) ||
    mayBeginAmount(word, lexeme),
  beginsWithDigits: true,
};
