import { HOLIDAYS } from '../lang/en/holidays.ts';
import { ORDINAL_VALUES, SMALL_NUMBERS } from '../lang/en/number-words.ts';
import {
  CLOSERS,
  DAY_PARTS,
  DECADES,
  FREQUENCIES,
  MONTH_ABBREVIATIONS,
  MONTHS,
  MULTIPLIERS,
  OPENERS,
  PLURAL_UNITS,
  SEASONS,
  TIME_NAMES,
  TIME_ZONES,
  UNITS,
  VAGUE_AMOUNTS,
  VAGUE_REFERENCES,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
} from '../lang/en/time-words.ts';

/** The meanings of a word in the date grammar; 0 and '' for meanings that it does not have. */
export interface Lexeme {
  month: number;
  weekday: number;
  /** True for month and weekday names cut short ("Nov", "Tues"). */
  short: boolean;
  season: number;
  dayPart: string;
  unit: string;
  plural: boolean;
  /** NaN for none. */
  cardinal: number;
  multiplier: number;
  ordinal: number;
  decade: number;
  vagueAmount: boolean;
  frequency: string;
  reference: string;
  zone: string | null;
  /** May begin an expression. */
  opens: boolean;
  /** Means a time by itself; an expression holds one such word at least. */
  heads: boolean;
}

const none = (): Lexeme => ({
  month: 0,
  weekday: 0,
  short: false,
  season: 0,
  dayPart: '',
  unit: '',
  plural: false,
  cardinal: Number.NaN,
  multiplier: 0,
  ordinal: 0,
  decade: 0,
  vagueAmount: false,
  frequency: '',
  reference: '',
  zone: null,
  opens: false,
  heads: false,
});

export const NO_LEXEME: Readonly<Lexeme> = none();

function build(): Map<string, Lexeme> {
  const lexicon = new Map<string, Lexeme>();
  const entry = (word: string): Lexeme => {
    const known = lexicon.get(word);
    if (known) return known;
    const lexeme = none();
    lexicon.set(word, lexeme);
    return lexeme;
  };
  const each = <V>(words: Readonly<Record<string, V>>, set: (lexeme: Lexeme, value: V) => void): void => {
    for (const [word, value] of Object.entries(words)) set(entry(word), value);
  };
  each(MONTHS, (lexeme, month) => Object.assign(lexeme, { month }));
  each(MONTH_ABBREVIATIONS, (lexeme, month) => Object.assign(lexeme, { month, short: true }));
  each(WEEKDAYS, (lexeme, weekday) => Object.assign(lexeme, { weekday }));
  for (const [word, weekday] of Object.entries(WEEKDAYS))
    Object.assign(entry(`${word}s`), { weekday, plural: true });
  each(WEEKDAY_ABBREVIATIONS, (lexeme, weekday) => Object.assign(lexeme, { weekday, short: true }));
  each(SEASONS, (lexeme, season) => Object.assign(lexeme, { season }));
  for (const [word, season] of Object.entries(SEASONS))
    Object.assign(entry(`${word}s`), { season, plural: true });
  each(DAY_PARTS, (lexeme, dayPart) => Object.assign(lexeme, { dayPart }));
  for (const [word, dayPart] of Object.entries(DAY_PARTS))
    Object.assign(entry(`${word}s`), { dayPart, plural: true });
  each(UNITS, (lexeme, unit) => Object.assign(lexeme, { unit }));
  each(PLURAL_UNITS, (lexeme, unit) => Object.assign(lexeme, { unit, plural: true }));
  each(Object.fromEntries(SMALL_NUMBERS), (lexeme, cardinal) => Object.assign(lexeme, { cardinal }));
  each(MULTIPLIERS, (lexeme, multiplier) => Object.assign(lexeme, { multiplier }));
  each(Object.fromEntries(ORDINAL_VALUES), (lexeme, ordinal) => Object.assign(lexeme, { ordinal }));
  each(DECADES, (lexeme, decade) => Object.assign(lexeme, { decade }));
  for (const word of VAGUE_AMOUNTS) entry(word).vagueAmount = true;
  each(FREQUENCIES, (lexeme, frequency) => Object.assign(lexeme, { frequency }));
  each(VAGUE_REFERENCES, (lexeme, reference) => Object.assign(lexeme, { reference }));
  each(TIME_ZONES, (lexeme, zone) => Object.assign(lexeme, { zone }));
  for (const lexeme of lexicon.values()) {
    lexeme.opens = true;
    // "two" alone is no time, "nineteen" may begin a year.
    lexeme.heads = !(lexeme.cardinal < 16 || lexeme.multiplier > 0 || lexeme.vagueAmount);
  }
  for (const word of TIME_NAMES) Object.assign(entry(word), { opens: true, heads: true });
  for (const [name] of HOLIDAYS)
    Object.assign(entry(name.split(' ', 1)[0] as string), { opens: true, heads: true });
  for (const word of CLOSERS) entry(word).heads = true;
  for (const word of OPENERS) entry(word).opens = true;
  return lexicon;
}

const LEXICON = build();

/** The words of dates. */
export const LEXEME_WORDS: readonly string[] = [...LEXICON.keys()];

/** Their lexemes in the same order, and the number of each word's in there, or -1. */
export const LEXEMES: readonly Lexeme[] = [...LEXICON.values()];
const numbers = new Map(LEXEME_WORDS.map((word, number) => [word, number]));
export const lexemeNumber = (lower: string): number => numbers.get(lower) ?? -1;
