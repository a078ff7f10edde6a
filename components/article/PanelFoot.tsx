import type { Translate } from '../../utils/i18n/index.ts';
import { Icon } from '../ui/index.ts';
import styles from './PanelFoot.module.css';

export interface PanelFootProps {
  t: Translate;
  onLibrary?: (() => void) | undefined;
  onSettings?: (() => void) | undefined;
}

/** The ways out of a panel, at its end, whatever it shows. */
export function PanelFoot({ t, onLibrary, onSettings }: PanelFootProps) {
  if (!onLibrary && !onSettings) return null;
  return (
    <nav class={styles.foot} aria-label={t('extensionName')}>
      {onLibrary && (
        <button type="button" class={styles.way} onClick={onLibrary}>
          <Icon name="library" />
          {t('library_open')}
        </button>
      )}
      {onSettings && (
        <button type="button" class={styles.way} onClick={onSettings}>
          <Icon name="settings" />
          {t('settings_title')}
        </button>
      )}
    </nav>
  );
}
