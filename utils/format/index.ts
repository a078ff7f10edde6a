export { type Day, dayToDate, isoDay, localDay, parseDay } from '../analysis/calendar.ts';
export { convertMeasure } from './convert.ts';
export { formatMinutes, formatStretch } from './duration.ts';
export { dateFormat, displayNames, listFormat, numberFormat, relativeFormat } from './intl.ts';
export { formatDay, formatPeriod, formatWeekday, type Period, type Precision } from './period.ts';
export { formatChange, formatQuantity } from './quantity.ts';
export { relativeDay, relativeTime, relativeYear } from './relative.ts';
export { textFragmentUrl } from './text-fragment.ts';
