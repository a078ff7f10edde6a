import { useEffect, useState } from 'preact/hooks';
import { type Translate, textDirection } from '../../utils/i18n/index.ts';
import type { Colour } from '../../utils/model/colours.ts';
import base from '../ui/base.module.css';
import { Button, Hidden, IconButton } from '../ui/index.ts';
import { type HighlightNotice, noticeText } from './highlight-notice.ts';
import { NoteEditor } from './NoteEditor.tsx';
import styles from './SelectionToolbar.module.css';
import { Swatches } from './Swatches.tsx';

export interface SelectionToolbarProps {
  t: Translate;
  locale: string;
  /** A selection that may be highlighted, a highlight to edit, one that was just deleted, or something to say. */
  mode: 'offer' | 'edit' | 'removed' | 'notice';
  colour: Colour;
  note: string;
  noting: boolean;
  /** An error or a notice. */
  notice: HighlightNotice | null;
  onColour: (colour: Colour) => void;
  onNoting: (noting: boolean) => void;
  /** `before` is the note that the reader began from. */
  onNote: (note: string, before: string) => void;
  /** The note as it is while it is written. */
  onDraft: (note: string) => void;
  onCopy: () => Promise<void>;
  onRemove: () => void;
  onUndo: () => void;
  onClose: () => void;
}

const COPIED_MS = 2_000;
const TURNS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Moves the focus along the buttons, as in a toolbar of ARIA. */
function turn(event: KeyboardEvent, locale: string): void {
  const step = TURNS[event.key];
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const towards = textDirection(locale) === 'rtl' ? -step : step;
  buttons[(at + towards + buttons.length) % buttons.length]?.focus();
}

/** The small toolbar by a selection or a highlight. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { t, locale, mode, note, noting, notice, onNoting, onClose } = props;
  return (
    <div
      class={`${base.root} ${styles.bar}`}
      role="dialog"
      aria-label={t('highlight_bar')}
      lang={locale}
      dir={textDirection(locale)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      {(mode === 'offer' || mode === 'edit') && <Actions {...props} />}
      {mode === 'removed' && (
        <div class={styles.line}>
          <span>{t('highlight_removed')}</span>
          <Button onClick={props.onUndo}>{t('undo')}</Button>
        </div>
      )}
      {mode === 'edit' && note && !noting && (
        <p class={styles.note} dir="auto">
          {note}
        </p>
      )}
      {noting && (
        <NoteEditor
          t={t}
          note={note}
          onDraft={props.onDraft}
          onSave={props.onNote}
          onCancel={() => onNoting(false)}
        />
      )}
      <p class={styles.notice} role="status">
        {noticeText(t, notice)}
      </p>
    </div>
  );
}

function Actions({
  t,
  locale,
  mode,
  colour,
  note,
  noting,
  onColour,
  onNoting,
  onCopy,
  onRemove,
}: SelectionToolbarProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    await onCopy();
    setCopied(true);
  };
  return (
    <div
      class={styles.actions}
      role="toolbar"
      aria-label={t('highlight_bar')}
      onKeyDown={(event) => turn(event, locale)}
    >
      <Swatches t={t} chosen={mode === 'edit' ? colour : null} onChoose={onColour} />
      <span class={styles.gap} />
      <IconButton
        icon="rename"
        label={t(note ? 'highlight_note_edit' : 'highlight_note_add')}
        pressed={noting}
        onClick={() => onNoting(!noting)}
      />
      <IconButton icon={copied ? 'done' : 'copy'} label={t('highlight_copy')} onClick={() => void copy()} />
      {mode === 'edit' && <IconButton icon="trash" label={t('highlight_remove')} onClick={onRemove} />}
      <Hidden live>{copied ? t('copied') : ''}</Hidden>
    </div>
  );
}
