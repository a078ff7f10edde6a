import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { ShownTag } from '../../utils/model/tag-choices.ts';
import { Button, Hidden, MoreButton } from '../ui/index.ts';
import styles from './RemovedTags.module.css';

export interface RemovedTagsProps {
  t: Translate;
  /** Tags of this article that the reader removed, here or in another. */
  removed: readonly ShownTag[];
  /** The one removed just now. */
  latest: ShownTag | null;
  onRestore: (tag: ShownTag) => void;
}

/** The way back for tags that were removed: an undo at once, and a list at any later time. */
export function RemovedTags({ t, removed, latest, onRestore }: RemovedTagsProps) {
  const [open, setOpen] = useState(false);
  const undo = useRef<HTMLDivElement>(null);
  // The button that removed it is gone; the focus goes to what can be done next.
  useEffect(() => {
    if (latest) undo.current?.querySelector('button')?.focus();
  }, [latest]);
  const earlier = removed.filter(({ key }) => key !== latest?.key);
  return (
    <>
      <div role="status">
        {latest && (
          <div class={styles.undo} ref={undo}>
            <span>{t('topic_removed', latest.text)}</span>
            <Button onClick={() => onRestore(latest)}>{t('topic_undo')}</Button>
          </div>
        )}
      </div>
      {earlier.length > 0 && !open && (
        <MoreButton label={t.plural('topics_removed', earlier.length)} onClick={() => setOpen(true)} />
      )}
      {earlier.length > 0 && open && (
        <ul class={styles.removed} aria-label={t.plural('topics_removed', earlier.length)}>
          {earlier.map((tag) => (
            <li key={tag.key}>
              <bdi>{tag.text}</bdi>
              <Button onClick={() => onRestore(tag)}>
                {t('topic_restore')} <Hidden>{tag.text}</Hidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
