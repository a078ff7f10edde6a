import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MISTAKES, type Mistake, mistakeReport } from '../../utils/export/index.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { type AnalysisProps, Button, IconButton, TextField } from '../ui/index.ts';
import styles from './MistakeForm.module.css';

export interface MistakeFormProps extends Pick<AnalysisProps, 'analysis' | 't'> {
  /** The passage that it is about; null for the article as a whole. */
  about?: Span | null;
  onCopy?: ((text: string) => void | Promise<void>) | undefined;
  onClose: () => void;
}

/** Says what is wrong and where, as a text that the reader may copy and send, or not: nothing leaves the device by itself. */
export function MistakeForm({ analysis, t, about = null, onCopy, onClose }: MistakeFormProps) {
  const [mistake, setMistake] = useState<Mistake>('not_fact');
  const [words, setWords] = useState(about ? analysis.article.text.slice(about.start, about.end) : '');
  const [note, setNote] = useState('');
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const report = mistakeReport(analysis, { mistake, words, note }, t);
  useEffect(() => setCopied(false), [report]);
  const copy = async (): Promise<void> => {
    await onCopy?.(report);
    setCopied(true);
  };
  return (
    <section
      class={styles.form}
      aria-labelledby={`${id}-heading`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class={styles.head}>
        <h2 class={styles.heading} id={`${id}-heading`} ref={heading} tabIndex={-1}>
          {t('mistake_title')}
        </h2>
        <IconButton icon="close" label={t('mistake_close')} onClick={onClose} />
      </div>
      <p class={styles.hint}>{t('mistake_private')}</p>
      <label class={styles.field}>
        {t('mistake_what')}
        <select
          class={styles.input}
          value={mistake}
          onChange={(event) => setMistake(event.currentTarget.value as Mistake)}
        >
          {MISTAKES.map((name) => (
            <option key={name} value={name}>
              {t(`mistake_${name}`)}
            </option>
          ))}
        </select>
      </label>
      <div class={styles.field}>
        <span aria-hidden="true">{t('mistake_words')}</span>
        <TextField
          value={words}
          label={t('mistake_words')}
          rows={2}
          quiet
          onInput={setWords}
          onEnd={(how) => how === 'leave' && onClose()}
        />
      </div>
      <div class={styles.field}>
        <span aria-hidden="true">{t('mistake_note')}</span>
        <TextField
          value={note}
          label={t('mistake_note')}
          rows={2}
          quiet
          onInput={setNote}
          onEnd={(how) => how === 'leave' && onClose()}
        />
      </div>
      <label class={styles.field}>
        {t('mistake_text')}
        <textarea class={styles.report} rows={7} dir="auto" readOnly value={report} />
      </label>
      <div class={styles.actions}>
        {onCopy && (
          <Button primary icon={copied ? 'done' : 'copy'} onClick={() => void copy()}>
            {copied ? t('copied') : t('mistake_copy')}
          </Button>
        )}
        <span role="status" class={styles.hint}>
          {copied ? t('mistake_copied') : ''}
        </span>
      </div>
    </section>
  );
}
