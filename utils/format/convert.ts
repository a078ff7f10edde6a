import { numberFormat } from './intl.ts';

/** From one unit to another: `factor` times, then `offset` more. Codes are UCUM, units those that Intl can write. */
interface Conversion {
  from: string;
  to: string;
  factor: number;
  offset?: number;
}

/** What readers of metric countries look up. */
const TO_METRIC: readonly Conversion[] = [
  { from: '[mi_i]', to: 'kilometer', factor: 1.609344 },
  { from: '[ft_i]', to: 'meter', factor: 0.3048 },
  { from: '[yd_i]', to: 'meter', factor: 0.9144 },
  { from: '[in_i]', to: 'centimeter', factor: 2.54 },
  { from: '[lb_av]', to: 'kilogram', factor: 0.45359237 },
  { from: '[oz_av]', to: 'gram', factor: 28.349523125 },
  { from: '[gal_us]', to: 'liter', factor: 3.785411784 },
  { from: '[acr_us]', to: 'hectare', factor: 0.404687261 },
  { from: '[mi_i]/h', to: 'kilometer-per-hour', factor: 1.609344 },
  { from: '[degF]', to: 'celsius', factor: 5 / 9, offset: -160 / 9 },
];

/** What readers of the United States look up. */
const TO_CUSTOMARY: readonly Conversion[] = [
  { from: 'km', to: 'mile', factor: 1 / 1.609344 },
  { from: 'm', to: 'foot', factor: 1 / 0.3048 },
  { from: 'cm', to: 'inch', factor: 1 / 2.54 },
  { from: 'kg', to: 'pound', factor: 1 / 0.45359237 },
  { from: 'L', to: 'gallon', factor: 1 / 3.785411784 },
  { from: 'har', to: 'acre', factor: 1 / 0.404687261 },
  { from: 'km/h', to: 'mile-per-hour', factor: 1 / 1.609344 },
  { from: 'Cel', to: 'fahrenheit', factor: 9 / 5, offset: 32 },
];

const CUSTOMARY_REGIONS = new Set(['US', 'LR', 'MM']);

/**
 * A measure in the units of the reader's region, to three digits ("12.9 km"), or null where it is in them already or
 * has no counterpart. No exchange rates: they would need a network.
 * @param code UCUM
 */
export function convertMeasure(values: readonly number[], code: string, locale: string): string | null {
  const customary = CUSTOMARY_REGIONS.has(new Intl.Locale(locale).region ?? '');
  const conversion = (customary ? TO_CUSTOMARY : TO_METRIC).find(({ from }) => from === code);
  if (!conversion || values.length === 0) return null;
  const format = numberFormat(locale, { style: 'unit', unit: conversion.to, maximumSignificantDigits: 3 });
  const [low, high] = values.map((value) => value * conversion.factor + (conversion.offset ?? 0));
  return high === undefined || high === low ? format.format(low!) : format.formatRange(low!, high);
}
