import type { Translate } from '../../utils/i18n/index.ts';
import { PALETTE } from '../highlights/palette-strokes.ts';
import { Button, Icon } from '../ui/index.ts';
import styles from './Empty.module.css';

const WAYS = [
  [PALETTE, 'library_empty_highlight'],
  ['keep', 'library_empty_save'],
  ['library', 'library_empty_import'],
] as const;

export interface EmptyLibraryProps {
  t: Translate;
  onImport: () => void;
}

/** In place of the list while nothing is kept: what comes here, and how. */
export function EmptyLibrary({ t, onImport }: EmptyLibraryProps) {
  return (
    <section class={styles.empty}>
      <div class={styles.picture} aria-hidden="true">
        <span class={styles.line} />
        <span class={styles.line} data-marked />
        <span class={styles.line} />
      </div>
      <h2 class={styles.title}>{t('library_empty_title')}</h2>
      <ul class={styles.ways}>
        {WAYS.map(([icon, key]) => (
          <li key={key}>
            <Icon name={icon} />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
      <Button onClick={onImport}>{t('library_import')}</Button>
    </section>
  );
}

export interface NothingMatchesProps {
  t: Translate;
  onShowAll: () => void;
}

/** In place of the list where no highlight is as was asked for. */
export function NothingMatches({ t, onShowAll }: NothingMatchesProps) {
  return (
    <div class={styles.nothing}>
      <p class={styles.title}>{t('library_nothing_found')}</p>
      <p>{t('library_nothing_hint')}</p>
      <Button onClick={onShowAll}>{t('library_show_all')}</Button>
    </div>
  );
}
