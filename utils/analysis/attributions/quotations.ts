import type { Block } from '../../model/article-document.ts';
import { isOfStory } from '../../model/story-blocks.ts';

/** A stretch between quotation marks, marks included. It never leaves its block. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Index into `article.blocks`. */
  readonly block: number;
  /** False where no closing mark was found: the quotation then runs to the end of its block. */
  readonly closed: boolean;
  /** True where it goes on from the unclosed quotation that ended the block before. */
  readonly continued: boolean;
}

const DOUBLE = /["“”«»]|''|``/g;
const SINGLE = /['‘’]/g;
const WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–:-]/;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Role of a quotation mark, from its shape first and its neighbours second ("“" closes where a writer mixed them up).
 */
function readMark(text: string, block: Block, start: number, sign: string): Mark {
  const end = start + sign.length;
  const before = start > block.start ? (text[start - 1] as string) : ' ';
  const after = end < block.end ? (text[end] as string) : ' ';
  const likeOpening = BEFORE_OPENING.test(before) && !/\s/.test(after);
  const likeClosing = !/\s/.test(before) && !WORD.test(after);
  if (sign === '“' || sign === '«' || sign === '``')
    return { start, end, opens: !likeClosing || likeOpening, closes: likeClosing && !likeOpening };
  if (sign === '”' || sign === '»') return { start, end, opens: likeOpening && !likeClosing, closes: true };
  if (sign === '‘') return { start, end, opens: likeOpening, closes: false };
  if (sign === '’') return { start, end, opens: false, closes: likeClosing };
  const touchesBoth = WORD.test(before) && WORD.test(after);
  return { start, end, opens: likeOpening, closes: !touchesBoth && (likeClosing || !likeOpening) };
}

const CLOSING = /[”»]/g;

/** A double mark that opens between the words of an open quotation, with marks left to close both: “… give “woe is me” stories”. */
function isInner(words: string, at: number, sign: string): boolean {
  if (sign !== '“' && sign !== '”') return false;
  const between =
    /[\p{L}\p{N},] $/u.test(words.slice(Math.max(0, at - 2), at)) &&
    /^\p{Ll}/u.test(words.slice(at + 1, at + 2));
  if (!between) return false;
  CLOSING.lastIndex = at + 1;
  return CLOSING.test(words) && CLOSING.test(words);
}

/**
 * All quotations of a text, in order. Single marks count only where the text has no double ones, since an apostrophe looks the same.
 * An opening mark inside an open quotation ends the one before, unless it opens an inner one: unbalanced marks cost one quotation, not
 * the rest of the text.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  const sign = /["“”«]|''|``/.test(text) ? DOUBLE : SINGLE;
  let unclosedBlock = -2;
  blocks.forEach((block, index) => {
    if (!isOfStory(block)) return;
    let open: Mark | null = null;
    /** Quotations inside the open one. */
    let inner = 0;
    let continued = false;
    const words = text.slice(block.start, block.end);
    const keep = (end: number, closed: boolean): void => {
      if (open && end - open.end > 0) found.push({ start: open.start, end, block: index, closed, continued });
      open = null;
    };
    sign.lastIndex = 0;
    for (let match = sign.exec(words); match; match = sign.exec(words)) {
      const mark = readMark(text, block, block.start + match.index, match[0]);
      if (open && isInner(words, match.index, match[0])) inner++;
      else if (open && mark.closes && inner > 0) inner--;
      else if (open && mark.closes) keep(mark.end, true);
      else if (mark.opens) {
        keep(mark.start, true);
        open = mark;
        inner = 0;
        continued = match.index === 0 && unclosedBlock === index - 1;
      }
    }
    if (open) {
      unclosedBlock = index;
      keep(block.end, false);
    }
  });
  return found;
}
