import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Undoable.module.css';

/** The last action's message, and how to take it back. */
export interface Undo {
  done: string;
  back: () => unknown;
}

/**
 * Remembers the last action, for an undo.
 * @returns the element that shows it, and a function that records an action
 */
export function useUndo(t: Translate) {
  const [undo, setUndo] = useState<Undo | null>(null);
  const line = (
    <div class={styles.line}>
      <span role="status">{undo?.done}</span>
      {undo && (
        <Button
          focused
          onClick={() => {
            setUndo(null);
            void undo.back();
          }}
        >
          {t('undo')}
        </Button>
      )}
    </div>
  );
  return { line, tell: setUndo };
}
