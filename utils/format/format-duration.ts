import { numberFormat } from './intl.ts';

/** "4 min", for reading times. */
export function formatMinutes(minutes: number, locale: string): string {
  return numberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(minutes);
}

const LONG = 365.25;

/** The largest unit that a stretch of days fills: "3 weeks", "2 years". For gaps on a time line, so never exact. */
export function formatStretch(days: number, locale: string): string {
  const [value, unit] =
    days < 14
      ? [days, 'day']
      : days < 60
        ? [Math.round(days / 7), 'week']
        : days < 2 * LONG
          ? [Math.round(days / (LONG / 12)), 'month']
          : [Math.round(days / LONG), 'year'];
  return numberFormat(locale, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'long',
  }).format(value as number);
}
