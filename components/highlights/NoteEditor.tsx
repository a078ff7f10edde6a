import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import { Button } from '../ui/index.ts';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  t: Translate;
  note: string;
  /** `before` is the note as it was when this was opened. */
  onSave: (note: string, before: string) => void;
  onCancel: () => void;
}

/** A note on a highlight. Ctrl+Enter keeps it, Esc leaves it as it was. */
export function NoteEditor({ t, note, onSave, onCancel }: NoteEditorProps) {
  const [before] = useState(note);
  const [text, setText] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave(text.trim(), before);
    }
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim(), before);
      }}
    >
      <textarea
        ref={field}
        class={styles.field}
        rows={3}
        dir="auto"
        aria-label={t('highlight_note')}
        placeholder={t('highlight_note_hint')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={key}
      />
      <div class={styles.actions}>
        <Button submit primary>
          {t('highlight_note_save')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
