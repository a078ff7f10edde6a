import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import { changedTags, tagKey } from '../../utils/model/reader-tags.ts';
import { Button, Icon, TextField } from '../ui/index.ts';
import styles from './TagEditor.module.css';

export interface TagEditorProps {
  t: Translate;
  tags: readonly string[];
  /** Loads the tags that there are, the most used first. */
  suggest: () => Promise<readonly string[]>;
  onTags: (tags: string[]) => void;
  onClose: () => void;
}

/** Suggestions that are shown at once. */
const MOST_SUGGESTED = 6;
/** Longest tag that can be written. */
const LONGEST = 60;

/** Tags that continue what was typed, then those with a later word that does; the most used while nothing was. */
function matching(known: readonly string[], tags: readonly string[], typed: string): string[] {
  const wanted = tagKey(typed);
  const there = new Set(tags.map(tagKey));
  const free = known.filter((tag) => !there.has(tagKey(tag)) && tagKey(tag) !== wanted);
  const begins = free.filter((tag) => tagKey(tag).startsWith(wanted));
  const later = free.filter((tag) => !begins.includes(tag) && tagKey(tag).includes(` ${wanted}`));
  return [...begins, ...later].slice(0, MOST_SUGGESTED);
}

/** The tags of one entry, each to be taken off, and a field for another. Enter adds, and leaves where nothing was typed; so does Esc. */
export function TagEditor({ t, tags, suggest, onTags, onClose }: TagEditorProps) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  // A field is made new for each tag: its text is its own.
  const [field, setField] = useState(0);
  useEffect(() => {
    let gone = false;
    suggest().then(
      (all) => gone || setKnown(all),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);
  // The field keeps the functions that it was made with.
  const now = useRef({ tags, known, typed });
  now.current = { tags, known, typed };
  const add = (written: string): void => {
    const spelled = now.current.known.find((tag) => tagKey(tag) === tagKey(written)) ?? written;
    const next = changedTags(now.current.tags, [spelled], []);
    if (next) onTags(next);
    setTyped('');
    setField((before) => before + 1);
  };
  const submit = (): void => (tagKey(now.current.typed) ? add(now.current.typed) : onClose());
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {tags.length > 0 && (
        <ul class={styles.tags}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class={styles.tag}
                aria-label={t('tag_take_off', tag)}
                title={t('tag_take_off', tag)}
                onClick={() => onTags(changedTags(tags, [], [tag]) ?? [...tags])}
              >
                <bdi>{tag}</bdi>
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class={styles.row}>
        <div class={styles.field}>
          <TextField
            key={field}
            value=""
            label={t('tag_new')}
            placeholder={t('tag_new')}
            rows={1}
            most={LONGEST}
            onInput={(text) => (text.endsWith(',') ? add(text) : setTyped(text))}
            onEnd={(how) => (how === 'submit' ? submit() : onClose())}
          />
        </div>
        <Button onClick={submit}>{t(tagKey(typed) ? 'tag_add' : 'tag_done')}</Button>
      </div>
      <p class={styles.suggested} role="status">
        {matching(known, tags, typed).map((tag) => (
          <button key={tag} type="button" class={styles.suggestion} onClick={() => add(tag)}>
            <bdi>{tag}</bdi>
          </button>
        ))}
      </p>
    </form>
  );
}
