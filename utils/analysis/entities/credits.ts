import type { ArticleText } from '../../model/article-document.ts';
import type { Group } from './grouping.ts';

/** A dateline's agency stands in brackets so near the start of the story: "MOSCOW (AP)". */
const DATELINE = 60;
/** What stands before the source of a picture or of a line of agencies. */
const BEFORE_CREDIT =
  /(?:\b(?:photo(?:graph)?s?|images?|pictures?|illustrations?|credits?|courtesy|video)(?: (?:by|of|from|via))?\s?[:/|]?\s?|\bvia\s|©\s?|\s?\/\s?)$/iu;
/** What stands behind the first of two sources: "Anna Berg/Orbis", "Orbis via Nordpix". */
const BEHIND_CREDIT = /^\s?(?:\/\s?(?=\p{Lu})|via\s\p{Lu})/u;
const BEFORE = 24;
const BEHIND = 8;

type Span = Group['mentions'][number];

/**
 * Tells the names that only say where the article is from, the agency of its dateline and the sources of its pictures, from the
 * names that it tells of.
 */
export function creditsOf({
  text,
  blocks,
}: Pick<ArticleText, 'text' | 'blocks'>): (group: Pick<Group, 'mentions'>) => boolean {
  const story = blocks.find(({ type }) => type !== 'heading')?.start ?? 0;
  const isDateline = ({ start, end }: Span): boolean =>
    start - story < DATELINE && text[start - 1] === '(' && text[end] === ')';
  const isCredit = ({ start, end }: Span): boolean =>
    BEFORE_CREDIT.test(text.slice(Math.max(0, start - BEFORE), start)) ||
    BEHIND_CREDIT.test(text.slice(end, end + BEHIND));
  return ({ mentions }) => mentions.some(isDateline) || mentions.every(isCredit);
}
