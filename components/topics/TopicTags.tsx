import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownTag, ShownTags, TagEdit } from '../../utils/model/tag-choices.ts';
import { type AnalysisProps, Icon, NothingFound } from '../ui/index.ts';
import { RemovedTags } from './RemovedTags.tsx';
import { TagWhy } from './TagWhy.tsx';
import styles from './TopicTags.module.css';

export interface TopicTagsProps extends AnalysisProps {
  /** The article's tags under the reader's choices. */
  tags: ShownTags;
  /** Without it the tags can be looked at alone. */
  onEditTag?: ((edit: TagEdit) => void) | undefined;
}

/** The article's subjects: topics of a fixed vocabulary, then its own phrases, each with its passages. */
export function TopicTags({ tags: { tags, removed }, onEditTag, ...view }: TopicTagsProps) {
  const { analysis, t, onReveal } = view;
  const [open, setOpen] = useState<string | null>(null);
  const [undo, setUndo] = useState<ShownTag | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const chosen = tags.find(({ key }) => key === open);

  // Where the button that was pressed went away with what it did, its tag takes the focus, as soon as it is there.
  useEffect(() => {
    const tag = focused && list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
    if (!tag) return;
    tag.focus();
    setFocused(null);
  }, [focused, tags]);

  const toggle = (tag: ShownTag): void => {
    setOpen(tag.key === open ? null : tag.key);
    const first = tag.evidence[0];
    if (first && tag.key !== open) onReveal(first, [...tag.evidence]);
  };
  const edit = (tag: ShownTag, change: TagEdit): void => {
    onEditTag?.(change);
    if (change.action === 'remove') {
      setOpen(null);
      setUndo(tag);
    } else if (change.action === 'rename') setFocused(tag.key);
  };
  const restore = (tag: ShownTag): void => {
    onEditTag?.({ key: tag.key, action: 'restore', pinned: undo?.key === tag.key && undo.pinned });
    setUndo(null);
    setFocused(tag.key);
  };

  return (
    <>
      {tags.length === 0 ? (
        removed.length === 0 && (
          <NothingFound analysis={analysis} t={t} annotator="topics" none={t('topics_none')} />
        )
      ) : (
        <ul class={styles.tags} ref={list}>
          {tags.map((tag) => (
            <li key={tag.key}>
              <button
                type="button"
                class={styles.tag}
                data-kind={tag.kind}
                data-key={tag.key}
                aria-expanded={tag.key === open}
                onClick={() => toggle(tag)}
              >
                {tag.pinned && <Icon name="pin" size={12} />}
                <bdi lang={wordLanguage(tag, analysis.article.language)}>{tag.text}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen && (
        <TagWhy
          key={chosen.key}
          {...view}
          tag={chosen}
          onEdit={onEditTag && ((change) => edit(chosen, change))}
          onClose={() => {
            setOpen(null);
            setFocused(chosen.key);
          }}
        />
      )}
      {onEditTag && <RemovedTags t={t} removed={removed} latest={undo} onRestore={restore} />}
    </>
  );
}

/** Phrases are in the article's language, all other words in the reader's. */
const wordLanguage = (tag: ShownTag, language: string): string | undefined =>
  tag.kind === 'phrase' && tag.text === tag.ownText ? language || undefined : undefined;
