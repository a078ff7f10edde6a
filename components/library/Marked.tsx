import { useMemo } from 'preact/hooks';
import styles from './Marked.module.css';
import { markedPieces } from './marked-pieces.ts';

export interface MarkedProps {
  text: string;
  /** The reader's search; marks nothing while it is empty. */
  query: string;
}

/** A text with the words marked that a search found in it. */
export function Marked({ text, query }: MarkedProps) {
  const pieces = useMemo(() => markedPieces(text, query), [text, query]);
  return (
    <>
      {pieces.map(({ start, words, found }) =>
        found ? (
          <mark key={start} class={styles.found}>
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </>
  );
}
