import { codePointsBefore, splitsCodePoint } from './code-points.ts';
import { CONTEXT_UNITS, type TextPositionSelector, type TextQuoteSelector } from './selectors.ts';

/**
 * Selectors that find a span (UTF-16 offsets into `text`) again in another state of the text.
 * Neither the quote nor its context splits a code point: a span that does is widened, a context is shortened.
 */
export function describeQuote(
  text: string,
  span: { start: number; end: number },
): [TextQuoteSelector, TextPositionSelector] {
  const start = splitsCodePoint(text, span.start) ? span.start - 1 : span.start;
  const end = splitsCodePoint(text, span.end) ? span.end + 1 : span.end;
  let from = Math.max(0, start - CONTEXT_UNITS);
  if (splitsCodePoint(text, from)) from++;
  let to = Math.min(text.length, end + CONTEXT_UNITS);
  if (splitsCodePoint(text, to)) to--;
  const exact = text.slice(start, end);
  const position = codePointsBefore(text, start);
  return [
    { type: 'TextQuoteSelector', exact, prefix: text.slice(from, start), suffix: text.slice(end, to) },
    { type: 'TextPositionSelector', start: position, end: position + codePointsBefore(exact, exact.length) },
  ];
}
