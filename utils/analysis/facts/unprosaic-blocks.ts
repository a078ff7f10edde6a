import type { ArticleText } from '../../model/article-document.ts';
import type { Sentence } from '../tokens/index.ts';

/** Items of a list of which a smaller share ends as sentences do are links or labels. */
const WRITTEN_OUT = 0.5;
const FEWEST_ITEMS = 3;

/** Verse: at least this many lines in a block, few of them ending as sentences do, none as long as a line of wrapped prose. */
const VERSE_LINES = 4;
const LONGEST_VERSE = 60;

const ENDS_AS_SENTENCE = /[.!?…]["”’')\]]*\s*$/;

/** Lines of a poem or a song, which say nothing that could be checked. */
function isVerse(words: string): boolean {
  if (!words.includes('\n')) return false;
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < VERSE_LINES) return false;
  const short = lines.every((line) => line.length <= LONGEST_VERSE);
  return short && lines.filter((line) => ENDS_AS_SENTENCE.test(line)).length < WRITTEN_OUT * lines.length;
}

/** Blocks that are no prose: verse, and lists of links or labels. Indices into `blocks`. */
export function unprosaicBlocks(
  { text, blocks }: Pick<ArticleText, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let items: number[] = [];
  const wordsOf = (block: number): string => text.slice(blocks[block]?.start ?? 0, blocks[block]?.end ?? 0);
  const closeList = (): void => {
    const written = items.filter((block) => ENDS_AS_SENTENCE.test(wordsOf(block)));
    if (items.length >= FEWEST_ITEMS && written.length < WRITTEN_OUT * items.length)
      for (const block of items) found.add(block);
    items = [];
  };
  let last = -1;
  for (const { block } of sentences) {
    if (block === last) continue;
    last = block;
    if (blocks[block]?.type === 'list-item') items.push(block);
    else closeList();
    if (isVerse(wordsOf(block))) found.add(block);
  }
  closeList();
  return found;
}
