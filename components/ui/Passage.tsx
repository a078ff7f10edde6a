import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import styles from './Passage.module.css';
import { joinClasses } from './view.ts';

export interface PassageProps {
  analysis: Analysis;
  span: Span;
  /** Words in it to underline: those that a judgement rests on. */
  marks?: readonly Span[] | undefined;
  /** Stresses the marks rather than underlining them: the numbers of a clause. */
  strong?: boolean;
  /** A name from elsewhere in the article, shown in brackets behind a pronoun that ends at `behind`. */
  added?: { behind: number; span: Span; title: string } | undefined;
  /** A paragraph of its own, aligned as its script runs, rather than words in a line of ours. */
  block?: boolean;
  class?: string | undefined;
}

interface Piece {
  start: number;
  text: string;
  marked: boolean;
}

/** The passage cut at its marks; together the pieces are exactly the article's text. */
function pieces(text: string, span: Span, marks: readonly Span[]): Piece[] {
  const inside = marks
    .filter((mark) => mark.start >= span.start && mark.end <= span.end && mark.end > mark.start)
    .toSorted((a, b) => a.start - b.start);
  const cut: Piece[] = [];
  let at = span.start;
  const push = (end: number, marked: boolean): void => {
    if (end > at) cut.push({ start: at, text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const mark of inside) {
    push(mark.start, false);
    push(mark.end, true);
  }
  push(span.end, false);
  return cut;
}

/** The article's own words, in its own language and direction. */
export function Passage({
  analysis,
  span,
  marks = [],
  strong = false,
  added,
  block = false,
  class: className,
}: PassageProps) {
  const { text, language } = analysis.article;
  const parts = added
    ? [
        { start: span.start, end: added.behind },
        { start: added.behind, end: span.end },
      ]
    : [span];
  return (
    <span
      class={joinClasses(styles.passage, block && styles.block, className)}
      dir="auto"
      lang={language || undefined}
    >
      {parts.flatMap((part, index) => [
        index > 0 && added && (
          <span key="added" class={styles.added} title={added.title}>
            {` [${text.slice(added.span.start, added.span.end)}]`}
          </span>
        ),
        ...pieces(text, part, marks).map((piece) =>
          piece.marked && strong ? (
            <strong key={piece.start}>{piece.text}</strong>
          ) : piece.marked ? (
            <span key={piece.start} class={styles.mark}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        ),
      ])}
    </span>
  );
}
