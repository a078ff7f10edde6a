import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import { READING_SIZE, READING_WIDTHS, type ReadingWidth } from '../../utils/model/appearance.ts';
import { Button, IconButton } from '../ui/index.ts';
import styles from './ReadingBar.module.css';

export interface ReadingBarProps {
  t: Translate;
  /** Size of type, in CSS pixels. */
  size: number;
  width: ReadingWidth;
  onLook: (look: { readingSize?: number; readingWidth?: ReadingWidth }) => void;
  /** The column with all facts is open. */
  facts: boolean;
  onFacts: () => void;
  /** Where the search within found its words, and which of them is shown. */
  found: { count: number; at: number };
  onFind: (query: string) => void;
  /** To the next place, or the one before. */
  onTurn: (by: 1 | -1) => void;
  /** Copies the article's note: title, source, own words and highlights. */
  onCopyNote: () => Promise<void>;
}

const COPIED_MS = 2_000;
const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** The look of a saved article's text, the search in it, and its note for the clipboard, with "c". */
export function ReadingBar(props: ReadingBarProps) {
  const { t, size, width, onLook, facts, onFacts, found, onFind, onTurn, onCopyNote } = props;
  const [copied, setCopied] = useState(false);
  const copy = useRef(onCopyNote);
  copy.current = onCopyNote;
  const copyNow = (): void =>
    void copy.current().then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), COPIED_MS);
    });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
      copyNow();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const { least, most, step } = READING_SIZE;
  return (
    <div class={styles.bar} role="toolbar" aria-label={t('reading_bar')}>
      <span class={styles.group}>
        <Button
          label={t('reading_smaller')}
          onClick={() => onLook({ readingSize: Math.max(least, size - step) })}
        >
          <span class={styles.small}>{t('reading_letter')}</span>
        </Button>
        <Button
          label={t('reading_larger')}
          onClick={() => onLook({ readingSize: Math.min(most, size + step) })}
        >
          <span class={styles.large}>{t('reading_letter')}</span>
        </Button>
        <label class={styles.width}>
          <span>{t('reading_width')}</span>
          <select
            value={width}
            onChange={(event) => onLook({ readingWidth: event.currentTarget.value as ReadingWidth })}
          >
            {READING_WIDTHS.map((each) => (
              <option key={each} value={each}>
                {t(`reading_width_${each}`)}
              </option>
            ))}
          </select>
        </label>
      </span>
      <search class={styles.group}>
        <input
          type="search"
          class={styles.query}
          placeholder={t('reading_find')}
          aria-label={t('reading_find')}
          onInput={(event) => onFind(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onTurn(event.shiftKey ? -1 : 1);
          }}
        />
        <span class={styles.found} role="status">
          {found.count > 0 && t('reading_found', found.at + 1, found.count)}
        </span>
        {found.count > 1 && (
          <>
            <IconButton icon="less" label={t('reading_previous')} onClick={() => onTurn(-1)} />
            <IconButton icon="more" label={t('reading_next')} onClick={() => onTurn(1)} />
          </>
        )}
      </search>
      <span class={styles.group}>
        <Button icon={copied ? 'done' : 'copy'} onClick={copyNow}>
          {t(copied ? 'copied' : 'reading_copy_note')}
        </Button>
        <button type="button" class={styles.toggle} aria-pressed={facts} onClick={onFacts}>
          {t('reading_panel')}
        </button>
      </span>
    </div>
  );
}
