import type { ArticleText, Span } from '../../model/article-document.ts';
import { BEFORE_CREDIT, BEHIND_CREDIT } from '../lang/en/credit-words.ts';

/** A dateline's agency stands in brackets so near the start of the story: "MOSCOW (AP)". */
const DATELINE = 60;
const BEFORE = 24;
const BEHIND = 8;

/**
 * Tells the names that only say where the article is from, the agency of its dateline and the sources of its pictures, from the
 * names that it tells of.
 */
export function creditsOf({
  text,
  blocks,
}: Pick<ArticleText, 'text' | 'blocks'>): (group: { readonly mentions: readonly Span[] }) => boolean {
  const story = blocks.find(({ type }) => type !== 'heading')?.start ?? 0;
  const isDateline = ({ start, end }: Span): boolean =>
    start - story < DATELINE && text[start - 1] === '(' && text[end] === ')';
  const isCredit = ({ start, end }: Span): boolean =>
    BEFORE_CREDIT.test(text.slice(Math.max(0, start - BEFORE), start)) ||
    BEHIND_CREDIT.test(text.slice(end, end + BEHIND));
  return ({ mentions }) => mentions.some(isDateline) || mentions.every(isCredit);
}
