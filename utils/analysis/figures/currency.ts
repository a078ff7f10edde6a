import {
  AMBIGUOUS_NOUNS,
  COINS,
  CURRENCY_ADJECTIVES,
  CURRENCY_NOUNS,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  SPACED_DOLLAR_PREFIXES,
} from '../lang/en/currencies.ts';
import { CODE_ALIASES, CURRENCY_CODES, LOWER_CODES, WORDLIKE_CODES } from '../lang/en/currency-codes.ts';
import { AMOUNT_FOLLOWERS, MASS_CONTEXT, MONEY_CONTEXT, PICTURE_LINES } from '../lang/en/money-words.ts';
import { POS } from '../tokens/index.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';
import type { FoundUnit } from './figure-quantity.ts';
import { unitSpan } from './measures.ts';

export interface CurrencyPrefix {
  readonly code: string;
  /** The first piece of the amount. */
  readonly end: number;
  /** The first piece of the prefix. */
  readonly start: number;
  readonly bareSign: boolean;
  /** A million in "MUSD 60", a hundredth in "sen 20". */
  readonly factor: number;
}

/** An ISO code as printed in capitals (or in small letters, where it is one of the commonest), or null. */
function codeOf(text: string): string | null {
  if (text.length === 3) {
    if (CURRENCY_CODES.has(text)) return text;
    const upper = text.toUpperCase();
    if (LOWER_CODES.has(text)) return CODE_ALIASES.get(upper) ?? upper;
  }
  return CODE_ALIASES.get(text) ?? null;
}

/** "MUSD", "MEUR": millions. */
function millionsOf(text: string): string | null {
  return text.length === 4 && text[0] === 'M' && CURRENCY_CODES.has(text.slice(1)) ? text.slice(1) : null;
}

/** Whether letters that touch a number before it are money: "USD115", "Rs500", "R20". */
export function isMoneyPrefix(word: string): boolean {
  return CURRENCY_CODES.has(word) || CODE_ALIASES.has(word) || CURRENCY_CODES.has(word.toUpperCase());
}

const US_ACRONYMS = new Set(['u.s.', 'u.s']);

/** The currency of the "$" at `i` and its first piece, from the pieces before it. */
function dollarAt(p: FigurePieces, i: number): { code: string; start: number; bareSign: boolean } {
  const plain = { code: 'USD', start: i, bareSign: true };
  // "U.S. $", "u.s $"
  let at = i - 1;
  if (US_ACRONYMS.has(p.lower[at] ?? '')) return { code: 'USD', start: at, bareSign: false };
  if (p.text[at] === '.') at--;
  if (p.lower[at] === 's' && p.text[at - 1] === '.' && p.lower[at - 2] === 'u')
    return { code: 'USD', start: at - 2, bareSign: false };
  if (p.kind[i - 1] !== WORD) return plain;
  const word = p.lower[i - 1] as string;
  // "put us $8 trillion in debt"
  if (p.text[i - 1] === 'us' && !p.glued[i] && POS[p.pos[i - 2] ?? 0] === 'VERB') return plain;
  const touches = p.glued[i] as boolean;
  const code =
    DOLLAR_PREFIXES.get(word) ?? (CURRENCY_CODES.has(word.toUpperCase()) ? word.toUpperCase() : undefined);
  // "S $2mil", "A $5": one capital letter, which is no end of a name.
  const isLetter = p.text[i - 1] === 'S' || p.text[i - 1] === 'A';
  const isInitial = /^\p{Lu}/u.test(p.text[i - 2] ?? '') && i > 2;
  const maySpace = SPACED_DOLLAR_PREFIXES.has(word) || word.length === 3 || (isLetter && !isInitial);
  if (code === undefined || !(touches || maySpace)) return plain;
  if (!touches && p.glued[i - 1] && p.kind[i - 2] !== SIGN) return plain;
  return { code, start: i - 1, bareSign: false };
}

/** "$US18m", "$A63 million": the country's letters between the sign and the amount, which touch both. */
function dollarBehindSign(p: FigurePieces, i: number): CurrencyPrefix | null {
  if (p.kind[i + 1] !== WORD || !p.glued[i + 1] || p.kind[i + 2] !== NUMBER) return null;
  const code = DOLLAR_PREFIXES.get(p.lower[i + 1] as string);
  return code ? { code, start: i, end: i + 2, factor: 1, bareSign: false } : null;
}

/** The sign, code or noun of money that starts at `i` and stands before an amount. */
export function readCurrencyPrefix(p: FigurePieces, i: number): CurrencyPrefix | null {
  const text = p.text[i] as string;
  const sign = CURRENCY_SIGNS.get(text);
  if (sign) {
    const behind = sign === 'USD' ? dollarBehindSign(p, i) : null;
    if (behind) return behind;
    if (sign === 'USD') return amountFollows(p, { ...dollarAt(p, i), end: i + 1, factor: 1 });
    // "GB£20": the letters say what the sign says.
    const start =
      p.glued[i] && p.kind[i - 1] === WORD && /^(?:GB|UK|EU|IR)$/.test(p.text[i - 1] as string) ? i - 1 : i;
    return amountFollows(p, {
      code: sign,
      start,
      end: i + 1,
      factor: 1,
      bareSign: text === '¥' || text === '￥' || text === '£',
    });
  }
  if (p.kind[i] !== WORD) return null;
  const code = codeOf(text);
  if (code) {
    const sign = CURRENCY_SIGNS.get(p.text[i + 1] ?? '');
    if (sign && p.glued[i + 1]) return null;
    const end = p.text[i + 1] === '.' && text.startsWith('R') ? i + 2 : i + 1;
    if (p.kind[end] !== NUMBER) return null;
    if (WORDLIKE_CODES.has(code) && !p.glued[end]) return null;
    if (text.length === 1 && (!p.glued[end] || p.glued[i])) return null;
    // "Windows Server 2008 R2": a release, no rand.
    if (text === 'R' && /^\d$/.test(p.text[end] as string) && p.kind[i - 1] === NUMBER) return null;
    // "COP28" is a conference: no price is that low in pesos.
    if (code === 'COP' && (p.text[end] as string).length < 3) return null;
    return { code, start: i, end, factor: 1, bareSign: text === 'kr' || text === 'Sh' };
  }
  const millions = millionsOf(text);
  if (millions && p.kind[i + 1] === NUMBER)
    return { code: millions, start: i, end: i + 1, factor: 1e6, bareSign: false };
  const word = p.lower[i] as string;
  if (p.kind[i + 1] !== NUMBER) return null;
  if (isEuroEvent(p, i)) return null;
  if (word === 'dollar' || word === 'euro' || word === 'rupees') {
    return { code: CURRENCY_NOUNS.get(word)?.plain ?? '', start: i, end: i + 1, factor: 1, bareSign: false };
  }
  if (word === 'sen' && (p.text[i + 1] as string).length > 3)
    return { code: 'MYR', start: i, end: i + 1, factor: 0.01, bareSign: false };
  return null;
}

/** "Euro 2024", "Euro 96": a championship, every fourth year; not "Euro 2,024" nor "euro 500". */
export const isEuroEvent = (p: FigurePieces, i: number): boolean =>
  (p.text[i] === 'Euro' || p.text[i] === 'EURO' || p.text[i] === 'Euros') &&
  (/^(?:19[6-9]\d|20[0-4]\d)$/.test(p.text[i + 1] ?? '') ||
    /^(?:[6-9][048]|[7-9][26]|0[048]|[13][26])$/.test(p.text[i + 1] ?? ''));

/** An amount, perhaps with a sign of its own or a code between ("USD$ 15", "$-99.99"). */
function amountFollows(p: FigurePieces, prefix: CurrencyPrefix): CurrencyPrefix | null {
  return p.kind[prefix.end] === NUMBER || p.kind[prefix.end] === WORD || isMinus(p, prefix.end)
    ? prefix
    : null;
}

export const isMinus = (p: FigurePieces, i: number): boolean =>
  !(p.glued[i] && (p.kind[i - 1] === NUMBER || p.kind[i - 1] === WORD)) &&
  (p.text[i] === '-' || p.text[i] === '−' || p.text[i] === '–') &&
  p.kind[i + 1] === NUMBER &&
  p.glued[i + 1] === true;

/** Whether "pounds" in this sentence are money: by the amount's form, then by the words around. */
function arePoundsMoney(p: FigurePieces, i: number, hasMagnitude: boolean): boolean {
  const next = p.lower[i + 1] ?? '';
  if (next === 'sterling') return true;
  if (next === 'of' || p.text[i - 1] === '-') return false;
  // "repairs came to 310 pounds", "was left 40,000 pounds"
  const isSum =
    (p.lower[i - 2] === 'to' && /^c[ao]mes?$/.test(p.lower[i - 3] ?? '')) || p.lower[i - 2] === 'left';
  return moneyEvidence(p, i) + (hasMagnitude ? 1 : 0) + (isSum ? 1 : 0) > 0;
}

/** Words of money less words of weight around piece `i`. */
function moneyEvidence(p: FigurePieces, i: number): number {
  let money = 0;
  for (let at = Math.max(0, i - 14); at < Math.min(p.length, i + 8); at++) {
    const word = p.lower[at] as string;
    if (MONEY_CONTEXT.has(word) || p.text[at] === '£') money++;
    else if (MASS_CONTEXT.has(word)) money -= 2;
  }
  return money;
}

/** The noun, code, sign or coin of money that starts at `i`, behind an amount. */
export function readCurrencySuffix(
  p: FigurePieces,
  i: number,
  amount: { value: number | null; hasMagnitude: boolean },
): FoundUnit | null {
  let at = i;
  if (p.text[at] === '-' && p.kind[at + 1] === WORD) at++;
  if (at >= p.length) return null;
  const text = p.text[at] as string;
  const sign = CURRENCY_SIGNS.get(text);
  if (sign) {
    if (p.kind[at + 1] === NUMBER && (p.glued[at + 1] || !p.glued[at]) && !looksLikeSuffix(p, at))
      return null;
    return {
      ...unitSpan(p, at, at + 1),
      end: at + 1,
      kind: 'currency',
      code: sign,
      bareSign: sign === 'USD',
    };
  }
  const short = shortCoin(p, at, amount.value);
  if (short) return short;
  const coin = COINS.get(p.lower[at] as string);
  // "50 Cent" sings.
  if (coin && isNameCoin(p, at, amount.value)) return null;
  if (coin)
    return {
      ...unitSpan(p, at, at + 1),
      end: at + 1,
      kind: 'currency',
      code: coin.code,
      factor: 1 / coin.parts,
      bareSign: coin.code === 'USD',
    };
  if (p.kind[at] !== WORD) return null;
  const code = codeOf(text);
  if (code && text.length > 1 && !(WORDLIKE_CODES.has(code) && text === code && p.kind[at + 1] === WORD)) {
    if (p.glued[at + 1] && (CURRENCY_SIGNS.has(p.text[at + 1] ?? '') || p.kind[at + 1] === NUMBER))
      return null;
    return { ...unitSpan(p, at, at + 1), end: at + 1, kind: 'currency', code };
  }
  const millions = millionsOf(text);
  if (millions)
    return { ...unitSpan(p, at, at + 1), end: at + 1, kind: 'currency', code: millions, factor: 1e6 };
  return readCurrencyNoun(p, at, amount);
}

/** "50 Cent": a coin in the singular with a capital, behind more than one. */
const isNameCoin = (p: FigurePieces, i: number, value: number | null): boolean =>
  p.text[i] === 'Cent' && value !== 1 && !/^\p{Lu}{2}/u.test(p.text[i + 1] ?? '');

/** "212p", "11c", "down 68 p at 1112 p": pence and cents in short. Lines of a picture ("1080p") need a word of money. */
function shortCoin(p: FigurePieces, i: number, value: number | null): FoundUnit | null {
  const text = p.text[i];
  if ((text !== 'p' && text !== 'c') || value === null || p.kind[i - 1] !== NUMBER) return null;
  if (!p.glued[i] && (text === 'c' || !endsAmount(p, i + 1))) return null;
  if (p.glued[i + 1] && p.kind[i + 1] === WORD) return null;
  // "5 p.m."
  if (p.text[i + 1] === '.' && p.glued[i + 1] && p.glued[i + 2]) return null;
  if (text === 'p' && PICTURE_LINES.has(value) && moneyEvidence(p, i) <= 0) return null;
  return {
    ...unitSpan(p, i, i + 1),
    end: i + 1,
    kind: 'currency',
    code: text === 'p' ? 'GBP' : 'USD',
    factor: 0.01,
    bareSign: text === 'c',
  };
}

/** Nothing, a mark or a small word behind an amount. */
const endsAmount = (p: FigurePieces, i: number): boolean =>
  i >= p.length || p.kind[i] === SIGN || AMOUNT_FOLLOWERS.has(p.lower[i] as string);

/** "10 $ 30 $": the sign belongs to the number before it where a number with no sign of its own starts the run. */
function looksLikeSuffix(p: FigurePieces, i: number): boolean {
  const before = CURRENCY_SIGNS.has(p.text[i - 2] ?? '');
  const next = p.lower[i + 2] ?? '';
  return !before && (COINS.has(next) || (CURRENCY_SIGNS.has(next) && p.kind[i + 3] !== NUMBER));
}

function readCurrencyNoun(
  p: FigurePieces,
  i: number,
  amount: { value: number | null; hasMagnitude: boolean },
): FoundUnit | null {
  // Adjectives of a country, at most three words: "United States dollars", "Hong Kong dollars", "US dollars".
  let at = i;
  let adjective = '';
  let hasAdjective = false;
  for (; at < i + 5; at++) {
    const word = p.lower[at] ?? '';
    if (CURRENCY_NOUNS.has(word) && at > i) break;
    if (word === '.' && hasAdjective) continue;
    if (!CURRENCY_ADJECTIVES.has(word) && !(word === 's' && p.text[at - 1] === '.')) break;
    if (CURRENCY_NOUNS.has(word) && !CURRENCY_NOUNS.has(p.lower[at + 1] ?? '')) break;
    hasAdjective = true;
    adjective = word;
  }
  const word = p.lower[at] ?? '';
  const noun = CURRENCY_NOUNS.get(word);
  if (!noun || p.kind[at] !== WORD) return null;
  if (
    hasAdjective &&
    (adjective === 's' || adjective === 'states' || adjective === 'us' || US_ACRONYMS.has(adjective))
  ) {
    return noun.of?.us
      ? { ...unitSpan(p, i, at + 1), end: at + 1, kind: 'currency', code: noun.of.us }
      : null;
  }
  const own = noun.of && Object.hasOwn(noun.of, adjective) ? noun.of[adjective] : undefined;
  if (hasAdjective && !own) return null;
  if (!own) {
    if (!noun.plain) return null;
    const isMass = (word === 'pound' || word === 'pounds') && !arePoundsMoney(p, at, amount.hasMagnitude);
    if (isMass) return { ...unitSpan(p, at, at + 1), end: at + 1, kind: 'measure', code: '[lb_av]' };
    if (AMBIGUOUS_NOUNS.has(word) && !isLargeOrDecimal(p, at, amount)) return null;
  }
  const end = p.lower[at + 1] === 'sterling' ? at + 2 : at + 1;
  return {
    ...unitSpan(p, i, end),
    end,
    kind: 'currency',
    code: own ?? noun.plain,
    bareSign: !own && (word === 'dollars' || word === 'dollar'),
  };
}

function isLargeOrDecimal(
  p: FigurePieces,
  i: number,
  { value, hasMagnitude }: { value: number | null; hasMagnitude: boolean },
): boolean {
  if (hasMagnitude || /\.\d/.test(p.text[i - 1] ?? '')) return true;
  return value !== null && value >= 1000 && (p.text[i - 1] ?? '').includes(',');
}
