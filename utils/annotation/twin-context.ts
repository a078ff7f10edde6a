import { CONTEXT_UNITS } from './selectors.ts';

/** A quote's stored context, and a place where its words stand now. */
export interface QuotePlace {
  prefix: string;
  suffix: string;
  /** UTF-16 offsets of the place in the text. */
  start: number;
  end: number;
}

/** Characters of a text beside a place that are compared: the context's own length and a little more. */
const SLACK = 8;
/** Words of letters that differ in at least this share of them are different words rather than misspelled. */
const DIFFERENT = 0.4;
/** Shorter words say little about which of two like sentences it is, but for numbers. */
const TELLING = 4;
/** Words beyond the sentence that show, all the same, that only the sentence was edited. */
const LEAST_OUTER = 3;

const SENTENCE_END = /[.!?…。！？]["'”’)\]]*(?:\s|$)|\n/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The edit distance of two short words, a swap of neighbours counted once (optimal string alignment). */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, older[j - 2]! + 1);
    }
    [older, old] = [old, row];
  }
  return old[b.length]!;
}

/** Whether two words in the same place are different words. A short word's difference counts only between numbers. */
function areDifferent(a: string, b: string): boolean {
  if (a === b) return false;
  if (/\d/.test(a) && /\d/.test(b)) return true;
  const length = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < TELLING) return false;
  if (length > 2 * Math.min(a.length, b.length)) return true;
  return distance(a.slice(0, 40), b.slice(0, 40)) >= DIFFERENT * length;
}

/** The words nearest to the quote first: those of its own sentence, and those beyond it. */
interface SideWords {
  inner: string[];
  outer: string[];
}

function before(text: string, isCut: boolean): SideWords {
  let cut = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) cut = index + mark.length;
  const words = (part: string) => wordsOf(part).reverse();
  const side = { inner: words(text.slice(cut)), outer: words(text.slice(0, cut)) };
  // The context's first word may be the end of one.
  if (isCut) (cut > 0 ? side.outer : side.inner).pop();
  return side;
}

function after(text: string, isCut: boolean): SideWords {
  SENTENCE_END.lastIndex = 0;
  const cut = SENTENCE_END.exec(text)?.index ?? text.length;
  SENTENCE_END.lastIndex = 0;
  const side = { inner: wordsOf(text.slice(0, cut)), outer: wordsOf(text.slice(cut)) };
  if (isCut) (side.outer.length > 0 ? side.outer : side.inner).pop();
  return side;
}

/**
 * Whether a quote's own words stand in another sentence that is like its own but for a telling word ("North depot" and "South
 * depot"): its sentence was edited or deleted, and this is a twin. A word beside the quote that changed in place is no twin:
 * there the words beyond the sentence are the same.
 */
export function isTwin(text: string, { prefix, suffix, start, end }: QuotePlace): boolean {
  const [from, to] = [Math.max(0, start - prefix.length - SLACK), end + suffix.length + SLACK];
  const stored = [
    before(prefix, prefix.length >= CONTEXT_UNITS),
    after(suffix, suffix.length >= CONTEXT_UNITS),
  ] as const;
  const now = [
    before(text.slice(from, start), from > 0),
    after(text.slice(end, to), to < text.length),
  ] as const;
  let differs = false;
  let outer = 0;
  let sameOuter = 0;
  stored.forEach((side, index) => {
    const there = now[index]!;
    for (let i = 0; i < Math.min(side.inner.length, there.inner.length); i++)
      differs ||= areDifferent(side.inner[i]!, there.inner[i]!);
    outer += side.outer.length;
    for (let i = 0; i < Math.min(side.outer.length, there.outer.length); i++)
      if (side.outer[i] === there.outer[i]) sameOuter++;
  });
  return differs && !(outer >= LEAST_OUTER && sameOuter === outer);
}
