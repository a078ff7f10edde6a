import { useState } from 'preact/hooks';
import { NoteEditor } from '../highlights/NoteEditor.tsx';
import { IconButton } from '../ui/index.ts';
import styles from './ArticleWords.module.css';
import { TagEditor, type TagEditorProps } from './TagEditor.tsx';
import { TagList, type TagListProps } from './TagList.tsx';

export interface ArticleWordsProps
  extends Pick<TagEditorProps, 't' | 'tags' | 'suggest' | 'onTags'>,
    Pick<TagListProps, 'onTag'> {
  note: string;
  /** `before` is the note that the reader began from. */
  onNote: (note: string, before: string) => void;
  /** Among the parts of a panel, whose edge it keeps. */
  inPanel?: boolean;
  /** The part that is being written, where the owner has the buttons for it; else they stand here. */
  writing?: Writing;
  onWriting?: (writing: Writing) => void;
}

/** The part that is being written. */
export type Writing = 'note' | 'tags' | null;

/** The reader's own note and tags on an article as such. */
export function ArticleWords({ t, note, tags, onNote, ...more }: ArticleWordsProps) {
  const { suggest, onTags, onTag } = more;
  const [own, setOwn] = useState<Writing>(null);
  const { writing = own, onWriting: setWriting = setOwn } = more;
  return (
    <div class={styles.words} data-panel={more.inPanel || undefined}>
      {writing === 'note' ? (
        <NoteEditor
          t={t}
          note={note}
          onSave={(text, before) => {
            setWriting(null);
            if (text !== before) onNote(text, before);
          }}
          onCancel={() => setWriting(null)}
        />
      ) : (
        note && (
          <p class={styles.note} dir="auto">
            {note}
          </p>
        )
      )}
      {writing === 'tags' ? (
        <TagEditor {...{ t, tags, suggest, onTags }} onClose={() => setWriting(null)} />
      ) : (
        <div class={styles.line}>
          <TagList tags={tags} onTag={onTag} />
          {more.writing === undefined && (
            <span class={styles.tools}>
              <IconButton
                icon="tag"
                label={t(tags.length > 0 ? 'tags_edit' : 'tags_add')}
                onClick={() => setWriting('tags')}
              />
              {writing === null && (
                <IconButton
                  icon="rename"
                  label={t(note ? 'article_note_edit' : 'article_note_add')}
                  onClick={() => setWriting('note')}
                />
              )}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
