import type { TimelineEntry, Timex } from '../../model/analysis.ts';

type Precision = TimelineEntry['precision'];

/** How exact a TIMEX3 value is; 'span' for a stretch that has dates but no calendar name. */
export function precisionOf({ type, value }: Pick<Timex, 'type' | 'value'>): Precision {
  if (type === 'DURATION' || value.startsWith('P') || value.includes('/')) return 'span';
  const date = value.split('T', 1)[0] as string;
  if (/^\d\d$/.test(date)) return 'century';
  if (/^\d{3}$/.test(date)) return 'decade';
  if (/^\d{4}$/.test(date)) return 'year';
  if (/-H\d$/.test(date)) return 'half';
  if (/-Q\d$/.test(date)) return 'quarter';
  if (/-(?:SP|SU|FA|WI)$/.test(date)) return 'season';
  if (date.endsWith('-WE')) return 'span';
  if (/-W\d\d$/.test(date)) return 'week';
  return /^\d{4}-\d\d$/.test(date) ? 'month' : 'day';
}
