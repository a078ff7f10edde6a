import { CURRENCY_NOUNS } from '../lang/en/currencies.ts';
import { CENT_NOUNS } from '../lang/en/money-words.ts';
import { readMagnitude, readSignedNumeral, toQuantity } from './amounts.ts';
import { magnitudeAt } from './cardinals.ts';
import { type CurrencyPrefix, readCurrencySuffix } from './currency.ts';
import { type FigureNumeral, readNumeral } from './figure-numerals.ts';
import { type FigurePieces, NUMBER, SIGN } from './figure-pieces.ts';
import type { FoundUnit, Quantity } from './figure-quantity.ts';
import { readRate } from './measures.ts';
import { isNoQuantity } from './non-quantities.ts';

/** "$10 dollars", "US$23 billion dollar", "$5 AUD": the currency said again behind the amount. */
function readRepeated(
  p: FigurePieces,
  i: number,
  prefix: CurrencyPrefix,
): { code: string; end: number } | null {
  const repeated = readCurrencySuffix(p, i, { value: null, hasMagnitude: true });
  if (repeated?.kind !== 'currency') return null;
  const isDollar = prefix.bareSign && prefix.code === 'USD';
  if (repeated.factor !== undefined)
    return isDollar && p.lower[i] !== '¢' ? { code: prefix.code, end: repeated.end } : null;
  const isNoun = CURRENCY_NOUNS.has(p.lower[repeated.end - 1] as string);
  if (isNoun) return { code: repeated.bareSign ? prefix.code : repeated.code, end: repeated.end };
  const saysWhose = isDollar && repeated.code.endsWith('D') && p.text[i]?.length === 3;
  return repeated.code === prefix.code || saysWhose ? { code: repeated.code, end: repeated.end } : null;
}

/** Money whose sign or code stands before the amount. */
export function readPrefixedMoney(p: FigurePieces, prefix: CurrencyPrefix): Quantity | null {
  if (p.lower[prefix.end] === 'a') return null;
  const amount = readSignedNumeral(p, prefix.end, { ratios: false });
  if (!amount) return null;
  const { numeral } = amount;
  const magnitude = readMagnitude(p, numeral, true);
  const behind = magnitude?.end ?? numeral.end;
  const repeated = readRepeated(p, behind, prefix);
  let end = repeated?.end ?? behind;
  // "c$ 100 and fifty"
  const rest = magnitude || numeral.hasMagnitude ? null : readSubunits(p, end, false);
  if (rest) end = rest.end;
  const value = rest && numeral.value !== null ? numeral.value + rest.value : numeral.value;
  const rate = readRate(p, end, 'currency');
  const code = repeated?.code ?? prefix.code;
  return toQuantity(
    p,
    prefix.start,
    rate?.end ?? end,
    { ...numeral, value },
    amount.sign *
      prefix.factor *
      (magnitude?.factor ?? 1) *
      (isLossInBrackets(p, prefix.start, end) ? -1 : 1),
    {
      end,
      kind: 'currency',
      code: rate ? `${code}/${rate.code}` : code,
      unitStart: p.start[prefix.start] as number,
      unitEnd: p.end[prefix.end - 1] as number,
      bareSign: prefix.bareSign && code === prefix.code,
    },
  );
}

const COPULAS = new Set(['is', 'was', 'are', 'were']);

/** "revenue was ($99.99)": brackets are the minus of bookkeepers where nothing but a copula stands before them. */
const isLossInBrackets = (p: FigurePieces, start: number, end: number): boolean =>
  p.text[start - 1] === '(' && p.text[end] === ')' && COPULAS.has(p.lower[start - 2] ?? '');

/** "15 dollars and 45 cents", "15 dollars 50": hundredths behind a whole amount; without "cents" only at the end of a clause. */
function readSubunits(
  p: FigurePieces,
  i: number,
  maySayNothing: boolean,
): { value: number; end: number } | null {
  const hasAnd = p.lower[i] === 'and';
  const at = hasAnd ? i + 1 : i;
  if (!hasAnd && !maySayNothing) return null;
  const small = readNumeral(p, at, { ratios: false, joinAnd: false });
  if (!small || small.value === null || small.isFraction || small.value < 1 || small.value >= 100)
    return null;
  if (p.kind[at] === NUMBER && !/^\d{1,2}$/.test(p.text[at] as string)) return null;
  if (CENT_NOUNS.has(p.lower[small.end] ?? '')) return { value: small.value / 100, end: small.end + 1 };
  const isClauseEnd =
    small.end >= p.length ||
    p.lower[small.end] === 'more' ||
    (p.kind[small.end] === SIGN && /^[.!?;,]$/.test(p.text[small.end] as string));
  return isClauseEnd ? { value: small.value / 100, end: small.end } : null;
}

/** Money whose noun, code or sign stands behind the amount. */
export function readSuffixedMoney(
  p: FigurePieces,
  start: number,
  numeral: FigureNumeral,
  amountFactor: number,
  money: FoundUnit,
): Quantity | null {
  if (p.kind[numeral.start] === NUMBER && isNoQuantity(p, numeral, { kind: 'currency' })) return null;
  // "75 USD million"
  const magnitude = numeral.hasMagnitude ? undefined : magnitudeAt(p, money.end);
  let end = magnitude ? money.end + 1 : money.end;
  const rest =
    numeral.value === null || money.factor !== undefined || magnitude ? null : readSubunits(p, end, true);
  if (rest) end = rest.end;
  const value = rest ? (numeral.value as number) + rest.value : numeral.value;
  const rate = readRate(p, end, 'currency');
  const code = rate ? `${money.code}/${rate.code}` : money.code;
  const factor = amountFactor * (magnitude ?? 1);
  return toQuantity(p, start, rate?.end ?? end, { ...numeral, value }, factor, { ...money, code });
}
