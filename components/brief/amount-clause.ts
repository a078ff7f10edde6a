import type { Figure } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';

/** Characters of a clause that tells enough around its number, and of one that fits in two lines of 50. */
const LEAST = 30;
const MOST = 90;
/** Characters before the number where a clause is too long. */
const BEFORE = 48;

/** Marks that part clauses: a comma inside a number has no space behind it. */
const MARKS = /[,;:،؛](?=\s)|[()]|\s[–—-]\s|—/g;

/** Ends of the clauses of a sentence, its own included, ascending. */
function breaks(text: string, sentence: Span): { end: number; next: number }[] {
  const found = [...text.slice(sentence.start, sentence.end).matchAll(MARKS)].map(({ index, 0: mark }) => ({
    end: sentence.start + index,
    next: sentence.start + index + mark.length,
  }));
  return [{ end: sentence.start, next: sentence.start }, ...found, { end: sentence.end, next: sentence.end }];
}

/** The span without white space at its ends, and without the full stop and a closing quotation mark. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /[\s."”’]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Where the words begin that lead up to the number of a clause that is too long: at its subject, or a few words before. */
function nearStart(text: string, first: number, start: number): number {
  if (first < start && start - first <= BEFORE) return first;
  const space = text.indexOf(' ', start - BEFORE);
  return space < 0 || space >= start ? start : space + 1;
}

/**
 * The clause in which a figure says what it counts, in the article's own words: from its subject to the end of the clause,
 * at most two lines of it, cut between words. A clause of a few words takes in the one before.
 */
export function amountClause(text: string, { start, end, of, sentence }: Figure): Span {
  const subject = (of?.spans ?? []).filter(
    (span) => span.start >= sentence.start && span.end <= sentence.end,
  );
  const first = Math.min(start, ...subject.map((span) => span.start));
  const last = Math.max(end, ...subject.map((span) => span.end));
  const marks = breaks(text, sentence);
  let left = marks.findLastIndex(({ next }) => next <= first);
  let to = marks.find((mark) => mark.end >= last)?.end ?? last;
  while (left > 0 && to - marks[left]!.next < LEAST) left--;
  let from = left < 0 ? first : marks[left]!.next;
  if (end - from > MOST) from = nearStart(text, first, start);
  if (to - from > MOST) to = Math.max(end, text.lastIndexOf(' ', from + MOST));
  return trimmed(text, { start: from, end: to });
}

/** True for a clause that goes on behind its end. */
export const isCut = (text: string, { end }: Span): boolean =>
  /^\s*[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
