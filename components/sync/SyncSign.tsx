import { dateFormat } from '../../utils/format/index.ts';
import { Icon, type ViewProps } from '../ui/index.ts';
import styles from './SyncSign.module.css';
import { SYNC } from './sync-strokes.ts';

export interface SyncSignProps extends Pick<ViewProps, 't' | 'locale'> {
  /** When the library was last synced. */
  since: string;
  onOpen: () => void;
}

/** A quiet line in the popup: the library has not been synced for days. */
export function SyncSign({ t, locale, since, onOpen }: SyncSignProps) {
  return (
    <button type="button" class={styles.sign} onClick={onOpen}>
      <Icon name={SYNC} size={14} />
      {t('sync_popup', dateFormat(locale, { dateStyle: 'medium' }).format(new Date(since)))}
    </button>
  );
}
