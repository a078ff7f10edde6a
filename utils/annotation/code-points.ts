const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** True where a cut at this UTF-16 offset would part the halves of one code point. */
export function splitsCodePoint(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isLow(text.charCodeAt(offset)) &&
    isHigh(text.charCodeAt(offset - 1))
  );
}

/** How many code points stand before a UTF-16 offset. */
export function codePointsBefore(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset; at++) if (!splitsCodePoint(text, at)) points++;
  return points;
}

/** The UTF-16 offset after `points` code points; the end of a text that has fewer. */
export function offsetOfCodePoint(text: string, points: number): number {
  let left = points;
  let at = 0;
  while (left > 0 && at < text.length) {
    at += splitsCodePoint(text, at + 1) ? 2 : 1;
    left--;
  }
  return at;
}
