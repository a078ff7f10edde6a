import type { ArticleDocument, Block } from '../model/article-document.ts';

type Notice = ArticleDocument['notices'][number];

/** A longer block is the article's own. */
const MAX_NOTICE = 700;
/** Notes stand at the head and the foot; one in between is marked by its first word and a colon. */
const HEAD = 4;
const FOOT = 6;

const CORRECTION =
  /^[\W_]*(?:(?:this|an? earlier|a previous|the original) (?:story|article|version|post|report|headline|piece|column|item)\b.{0,200}\b(?:correct(?:ed|s)|misstated|misidentified|incorrect(?:ly)?|erroneous(?:ly)?|misspelled|error|inaccurate(?:ly)?|clarif(?:y|ied))|(?:correction|clarification|corrected|erratum|corrigendum)s?\b(?:\s*\(|\s*[:.–—-]|\s+(?:on\s+)?\w+\.?\s+\d|$)|editor['’]s note:.{0,200}\bcorrect)/i;
const UPDATE =
  /^[\W_]*(?:updated?\b(?:\s*\(|\s*[:.–—-]|\s+(?:on\s+|at\s+)?(?:\w+\.?\s+\d|\d))|(?:this|the) (?:story|article|post|report|piece|page) (?:has been|was|is being) (?:last )?updated\b|this is a developing story|editor['’]s note:.{0,200}\bupdated?\b|last updated\b)/i;

/** The publisher's notes on the article itself: corrections and updates. */
export function noticesOf(text: string, blocks: Block[]): Notice[] {
  const notices: Notice[] = [];
  blocks.forEach(({ start, end }, index) => {
    if (end - start > MAX_NOTICE) return;
    const block = text.slice(start, end);
    const isAtEdge = index < HEAD || index >= blocks.length - FOOT;
    if (!isAtEdge && !/^[\W_]*(?:correction|clarification|updated?)\s*(?:\(.{0,40}\)\s*)?:/i.test(block))
      return;
    if (CORRECTION.test(block)) notices.push({ type: 'correction', start, end });
    else if (UPDATE.test(block)) notices.push({ type: 'update', start, end });
  });
  return notices;
}
