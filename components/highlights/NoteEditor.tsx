import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import { Button, TextField } from '../ui/index.ts';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  t: Translate;
  note: string;
  /** Called at every change, with the note as it would be saved. */
  onDraft?: ((note: string) => void) | undefined;
  /** `before` is the note as it was when this was opened. */
  onSave: (note: string, before: string) => void;
  onCancel: () => void;
}

/** A note on a highlight. Ctrl+Enter keeps it, Esc leaves it as it was. */
export function NoteEditor({ t, note, onDraft, onSave, onCancel }: NoteEditorProps) {
  const before = useRef(note).current;
  const text = useRef(note);
  const save = (): void => onSave(text.current.trim(), before);
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        value={before}
        label={t('highlight_note')}
        placeholder={t('highlight_note_hint')}
        rows={3}
        onInput={(next) => {
          text.current = next;
          onDraft?.(next.trim());
        }}
        onEnd={(how) => (how === 'submit' ? save() : onCancel())}
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
