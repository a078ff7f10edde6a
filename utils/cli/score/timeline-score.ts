import type { TimelineEntry } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { F1Tally } from './f1-tally.ts';
import { analyseGold, type GoldText, readGold } from './gold-records.ts';
import { overlaps } from './pairing.ts';
import type { Score } from './scorer.ts';

interface GoldEvent {
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where the annotators could not tell. */
  date: string | null;
  sentence: Span;
  word: Span;
}

interface EventRecord extends GoldText {
  events: GoldEvent[];
}

const PRECISION_OF: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };
/** The corpus writes these as their first day. */
const LASTING = new Set(['week', 'quarter', 'half', 'season', 'span']);

/** The entry that answers for an event: of those in its sentence the shortest that covers its word, else the shortest. */
function answerFor({ sentence, word }: GoldEvent, timeline: readonly TimelineEntry[]) {
  const nearby = timeline.filter((entry) => overlaps(entry, sentence));
  const covering = nearby.filter((entry) => overlaps(entry, word));
  return (covering.length > 0 ? covering : nearby).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

const isRight = ({ from, precision }: TimelineEntry, date: string): boolean =>
  from === `${date}-01-01`.slice(0, 10) &&
  (precision === PRECISION_OF[date.length] || (date.length === 10 && LASTING.has(precision)));

/**
 * F1 of dated events. Only events about chosen subjects are marked: an entry counts as wrong where it dates a marked event
 * otherwise, or dates the word of one that the annotators left undated in a sentence without a dated event.
 */
export async function scoreTimeline(file: string): Promise<Score[]> {
  const tally = new F1Tally();
  const mistakes: string[] = [];
  for (const record of readGold<EventRecord>(file)) {
    const { timeline } = await analyseGold(record);
    const dated = new Set(record.events.filter(({ date }) => date).map(({ sentence }) => sentence.start));
    for (const event of record.events) {
      const entry = answerFor(event, timeline);
      const word = `${record.id}: "${record.text.slice(event.word.start, event.word.end)}"`;
      if (event.date) {
        if (entry && isRight(entry, event.date)) {
          tally.add(1, 0, 0);
          continue;
        }
        tally.add(0, entry ? 1 : 0, 1);
        mistakes.push(`${word} is ${event.date}, not ${entry?.from ?? 'found'}`);
      } else if (!dated.has(event.sentence.start) && entry && overlaps(entry, event.word)) {
        tally.add(0, 1, 0);
        mistakes.push(`${word} has no date, not ${entry.from}`);
      }
    }
  }
  const name = file.replace(/\.jsonl$/, '');
  return [{ name, measure: 'timeline: F1 of dated events', value: tally.f1, of: tally.wanted, mistakes }];
}
