import type { Block } from '../model/article-document.ts';
import type { SeenElement, Snapshot } from './extract/page-snapshot.ts';
import type { TextBlock } from './text-map.ts';

type BlockType = Block['type'];

const TYPES: Record<string, BlockType> = {
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  td: 'table-cell',
  th: 'table-cell',
  pre: 'code',
};

/** A cell with more text than this, or with blocks in it, lays out the page. */
const MAX_CELL = 300;
/** A heading longer than this is a paragraph in large type. */
const MAX_HEADING = 200;

const layoutCells = new WeakMap<SeenElement, boolean>();

/** Whether a cell lays out the page: it holds much text, or blocks, or stands alone in its row. */
function isLayoutCell({ elements, texts }: Snapshot, index: number): boolean {
  const cell = elements[index]!;
  const known = layoutCells.get(cell);
  if (known !== undefined) return known;
  let length = 0;
  let breaks = 0;
  for (let t = cell.firstText; t < cell.endText && length <= MAX_CELL; t++) {
    length += texts[t]!.data.trim().length;
    breaks += texts[t]!.breaks > 1 && t > cell.firstText ? 1 : 0;
  }
  let isLayout = length > MAX_CELL || breaks > 1;
  for (let i = index + 1; i < cell.end && !isLayout; i++)
    isLayout = /^(?:p|div|table|h[1-6]|article|section|blockquote)$/.test(elements[i]!.tag);
  layoutCells.set(cell, isLayout);
  return isLayout;
}

/** Block type by the publisher's markup: that of the nearest enclosing element that has one. */
export function blockTypeOf(snapshot: Snapshot, block: TextBlock): BlockType {
  const { elements, texts } = snapshot;
  const length = block.end - block.start;
  for (let i = texts[block.first]!.element; i >= 0; i = elements[i]!.parent) {
    const { tag, node } = elements[i]!;
    if (/^h[1-6]$/.test(tag)) return length > MAX_HEADING ? 'paragraph' : 'heading';
    const type = Object.hasOwn(TYPES, tag) ? TYPES[tag] : undefined;
    if (type === 'table-cell' && isLayoutCell(snapshot, i)) return 'paragraph';
    if (type) return type;
    if (tag === 'p' && /\bcaption\b/i.test(node.getAttribute?.('class') ?? '')) return 'caption';
    if (tag === 'article' || tag === 'main' || tag === 'body') return 'paragraph';
  }
  return 'paragraph';
}
