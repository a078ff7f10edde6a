import { lowerBound } from '../analysis/binary-search.ts';
import { likelyStarts } from './alignment-seeds.ts';
import { type AnchorCandidate, candidateAt, patternOf, type QuotePattern } from './anchor-candidate.ts';
import { offsetOfCodePoint } from './code-points.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import type { TextPositionSelector, TextQuoteSelector, TextSelector } from './selectors.ts';
import { isTwin } from './twin-context.ts';

/** Where a quote was found: UTF-16 offsets, and from 0 to 1 how much of it and its context is still there. */
export interface AnchorMatch {
  start: number;
  end: number;
  score: number;
}

/** Occurrences of the very quote, and places that are like it, that are looked at closely. */
const MOST_EXACT = 24;
const MOST_LIKELY = 8;
/** Likely places are known to some units only: so near to another they are the same. */
const SAME_PLACE = 16;

/** How much of the quote must be there: without any context known, with none of it there, with all of it. */
const FLOOR_UNKNOWN = 0.7;
const FLOOR_FOREIGN = 0.88;
const FLOOR_AT_HOME = 0.45;
/** How much less is asked falls with the square: half a context is what a stranger in the old place has too. */
const asked = (context: number): number => FLOOR_FOREIGN - (FLOOR_FOREIGN - FLOOR_AT_HOME) * context ** 2;
/** The context counts as much as the quote: of twins it tells the original. */
const CONTEXT_WEIGHT = 1;
/** A quote of which this share is there is there word for word. */
const VERBATIM = 0.95;
/** Folded units of context below which there is none to speak of. */
const LEAST_CONTEXT = 1;
const EPSILON = 1e-6;

/** Finds saved quotes in one text, which is folded once, when the first quote needs it. */
export class Anchorer {
  readonly text: string;
  private folded: FoldedText | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The place of a quote, or null where it is lost: the very words in their context, else the place that quote and
   * context, compared without case and typography, are most like.
   */
  find(selectors: readonly TextSelector[]): AnchorMatch | null {
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    if (!quote?.exact) return null;
    const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
    return this.unchanged(quote, position) ?? this.changed(quote, position);
  }

  /** The quote with its whole context, unit by unit. */
  private unchanged(
    { exact, prefix = '', suffix = '' }: TextQuoteSelector,
    position: TextPositionSelector | undefined,
  ): AnchorMatch | null {
    const whole = prefix + exact + suffix;
    const first = this.text.indexOf(whole);
    if (first < 0) return null;
    let start = first;
    let again = this.text.indexOf(whole, first + 1);
    if (again >= 0 && position) {
      const expected = offsetOfCodePoint(this.text, position.start) - prefix.length;
      for (; again >= 0; again = this.text.indexOf(whole, again + 1)) {
        if (Math.abs(again - expected) < Math.abs(start - expected)) start = again;
        if (again > expected) break;
      }
    }
    start += prefix.length;
    return { start, end: start + exact.length, score: 1 };
  }

  private changed(
    { exact, prefix = '', suffix = '' }: TextQuoteSelector,
    position: TextPositionSelector | undefined,
  ): AnchorMatch | null {
    this.folded ??= foldText(this.text);
    const { folded } = this;
    const pattern = patternOf(prefix, exact, suffix);
    if (pattern.start === pattern.end) return null;
    const expected = position ? offsetOfCodePoint(this.text, position.start) : 0;
    const starts = [expected, ...this.occurrences(exact, prefix, suffix)].map(
      (at) => indexOfStart(folded, at) - pattern.start,
    );
    for (const start of likelyStarts(folded, pattern.units, MOST_LIKELY))
      if (!starts.some((other) => Math.abs(other - start) <= SAME_PLACE)) starts.push(start);
    let best: AnchorCandidate | null = null;
    for (const start of new Set(starts)) {
      const candidate = candidateAt(this.text, folded, pattern, start);
      if (!candidate || !isEnough(candidate, pattern)) continue;
      const { start: from, end: to } = candidate;
      if (candidate.quote >= VERBATIM && isTwin(this.text, { prefix, suffix, start: from, end: to }))
        continue;
      if (!best || isBetter(candidate, best, expected)) best = candidate;
    }
    if (!best) return null;
    const score = (best.quote + CONTEXT_WEIGHT * best.context) / (1 + CONTEXT_WEIGHT);
    return { start: best.start, end: best.end, score: Math.max(score, best.quote / 2) };
  }

  /** Offsets of the very quote; of many, those whose neighbouring characters are most like the context's. */
  private occurrences(exact: string, prefix: string, suffix: string): number[] {
    const found: { at: number; shared: number }[] = [];
    for (let at = this.text.indexOf(exact); at >= 0; at = this.text.indexOf(exact, at + 1)) {
      const shared = sharedEnd(this.text, at, prefix) + sharedStart(this.text, at + exact.length, suffix);
      let place = found.length;
      while (place > 0 && (found[place - 1]?.shared ?? 0) < shared) place--;
      if (place >= MOST_EXACT) continue;
      found.splice(place, 0, { at, shared });
      if (found.length > MOST_EXACT) found.pop();
    }
    return found.map(({ at }) => at);
  }
}

/** Finds one quote; for several in one text, an `Anchorer` saves time. */
export function anchor(text: string, selectors: readonly TextSelector[]): AnchorMatch | null {
  return new Anchorer(text).find(selectors);
}

function isEnough({ quote, context }: AnchorCandidate, { units, start, end }: QuotePattern): boolean {
  const isKnown = units.length - (end - start) >= LEAST_CONTEXT;
  const floor = isKnown ? asked(context) : FLOOR_UNKNOWN;
  return quote >= floor;
}

function isBetter(candidate: AnchorCandidate, best: AnchorCandidate, expected: number): boolean {
  const difference = candidate.quote - best.quote + CONTEXT_WEIGHT * (candidate.context - best.context);
  if (Math.abs(difference) > EPSILON) return difference > 0;
  return Math.abs(candidate.start - expected) < Math.abs(best.start - expected);
}

/** The folded offset of the first character that starts at or after an original offset. */
const indexOfStart = ({ starts, length }: FoldedText, at: number): number => lowerBound(starts, at, length);

function sharedEnd(text: string, at: number, prefix: string): number {
  let length = 0;
  while (length < prefix.length && length < at && text[at - 1 - length] === prefix.at(-1 - length)) length++;
  return length;
}

function sharedStart(text: string, at: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && at + length < text.length && text[at + length] === suffix[length])
    length++;
  return length;
}
