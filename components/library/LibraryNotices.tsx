import type { LibraryState } from '../../utils/panel/library/library-state.ts';
import { Button, Callout } from '../ui/index.ts';
import styles from './LibraryView.module.css';
import { useLibrary } from './library-context.ts';

/** Notices about the library, each in one callout; nothing where all is well. */
export function LibraryNotices({ state }: { state: LibraryState }) {
  const { t, actions } = useLibrary();
  const { newer, restored, unreadable } = state;
  return (
    <>
      {newer && (
        <Callout tone="warn" icon="warning" title={t('library_newer_title')}>
          <p>{t('library_newer_body')}</p>
        </Callout>
      )}
      {restored && (
        <Callout tone="light" icon="keep" title={t('library_restored_title')}>
          <p>
            {t(
              'library_restored_body',
              t.plural('library_highlights', restored.highlights),
              t.plural('library_articles', restored.articles),
            )}
          </p>
          {restored.damaged > 0 && <p>{t('library_restored_damaged', restored.damaged)}</p>}
          <div class={styles.actions}>
            <Button onClick={actions.onDismissRestored}>{t('dismiss')}</Button>
          </div>
        </Callout>
      )}
      {unreadable > 0 && (
        <Callout tone="warn" icon="warning" title={t('library_unreadable_title', unreadable)}>
          <p>{t('library_unreadable_body')}</p>
          <div class={styles.actions}>
            <Button onClick={actions.onSaveUnreadable}>{t('library_unreadable_save')}</Button>
          </div>
        </Callout>
      )}
    </>
  );
}
