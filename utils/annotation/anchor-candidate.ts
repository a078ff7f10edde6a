import { characterEnd, type FoldedText, foldText } from './fold-text.ts';
import { align } from './local-alignment.ts';

/** A quote between its contexts, folded. */
export interface QuotePattern {
  units: Uint16Array;
  /** Where the quote starts and ends in `units`. */
  start: number;
  end: number;
}

export function patternOf(prefix: string, exact: string, suffix: string): QuotePattern {
  const parts = [prefix, exact, suffix].map((part) => {
    const { units, length } = foldText(part);
    return units.subarray(0, length);
  }) as [Uint16Array, Uint16Array, Uint16Array];
  const start = parts[0].length;
  const end = start + parts[1].length;
  const units = new Uint16Array(end + parts[2].length);
  units.set(parts[0]);
  units.set(parts[1], start);
  units.set(parts[2], end);
  return { units, start, end };
}

/** A place where a quote may stand now. */
export interface AnchorCandidate {
  /** UTF-16 offsets into the original text. */
  start: number;
  end: number;
  /** How much of the quote is there, from 0 to 1, less something for what came into it. */
  quote: number;
  /** How much of prefix and suffix is there, from 0 to 1. */
  context: number;
}

/** Diagonals to either side that an alignment may stray to, more in a long quote. */
const BAND = 64;
const MAX_BAND = 128;
/** Largest share of a quote missing at one end for which the span is extended over the words in its place. */
const LOST_END = 0.35;
const INSERTION_WEIGHT = 0.15;

/** Holds the pattern against the text around the folded offset at which it would start. */
export function candidateAt(
  text: string,
  folded: FoldedText,
  pattern: QuotePattern,
  diagonal: number,
): AnchorCandidate | null {
  const { units, start, end } = pattern;
  const size = end - start;
  const band = Math.min(MAX_BAND, BAND + (size >> 4));
  const places = align(folded, units, diagonal, band);
  let first = -1;
  let last = -1;
  let firstSame = -1;
  let lastSame = -1;
  let same = 0;
  let around = 0;
  for (let i = 0; i < units.length; i++) {
    const place = places[i] as number;
    if (place < 0) continue;
    const inQuote = i >= start && i < end;
    if (inQuote) {
      if (first < 0) first = i;
      last = i;
    }
    if (folded.units[place] === units[i]) {
      if (inQuote) {
        same++;
        if (firstSame < 0) firstSame = i;
        lastSame = i;
      } else around++;
    }
  }
  if (firstSame < 0) return null;
  const from = withoutMarksBefore(
    text,
    quoteStart(text, folded, places, pattern, first),
    folded.starts[places[firstSame] as number] as number,
    units[start],
  );
  const to = withoutMarksAfter(
    text,
    quoteEnd(text, folded, places, pattern, last),
    endOf(text, folded, places[lastSame] as number),
    units[end - 1],
  );
  const inserted = Math.max(0, (places[last] as number) - (places[first] as number) - (last - first));
  const outside = units.length - size;
  return {
    start: from,
    end: to,
    quote: Math.max(0, same / size - INSERTION_WEIGHT * Math.min(1, inserted / size)),
    context: outside > 0 ? around / outside : 0,
  };
}

/** Where the character that a folded unit came from ends. */
const endOf = (text: string, { starts }: FoldedText, place: number): number =>
  characterEnd(text, starts[place] as number);

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const isWordUnit = (unit: number | undefined): boolean =>
  unit !== undefined && isWord(String.fromCharCode(unit));

/** A quote that began with a word begins with one now: marks before what is left of it belong to the text before. */
function withoutMarksBefore(text: string, at: number, known: number, unit: number | undefined): number {
  if (!isWordUnit(unit)) return at;
  while (at < known && !isWord(text[at])) at++;
  return at;
}

function withoutMarksAfter(text: string, at: number, known: number, unit: number | undefined): number {
  if (!isWordUnit(unit)) return at;
  while (at > known && !isWord(text[at - 1])) at--;
  return at;
}

function quoteStart(
  text: string,
  folded: FoldedText,
  places: Int32Array,
  { start, end }: QuotePattern,
  first: number,
): number {
  const place = places[first] as number;
  const known = folded.starts[place] as number;
  const lost = first - start;
  if (lost === 0) return known;
  // What stands between the prefix and the rest of the quote took the place of the quote's beginning.
  const before = start > 0 ? (places[start - 1] as number) : -1;
  if (before >= 0) return folded.starts[before + 1] as number;
  if (lost > LOST_END * (end - start)) return known;
  let at = folded.starts[Math.max(0, place - lost)] as number;
  const paragraph = text.lastIndexOf('\n\n', known - 1);
  if (paragraph + 2 > at && paragraph >= 0) at = paragraph + 2;
  while (at < known && isWord(text[at - 1]) && isWord(text[at])) at++;
  return at < known && at > 0 && !/\S/.test(text[at] ?? '') ? at + 1 : at;
}

function quoteEnd(
  text: string,
  folded: FoldedText,
  places: Int32Array,
  { units, start, end }: QuotePattern,
  last: number,
): number {
  const place = places[last] as number;
  const known = endOf(text, folded, place);
  const lost = end - 1 - last;
  if (lost === 0) return known;
  const after = end < units.length ? (places[end] as number) : -1;
  if (after > 0) return endOf(text, folded, after - 1);
  if (lost > LOST_END * (end - start)) return known;
  let at = endOf(text, folded, Math.min(folded.length - 1, place + lost));
  const paragraph = text.indexOf('\n\n', known);
  if (paragraph >= 0 && paragraph < at) at = paragraph;
  while (at > known && isWord(text[at - 1]) && isWord(text[at])) at--;
  return at;
}
