import { INCH_FOLLOWERS, SHY_SYMBOL_FOLLOWERS, SYMBOL_FOLLOWERS } from '../lang/en/dimension-words.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import {
  ATTRIBUTIVE_SYMBOLS,
  CLASS_NOUNS,
  CUBES,
  JOINED_SYMBOLS,
  type NamedUnit,
  RATE_DETERMINERS,
  RATE_NOUNS,
  SHY_NAMES,
  SHY_SYMBOLS,
  SQUARES,
  TEMPERATURE_SCALES,
  THERMAL_WORDS,
  TIME_ADVERBS,
  TIME_POINT_WORDS,
  TIME_RATES,
  UNIT_NAME_STARTS,
  UNIT_NAMES,
  UNIT_SYMBOLS,
} from '../lang/en/units.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';
import type { FoundUnit } from './figure-quantity.ts';

const BRACKETS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '(': ')', '[': ']', '{': '}', '<': '>' }),
);
const POWERS: ReadonlyMap<string, number> = new Map(Object.entries({ '²': 2, '³': 3, squared: 2, cubed: 3 }));

interface Factor extends NamedUnit {
  readonly end: number;
}

const isHyphen = (p: FigurePieces, i: number): boolean =>
  p.text[i] === '-' || p.text[i] === '‑' || p.text[i] === '‐';

/** The longest unit name of several words that starts at `i`. */
function readLongName(p: FigurePieces, i: number): Factor | null {
  if (!UNIT_NAME_STARTS.has(p.lower[i] ?? '')) return null;
  let name = '';
  let found: Factor | null = null;
  let at = i;
  for (let words = 0; words < 4 && p.kind[at] === WORD; words++) {
    name = name ? `${name}-${p.lower[at]}` : (p.lower[at] as string);
    const unit = words > 0 ? UNIT_NAMES.get(name) : undefined;
    if (unit) found = { ...unit, end: at + 1 };
    at += isHyphen(p, at + 1) ? 2 : 1;
  }
  return found;
}

const raise = (code: string, power: number): string => {
  if (power === 2) return SQUARES[code] ?? `${code}2`;
  return CUBES[code] ?? `${code}3`;
};

/** Two symbols that a hyphen or dot joins to one unit: "lb-ft", "N·m". */
function readJoinedSymbols(p: FigurePieces, i: number): Factor | null {
  const isJoined = isHyphen(p, i + 1) || p.text[i + 1] === '·' || p.text[i + 1] === '⋅';
  if (!isJoined || !p.glued[i + 1] || !p.glued[i + 2]) return null;
  const code = JOINED_SYMBOLS.get(`${p.text[i]} ${p.text[i + 2]}`);
  return code ? { kind: 'measure', code, end: i + 3 } : null;
}

/** A symbol such as "km", "km2" or "m³". `isTight` says that a number touches it. */
function readSymbol(p: FigurePieces, i: number, isTight: boolean): Factor | null {
  const text = p.text[i] as string;
  let unit = UNIT_SYMBOLS.get(text);
  let end = i + 1;
  let base = text;
  let power = 0;
  if (!unit && p.kind[i] === WORD) {
    const match = /^(\p{L}+)([23])$/u.exec(text);
    if (match) {
      base = match[1] as string;
      unit = UNIT_SYMBOLS.get(base);
      power = Number(match[2]);
    }
  }
  if (!unit) return null;
  if (TEMPERATURE_SYMBOLS.has(text) && !isTemperature(p, i)) return null;
  // "platform 2b", "12 b": fewer bits than that are printed in full.
  if (text === 'b' && Number(p.text[i - 1]) < 1000) return null;
  // "2017′s drought"
  if (text === '′' && p.lower[end] === 's' && p.glued[end]) return null;
  if (text === 'pm' && !isPicometre(p, i)) return null;
  // "one-in-two"
  if (text === 'in' && isDash(p.text[i - 1]) && isDash(p.text[i + 1])) return null;
  const raised = POWERS.get(p.text[end] ?? '');
  if (power === 0 && raised !== undefined) {
    power = raised;
    end++;
  } else if (power === 0 && p.text[end] === '^' && /^[23]$/.test(p.text[end + 1] ?? '')) {
    power = Number(p.text[end + 1]);
    end += 2;
  } else if (
    power === 0 &&
    !isTight &&
    SHY_SYMBOLS.has(base) &&
    !standsAlone(p, end, base) &&
    !isAttributive(p, i)
  ) {
    return null;
  }
  return { ...unit, code: power ? raise(unit.code, power) : unit.code, end };
}

/** "a 6 W lamp", "the 12 V battery": a symbol between a number behind an article and a noun. */
const isAttributive = (p: FigurePieces, i: number): boolean =>
  ATTRIBUTIVE_SYMBOLS.has(p.text[i] as string) &&
  p.kind[i - 1] === NUMBER &&
  SINGULAR_DETERMINERS.test(p.lower[i - 2] ?? '') &&
  p.kind[i + 1] === WORD &&
  !FUNCTION_WORDS.has(p.lower[i + 1] as string);
const SINGULAR_DETERMINERS = /^(?:a|an|the|its|his|her|their|our|this|that|each|every|one)$/;

const TEMPERATURE_SYMBOLS = new Set(['C', 'F', 'K']);

/** Behind a shy symbol: the end, a stop, a bracket, a number or a word of dimension, not another word. */
function standsAlone(p: FigurePieces, i: number, symbol: string): boolean {
  const next = p.lower[i] ?? '';
  if (symbol === 'in') return isInches(p, i);
  if (i >= p.length || p.kind[i] === NUMBER) return true;
  if (p.kind[i] === SIGN) return next !== '-' && next !== "'" && next !== '’';
  return SYMBOL_FOLLOWERS.has(next) || UNIT_NAMES.has(next) || SHY_SYMBOL_FOLLOWERS.has(next);
}

/** "2 in thick", "5 ft 2 in", "2 in." at the end: inches; all else is the preposition. */
function isInches(p: FigurePieces, i: number): boolean {
  const isBehindFeet = p.lower[i - 3] === 'ft' || p.lower[i - 3] === 'feet' || p.lower[i - 3] === 'foot';
  if (isBehindFeet || INCH_FOLLOWERS.has(p.lower[i] ?? '')) return true;
  return (
    p.kind[i - 2] === NUMBER &&
    (i >= p.length || (p.text[i] === '.' && i + 1 >= p.length) || p.text[i] === ')')
  );
}

/** "-10C", "95F", "573.15K": a temperature by its size and by what follows. */
function isTemperature(p: FigurePieces, i: number): boolean {
  const value = Number(p.text[i - 1]);
  const next = p.lower[i + 1] ?? '';
  const isDecimal = (p.text[i - 1] ?? '').includes('.');
  if (p.text[i] === 'K') return isDecimal;
  if (!(value <= 2000) || (i > 2 && /^\p{Lu}/u.test(p.text[i - 2] ?? ''))) return false;
  // "5C-8C"
  if (next === '-' && p.kind[i + 2] === NUMBER) return true;
  if (standsAlone(p, i + 1, 'C') || next === 'and' || next === 'on' || next === 'in') return true;
  if (THERMAL_WORDS.has(next)) return true;
  // "the 2C goal", "a 3C warmer world"; not "gate 3C".
  const isNamed =
    p.text[i] === 'C' && p.glued[i] === true && p.kind[i + 1] === WORD && p.text[i + 1] === next;
  const isClass = CLASS_NOUNS.has(next);
  return isNamed && !isClass && (isDecimal || SINGULAR_DETERMINERS.test(p.lower[i - 2] ?? ''));
}

const isDash = (text: string | undefined): boolean => text !== undefined && /^[-‑‐]$/.test(text);

/** "2.1 pm" is no time of day. */
const isPicometre = (p: FigurePieces, i: number): boolean => /\.(?:\d|\d{3,})$/.test(p.text[i - 1] ?? '');

/** One unit without division, by name or symbol. */
function readFactor(p: FigurePieces, i: number, isTight: boolean): Factor | null {
  if (i >= p.length || p.kind[i] === NUMBER) return null;
  const word = p.lower[i] as string;
  if (p.kind[i] === WORD) {
    const power = word === 'square' || word === 'sq' ? 2 : word === 'cubic' || word === 'cu' ? 3 : 0;
    if (power) {
      const next = p.text[i + 1] === '.' || isHyphen(p, i + 1) ? i + 2 : i + 1;
      const base = readFactor(p, next, true);
      return base && base.kind === 'measure' ? { ...base, code: raise(base.code, power) } : null;
    }
    const long = readLongName(p, i) ?? readJoinedSymbols(p, i);
    if (long) return long;
    if (word === 'degree' || word === 'degrees' || word === 'deg') return readDegrees(p, i);
    const named = SHY_NAMES.has(word) && p.text[i] !== word ? undefined : UNIT_NAMES.get(word);
    if (named) return withPowerWord(p, { ...named, end: i + 1 });
  } else if (word === '°' || word === 'º') return readDegrees(p, i);
  return readSymbol(p, i, isTight);
}

function withPowerWord(p: FigurePieces, unit: Factor): Factor {
  const power = p.kind[unit.end] === WORD ? POWERS.get(p.lower[unit.end] as string) : undefined;
  return power ? { ...unit, code: raise(unit.code, power), end: unit.end + 1 } : unit;
}

/** "degrees", "°", "deg." with the scale that follows, if any. */
function readDegrees(p: FigurePieces, i: number): Factor {
  let at = i + 1;
  if (p.lower[i] === 'deg' && p.text[at] === '.') at++;
  if (isHyphen(p, at)) at++;
  const scale = p.kind[at] === WORD ? TEMPERATURE_SCALES.get(p.lower[at] as string) : undefined;
  // "5 degrees c'est": a letter that an apostrophe follows is a word of its own.
  const isLetterAlone =
    (p.lower[at] ?? '').length > 1 || !/^[’']/.test(p.text[at + 1] ?? '') || !p.glued[at + 1];
  if (scale && isLetterAlone) return { kind: 'measure', code: scale, end: at + 1 };
  // "273.15° on the Celsius scale"
  const named =
    p.lower[at] === 'on' && p.lower[at + 1] === 'the'
      ? TEMPERATURE_SCALES.get(p.lower[at + 2] ?? '')
      : undefined;
  return { kind: 'measure', code: named ?? 'deg', end: i + 1 };
}

const AGE_WORDS = new Set(['old', 'olds']);

/** "year-old", "years of age", behind a unit of time. */
function readAge(p: FigurePieces, unit: Factor): number | null {
  let at = unit.end;
  if (p.lower[at] === 's' && /^[’']$/.test(p.text[at - 1] ?? '')) return null;
  if (isHyphen(p, at)) at++;
  if (AGE_WORDS.has(p.lower[at] ?? '')) return at + 1;
  if (p.lower[at] === 'of' && p.lower[at + 1] === 'age') return at + 2;
  return null;
}

/** A quotation mark that no other opened is a sign of inches where it touches its number or a dimension follows. */
function isInchSign(p: FigurePieces, i: number): boolean {
  let quotes = 0;
  for (let at = Math.max(0, i - 200); at < i; at++) {
    if (p.text[at] === p.text[i] && p.kind[at - 1] !== NUMBER) quotes++;
    if (p.text[i] === '”' && p.text[at] === '“') quotes++;
  }
  // named as "Minor Victim 1" in the files
  if (quotes % 2 === 1) return false;
  if (SYMBOL_FOLLOWERS.has(p.lower[i + 1] ?? '')) return true;
  return p.glued[i] === true && !p.glued[i + 1] && p.text[i] === '"';
}
const INCH_SIGNS = new Set(['"', '″', '”']);

/** "yo", "y/o", "y.o.": years old, as in notes of doctors. */
function readYearsOld(p: FigurePieces, i: number): number | null {
  if (p.lower[i] === 'yo') return i + 1;
  return p.lower[i] === 'y' && p.text[i + 1] === '/' && p.lower[i + 2] === 'o' ? i + 3 : null;
}

/**
 * The unit of measure, duration or percent that starts at piece `i`, right behind a number, with what it is divided by.
 * @param isTight whether the number touches it
 */
export function readMeasure(p: FigurePieces, i: number, isTight: boolean): FoundUnit | null {
  const closer = BRACKETS.get(p.text[i] ?? '');
  if (closer) {
    const inside = readSymbol(p, i + 1, true);
    if (inside?.kind !== 'measure' || p.text[inside.end] !== closer) return null;
    return { ...unitSpan(p, i + 1, inside.end), kind: inside.kind, code: inside.code, end: inside.end + 1 };
  }
  let at = i;
  if (isHyphen(p, at) && p.kind[at + 1] === WORD) at++;
  if (INCH_SIGNS.has(p.text[at] ?? '') && isInchSign(p, at)) {
    return { kind: 'measure', code: '[in_i]', end: at + 1, ...unitSpan(p, at, at + 1) };
  }
  const yearsOld = readYearsOld(p, at);
  if (yearsOld !== null)
    return { kind: 'duration', code: 'a', end: yearsOld, isAge: true, ...unitSpan(p, at, yearsOld) };
  const unit = readFactor(p, at, isTight || at > i);
  if (!unit) return null;
  if (unit.kind === 'duration') {
    const aged = readAge(p, unit);
    if (aged !== null)
      return { kind: 'duration', code: unit.code, end: aged, isAge: true, ...unitSpan(p, at, aged) };
  }
  let { code, end } = unit;
  const rate = readRate(p, end, unit.kind) ?? readRateBehindStuff(p, end);
  if (rate) {
    code += `/${rate.code}`;
    end = rate.end;
    // "J/m2 per year"
    const second = readRate(p, end, unit.kind);
    if (second) {
      code += `/${second.code}`;
      end = second.end;
    }
  }
  return { kind: unit.kind, code, end, ...unitSpan(p, at, end) };
}

/** "gallons of jet fuel a year": the rate stands behind what is measured. */
function readRateBehindStuff(p: FigurePieces, i: number): { code: string; end: number } | null {
  if (p.lower[i] !== 'of') return null;
  for (let at = i + 1; at < i + 6 && p.kind[at] === WORD; at++) {
    const rate = at > i + 1 ? readRate(p, at, 'measure') : null;
    if (rate) return rate;
    if (FUNCTION_WORDS.has(p.lower[at] as string)) return null;
  }
  return null;
}

export const unitSpan = (p: FigurePieces, from: number, to: number) => ({
  unitStart: p.start[from] as number,
  unitEnd: p.end[to - 1] as number,
});

/** The divisor of a unit: "/h", "per share", "a year", "-a-share", "annually". */
export function readRate(p: FigurePieces, i: number, kind: string): { code: string; end: number } | null {
  let at = i;
  if (p.text[at] === '/') {
    if (p.kind[at + 1] !== WORD) return null;
    const unit = readFactor(p, at + 1, true);
    if (unit && unit.kind !== 'percent') return { code: unit.code, end: unit.end };
    const time = TIME_RATES.get(p.lower[at + 1] as string);
    return time ? { code: time, end: at + 2 } : null;
  }
  const hyphened =
    isHyphen(p, at) && (p.lower[at + 1] === 'a' || p.lower[at + 1] === 'an' || p.lower[at + 1] === 'per');
  if (hyphened) at++;
  const word = p.lower[at] ?? '';
  if (p.kind[at] !== WORD) return null;
  const adverb = TIME_ADVERBS.get(word);
  if (adverb) return { code: adverb, end: at + 1 };
  const isPer = word === 'per';
  if (!isPer && !RATE_DETERMINERS.has(word)) return null;
  at++;
  if (isHyphen(p, at)) at++;
  const noun = p.lower[at] ?? '';
  const time = TIME_RATES.get(noun);
  if (time) {
    const isRate =
      isPer ||
      !TIME_POINT_WORDS.has(p.lower[at + 1] ?? '') ||
      p.lower[at + 1] === 'on' ||
      p.lower[at + 1] === 'in' ||
      p.lower[at + 1] === 'from';
    return isRate &&
      (isPer || !(kind === 'percent' && p.lower[at + 1] === 'from')) &&
      p.lower[at + 1] !== 'from'
      ? { code: time, end: at + 1 }
      : null;
  }
  if (noun === 'capita') return { code: 'person', end: at + 1 };
  if (isPer && noun !== 'cent') {
    const unit = readFactor(p, at, false);
    if (unit && unit.kind !== 'percent') return { code: unit.code, end: unit.end };
    const isThing =
      RATE_NOUNS.has(noun) || (p.kind[at] === WORD && noun.length > 2 && !FUNCTION_WORDS.has(noun));
    return isThing && kind !== 'percent' && kind !== 'duration' ? { code: noun, end: at + 1 } : null;
  }
  if (!RATE_NOUNS.has(noun) || kind === 'percent' || kind === 'duration') return null;
  const unit = UNIT_NAMES.get(noun);
  return { code: unit ? unit.code : noun, end: at + 1 };
}
