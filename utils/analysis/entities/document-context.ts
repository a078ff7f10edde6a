import { uint8s, uint32s } from '../arrays.ts';
import { CASING, isNameLike, type Words } from './tagger-words.ts';

/** How the same word stands elsewhere in the article, as bits. */
export const ELSEWHERE = {
  /** In lower case. */
  lower: 1,
  /** Capitalised inside a sentence. */
  capitalised: 2,
  /** Three times or more. */
  frequent: 4,
} as const;

/** How a sentence is written. */
export const STYLE = { plain: 0, title: 1, capitals: 2 } as const;

export interface DocumentContext {
  /** `ELSEWHERE` bits of each word. */
  readonly elsewhere: Uint8Array;
  /** `STYLE` of each word's sentence. */
  readonly style: Uint8Array;
  /** 1 for the first word of a sentence, quotation marks and numbers before it left out. */
  readonly opening: Uint8Array;
}

const LONG_WORD = 4;
const TITLE_SHARE = 0.75;

/** Evidence of the article as a whole about each word's capitals. */
export function documentContext(words: Words): DocumentContext {
  const { length, form, casing, sentence, text } = words;
  const style = uint8s(length);
  const opening = uint8s(length);
  for (let from = 0; from < length; ) {
    let to = from;
    let capitals = 0;
    let long = 0;
    let upper = 0;
    let cased = 0;
    let open = true;
    while (to < length && sentence[to] === sentence[from]) {
      const kind = casing[to] as number;
      if (kind <= CASING.mixed) {
        if (open) opening[to] = 1;
        open = false;
        cased++;
        if (kind === CASING.capitals || kind === CASING.initial) upper++;
        if ((text[to] as string).length >= LONG_WORD) {
          long++;
          if (kind !== CASING.lower) capitals++;
        }
      }
      to++;
    }
    const written =
      cased >= 3 && upper >= cased * 0.8
        ? STYLE.capitals
        : long >= 4 && capitals >= long * TITLE_SHARE
          ? STYLE.title
          : STYLE.plain;
    style.fill(written, from, to);
    from = to;
  }
  // By form: its bits, and how often it stands so far.
  const seen = uint8s(length);
  const count = uint32s(length);
  for (let i = 0; i < length; i++) {
    const kind = casing[i] as number;
    if (kind > CASING.mixed && kind !== CASING.code) continue;
    const key = form[i] as number;
    let bits = seen[key] as number;
    if (kind === CASING.lower) bits |= ELSEWHERE.lower;
    else if (isNameLike(kind) && style[i] === STYLE.plain && opening[i] === 0) bits |= ELSEWHERE.capitalised;
    const times = (count[key] as number) + 1;
    count[key] = times;
    if (times >= 3) bits |= ELSEWHERE.frequent;
    seen[key] = bits;
  }
  const elsewhere = uint8s(length);
  for (let i = 0; i < length; i++) elsewhere[i] = seen[form[i] as number] as number;
  return { style, opening, elsewhere };
}
