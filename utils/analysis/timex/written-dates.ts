import type { Timex } from '../../model/analysis.ts';
import { daysInMonth } from '../calendar.ts';
import { monthNames } from '../lang/any/cldr.ts';
import { withAsciiDigits } from '../lang/any/digits.ts';
import { escapePattern } from '../lang/any/escape-pattern.ts';

/** Ends of a number that make it the first, second, … of a month. */
const ORDINAL = '(?:\\.?[ºª°]|er|\\.)?';
/** Links between day, month and year: "14 de marzo de 2026", "March 14, 2026". */
const LINK = "(?:\\s+(?:de|del|di|da|d[’'])\\s*|\\s*,\\s*|\\s+)";
const YEAR = '([12]\\d{3})(?![\\p{L}\\p{N}]|[.,]\\d)';
const START = '(?<![\\p{L}\\p{N}.,/-])';

interface Written {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
}

interface Pattern {
  regex: RegExp;
  /** The date, or null where the digits could be read in two ways. */
  read: (groups: readonly string[]) => Written | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Day and month in whichever order: told by the one that no month can be. */
function byOrder(first: number, second: number, year: number, dayFirst: boolean): Written | null {
  if (first > 12 || dayFirst) return { year, month: second, day: first };
  if (second > 12) return { year, month: first, day: second };
  return first === second ? { year, month: first, day: second } : null;
}

function patternsOf(language: string): Pattern[] {
  const months = monthNames(language);
  const monthOf = (word = ''): number | undefined => months.get(word.toLowerCase());
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
  const named: Pattern[] = names
    ? [
        {
          regex: new RegExp(`${START}(\\d{1,2})${ORDINAL}${LINK}(${names})\\.?${LINK}${YEAR}`, 'giu'),
          read: ([day, month, year]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
        },
        {
          regex: new RegExp(`${START}(${names})\\.?\\s+(\\d{1,2})${ORDINAL},?\\s+${YEAR}`, 'giu'),
          read: ([month, day, year]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
        },
        {
          regex: new RegExp(`${START}(${names})\\.?${LINK}${YEAR}`, 'giu'),
          read: ([month, year]) => ({ year: Number(year), month: monthOf(month) }),
        },
      ]
    : [];
  return [
    ...named,
    {
      regex: new RegExp(`${START}([12]\\d{3})-(\\d{2})-(\\d{2})(?![\\p{L}\\p{N}-])`, 'gu'),
      read: ([year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
    },
    {
      // Whoever puts full stops between puts the day first.
      regex: new RegExp(`${START}(\\d{1,2})([./])(\\d{1,2})\\2${YEAR}`, 'gu'),
      read: ([first, sign, second, year]) =>
        byOrder(Number(first), Number(second), Number(year), sign === '.'),
    },
    {
      regex: /(?<!\d)([12]\d{3})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?)?/gu,
      read: ([year, month, day]) => ({
        year: Number(year),
        month: month === undefined ? undefined : Number(month),
        day: day === undefined ? undefined : Number(day),
      }),
    },
  ];
}

function timexOf(start: number, end: number, { year, month, day }: Written): Timex | null {
  const base = { start, end, type: 'DATE' as const, basis: 'printed' as const };
  if (month === undefined)
    return { ...base, value: String(year), from: `${year}-01-01`, to: `${year}-12-31` };
  if (month < 1 || month > 12) return null;
  const stem = `${year}-${two(month)}`;
  if (day === undefined)
    return { ...base, value: stem, from: `${stem}-01`, to: `${stem}-${two(daysInMonth(year, month))}` };
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const date = `${stem}-${two(day)}`;
  return { ...base, value: date, from: date, to: date };
}

/**
 * Dates that stand there whole, in a language whose grammar is not known: with a month by name, in digits that can be read
 * in one way alone, or with the signs of East Asia. "02/03/2026" can be read in two ways, and a day without its year needs
 * a language that is known: neither is given.
 */
export function findWrittenDates(text: string, language: string): Timex[] {
  const plain = withAsciiDigits(text);
  const all: { start: number; end: number; timex: Timex | null }[] = [];
  for (const { regex, read } of patternsOf(language)) {
    for (const match of plain.matchAll(regex)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const written = read(match.slice(1));
      all.push({ start, end, timex: written && timexOf(start, end, written) });
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  // A month with its year is part of the day that stands before it, be it one that there is or not.
  const found: Timex[] = [];
  let last = 0;
  for (const { start, end, timex } of all) {
    if (start < last) continue;
    last = end;
    if (timex) found.push(timex);
  }
  return found;
}
