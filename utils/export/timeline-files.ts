import Papa from 'papaparse';
import type { TimelineItem } from '../model/timeline-item.ts';
import { type ExportFile, fileName } from './files.ts';
import { escapeHtml } from './html.ts';

/** Formats of a merged timeline. */
export const TIMELINE_FORMATS = ['markdown', 'csv', 'ics', 'timelinejs'] as const;
export type TimelineFormat = (typeof TIMELINE_FORMATS)[number];

/** A date no more exact than it is known: `2026-03-02`, `2026-03`, `2026`, or both ends of a stretch. */
export function writtenDate({
  from,
  to,
  precision,
}: Pick<TimelineItem, 'from' | 'to' | 'precision'>): string {
  if (precision === 'day' || from === to) return from;
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  return `${from}/${to}`;
}

const sourceOf = ({ site, title }: TimelineItem['sources'][number]): string =>
  [title, site].filter(Boolean).join(', ');

/** Markdown with a link to every source; accounts that differ stand below each other. */
export function timelineMarkdown(title: string, items: readonly TimelineItem[]): string {
  const plain = (text: string): string => text.replace(/([\\`*_[\]<>])/g, '\\$1').replace(/\s+/g, ' ');
  const entries = items.map((item) => {
    const sources = item.sources.map(
      (source) =>
        `  - “${plain(source.quote)}” ([${plain(sourceOf(source) || source.url)}](<${source.url}>), ${source.day})`,
    );
    return [`- **${writtenDate(item)}** ${plain(item.text)}${item.disagree ? ' ⚠' : ''}`, ...sources].join(
      '\n',
    );
  });
  return `# ${plain(title)}\n\n${entries.join('\n')}\n`;
}

/** One row for each telling, RFC 4180. */
export const timelineCsv = (items: readonly TimelineItem[]): string =>
  `${Papa.unparse(
    {
      fields: ['from', 'to', 'precision', 'event', 'differs', 'quote', 'title', 'site', 'published', 'url'],
      data: items.flatMap((item) =>
        item.sources.map(({ quote, title, site, day, url }) => [
          ...[
            item.from,
            item.to,
            item.precision,
            item.text,
            item.disagree ? 'yes' : '',
            quote,
            title,
            site,
            day,
            url,
          ],
        ]),
      ),
    },
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;

const ENCODER = new TextEncoder();

/** A content line of RFC 5545: folded at 75 octets, never inside a character. */
function icsLine(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = ENCODER.encode(character).length;
    if (octets + size > 74) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

const icsText = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
const icsDay = (iso: string): string => iso.slice(0, 10).replaceAll('-', '');
const dayAfter = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString();

/**
 * An iCalendar of all-day events; a stretch ends on its last day. How exact a date is known stands in the description.
 * @param stamp ISO moment in UTC
 */
export function timelineIcs(items: readonly TimelineItem[], stamp: string): string {
  const moment = stamp.replace(/[-:]|\.\d+/g, '');
  const events = items.map((item, at) => {
    const sources = item.sources.map((source) => `${sourceOf(source)} (${source.day}): ${source.url}`);
    const first = item.sources[0];
    return [
      'BEGIN:VEVENT',
      `UID:${icsDay(item.from)}-${at}-${icsDay(stamp)}@sidelight`,
      `DTSTAMP:${moment}`,
      `DTSTART;VALUE=DATE:${icsDay(item.from)}`,
      `DTEND;VALUE=DATE:${icsDay(dayAfter(item.to))}`,
      `SUMMARY:${icsText(item.text)}`,
      `DESCRIPTION:${icsText([writtenDate(item), ...sources].join('\n'))}`,
      ...(first && /^https?:/.test(first.url) ? [`URL:${first.url}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sidelight//Timeline//EN',
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return `${lines.map(icsLine).join('\r\n')}\r\n`;
}

/** A date of TimelineJS: month and day only where they are known. */
function jsDate(iso: string, precision: TimelineItem['precision']): Record<string, number> {
  const [year, month, day] = iso.split('-').map(Number);
  if (precision === 'year' || precision === 'decade' || precision === 'century') return { year: year! };
  if (precision === 'day' || precision === 'week' || precision === 'span')
    return { year: year!, month: month!, day: day! };
  return { year: year!, month: month! };
}

/** The JSON that TimelineJS reads (https://timeline.knightlab.com/docs/json-format.html). */
export function timelineJs(title: string, items: readonly TimelineItem[]): string {
  const events = items.map((item) => ({
    start_date: jsDate(item.from, item.precision),
    ...(item.to !== item.from && { end_date: jsDate(item.to, item.precision) }),
    display_date: writtenDate(item),
    text: {
      headline: escapeHtml(item.text),
      text: item.sources
        .map(
          (source) =>
            `<p>“${escapeHtml(source.quote)}” <a href="${escapeHtml(source.url)}">${escapeHtml(sourceOf(source) || source.url)}</a>, ${source.day}</p>`,
        )
        .join(''),
    },
  }));
  return `${JSON.stringify({ title: { text: { headline: escapeHtml(title) } }, events }, null, 2)}\n`;
}

/** A merged timeline as a file. @param stamp ISO moment in UTC */
export function timelineFile(
  title: string,
  items: readonly TimelineItem[],
  format: TimelineFormat,
  stamp: string,
): ExportFile {
  switch (format) {
    case 'markdown':
      return {
        name: fileName(title, 'md'),
        type: 'text/markdown;charset=utf-8',
        text: timelineMarkdown(title, items),
      };
    case 'csv':
      return { name: fileName(title, 'csv'), type: 'text/csv;charset=utf-8', text: timelineCsv(items) };
    case 'ics':
      return {
        name: fileName(title, 'ics'),
        type: 'text/calendar;charset=utf-8',
        text: timelineIcs(items, stamp),
      };
    case 'timelinejs':
      return {
        name: fileName(title, 'json'),
        type: 'application/json;charset=utf-8',
        text: timelineJs(title, items),
      };
  }
}
