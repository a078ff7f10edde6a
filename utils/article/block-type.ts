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

const isLayoutCell = (elements: SeenElement[], index: number, length: number): boolean => {
  if (length > MAX_CELL) return true;
  for (let i = index + 1; i < elements[index]!.end; i++) {
    if (/^(?:p|div|table|h[1-6]|article|section)$/.test(elements[i]!.tag)) return true;
  }
  return false;
};

/** Block type by the publisher's markup: that of the nearest enclosing element that has one. */
export function blockTypeOf({ elements, texts }: Snapshot, block: TextBlock): BlockType {
  const length = block.end - block.start;
  for (let i = texts[block.first]!.element; i >= 0; i = elements[i]!.parent) {
    const { tag, node } = elements[i]!;
    if (/^h[1-6]$/.test(tag)) return length > MAX_HEADING ? 'paragraph' : 'heading';
    const type = Object.hasOwn(TYPES, tag) ? TYPES[tag] : undefined;
    if (type === 'table-cell' && isLayoutCell(elements, i, length)) return 'paragraph';
    if (type) return type;
    if (tag === 'p' && /\bcaption\b/i.test(node.getAttribute?.('class') ?? '')) return 'caption';
    if (tag === 'article' || tag === 'main' || tag === 'body') return 'paragraph';
  }
  return 'paragraph';
}
