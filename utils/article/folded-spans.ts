import type { Span } from '../model/article-document.ts';
import { attribute } from './dom.ts';
import type { Snapshot } from './extract/page-snapshot.ts';
import type { TextBlock } from './text-map.ts';

/** The texts of a part that has to be unfolded: of a closed `details` all but its summary. Null for any other element. */
function foldedTexts({ elements }: Snapshot, index: number): { from: number; to: number } | null {
  const element = elements[index]!;
  const { tag, node, firstText, endText, end, isFolded } = element;
  if (tag !== 'details') return isFolded ? { from: firstText, to: endText } : null;
  if (attribute(node, 'open') !== null) return null;
  let from = firstText;
  for (let i = index + 1; i < end; i = elements[i]!.end)
    if (elements[i]!.tag === 'summary') from = elements[i]!.endText;
  return { from, to: endText };
}

/**
 * The parts of an article's text that the reader has to unfold to see, one span each, in order. A part within another counts
 * with that one.
 */
export function foldedSpans(snapshot: Snapshot, blocks: readonly TextBlock[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  let passed = 0;
  for (let index = 0; index < snapshot.elements.length; index++) {
    const texts = foldedTexts(snapshot, index);
    if (!texts || texts.from < passed || texts.to <= texts.from) continue;
    passed = texts.to;
    while (at < blocks.length && blocks[at]!.first < texts.from) at++;
    const first = blocks[at];
    while (at < blocks.length && blocks[at]!.last < texts.to) at++;
    const last = blocks[at - 1];
    if (first && last && last.end > first.start && last.last < texts.to)
      spans.push({ start: first.start, end: last.end });
  }
  return spans;
}
