import { anchor } from '../../annotation/index.ts';
import type { Span } from '../../model/article-document.ts';
import { mulberry32 } from '../shared/seeded-random.ts';
import { damagedQuotes } from './damaged-quotes.ts';
import { F1Tally } from './f1-tally.ts';
import { type GoldText, readGold } from './gold-records.ts';
import type { Score } from './scorer.ts';

interface SentenceRecord extends GoldText {
  sentences: Span[];
}

/** Sentences of each article that are saved as highlights. */
const SAVED = 3;
/** Shorter sentences are hardly ever highlighted. */
const SHORTEST = 40;

/** The share of characters that two spans have in common, of those that either has. */
function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Highlights found again after their page has changed: F1 of quotes whose span shares 80 % of its characters with the right
 * one, and the share that was put in a place where it does not belong, subtracted from 100.
 */
export async function scoreAnchoring(file: string): Promise<Score[]> {
  const tally = new F1Tally();
  const mistakes: string[] = [];
  let misplaced = 0;
  let all = 0;
  for (const { id, text, sentences } of readGold<SentenceRecord>(file)) {
    const long = sentences.filter(({ start, end }) => end - start >= SHORTEST);
    const saved = Array.from({ length: SAVED }, (_, i) => long[Math.floor((i * long.length) / SAVED)]);
    const spans = saved.filter((span) => span !== undefined);
    for (const quote of damagedQuotes(text, spans, mulberry32(1))) {
      const { exact, prefix, suffix, position, gold } = quote;
      const found = anchor(quote.text, [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', ...position },
      ]);
      const isRight = found !== null && gold !== null && likeness(found, gold) >= 0.8;
      all += 1;
      if (found && !isRight) misplaced += 1;
      tally.add(isRight ? 1 : 0, found && !isRight ? 1 : 0, gold && !isRight ? 1 : 0);
      const told = found ? `put at "${quote.text.slice(found.start, found.end)}"` : 'lost';
      if (isRight ? false : found !== null || gold !== null) mistakes.push(`${id} ${quote.kind}: ${told}`);
    }
  }
  return [
    { name: 'anchoring', measure: 'highlights found again: F1', value: tally.f1, of: all, mistakes },
    {
      name: 'anchoring-places',
      measure: 'highlights not put in a wrong place: %',
      value: 100 - (100 * misplaced) / Math.max(all, 1),
      of: all,
      mistakes: [],
    },
  ];
}
