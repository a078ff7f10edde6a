import { useState } from 'preact/hooks';
import { wordDiff } from '../../utils/format/word-diff.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import type { Colour } from '../../utils/model/colours.ts';
import type { HighlightViewModel } from '../../utils/panel/highlight-view-model.ts';
import { TagEditor, type TagEditorProps } from '../tags/TagEditor.tsx';
import { TagList } from '../tags/TagList.tsx';
import { Button, Icon, IconButton } from '../ui/index.ts';
import { ChangedWords } from './ChangedWords.tsx';
import styles from './HighlightEntry.module.css';
import { NoteEditor } from './NoteEditor.tsx';
import { PALETTE } from './palette-strokes.ts';
import { Swatches } from './Swatches.tsx';

export interface HighlightEntryProps {
  t: Translate;
  highlight: HighlightViewModel;
  /** BCP 47, or empty. */
  language: string;
  onShow: (id: string) => void;
  onColour: (id: string, colour: Colour) => void;
  /** `before` is the note that the reader began from. */
  onNote: (id: string, note: string, before: string) => void;
  /** Replaces the tags; absent where they cannot be edited. */
  onTags?: ((id: string, tags: string[]) => void) | undefined;
  suggest?: TagEditorProps['suggest'] | undefined;
  onRemove: (id: string) => void;
  /** Accepts the words found in the page as the highlight's own. */
  onAccept?: (id: string) => void;
  onLookAgain?: () => void;
}

const noTags = async (): Promise<readonly string[]> => [];

/** One highlight: its words, their changes in the page, the reader's note. */
export function HighlightEntry(props: HighlightEntryProps) {
  const { t, highlight, onShow, onColour, onNote, onTags, suggest = noTags, onRemove } = props;
  const { id, colour, note, tags, state } = highlight;
  const [tagging, setTagging] = useState(false);
  const [open, setOpen] = useState(false);
  const [noting, setNoting] = useState(false);
  return (
    <div class={styles.entry} data-colour={colour} data-state={state}>
      <Words {...props} onShow={onShow} />
      {note && !noting && (
        <p class={styles.note} dir="auto">
          {note}
        </p>
      )}
      {noting && (
        <NoteEditor
          t={t}
          note={note}
          onSave={(text, before) => {
            setNoting(false);
            onNote(id, text, before);
          }}
          onCancel={() => setNoting(false)}
        />
      )}
      {tagging && onTags ? (
        <TagEditor
          {...{ t, tags, suggest }}
          onTags={(chosen) => onTags(id, chosen)}
          onClose={() => setTagging(false)}
        />
      ) : (
        tags.length > 0 && (
          <p class={styles.tags}>
            <TagList tags={tags} />
          </p>
        )
      )}
      <div class={styles.actions}>
        {open && <Swatches t={t} chosen={colour} onChoose={(chosen) => onColour(id, chosen)} />}
        <IconButton
          icon={open ? 'next' : PALETTE}
          label={t(open ? 'highlight_colours_close' : 'highlight_colours')}
          onClick={() => setOpen(!open)}
        />
        <IconButton
          icon="rename"
          label={t(note ? 'highlight_note_edit' : 'highlight_note_add')}
          pressed={noting}
          onClick={() => setNoting(!noting)}
        />
        {onTags && (
          <IconButton
            icon="tag"
            label={t(tags.length > 0 ? 'tags_edit' : 'tags_add')}
            pressed={tagging}
            onClick={() => setTagging(!tagging)}
          />
        )}
        <IconButton icon="trash" label={t('highlight_remove')} onClick={() => onRemove(id)} />
      </div>
    </div>
  );
}

function Words({ t, highlight, language, onShow, onAccept, onLookAgain }: HighlightEntryProps) {
  const { id, state, quote, prefix, suffix, found } = highlight;
  if (state === 'lost')
    return (
      <>
        <p class={styles.state}>
          <Icon name="warning" size={14} />
          {t('highlight_lost')}
        </p>
        <p class={styles.words} dir="auto" lang={language || undefined}>
          {prefix && <span class={styles.around}>…{prefix}</span>}
          {quote}
          {suffix && <span class={styles.around}>{suffix}…</span>}
        </p>
        {onLookAgain && (
          <div>
            <Button onClick={onLookAgain}>{t('highlight_look_again')}</Button>
          </div>
        )}
      </>
    );
  return (
    <>
      {highlight.folded && <p class={styles.folded}>{t('in_folded_part')}</p>}
      {state === 'changed' && (
        <p class={styles.state}>
          <Icon name="note" size={14} />
          {t('highlight_changed')}
        </p>
      )}
      <button type="button" class={styles.show} onClick={() => onShow(id)}>
        {state === 'changed' ? (
          <ChangedWords t={t} parts={wordDiff(quote, found)} language={language} />
        ) : (
          <span class={styles.words} dir="auto" lang={language || undefined}>
            {quote}
          </span>
        )}
      </button>
      {state === 'changed' && onAccept && (
        <div>
          <Button onClick={() => onAccept(id)}>{t('highlight_accept')}</Button>
        </div>
      )}
    </>
  );
}
