import { useState } from 'preact/hooks';
import { numberFormat } from '../../utils/format/index.ts';
import { Button, type ViewProps } from '../ui/index.ts';
import styles from './Stored.module.css';
import { useUndo } from './Undoable.tsx';

/** Number of records in the library. */
export interface StoredSummary {
  highlights: number;
  articles: number;
  /** All that the browser keeps for Sidelight, in bytes; null where it does not say. */
  bytes: number | null;
}

export interface StoredProps extends ViewProps {
  /** Null while it is counted. */
  stored: StoredSummary | null;
  /** Opens the page where it is backed up or taken out, with the question how. */
  onExport?: (() => void) | undefined;
  /** Deletes all of it; gives how to take that back. Both reject where they could not. */
  onDelete: () => Promise<() => Promise<void>>;
}

const MEGABYTE = 1e6;

/** Amount of data stored on this device; links to back it up, and its deletion. */
export function Stored({ stored, t, locale, onExport, onDelete }: StoredProps) {
  const [asking, setAsking] = useState(false);
  const { line, tell } = useUndo(t);
  const empty = stored !== null && stored.highlights === 0 && stored.articles === 0;
  const [failed, setFailed] = useState(false);
  const attempt = (work: () => Promise<void>): Promise<void> =>
    work().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const erase = (): Promise<void> => {
    setAsking(false);
    return attempt(async () => {
      const back = await onDelete();
      tell({ done: t('stored_deleted'), back: () => attempt(back) });
    });
  };
  const size =
    stored?.bytes &&
    numberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
      stored.bytes / MEGABYTE,
    );
  return (
    <div class={styles.stored}>
      <p class={styles.sum}>
        {stored === null ? (
          t('stored_counting')
        ) : empty ? (
          t('stored_none')
        ) : (
          <>
            <span>{t.plural('stored_highlights', stored.highlights)}</span>
            <span>{t.plural('stored_articles', stored.articles)}</span>
            {size && <span>{size}</span>}
          </>
        )}
      </p>
      {asking ? (
        <fieldset class={styles.asking} aria-label={t('stored_delete')}>
          <p>{t('stored_delete_sure')}</p>
          <div class={styles.buttons}>
            <Button primary focused onClick={() => void erase()}>
              {t('stored_delete_yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </fieldset>
      ) : (
        <div class={styles.buttons}>
          {onExport && <Button onClick={onExport}>{t('stored_backup')}</Button>}
          {!empty && stored !== null && <Button onClick={() => setAsking(true)}>{t('stored_delete')}</Button>}
        </div>
      )}
      {line}
      {failed && <p role="alert">{t('stored_failed')}</p>}
    </div>
  );
}
