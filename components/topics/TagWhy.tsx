import { useState } from 'preact/hooks';
import type { Span } from '../../utils/article/article-document.ts';
import { type AnalysisProps, Button, IconButton, Passage } from '../ui/index.ts';
import styles from './TagWhy.module.css';
import type { Tag, TagEdit } from './tags.ts';

const MOST_PASSAGES = 5;
/** Characters of the article shown around a passage that is no more than a few words. */
const AROUND = 48;
const SHORT = 40;

export interface TagWhyProps extends AnalysisProps {
  tag: Tag;
  onEditTag?: ((edit: TagEdit) => void) | undefined;
}

/** A short passage with the words around it, cut at spaces, inside its own line of the text. */
function inContext(text: string, span: Span): Span {
  if (span.end - span.start > SHORT) return span;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const from = Math.max(lineStart, span.start - AROUND);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + AROUND);
  const space = text.indexOf(' ', from);
  const lastSpace = text.lastIndexOf(' ', to);
  return {
    start: from === lineStart || space < 0 || space >= span.start ? Math.min(from, span.start) : space + 1,
    end: to === lineEnd || lastSpace <= span.end ? Math.max(to, span.end) : lastSpace,
  };
}

/** The passages that a tag rests on, and what a reader can do with it. */
export function TagWhy({ analysis, tag, t, onReveal, onEditTag }: TagWhyProps) {
  const [renaming, setRenaming] = useState(false);
  return (
    <div class={styles.why}>
      <div class={styles.head}>
        <p>{t('topic_why', tag.label)}</p>
        {onEditTag && (
          <span class={styles.edit}>
            <IconButton
              icon="pin"
              label={t('topic_pin')}
              pressed={tag.pinned}
              onClick={() => onEditTag({ tag: tag.id, action: tag.pinned ? 'unpin' : 'pin' })}
            />
            <IconButton
              icon="rename"
              label={t('topic_rename')}
              pressed={renaming}
              onClick={() => setRenaming(!renaming)}
            />
            <IconButton
              icon="remove"
              label={t('topic_hide')}
              onClick={() => onEditTag({ tag: tag.id, action: 'hide' })}
            />
          </span>
        )}
      </div>
      {renaming && onEditTag && (
        <form
          class={styles.rename}
          onSubmit={(event) => {
            event.preventDefault();
            const name = new FormData(event.currentTarget).get('name');
            onEditTag({ tag: tag.id, action: 'rename', name: String(name ?? '').trim() });
            setRenaming(false);
          }}
        >
          <label class={styles.label}>
            {t('topic_name')}
            <input class={styles.input} name="name" defaultValue={tag.label} maxLength={80} />
          </label>
          <Button submit>{t('topic_save')}</Button>
        </form>
      )}
      <ul>
        {tag.evidence.slice(0, MOST_PASSAGES).map((span) => (
          <li key={span.start}>
            <button type="button" class={styles.passage} onClick={() => onReveal(span, tag.evidence)}>
              <Passage
                block
                analysis={analysis}
                span={inContext(analysis.article.text, span)}
                marks={[span]}
              />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
