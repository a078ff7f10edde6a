// What Unicode's locale data (CLDR), which every JavaScript engine carries for `Intl`, tell of any language: how it names
// months, currencies, units and powers of ten, and how it writes numbers.

/** Counts that make languages inflect: one, two, few, many. */
const COUNTS = [1, 2, 5, 100];
const CURRENCIES = [
  ...[
    'EUR',
    'USD',
    'GBP',
    'CHF',
    'JPY',
    'CNY',
    'INR',
    'RUB',
    'BRL',
    'MXN',
    'CAD',
    'AUD',
    'PLN',
    'CZK',
    'SEK',
    'NOK',
  ],
  ...[
    'DKK',
    'HUF',
    'TRY',
    'KRW',
    'ZAR',
    'ARS',
    'CLP',
    'COP',
    'EGP',
    'SAR',
    'AED',
    'QAR',
    'MAD',
    'TND',
    'DZD',
    'ILS',
  ],
];

/** Units that `Intl` names, as UCUM codes; percent is `%`. */
const UNITS = {
  percent: '%',
  kilometer: 'km',
  meter: 'm',
  centimeter: 'cm',
  millimeter: 'mm',
  mile: '[mi_i]',
  hectare: 'har',
  kilogram: 'kg',
  gram: 'g',
  liter: 'L',
  celsius: 'Cel',
  year: 'a',
  month: 'mo',
  week: 'wk',
  day: 'd',
  hour: 'h',
  minute: 'min',
  'kilometer-per-hour': 'km/h',
} as const;

/** The language as `Intl` knows it; one that no engine could read is as none. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** The words that a format puts to a number, where they stand behind it. */
function wordsOf(format: Intl.NumberFormat, type: 'unit' | 'currency' | 'compact'): string[] {
  return COUNTS.flatMap((count) => {
    const parts = format.formatToParts(count);
    const behind = parts.slice(parts.findIndex((part) => part.type === 'integer'));
    const words = behind.filter((part) => part.type === type).map(({ value }) => value.trim());
    return words.length > 0 ? [words.join(' ')] : [];
  });
}

/** Names of currencies in a language, in small letters, and their ISO 4217 codes. */
export function currencyNames(language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const currency of CURRENCIES) {
    const format = new Intl.NumberFormat(known(language), {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
    });
    for (const name of wordsOf(format, 'currency')) names.set(name.toLowerCase(), currency);
  }
  return names;
}

/** Names of units in a language, in small letters, and their UCUM codes. */
export function unitNames(language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [unit, code] of Object.entries(UNITS)) {
    const format = new Intl.NumberFormat(known(language), { style: 'unit', unit, unitDisplay: 'long' });
    for (const name of wordsOf(format, 'unit')) {
      // Where a language puts part of a unit before the number, what is behind it may be another's name.
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), code);
    }
  }
  return names;
}

/** Words for powers of ten in a language ("Millionen", "Mrd.", "万"), in small letters. */
export function scaleWords(language: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(known(language), { notation: 'compact', compactDisplay });
    for (let power = 3; power <= 12; power++) {
      for (const lead of [1, 2, 5]) {
        const parts = format.formatToParts(lead * 10 ** power);
        const word = parts
          .find(({ type }) => type === 'compact')
          ?.value.trim()
          .toLowerCase();
        const shown = Number(parts.find(({ type }) => type === 'integer')?.value ?? Number.NaN);
        // A single letter of an alphabet is as like to be a unit.
        if (word && shown > 0 && !/^\p{Script=Latin}\.?$/u.test(word))
          words.set(word, (lead * 10 ** power) / shown);
      }
    }
  }
  return words;
}

/** Names of months in a language, in small letters, as they stand in a date and alone: 1 for January. */
export function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  const options: Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric', year: 'numeric' },
  ]);
  for (const option of options) {
    const format = new Intl.DateTimeFormat(known(language), {
      ...option,
      calendar: 'gregory',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month++) {
      const name = format
        .formatToParts(Date.UTC(2026, month - 1, 1))
        .find(({ type }) => type === 'month')?.value;
      const word = name?.toLowerCase().replace(/\.$/, '');
      if (word && /^\p{L}[\p{L}\p{M}]{2,}$/u.test(word)) names.set(word, month);
    }
  }
  return names;
}

/** Separators between whole and part, and between thousands, in a language's numbers. */
export function numberSigns(language: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(known(language), { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: sign('decimal') || '.', group: sign('group') };
}
