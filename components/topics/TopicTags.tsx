import { useState } from 'preact/hooks';
import { type AnalysisProps, Icon, Nothing } from '../ui/index.ts';
import { TagWhy } from './TagWhy.tsx';
import styles from './TopicTags.module.css';
import { shownTags, type Tag, type TagChoices, type TagEdit } from './tags.ts';

export interface TopicTagsProps extends AnalysisProps {
  choices?: TagChoices | undefined;
  onEditTag?: ((edit: TagEdit) => void) | undefined;
}

const NO_CHOICES: TagChoices = { hidden: [], pinned: [], names: {} };

/** What the article is about: subjects of a fixed vocabulary, then its own phrases, each with its passages. */
export function TopicTags({ choices = NO_CHOICES, onEditTag, ...view }: TopicTagsProps) {
  const { analysis, t, onReveal } = view;
  const [open, setOpen] = useState<string | null>(null);
  const tags = shownTags(analysis, choices);
  if (tags.length === 0) return <Nothing>{t('topics_none')}</Nothing>;
  const chosen = tags.find(({ id }) => id === open);
  const toggle = (tag: Tag): void => {
    setOpen(tag.id === open ? null : tag.id);
    const first = tag.evidence[0];
    if (first && tag.id !== open) onReveal(first, tag.evidence);
  };
  return (
    <>
      <ul class={styles.tags}>
        {tags.map((tag) => (
          <li key={tag.id}>
            <button
              type="button"
              class={styles.tag}
              data-kind={tag.kind}
              aria-expanded={tag.id === open}
              onClick={() => toggle(tag)}
            >
              {tag.pinned && <Icon name="pin" size={12} />}
              <bdi
                lang={
                  tag.kind === 'phrase' && !tag.renamed ? analysis.article.language || undefined : undefined
                }
              >
                {tag.label}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
      {chosen && <TagWhy key={chosen.id} {...view} tag={chosen} onEditTag={onEditTag} />}
    </>
  );
}
