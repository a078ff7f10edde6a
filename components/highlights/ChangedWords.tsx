import type { DiffPart } from '../../utils/format/word-diff.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import { Hidden } from '../ui/index.ts';
import styles from './ChangedWords.module.css';

export interface ChangedWordsProps {
  t: Translate;
  parts: readonly DiffPart[];
  language: string;
}

/** The page's changes to a highlighted passage, word by word. */
export function ChangedWords({ t, parts, language }: ChangedWordsProps) {
  return (
    <p class={styles.words} dir="auto" lang={language || undefined}>
      {parts.map((part, index) => {
        const key = `${index} ${part.kind}`;
        if (part.kind === 'same') return part.text;
        return part.kind === 'gone' ? (
          <del key={key} class={styles.gone}>
            <Hidden>{t('diff_gone')}</Hidden>
            {part.text}
          </del>
        ) : (
          <ins key={key} class={styles.new}>
            <Hidden>{t('diff_new')}</Hidden>
            {part.text}
          </ins>
        );
      })}
    </p>
  );
}
