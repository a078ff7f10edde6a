import type { ArticleDocument } from '../../article/article-document.ts';
import type { TokenLayer } from '../tokens/index.ts';
import type { Write } from './features.ts';

/** Where a sentence stands among those that may be facts. */
export function fillPlace(
  { blocks }: ArticleDocument,
  { sentences }: TokenLayer,
  candidates: readonly number[],
  set: readonly Write[],
): void {
  let paragraph = -1;
  let lastBlock = -1;
  for (const [place, index] of candidates.entries()) {
    const block = sentences[index]?.block ?? 0;
    const opens = block !== lastBlock;
    if (opens) paragraph += 1;
    lastBlock = block;
    const write = set[place] as Write;
    if (place === 0) write('first', 1);
    if (place === 1) write('second', 1);
    if (place === 2) write('third', 1);
    write('place', 1 / (1 + place));
    write('log-place', Math.log2(1 + Math.min(place, 63)) / 6);
    write('depth', place / candidates.length);
    write('end', place >= candidates.length * 0.85 ? 1 : 0);
    write('opens-paragraph', opens ? 1 : 0);
    write('early-paragraph', 1 / (1 + paragraph));
    write('after-heading', opens && block > 0 && blocks[block - 1]?.type === 'heading' ? 1 : 0);
    write('list-item', blocks[block]?.type === 'list-item' ? 1 : 0);
  }
}
