import type { TimelineEntry, Timex } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import { finished } from '../steps.ts';
import { type Sentence, sentenceAt } from '../tokens/index.ts';
import { precisionOf } from './date-precision.ts';
import { markRepeats } from './repeated-events.ts';

/** The sentences that print a date, in a language whose clauses are not known: one entry a date. */
export function listWrittenDates(
  { text, publishedAt }: Pick<ArticleDocument, 'text' | 'publishedAt'>,
  sentences: readonly Sentence[],
  timexes: readonly Timex[],
): TimelineEntry[] {
  const published = publishedAt && publishedAt.length >= 10 ? publishedAt.slice(0, 10) : null;
  const entries = timexes.flatMap((timex, index): TimelineEntry[] => {
    const { start, end, from, to } = timex;
    const first = sentenceAt(sentences, start);
    // "14. März" looks like an end to those who do not know the language.
    const last = sentenceAt(sentences, end - 1);
    if (!first || !last || from === undefined || to === undefined) return [];
    const isAhead = published !== null && from > published;
    const isNow = published !== null && from <= published && to >= published;
    return [
      {
        start: first.start,
        end: last.end,
        from,
        to,
        precision: precisionOf(timex),
        timex: index,
        basis: 'printed',
        tense: isAhead ? 'future' : isNow ? 'present' : 'past',
      },
    ];
  });
  entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.start - b.start));
  return finished(markRepeats(entries, text, timexes));
}
