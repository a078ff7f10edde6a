import type { ArticleDocument } from '../../model/article-document.ts';
import { CREDIT_AT_END, REFERENCE_SIGNS } from '../lang/en/boilerplate-phrases.ts';
import { creditsPicture, KIND, type Sentence, type TokenLayer } from '../tokens/index.ts';

/** Tokens of a caption, of an entry of a bibliography, of a call: a longer block is a paragraph of the story. */
const LONGEST = 80;
/** A block that ends with a call to the reader is one as a whole when it is this short. */
const SHORT = 30;
/** Items of a list of which fewer end as sentences do are links or labels. */
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

/** Blocks that are no part of the story as a whole: captions, entries of a bibliography, calls to the reader, lists of links, verse. */
export function asideBlocks(
  { text, blocks }: ArticleDocument,
  { tokens, sentences }: TokenLayer,
  isCall: (sentence: Sentence) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let items: number[] = [];
  const closeList = (): void => {
    const written = items.filter((block) => ENDS_AS_SENTENCE.test(wordsOf(block)));
    if (items.length >= FEWEST_ITEMS && written.length < WRITTEN_OUT * items.length)
      for (const block of items) found.add(block);
    items = [];
  };
  const wordsOf = (block: number): string => text.slice(blocks[block]?.start ?? 0, blocks[block]?.end ?? 0);
  /** The block before, where it is a single sentence. */
  let lonely: number | null = null;
  for (let i = 0; i < sentences.length; ) {
    const opening = sentences[i] as Sentence;
    const { block, firstToken: first } = opening;
    const from = i;
    while (i < sentences.length && sentences[i]?.block === block) i += 1;
    const closing = sentences[i - 1] as Sentence;
    const end = closing.endToken;
    const words = wordsOf(block);
    const isItem = blocks[block]?.type === 'list-item';
    if (isItem) items.push(block);
    else closeList();
    const length = end - first;
    if (isVerse(words)) found.add(block);
    if (length <= LONGEST) {
      const caption = creditsPicture(tokens, first, end) || CREDIT_AT_END.test(words);
      const listed = isItem || tokens.kind[first] === KIND.NUMBER;
      if (
        caption ||
        (listed && REFERENCE_SIGNS.test(words)) ||
        isCall(opening) ||
        (length <= SHORT && closing !== opening && isCall(closing))
      )
        found.add(block);
      // A credit that stands alone belongs to the caption before it.
      if (caption && lonely !== null && words.startsWith('(')) found.add(lonely);
    }
    lonely = i - from === 1 ? block : null;
  }
  closeList();
  return found;
}
