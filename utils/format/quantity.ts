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
  L: 'liter',
  mL: 'milliliter',
  '[gal_us]': 'gallon',
  har: 'hectare',
  '[acr_us]': 'acre',
  'km/h': 'kilometer-per-hour',
  '[mi_i]/h': 'mile-per-hour',
  Cel: 'celsius',
  '[degF]': 'fahrenheit',
};

const CURRENCY = /^[A-Z]{3}$/;

/**
 * A number with its unit as the reader's language writes it: "$40,000", "16.1 km"; the number alone where Intl has no such unit.
 * @param code ISO 4217 or UCUM
 */
export function formatQuantity(value: number, code: string, locale: string): string {
  const unit = UNITS[code];
  if (unit) return numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 2 }).format(value);
  if (!CURRENCY.test(code)) return numberFormat(locale, { maximumFractionDigits: 2 }).format(value);
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
