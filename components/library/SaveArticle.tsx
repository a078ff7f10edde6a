import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { SaveState } from '../../utils/panel/article-saver.ts';
import { Button } from '../ui/index.ts';
import styles from './SaveArticle.module.css';

export interface SaveArticleProps {
  t: Translate;
  state: SaveState;
  onSave: (keepText: boolean) => void;
  onUnsave: () => void;
  /** Asks for the case that the article shall be put into. */
  onCase?: (() => void) | undefined;
  onLibrary: () => void;
}

const PROBLEMS = {
  full: 'library_problem_full',
  private: 'library_problem_private',
  failed: 'library_problem_unavailable',
} as const;

/** Keeps the article in the library, with its text if the reader wants it, and leads there. */
export function SaveArticle({ t, state, onSave, onUnsave, onCase, onLibrary }: SaveArticleProps) {
  const [keepText, setKeepText] = useState(true);
  const problem = state in PROBLEMS ? PROBLEMS[state as keyof typeof PROBLEMS] : null;
  return (
    <div class={styles.save}>
      {state === 'saved' ? (
        <>
          <strong role="status">{t('save_article_saved')}</strong>
          <Button onClick={onUnsave}>{t('save_article_undo')}</Button>
        </>
      ) : (
        state !== 'private' && (
          <>
            <Button icon="keep" onClick={() => onSave(keepText)}>
              {t('save_article')}
            </Button>
            <label class={styles.text}>
              <input
                type="checkbox"
                checked={keepText}
                onChange={(event) => setKeepText(event.currentTarget.checked)}
              />
              {t('save_article_text')}
            </label>
          </>
        )
      )}
      {onCase && state !== 'private' && <Button onClick={onCase}>{t('case_put_into')}</Button>}
      <button type="button" class={styles.library} onClick={onLibrary}>
        {t('menu_library')}
      </button>
      {problem && (
        <p class={styles.problem} role="alert">
          {t(problem)}
        </p>
      )}
    </div>
  );
}
