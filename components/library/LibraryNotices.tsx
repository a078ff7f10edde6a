import type { Restoration } from '../../utils/library/replica/replication.ts';
import { Button, Callout, type ViewProps } from '../ui/index.ts';
import styles from './LibraryView.module.css';

export interface LibraryNoticesProps extends Pick<ViewProps, 't'> {
  /** True where a newer version made the database. */
  newer: boolean;
  /** Records restored after the browser had lost the database, or null. */
  restored: Restoration | null;
  /** Records that were set aside. */
  unreadable: number;
  onDismissRestored: () => void;
  onSaveUnreadable: () => void;
}

/** Notices about the library, each in one callout; nothing where all is well. */
export function LibraryNotices(props: LibraryNoticesProps) {
  const { t, newer, restored, unreadable, onDismissRestored, onSaveUnreadable } = props;
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
            <Button onClick={onDismissRestored}>{t('dismiss')}</Button>
          </div>
        </Callout>
      )}
      {unreadable > 0 && (
        <Callout tone="warn" icon="warning" title={t('library_unreadable_title', unreadable)}>
          <p>{t('library_unreadable_body')}</p>
          <div class={styles.actions}>
            <Button onClick={onSaveUnreadable}>{t('library_unreadable_save')}</Button>
          </div>
        </Callout>
      )}
    </>
  );
}
