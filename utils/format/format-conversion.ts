import { convertUnit, counterpart } from '../units/unit-conversion.ts';
import { measureFormat } from './format-quantity.ts';

const CUSTOMARY_REGIONS = new Set(['US', 'LR', 'MM']);
const DIGITS: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };

/**
 * A measure in the units of the reader's region, to three digits ("12.9 km"), or null where it is in them already or
 * has no counterpart. No exchange rates: they would need a network.
 * @param code UCUM
 */
export function convertMeasure(values: readonly number[], code: string, locale: string): string | null {
  const customary = CUSTOMARY_REGIONS.has(new Intl.Locale(locale).region ?? '');
  const target = counterpart(code, customary ? 'customary' : 'metric');
  if (target === undefined || values.length === 0) return null;
  const [low, high] = values.map((value) => convertUnit(value, code, target) as number);
  const format = measureFormat(target, locale, DIGITS);
  return high === undefined || high === low ? format(low!) : format(low!, high);
}
