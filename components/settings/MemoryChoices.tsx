import { useState } from 'preact/hooks';
import { numberFormat } from '../../utils/format/index.ts';
import { MEMORY_ARTICLES, MEMORY_DAYS } from '../../utils/model/memory-limits.ts';
import type { Settings } from '../../utils/settings/index.ts';
import { Button, type ViewProps } from '../ui/index.ts';
import { Choice } from './Choice.tsx';
import styles from './SettingsView.module.css';

type Remembering = Pick<Settings, 'remember' | 'rememberDays' | 'rememberArticles'>;

export interface MemoryChoicesProps extends Pick<ViewProps, 't' | 'locale'> {
  settings: Remembering;
  onChange: (patch: Partial<Settings>) => void;
  /** Null while it is counted. */
  count: { all: number; analysed: number } | null;
  onErase: () => Promise<void>;
}

/** Whether everything that is analysed is remembered, for how long, and its erasure. */
export function MemoryChoices({ t, locale, settings, onChange, count, onErase }: MemoryChoicesProps) {
  const [erased, setErased] = useState(false);
  const choices = (values: readonly number[], key: 'memory_some_days' | 'memory_some_articles') =>
    values.map((value) => ({ value: String(value), label: t.plural(key, value) }));
  return (
    <>
      <label class={styles.switch}>
        <input
          type="checkbox"
          checked={settings.remember}
          onChange={(event) => onChange({ remember: event.currentTarget.checked, rememberAsked: true })}
        />
        {t('memory_on')}
      </label>
      {settings.remember && (
        <>
          <Choice
            name="memory-days"
            legend={t('memory_days')}
            value={String(settings.rememberDays)}
            options={choices(MEMORY_DAYS, 'memory_some_days')}
            onChange={(days) => onChange({ rememberDays: Number(days) })}
          />
          <Choice
            name="memory-articles"
            legend={t('memory_articles')}
            value={String(settings.rememberArticles)}
            options={choices(MEMORY_ARTICLES, 'memory_some_articles')}
            onChange={(articles) => onChange({ rememberArticles: Number(articles) })}
          />
        </>
      )}
      {count && count.all > 0 && (
        <p>{t.plural('memory_count', count.all, numberFormat(locale).format(count.analysed))}</p>
      )}
      {count && count.analysed > 0 && (
        <div>
          <Button onClick={() => void onErase().then(() => setErased(true))}>{t('memory_erase')}</Button>
        </div>
      )}
      <p role="status">{erased && t('memory_erased')}</p>
    </>
  );
}
