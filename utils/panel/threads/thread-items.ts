import type { MemoryRow } from '../../memory/memory-database.ts';
import type { EventTelling, MergedEvent } from '../../memory/merge-events.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import type { TimelineItem } from '../../model/timeline-item.ts';

/** Day of an article: of publication, or else of its first reading (ISO date). */
export const articleDay = ({ publishedAt, firstSeen }: MemoryRow): string =>
  (publishedAt ?? firstSeen).slice(0, 10);

/** Merged events as they leave the library. */
export const timelineItems = (events: readonly MergedEvent[]): TimelineItem[] =>
  events.map(({ from, to, precision, tellings, disagree }) => ({
    from,
    to,
    precision,
    text: tellings[0]?.clause ?? '',
    disagree: disagree.length > 0,
    sources: tellings.map(({ other: { row }, clause }) => ({
      quote: clause,
      title: row.title,
      site: row.siteName,
      day: articleDay(row),
      url: row.url,
    })),
  }));

/** A merged timeline as the picture of an article's timeline draws it, and the telling behind each passage. */
export interface ThreadPicture {
  analysis: Analysis;
  tellingAt(span: Span): EventTelling | undefined;
}

/**
 * The events as an analysis of a text of their own: each clause a line of it, so that the views of an article's timeline draw
 * them without knowing of many articles.
 */
export function threadPicture(title: string, events: readonly MergedEvent[], today: string): ThreadPicture {
  const tellings = events.map(({ tellings: [first] }) => first);
  let text = '';
  const timeline: Analysis['timeline'] = events.map(({ from, to, precision, tellings: all }) => {
    const clause = all[0]?.clause ?? '';
    const start = text.length;
    text += `${clause}\n`;
    return {
      start,
      end: start + clause.length,
      ...{ from, to, precision, timex: null, basis: 'printed' as const },
      tense: to < today ? ('past' as const) : from > today ? ('future' as const) : ('present' as const),
    };
  });
  const analysis: Analysis = {
    schema: 1,
    article: {
      ...{ kind: 'article', title, authors: [], siteName: '', publishedAt: today, modifiedAt: null },
      ...{ publishedAtSource: null, language: '', url: '', keywords: [], text, blocks: [], notices: [] },
      coverage: { kept: 0, seen: 0, truncated: false, reason: null },
      ...{ wordCount: 0, readingMinutes: 0 },
    },
    ...{ entities: [], topics: [], keyphrases: [], figures: [], timexes: [], timeline, attributions: [] },
    ...{ speakers: [], unquoted: [], keyFacts: [], checks: [], genre: null, skipped: [] },
  };
  const starts = timeline.map(({ start }) => start);
  return { analysis, tellingAt: ({ start }) => tellings[starts.indexOf(start)] };
}
