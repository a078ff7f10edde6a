/** A text normalised so that two renderings of the same words are equal, with offsets into the original. */
export interface FoldedText {
  /** UTF-16 code units: lower case, NFKC, plain quotes and dashes, no white space. */
  units: Uint16Array;
  length: number;
  /** For each unit, where the character that it came from starts in the original. */
  starts: Int32Array;
}

const SINGLE = /[\u2018-\u201b\u2032\u2035\u02bc\u02b9`\u00b4\u2039\u203a]/g;
const DOUBLE = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb]/g;
const DASH = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const MARK = /^\p{M}/u;

const cache = new Map<string, string>();
const CACHE_SIZE = 4096;

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  // Quotes and dashes come first, since NFKC takes some of them (´, ¯) apart into a space and a mark.
  const folded = character
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(DASH, '-')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(UNSEEN, '');
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(character, folded);
  return folded;
}

/** For ASCII: the folded unit, or 0 for white space, which is dropped. */
const ASCII = new Uint16Array(128);
for (let unit = 33; unit < 127; unit++) ASCII[unit] = unit >= 65 && unit <= 90 ? unit + 32 : unit;
ASCII[96] = 39;

/** No combining mark is below. */
const MAY_COMBINE = 0x300;

/** Where the character at `at` ends, a UTF-16 offset: a code point and the combining marks after it. */
export function characterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= MAY_COMBINE) {
    const next = text.slice(end, end + 2);
    if (!MARK.test(next)) break;
    end += (next.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

/** Folds a text for comparison: case, typographic quotes, dashes, ellipses, white space and compatibility forms. */
export function foldText(text: string): FoldedText {
  const size = text.length;
  let units = new Uint16Array(size);
  let starts = new Int32Array(size);
  let length = 0;
  let at = 0;
  while (at < size) {
    const unit = text.charCodeAt(at);
    if (unit < 128 && (at + 1 === size || text.charCodeAt(at + 1) < MAY_COMBINE)) {
      const folded = ASCII[unit] as number;
      units[length] = folded;
      starts[length] = at;
      // White space is written too, to be written over: one branch less that cannot be foreseen.
      length += folded === 0 ? 0 : 1;
      at++;
      continue;
    }
    const end = characterEnd(text, at);
    const folded = foldCharacter(text.slice(at, end));
    // A ligature or an ellipsis folds to several units: what is left of the text must still have room.
    const needed = length + folded.length + (size - end);
    if (needed > units.length) {
      units = grown(units, new Uint16Array(Math.ceil(1.5 * needed)));
      starts = grown(starts, new Int32Array(Math.ceil(1.5 * needed)));
    }
    for (let i = 0; i < folded.length; i++) {
      units[length] = folded.charCodeAt(i);
      starts[length++] = at;
    }
    at = end;
  }
  return { units, length, starts };
}

function grown<A extends Uint16Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Whether two texts differ at most by what two renderings of the same words do. */
export function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [foldText(a), foldText(b)];
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one.units[i] !== other.units[i]) return false;
  return true;
}
