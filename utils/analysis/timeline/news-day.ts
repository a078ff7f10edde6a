import type { Timex } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import { daysBetween } from '../calendar.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import type { EventDates } from './clause-dates.ts';

/** Days before publication up to which a dated event sets the day that the news is about. */
const NEWS_DAYS = 10;
/** Headlines have no full stop, and fewer words than this. */
const HEADLINE_TOKENS = 25;
/**
 * Distance from the start, in characters, within which the day of publication is named, in a date line or in the news
 * itself.
 */
const LEAD_CHARACTERS = 400;

/**
 * Whether what a text tells without a date is of its day of publication: it names that day at its head, or comes with its
 * headline, as news is filed. The running text of a page without either tells what happened at any time.
 */
export function givesItsDay(
  { title, text }: ArticleDocument,
  tokens: Tokens,
  sentences: readonly Sentence[],
  timexes: readonly Timex[],
  published: string,
): boolean {
  const [first, second] = sentences;
  const hasHeadline = first !== undefined && second !== undefined && isHeadline(tokens, first);
  if (hasHeadline && (title === '' || text.slice(first.start, first.end) === title.trim())) return true;
  return timexes.some(
    ({ start, from, to }) => start < LEAD_CHARACTERS && from === published && to === published,
  );
}

/** The day of the last change that the page names, where that is after publication. */
export function lastChangeOf({ modifiedAt }: ArticleDocument, published: string | null): string | null {
  const changed = modifiedAt?.slice(0, 10) ?? null;
  return changed !== null && published !== null && changed > published ? changed : published;
}

/** A day of the week or so before publication; "today" changes nothing. */
export function isNewsDay({ from, precision }: EventDates, published: string | null): boolean {
  if (precision !== 'day' || published === null || from >= published) return false;
  return daysBetween(from, published) <= NEWS_DAYS;
}

/** A line without a full stop at the head of the text. */
export function isHeadline(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  const last = tokens.text[endToken - 1] as string;
  return endToken - firstToken < HEADLINE_TOKENS && !/^[.!?…"”’)]$/.test(last);
}
