import { DAY_PART_WORDS } from '../lang/en/calendar-words.ts';
import {
  ONE_COMPOUNDS,
  ONE_DAY_LENGTH_WORDS,
  ONE_IDIOMS,
  PRONOUN_ONE_LEADERS,
} from '../lang/en/counting-words.ts';
import { CURRENCY_NOUNS } from '../lang/en/currencies.ts';
import { DENOMINATORS, SMALL_NUMBERS } from '../lang/en/number-words.ts';
import { PERCENT_WORDS } from '../lang/en/units.ts';
import { POS } from '../tokens/index.ts';
import { readMagnitude, readSignedNumeral, toQuantity } from './amounts.ts';
import { isIndefiniteArticle, magnitudeAt } from './cardinals.ts';
import { readAttributive, readCounted } from './counted-nouns.ts';
import { isMinus, readCurrencyPrefix, readCurrencySuffix } from './currency.ts';
import { withAge } from './figure-ages.ts';
import { type FigureNumeral, type NumeralOptions, readNumeral } from './figure-numerals.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';
import type { FoundUnit, Quantity } from './figure-quantity.ts';
import { readMeasure, unitSpan } from './measures.ts';
import { readPrefixedMoney, readSuffixedMoney } from './money-amounts.ts';
import { isNoQuantity } from './non-quantities.ts';
import { isPlural } from './nouns.ts';

/** Whether a quantity can start at piece `i`: a cheap look before the readers. */
export const mayStartQuantity = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === NUMBER || p.kind[i + 1] === NUMBER || p.starts[i] === true || isCountedArticle(p, i);

/** "a million", "a third", "a mile and a half". */
const isCountedArticle = (p: FigurePieces, i: number): boolean =>
  isIndefiniteArticle(p, i) &&
  (magnitudeAt(p, i + 1) !== undefined ||
    DENOMINATORS.has(p.lower[i + 1] ?? '') ||
    readPartBehind(p, i + 2) !== null);

/** "*and a half*", "*and a quarter*" behind a unit. */
function readPartBehind(p: FigurePieces, i: number): { value: number; end: number } | null {
  if (p.lower[i] !== 'and' || !(isIndefiniteArticle(p, i + 1) || p.lower[i + 1] === 'one')) return null;
  const below = DENOMINATORS.get(p.lower[i + 2] ?? '');
  return below === undefined || below > 4 || p.lower[i + 3] === 'of'
    ? null
    : { value: 1 / below, end: i + 3 };
}

/** "a mile and a half", "a pint and a half". */
function readUnitAndPart(p: FigurePieces, i: number): Quantity | null {
  const part = isIndefiniteArticle(p, i) ? readPartBehind(p, i + 2) : null;
  const unit = part && readMeasure(p, i + 1, false);
  if (!part || !unit || unit.end !== i + 2 || unit.kind === 'percent') return null;
  const numeral = {
    start: i,
    end: i + 1,
    value: 1 + part.value,
    isFraction: false,
    hasMagnitude: false,
    hasDigits: false,
  };
  return toQuantity(p, i, part.end, numeral, 1, { ...unit, end: part.end });
}

/** "three hours and a half": the part behind the unit added to the number before it. */
function withPartBehind(p: FigurePieces, quantity: Quantity | null): Quantity | null {
  if (!quantity || quantity.value === null || !Number.isInteger(quantity.value)) return quantity;
  const part =
    quantity.kind === 'measure' || quantity.kind === 'duration' ? readPartBehind(p, quantity.end) : null;
  return part
    ? { ...quantity, value: quantity.value + part.value, end: part.end, resume: part.end }
    : quantity;
}

/** A number with the unit behind it, or none. */
function readPlain(p: FigurePieces, i: number, options: NumeralOptions): Quantity | null {
  const amount = readSignedNumeral(p, i, options);
  if (!amount) return readFold(p, i);
  const { numeral, sign } = amount;
  const { end } = numeral;
  const isTight = p.glued[end] === true && numeral.hasDigits;
  // "the 1960s", "in his 40s"
  if (isTight && p.lower[end] === 's' && /^\d+$/.test(p.text[end - 1] as string)) return null;
  if (numeral.value === null && p.lower[end] === 'of') {
    const vague = readVagueAmount(p, i, numeral);
    if (vague) return vague;
  }
  const height = isTight ? readHeightMarks(p, i, numeral) : null;
  if (height) return height;
  const magnitude = readMagnitude(p, numeral, CURRENCY_NOUNS.has(p.lower[end + 1] ?? ''));
  const factor = sign * (magnitude?.factor ?? 1);
  const last = magnitude?.end ?? end;
  const hasPlus = p.text[last] === '+' && p.glued[last] === true && p.kind[last + 1] !== NUMBER;
  const wholeEnd = hasPlus ? last + 1 : last;
  const whole = wholeEnd === end ? numeral : { ...numeral, end: wholeEnd };
  const hasMagnitude = numeral.hasMagnitude || Math.abs(factor) >= 1e5;
  const measured = readMeasure(p, whole.end, isTight && !magnitude);
  const money = readCurrencySuffix(p, whole.end, { value: numeral.value, hasMagnitude });
  if (money?.kind === 'currency' && !(measured && measured.end > money.end)) {
    return readSuffixedMoney(p, i, whole, factor, money);
  }
  const unit = measured ?? money;
  if (unit && isSomeDay(p, i, numeral)) return null;
  if (unit)
    return withPartBehind(
      p,
      withMinusOf(p, readFeetAndInches(p, toChecked(p, i, unit.end, whole, factor, unit))),
    );
  const part = numeral.isFraction ? readPartOfUnit(p, whole.end) : null;
  if (part) return toChecked(p, i, part.end, { ...whole, isFraction: false }, factor, part);
  if (numeral.isFraction) return toChecked(p, i, whole.end, whole, factor, null);
  const isVague = numeral.value === null || (numeral.hasMagnitude && p.lower[end - 1] === 'dozen');
  const counted =
    readCounted(p, whole.end, { value: numeral.value, isVague }) ??
    (numeral.value !== null && numeral.value > 1 ? readAttributive(p, i, whole.end) : null);
  // "one to two months"
  const isRangeEnd =
    (p.lower[end] === 'to' || p.lower[end] === 'or') && (SMALL_NUMBERS.get(p.lower[end + 1] ?? '') ?? 0) > 1;
  if (isRangeEnd && numeral.value === 1 && !numeral.hasDigits) return toQuantity(p, i, end, numeral, 1, null);
  if (!numeral.hasDigits && numeral.value === 1 && sign > 0 && !isCountingOne(p, i, counted)) return null;
  return toChecked(p, i, counted?.end ?? whole.end, whole, factor, counted);
}

/** "1/16 of a US pint", "a quarter of a mile": the unit that a fraction is a part of. */
function readPartOfUnit(p: FigurePieces, i: number): FoundUnit | null {
  if (p.lower[i] !== 'of' || !/^(?:a|an|one)$/.test(p.lower[i + 1] ?? '')) return null;
  const at = p.text[i + 2] === 'US' || p.text[i + 2] === 'UK' || p.lower[i + 2] === 'u.s.' ? i + 3 : i + 2;
  const unit = readMeasure(p, at, false);
  return unit?.kind === 'measure' ? unit : null;
}

/** "hundreds of dollars an hour", "thousands of miles". */
function readVagueAmount(p: FigurePieces, i: number, numeral: FigureNumeral): Quantity | null {
  const money = readCurrencySuffix(p, numeral.end + 1, { value: null, hasMagnitude: true });
  if (money?.kind === 'currency') return readSuffixedMoney(p, i, numeral, 1, money);
  const unit = money ?? readMeasure(p, numeral.end + 1, false);
  return unit && unit.kind !== 'percent' ? toChecked(p, i, unit.end, numeral, 1, unit) : null;
}

/** "- 20 degrees Celsius": a lone dash before a temperature is its sign. */
function withMinusOf(p: FigurePieces, quantity: Quantity | null): Quantity | null {
  if (!quantity || quantity.value === null || (quantity.code !== 'Cel' && quantity.code !== '[degF]'))
    return quantity;
  const at = quantity.start - 1;
  const isMinusSign =
    at > 0 && (p.text[at] === '-' || p.text[at] === '−') && !p.glued[at] && p.kind[at - 1] === WORD;
  return isMinusSign ? { ...quantity, start: at, value: -quantity.value } : quantity;
}

const FEET_MARK = /^['’′]$/;
const INCH_MARK = /^["”″]$/;

/** "5'6\"", "5’6”": feet and inches by their marks. */
function readHeightMarks(p: FigurePieces, i: number, numeral: FigureNumeral): Quantity | null {
  const { end, value } = numeral;
  const isMarked =
    FEET_MARK.test(p.text[end] ?? '') &&
    p.kind[end + 1] === NUMBER &&
    p.glued[end + 1] === true &&
    INCH_MARK.test(p.text[end + 2] ?? '') &&
    p.glued[end + 2] === true;
  const inches = Number(p.text[end + 1]);
  if (!isMarked || value === null || !Number.isInteger(value) || !(inches < 12)) return null;
  const unit = { kind: 'measure', code: '[ft_i]', end: end + 3, ...unitSpan(p, end, end + 3) } as const;
  return toChecked(p, i, end + 3, { ...numeral, value: value + inches / 12 }, 1, unit);
}

/** "5 feet 10 inches", "6ft 2in", one height. */
function readFeetAndInches(p: FigurePieces, feet: Quantity | null): Quantity | null {
  if (feet?.code !== '[ft_i]' || feet.value === null || !Number.isInteger(feet.value)) return feet;
  const skipped = p.lower[feet.end] === 'and' || p.text[feet.end] === ',' ? feet.end + 1 : feet.end;
  const inches = readNumeral(p, p.text[skipped] === '-' ? skipped + 1 : skipped, { ratios: false });
  if (!inches || inches.value === null || inches.value < 0 || inches.value >= 12) return feet;
  // "7-foot-3"
  if (
    p.text[feet.end] === '-' &&
    p.text[feet.end - 2] === '-' &&
    p.glued[feet.end] &&
    Number.isInteger(inches.value)
  )
    return { ...feet, end: inches.end, resume: inches.end, value: feet.value + inches.value / 12 };
  const unit = readMeasure(p, inches.end, true);
  if (unit?.code !== '[in_i]') return feet;
  return { ...feet, end: unit.end, resume: unit.end, value: feet.value + inches.value / 12 };
}

function toChecked(
  p: FigurePieces,
  start: number,
  end: number,
  numeral: FigureNumeral,
  factor: number,
  unit: FoundUnit | null,
): Quantity | null {
  const sign = p.kind[start] === WORD && p.text[start + 1] === '-' ? 2 : 1;
  const number = factor < 0 ? { ...numeral, start: start + sign } : numeral;
  return isNoQuantity(p, number, unit) ? null : toQuantity(p, start, end, numeral, factor, unit);
}

/** "one day", without a word that makes it a length of time ("in one day", "one day of rest"). */
const isSomeDay = (p: FigurePieces, i: number, { value, hasDigits, end }: FigureNumeral): boolean =>
  value === 1 &&
  !hasDigits &&
  p.lower[i] === 'one' &&
  p.lower[end] === 'day' &&
  !ONE_DAY_LENGTH_WORDS.has(p.lower[i - 1] ?? '') &&
  !ONE_DAY_LENGTH_WORDS.has(p.lower[end + 1] ?? '');

/** "one" counts where a noun follows; "no one", "the one", "one day", "one another", "one-time" do not. */
function isCountingOne(p: FigurePieces, i: number, counted: FoundUnit | null): boolean {
  if (!counted) return false;
  if (p.text[i + 1] === '-' && ONE_COMPOUNDS.has(p.lower[i + 2] ?? '')) return false;
  if (p.text[i - 1] === '-' && p.lower[i - 2] === 'on' && p.glued[i]) return false;
  // "one bitter winter's day", without a word that makes it a length of time
  if (DAY_PART_WORDS.has(counted.code) && !ONE_DAY_LENGTH_WORDS.has(p.lower[i - 1] ?? '')) return false;
  // "one watches the film"
  const isHeadOnly = p.lower[i + 1] === p.source.slice(counted.unitStart, counted.unitEnd).toLowerCase();
  if (isHeadOnly && isPlural(p.lower[i + 1] as string) && counted.code !== p.lower[i + 1]) return false;
  // "the only one airing such ideas"
  if (p.lower[i - 1] === 'only' && p.lower[i + 1]?.endsWith('ing')) return false;
  const before = p.lower[i - 1] ?? '';
  const after = p.lower[i + 1] ?? '';
  // "the middle one shows"
  const isPronoun = (p.lower[i - 2] === 'the' || p.lower[i - 2] === 'a') && POS[p.pos[i - 1] ?? 0] === 'ADJ';
  if (isPronoun) return false;
  if (ONE_IDIOMS.has(after)) return false;
  return (after === 'of' && before === 'that') || !PRONOUN_ONE_LEADERS.has(before);
}

/** "sixfold": a count of times. */
function readFold(p: FigurePieces, i: number): Quantity | null {
  const word = p.lower[i] as string;
  if (p.kind[i] !== WORD || !word.endsWith('fold')) return null;
  const value = SMALL_NUMBERS.get(word.slice(0, -4));
  if (value === undefined || value < 2) return null;
  const end = i + 1;
  const unitEnd = p.end[i] as number;
  const numeral = { start: i, end, value, isFraction: false, hasMagnitude: false, hasDigits: false };
  return toQuantity(p, i, end, numeral, 1, {
    kind: 'count',
    code: 'time',
    end,
    unitStart: unitEnd - 4,
    unitEnd,
  });
}

/** "a percentage of 40": the unit stands before a bare number that ends its clause. */
function readPercentOf(p: FigurePieces, i: number): Quantity | null {
  const isPerCent = p.lower[i] === 'per' && p.lower[i + 1] === 'cent';
  if (!isPerCent && !PERCENT_WORDS.has(p.lower[i] as string)) return null;
  const of = isPerCent ? i + 2 : i + 1;
  const isAfterNumber = p.kind[i - 1] === NUMBER || SMALL_NUMBERS.has(p.lower[i - 1] ?? '');
  const numeral = p.lower[of] === 'of' && !isAfterNumber ? readNumeral(p, of + 1, { ratios: false }) : null;
  if (!numeral) return null;
  const isClauseEnd = numeral.end >= p.length || /^[.,;!)]$/.test(p.text[numeral.end] as string);
  return isClauseEnd
    ? toQuantity(p, i, numeral.end, numeral, 1, {
        kind: 'percent',
        code: '%',
        end: of,
        ...unitSpan(p, i, of),
      })
    : null;
}

/** The quantity that starts at piece `i`, without bounds and changes; null where there is none. */
export function readQuantity(p: FigurePieces, i: number, options: NumeralOptions = {}): Quantity | null {
  const share = readPercentOf(p, i) ?? readUnitAndPart(p, i);
  if (share) return share;
  const prefix = readCurrencyPrefix(p, i);
  const money = prefix && readPrefixedMoney(p, prefix);
  if (money) return money;
  if (p.kind[i] === SIGN && !isMinus(p, i)) return null;
  const quantity = readPlain(p, i, options);
  return quantity && withAge(p, i, quantity);
}
