import type { Figure, Timex, Unit } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import { currencyNames, numberSigns, scaleWords, unitNames } from '../lang/any/cldr.ts';
import { withAsciiDigits } from '../lang/any/digits.ts';
import { escapePattern } from '../lang/any/escape-pattern.ts';
import { type Sentence, sentenceAt } from '../tokens/index.ts';

/** Signs that stand for one currency everywhere; those that several share say no more than that it is money. */
const CURRENCY_SIGNS: Readonly<Record<string, { code: string; shared?: true }>> = {
  '€': { code: 'EUR' },
  '£': { code: 'GBP' },
  $: { code: 'USD', shared: true },
  '¥': { code: 'JPY', shared: true },
  '￥': { code: 'CNY', shared: true },
  '₹': { code: 'INR' },
  '₽': { code: 'RUB' },
  '₺': { code: 'TRY' },
  '₩': { code: 'KRW' },
  '₪': { code: 'ILS' },
};
/** Signs of units that are the same in every language; capitals matter. */
const UNIT_SIGNS: Readonly<Record<string, string>> = {
  ...{ '%': '%', '٪': '%', '％': '%', '°C': 'Cel', '℃': 'Cel', '°F': '[degF]', 'km/h': 'km/h' },
  ...{ km: 'km', cm: 'cm', mm: 'mm', m: 'm', kg: 'kg', ha: 'har', 'km²': 'km2', 'm²': 'm2', 'm³': 'm3' },
  ...{ kWh: 'kW.h', MWh: 'MW.h', GWh: 'GW.h', TWh: 'TW.h', kW: 'kW', MW: 'MW', GW: 'GW' },
};
/** Names of the own currency in newspapers that locale data lack. */
const OWN_CURRENCY: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  zh: [
    ['元', 'CNY'],
    ['美元', 'USD'],
    ['欧元', 'EUR'],
  ],
  de: [['dollar', 'USD']],
  fr: [['dollars', 'USD']],
  es: [['dólares', 'USD']],
};
const SHARED_NAMES = new Set(['dollar', 'dollars', 'dólares']);

/** Significant digits that are kept, fewer than a product of two of them may blur. */
const DIGITS = 12;
const SPACES = '[ \\u00a0\\u202f]';
const ISO_CODES = /^(?:EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN)$/;
const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(
      (word) =>
        escapePattern(word) +
        (/[\p{L}]$/u.test(word) && !/[\p{Script=Han}\p{Script=Hangul}]$/u.test(word) ? '(?!\\p{L})' : ''),
    )
    .join('|');

interface Reader {
  regex: RegExp;
  decimal: string;
  scales: ReadonlyMap<string, number>;
  unit: (words: string) => { unit: Omit<Unit, 'text'>; shared: boolean } | null;
}

function readerOf(language: string): Reader {
  const { decimal, group } = numberSigns(language);
  const own = new Map(OWN_CURRENCY[language.toLowerCase().split('-')[0] ?? ''] ?? []);
  const currencies = new Map([...currencyNames(language), ...own]);
  const units = unitNames(language);
  const scales = scaleWords(language);
  const groups = /\s/.test(group) || group === '' ? SPACES : `(?:${escapePattern(group)}|[\\u00a0\\u202f’٬])`;
  const number = `\\d{1,3}(?:${groups}\\d{3})+(?:${escapePattern(decimal)}\\d+)?|\\d+(?:[.,٫]\\d+)?`;
  const signs = longestFirst(Object.keys(CURRENCY_SIGNS));
  const behind = longestFirst([
    ...currencies.keys(),
    ...units.keys(),
    ...Object.keys(UNIT_SIGNS),
    ...Object.keys(CURRENCY_SIGNS),
  ]);
  const codes = '(?:EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN)(?!\\p{L})';
  const regex = new RegExp(
    // Scripts without capitals may put a word right before a number.
    `(?<![\\p{Lu}\\p{Ll}\\p{N}][.,/-]?)(?:(?<before>${signs}|${codes})${SPACES}?)?(?<number>${number})(?![\\p{N}])` +
      `(?:${SPACES}?(?<scale>${longestFirst(scales.keys())}))?` +
      `(?:${SPACES}?(?:d[ei]${SPACES}|d[’'])?(?<behind>${behind}|${codes}))?`,
    'giu',
  );
  return {
    regex,
    decimal,
    scales,
    unit(words) {
      const sign = CURRENCY_SIGNS[words];
      if (sign) return { unit: { kind: 'currency', code: sign.code }, shared: sign.shared === true };
      if (ISO_CODES.test(words)) return { unit: { kind: 'currency', code: words }, shared: false };
      const lower = words.toLowerCase();
      const currency = currencies.get(lower);
      if (currency) return { unit: { kind: 'currency', code: currency }, shared: SHARED_NAMES.has(lower) };
      // A capital makes another sign of it.
      const code = UNIT_SIGNS[words] ?? units.get(lower);
      if (!code) return null;
      if (code === '%') return { unit: { kind: 'percent', code }, shared: false };
      const kind = /^(?:a|mo|wk|d|h|min)$/.test(code) ? 'duration' : 'measure';
      return { unit: { kind, code }, shared: false };
    },
  };
}

/** The value of digits as a language writes them; one sign and other than three digits behind it is a decimal sign anywhere. */
function numberIn(digits: string, decimal: string): number {
  const compact = digits.replace(/[ \u00a0\u202f’٬]/g, '').replace('٫', decimal);
  const [whole = '', ...parts] = compact.split(/[.,]/);
  const last = parts.at(-1) ?? '';
  const sign = compact[compact.length - last.length - 1];
  const isPart = parts.length > 0 && (sign === decimal || (parts.length === 1 && last.length !== 3));
  const integer = [whole, ...(isPart ? parts.slice(0, -1) : parts)].join('');
  return Number(isPart ? `${integer}.${last}` : integer);
}

/**
 * Quantities that say by themselves what they are, in a language whose grammar is not known: with the sign or the name of a
 * currency or unit, a percent sign, or thousands set apart. They have no subject.
 */
export function findWrittenFigures(
  { text, language }: ArticleDocument,
  sentences: readonly Sentence[],
  dates: readonly Timex[],
): Figure[] {
  const reader = readerOf(language);
  const plain = withAsciiDigits(text);
  const found: Figure[] = [];
  let next = 0;
  for (const match of plain.matchAll(reader.regex)) {
    const { before, number = '', scale, behind } = match.groups ?? {};
    const words = behind ?? before;
    const read = words ? reader.unit(words) : null;
    const isGrouped = /^\d{1,3}(?:\D\d{3})+$/.test(number);
    if (!read && !scale && !isGrouped) continue;
    const start = match.index;
    const end = start + match[0].length;
    while (next < dates.length && (dates[next] as Timex).end <= start) next++;
    if ((dates[next]?.start ?? end) < end) continue;
    const factor = scale ? (reader.scales.get(scale.toLowerCase()) ?? 1) : 1;
    const sentence = sentenceAt(sentences, start);
    found.push({
      start,
      end,
      value: Number((numberIn(number, reader.decimal) * factor).toPrecision(DIGITS)),
      change: '=',
      unit: read ? { ...read.unit, text: words ?? '' } : { kind: 'none', code: '', text: '' },
      ...(read?.shared && { inferred: 'country' }),
      period: null,
      of: null,
      sentence: sentence ? { start: sentence.start, end: sentence.end } : { start, end },
      salience: 0,
    });
  }
  return found;
}
