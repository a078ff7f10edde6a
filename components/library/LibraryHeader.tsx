import type { ComponentChildren } from 'preact';
import { numberFormat } from '../../utils/format/index.ts';
import type { LibraryState } from '../../utils/panel/library/library-state.ts';
import { Button, Icon, Logo, ProgressBar } from '../ui/index.ts';
import styles from './LibraryHeader.module.css';
import { useLibrary } from './library-context.ts';

export interface LibraryHeaderProps {
  state: LibraryState;
  /** The library is empty: there is nothing to search or export. */
  bare: boolean;
  /** The line with the state of the sync. */
  sync?: ComponentChildren;
}

/** Totals of the library, export and import, and the search. */
export function LibraryHeader({ state, bare, sync }: LibraryHeaderProps) {
  const { t, locale, settingsPage, threadsPage, actions } = useLibrary();
  const { totals, used } = state;
  return (
    <header class={styles.header}>
      <Logo size={32} />
      <div class={styles.headline}>
        <h1 class={styles.title}>{t('library_title')}</h1>
        <p class={styles.totals}>
          {totals && !bare && (
            <>
              <span>{t.plural('library_highlights', totals.highlights)}</span>
              <span>{t.plural('library_articles', totals.articles)}</span>
            </>
          )}
          {used !== null && !bare && <span>{t('library_used', bytes(used, locale))}</span>}
        </p>
        {sync !== undefined && <div class={styles.sync}>{sync}</div>}
      </div>
      <div class={styles.actions}>
        {!bare && (
          <>
            <a class={styles.link} href={threadsPage}>
              {t('threads_title')}
            </a>
            <Button onClick={actions.onBackup}>{t('library_backup')}</Button>
            <Button onClick={() => actions.onDialog('export')}>{t('library_export')}</Button>
            <Button onClick={() => actions.onDialog('import')}>{t('library_import')}</Button>
          </>
        )}
        <a
          class={styles.settings}
          href={settingsPage}
          title={t('settings_title')}
          aria-label={t('settings_title')}
        >
          <Icon name="settings" />
        </a>
      </div>
      {!bare && (
        <search class={styles.search}>
          <input
            type="search"
            class={styles.query}
            value={state.query}
            placeholder={t('library_search')}
            aria-label={t('library_search')}
            onInput={(event) => actions.onQuery(event.currentTarget.value)}
          />
          {state.progress !== null && (
            <ProgressBar thin class={styles.progress} value={state.progress} label={t('library_indexing')} />
          )}
        </search>
      )}
    </header>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function bytes(count: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return numberFormat(locale, {
    style: 'unit',
    unit: UNITS[power]!,
    maximumSignificantDigits: 3,
  }).format(count / 1000 ** power);
}
