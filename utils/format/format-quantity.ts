import { numberFormat } from './intl.ts';

/** UCUM codes, and the units that Intl can write for them. */
const UNITS: Readonly<Record<string, string>> = {
  km: 'kilometer',
  m: 'meter',
  cm: 'centimeter',
  mm: 'millimeter',
  '[mi_i]': 'mile',
  '[ft_i]': 'foot',
  '[yd_i]': 'yard',
  '[in_i]': 'inch',
  kg: 'kilogram',
  g: 'gram',
  '[lb_av]': 'pound',
  '[oz_av]': 'ounce',
  '[stone_av]': 'stone',
  L: 'liter',
  mL: 'milliliter',
  '[gal_us]': 'gallon',
  '[foz_us]': 'fluid-ounce',
  har: 'hectare',
  '[acr_us]': 'acre',
  'km/h': 'kilometer-per-hour',
  'm/s': 'meter-per-second',
  '[mi_i]/h': 'mile-per-hour',
  Cel: 'celsius',
  '[degF]': 'fahrenheit',
};

/** Units that Intl cannot write: by their signs, which all languages share. */
const SIGNS: Readonly<Record<string, string>> = {
  cm2: 'cm²',
  m2: 'm²',
  km2: 'km²',
  m3: 'm³',
  '[sft_i]': 'ft²',
  '[smi_us]': 'mi²',
  t: 't',
  kPa: 'kPa',
  kW: 'kW',
};

/**
 * Writes a measure or, of two, the stretch between them: "16.1 km", "20–25 m²"; the number alone for an unknown unit.
 * @param code UCUM
 */
export function measureFormat(
  code: string,
  locale: string,
  digits: Intl.NumberFormatOptions,
): (low: number, high?: number) => string {
  const unit = Object.hasOwn(UNITS, code) ? UNITS[code] : undefined;
  const format = numberFormat(locale, unit ? { style: 'unit', unit, ...digits } : digits);
  const sign = Object.hasOwn(SIGNS, code) ? `\u00a0${SIGNS[code]}` : '';
  return (low, high) => (high === undefined ? format.format(low) : format.formatRange(low, high)) + sign;
}

const CURRENCY = /^[A-Z]{3}$/;

/**
 * A number with its unit as the reader's language writes it: "$40,000", "16.1 km"; the number alone where Intl has no such unit.
 * @param code ISO 4217 or UCUM
 */
export function formatQuantity(value: number, code: string, locale: string): string {
  if (!CURRENCY.test(code)) return measureFormat(code, locale, { maximumFractionDigits: 2 })(value);
  return numberFormat(locale, {
    style: 'currency',
    currency: code,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);
}

/** A signed change in per cent: "+20%", "-3.5%". */
export function formatChange(percent: number, locale: string): string {
  return numberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format(percent / 100);
}
