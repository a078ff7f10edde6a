export { type Day, isoDay, localDay, parseDay } from '../analysis/calendar.ts';
export { convertMeasure } from './format-conversion.ts';
export { formatMinutes, formatStretch } from './format-duration.ts';
export { formatDay, formatPeriod, formatWeekday, type Period, type Precision } from './format-period.ts';
export { formatChange, formatQuantity } from './format-quantity.ts';
export { relativeDay, relativeTime, relativeYear } from './format-relative.ts';
export { dateFormat, listFormat, numberFormat } from './intl.ts';
export { textFragmentUrl } from './text-fragment.ts';
