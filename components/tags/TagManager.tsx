import { useRef, useState } from 'preact/hooks';
import { numberFormat } from '../../utils/format/index.ts';
import { asTag, tagKey } from '../../utils/model/reader-tags.ts';
import { Dialog, IconButton, Nothing, TextField, type ViewProps } from '../ui/index.ts';
import styles from './TagManager.module.css';

export interface TagManagerProps extends Pick<ViewProps, 't' | 'locale'> {
  tags: readonly { name: string; count: number }[];
  /** Another name; that of a tag that there is makes one of two. */
  onRename: (from: string, to: string) => void;
  onDelete: (tag: string) => void;
  /** Shows what has a tag. */
  onTag: (tag: string) => void;
  onClose: () => void;
}

/** All tags of the library, to be renamed, merged and deleted. */
export function TagManager({ t, locale, tags, onRename, onDelete, onTag, onClose }: TagManagerProps) {
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <Dialog title={t('tags_title')} closeLabel={t('close')} onClose={onClose}>
      {tags.length === 0 && <Nothing>{t('tags_none')}</Nothing>}
      <ul class={styles.tags}>
        {tags.map(({ name, count }) => (
          <li key={name} class={styles.tag}>
            {renamed === name ? (
              <NewName
                {...{ t, name, tags }}
                onName={(to) => {
                  setRenamed(null);
                  if (to && to !== name) onRename(name, to);
                }}
              />
            ) : (
              <button
                type="button"
                class={styles.name}
                onClick={() => {
                  onTag(name);
                  onClose();
                }}
              >
                <bdi>{name}</bdi>
              </button>
            )}
            <span class={styles.count}>{numberFormat(locale).format(count)}</span>
            <IconButton
              icon="rename"
              label={t('tag_rename', name)}
              pressed={renamed === name}
              onClick={() => setRenamed(renamed === name ? null : name)}
            />
            <IconButton icon="trash" label={t('tag_delete', name)} onClick={() => onDelete(name)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function NewName({
  t,
  name,
  tags,
  onName,
}: Pick<TagManagerProps, 't' | 'tags'> & { name: string; onName: (to: string | null) => void }) {
  const [written, setWritten] = useState(name);
  // The field keeps the functions that it was made with.
  const chosen = useRef('');
  const other = tags.find((tag) => tag.name !== name && tagKey(tag.name) === tagKey(written));
  chosen.current = other?.name ?? asTag(written);
  return (
    <div class={styles.renaming}>
      <TextField
        value={name}
        label={t('tag_rename', name)}
        rows={1}
        most={60}
        onInput={setWritten}
        onEnd={(how) => onName(how === 'submit' ? chosen.current : null)}
      />
      {other && <p role="status">{t('tag_merge', other.name)}</p>}
    </div>
  );
}
