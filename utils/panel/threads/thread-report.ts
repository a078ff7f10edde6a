import { writtenDate } from '../../export/timeline-files.ts';
import type { Translate } from '../../i18n/index.ts';
import type { MemoryRow } from '../../memory/memory-database.ts';
import type { Thread } from '../../memory/read-thread.ts';
import type { TimelineItem } from '../../model/timeline-item.ts';
import { articleDay } from './thread-items.ts';
import type { CaseHighlight } from './thread-page.ts';

/** Where words of a report are from. */
export interface ReportSource {
  title: string;
  site: string;
  day: string;
  url: string;
}

/** A line of a report: words of an article with their source, or words alone. */
export interface ReportLine {
  /** A date, a number or a name in front. */
  lead?: string;
  text: string;
  source?: ReportSource;
  /** Other tellings of the same. */
  lines?: ReportLine[];
}

/** A line of articles as a document: the parts that have something. */
export interface ThreadReport {
  title: string;
  parts: { heading: string; lines: ReportLine[] }[];
}

const sourceOf = (row: MemoryRow): ReportSource => ({
  ...{ title: row.title || row.url, site: row.siteName },
  ...{ day: articleDay(row), url: row.url },
});

/** Everything that a page of a line of articles shows, for files. */
export function threadReport(
  { title, articles, events, figures, speakers, moved, names }: Thread,
  items: readonly TimelineItem[],
  highlights: readonly CaseHighlight[],
  t: Translate,
): ThreadReport {
  const parts = [
    {
      heading: t('section_timeline'),
      lines: items.map((item): ReportLine => {
        const [first, ...others] = item.sources;
        const tellings = others.map(({ quote, ...source }) => ({ text: quote, source }));
        return {
          ...{ lead: writtenDate(item), text: item.text, lines: tellings },
          ...(first && { source: first }),
        };
      }),
    },
    {
      heading: t('thread_events_differ'),
      lines: events
        .filter(({ disagree }) => disagree.length > 0)
        .flatMap((event) =>
          event.disagree.map(({ other, clause }) => ({
            ...{ lead: writtenDate(event), text: clause, source: sourceOf(other.row) },
          })),
        ),
    },
    {
      heading: t('section_figures'),
      lines: figures.map(({ row, sentence, figure }) => ({
        ...{ lead: sentence.text.slice(...figure.at), text: sentence.text, source: sourceOf(row) },
      })),
    },
    {
      heading: t('before_moved'),
      lines: moved.map(({ here, there, other }) => ({
        text: here.sentence.text,
        lines: [{ text: there.sentence.text, source: sourceOf(other.row) }],
      })),
    },
    {
      heading: t('speakers_title'),
      lines: speakers.map(({ name, row, sentence }) => ({
        ...{ lead: name, text: sentence.text, source: sourceOf(row) },
      })),
    },
    {
      heading: t('thread_names'),
      lines: names.map(({ name, articles: count }) => ({ text: `${name} (${count})` })),
    },
    {
      heading: t('case_highlights'),
      lines: highlights.map(({ quote, note }) => ({ text: quote, ...(note && { lines: [{ text: note }] }) })),
    },
    {
      heading: t('thread_articles'),
      lines: articles.map(({ row }) => ({ text: '', source: sourceOf(row) })),
    },
  ];
  return { title, parts: parts.filter(({ lines }) => lines.length > 0) };
}
