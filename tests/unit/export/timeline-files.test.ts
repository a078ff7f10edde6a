import { describe, expect, test } from 'vitest';
import { timelineFile } from '../../../utils/export/timeline-files.ts';
import type { TimelineItem } from '../../../utils/model/timeline-item.ts';

const source = (quote: string, site: string, day: string) => ({
  quote,
  title: 'Blast',
  site,
  day,
  url: `https://${site}/a`,
});
const ITEMS: TimelineItem[] = [
  {
    from: '2026-04-07',
    to: '2026-04-07',
    precision: 'day',
    text: 'methane exploded, and ten miners died; =1+1 in the Żawiska mine, which is a long line that must be folded somewhere',
    disagree: true,
    sources: [
      source('ten miners died', 'a.example', '2026-04-08'),
      source('nine <b>miners</b>', 'b.example', '2026-04-08'),
    ],
  },
  {
    from: '2026-05-01',
    to: '2026-05-31',
    precision: 'month',
    text: '=SUM(A1) was resigned',
    disagree: false,
    sources: [source('resigned in May', 'a.example', '2026-06-01')],
  },
];
const text = (format: Parameters<typeof timelineFile>[2]): string =>
  timelineFile('The mine', ITEMS, format, '2026-07-01T10:00:00.000Z').text;

describe('a merged timeline', () => {
  test('is Markdown with every source', () => {
    expect(text('markdown')).toContain('- **2026-05** =SUM(A1) was resigned');
    expect(text('markdown')).toContain('(<https://b.example/a>)');
    expect(text('markdown')).toContain('nine \\<b\\>miners');
  });

  test('is CSV with a row for each telling, and no formula', () => {
    const rows = text('csv').trim().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[3]).toContain("'=SUM(A1)");
    expect(rows[1]).toContain(',yes,');
  });

  test('is an iCalendar whose lines are short and whose stretches end on their last day', () => {
    const lines = text('ics').split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260501');
    expect(lines).toContain('DTEND;VALUE=DATE:20260601');
    expect(text('ics').replaceAll('\r\n ', '')).toContain(
      'ten miners died\\; =1+1 in the Żawiska mine\\, which',
    );
  });

  test('is JSON for TimelineJS that names no day of a month that is known alone', () => {
    const { events } = JSON.parse(text('timelinejs'));
    expect(events[1]).toMatchObject({ start_date: { year: 2026, month: 5 }, display_date: '2026-05' });
    expect(events[1].start_date.day).toBeUndefined();
    expect(events[0].start_date).toEqual({ year: 2026, month: 4, day: 7 });
    expect(events[0].text.text).toContain('nine &lt;b&gt;miners');
  });
});
