import type { Span } from '../model/article-document.ts';

/**
 * The range of a span in a text that we printed ourselves: every element with `data-at` holds one piece of it in one text
 * node, from that offset on, in order. Null where none of the span was printed.
 */
export function printedRange(root: ParentNode, { start, end }: Span): Range | null {
  let range: Range | null = null;
  for (const piece of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const node = piece.firstChild;
    if (!(node instanceof Text)) continue;
    const at = Number(piece.dataset.at);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.data.length);
    if (from >= to) continue;
    if (!range) {
      range = document.createRange();
      range.setStart(node, from);
    }
    range.setEnd(node, to);
  }
  return range;
}

/** The span that a range covers of a text printed so: the way back. Null where it holds none of it. */
export function printedSpan(root: ParentNode, range: Range): Span | null {
  let first: number | null = null;
  let last = 0;
  for (const piece of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const node = piece.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const at = Number(piece.dataset.at);
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : node.data.length;
    if (from >= to) continue;
    first ??= at + from;
    last = at + to;
  }
  return first === null ? null : { start: first, end: last };
}
