import { CORRECTION_NOTICE, UPDATE_NOTICE } from '../analysis/lang/en/publication-words.ts';
import type { ArticleDocument, Block } from '../model/article-document.ts';

type Notice = ArticleDocument['notices'][number];

/** A longer block is the article's own. */
const MAX_NOTICE = 700;
/** Notes stand at the head and the foot; one in between is marked by its first word and a colon. */
const HEAD = 4;
const FOOT = 6;

/** The publisher's notes on the article itself: corrections and updates. */
export function noticesOf(text: string, blocks: Block[]): Notice[] {
  const notices: Notice[] = [];
  blocks.forEach(({ start, end }, index) => {
    if (end - start > MAX_NOTICE) return;
    const block = text.slice(start, end);
    const isAtEdge = index < HEAD || index >= blocks.length - FOOT;
    if (!isAtEdge && !/^[\W_]*(?:correction|clarification|updated?)\s*(?:\(.{0,40}\)\s*)?:/i.test(block))
      return;
    if (CORRECTION_NOTICE.test(block)) notices.push({ type: 'correction', start, end });
    else if (UPDATE_NOTICE.test(block)) notices.push({ type: 'update', start, end });
  });
  return notices;
}
