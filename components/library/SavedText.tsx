import type { ArticleDocument, Block } from '../../utils/model/article-document.ts';
import { joinClasses } from '../ui/index.ts';
import styles from './SavedText.module.css';

export interface ArticleTextProps {
  article: ArticleDocument;
  /** False where text outside the shown passages was left out: spaces are in its place. */
  whole: boolean;
  /** Gets the element that the text is in. */
  onRoot: (root: HTMLElement | null) => void;
}

const TAGS = {
  heading: 'h3',
  paragraph: 'p',
  'list-item': 'p',
  quote: 'blockquote',
  caption: 'p',
  'table-cell': 'p',
  code: 'pre',
} as const satisfies Record<Block['type'], string>;

/** The blocks, and the lines between them that are in none. */
export function blocksOf({ text, blocks }: Pick<ArticleDocument, 'text' | 'blocks'>): Block[] {
  const all: Block[] = [];
  const lines = (from: number, to: number): void => {
    for (let start = from; start < to; ) {
      const next = text.indexOf('\n', start);
      const end = next < 0 || next > to ? to : next;
      if (text.slice(start, end).trim()) all.push({ type: 'paragraph', start, end });
      start = end + 1;
    }
  };
  let at = 0;
  for (const block of blocks) {
    lines(at, block.start);
    if (text.slice(block.start, block.end).trim()) all.push(block);
    at = Math.max(at, block.end);
  }
  lines(at, text.length);
  return all;
}

/** The kept pieces of a block, the rest of which was blanked, each with its offset. */
export function keptPieces(text: string, { start, end }: Block): { at: number; text: string }[] {
  return [...text.slice(start, end).matchAll(/\S+(?:\s\S+)*/g)].map((piece) => ({
    at: start + piece.index,
    text: piece[0],
  }));
}

/** The text of a saved article. Every element with `data-at` holds one piece of it, from that offset on. */
export function SavedText({ article, whole, onRoot }: ArticleTextProps) {
  const { text, language } = article;
  return (
    <div ref={onRoot} class={styles.text} lang={language || undefined} dir="auto">
      {blocksOf(article).map((block) => {
        const Tag = TAGS[block.type];
        return (
          <Tag key={block.start} class={joinClasses(styles.block)} data-type={block.type} dir="auto">
            {whole ? (
              <span data-at={block.start}>{text.slice(block.start, block.end)}</span>
            ) : (
              keptPieces(text, block).map((piece, n) => [
                n > 0 && (
                  <span key={`${piece.at}…`} class={styles.gap}>
                    {' … '}
                  </span>
                ),
                <span key={piece.at} data-at={piece.at}>
                  {piece.text}
                </span>,
              ])
            )}
          </Tag>
        );
      })}
    </div>
  );
}
