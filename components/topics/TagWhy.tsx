import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { Span } from '../../utils/model/article-document.ts';
import type { ShownTag, TagEdit } from '../../utils/model/tag-choices.ts';
import { type AnalysisProps, Button, IconButton, Passage, TextField } from '../ui/index.ts';
import styles from './TagWhy.module.css';

const MOST_PASSAGES = 5;
/** Characters of the article shown around a passage that is no more than a few words. */
const AROUND = 48;
const SHORT = 40;
/** Of a name that a reader gives a tag. */
const MOST_LETTERS = 80;

export interface TagWhyProps extends AnalysisProps {
  tag: ShownTag;
  onEdit?: ((edit: TagEdit) => void) | undefined;
  onClose: () => void;
}

interface Excerpt extends Span {
  /** Words of its line were left out there. */
  cut: { before: boolean; after: boolean };
}

/** A short passage with the words around it, cut at spaces, inside its own line of the text. */
function inContext(text: string, span: Span): Excerpt {
  const uncut = { before: false, after: false };
  if (span.end - span.start > SHORT) return { ...span, cut: uncut };
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const lineEnd = newline < 0 ? text.length : newline;
  const from = Math.max(lineStart, span.start - AROUND);
  const to = Math.min(lineEnd, span.end + AROUND);
  const space = text.indexOf(' ', from);
  const lastSpace = text.lastIndexOf(' ', to);
  const start =
    from === lineStart || space < 0 || space >= span.start ? Math.min(from, span.start) : space + 1;
  const end = to === lineEnd || lastSpace <= span.end ? Math.max(to, span.end) : lastSpace;
  return { start, end, cut: { before: start > lineStart, after: end < lineEnd } };
}

/** The passages that a tag rests on, and what a reader can do with it. Escape closes it. */
export function TagWhy({ analysis, tag, t, onReveal, onEdit, onClose }: TagWhyProps) {
  const { key } = tag;
  const [renaming, setRenaming] = useState(false);
  return (
    <section
      class={styles.why}
      aria-label={t('topic_why', tag.text)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Else it closes the popup.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class={styles.head}>
        <p>{t('topic_why', tag.text)}</p>
        {onEdit && (
          <span class={styles.edit}>
            <IconButton
              icon="pin"
              label={t('topic_pin')}
              pressed={tag.pinned}
              onClick={() => onEdit({ key, action: tag.pinned ? 'unpin' : 'pin' })}
            />
            <IconButton
              icon="rename"
              label={t('topic_rename')}
              pressed={renaming}
              onClick={() => setRenaming(!renaming)}
            />
            <IconButton
              icon="remove"
              label={t('topic_remove')}
              onClick={() => onEdit({ key, action: 'remove' })}
            />
          </span>
        )}
      </div>
      {renaming && onEdit && (
        <Rename
          tag={tag}
          t={t}
          onRename={(word) => {
            onEdit({ key, action: 'rename', word });
            setRenaming(false);
          }}
          onLeave={() => setRenaming(false)}
        />
      )}
      <ul>
        {tag.evidence.slice(0, MOST_PASSAGES).map((span) => {
          const { cut, ...excerpt } = inContext(analysis.article.text, span);
          return (
            <li key={span.start}>
              <button
                type="button"
                class={styles.passage}
                data-before={cut.before || undefined}
                data-after={cut.after || undefined}
                onClick={() => onReveal(span, [...tag.evidence])}
              >
                <Passage block analysis={analysis} span={excerpt} marks={[span]} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface RenameProps {
  tag: ShownTag;
  t: Translate;
  onRename: (word: string) => void;
  onLeave: () => void;
}

function Rename({ tag, t, onRename, onLeave }: RenameProps) {
  const text = useRef(tag.text);
  const save = (): void => {
    const word = text.current.trim();
    onRename(word === tag.ownText ? '' : word);
  };
  return (
    <form
      class={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class={styles.label}>
        <span aria-hidden="true">{t('topic_name')}</span>
        <TextField
          value={tag.text}
          label={t('topic_name')}
          rows={1}
          most={MOST_LETTERS}
          onInput={(word) => {
            text.current = word;
          }}
          onEnd={(how) => (how === 'submit' ? save() : onLeave())}
        />
      </div>
      <Button submit>{t('topic_save')}</Button>
      {tag.text !== tag.ownText && (
        <Button onClick={() => onRename('')}>{t('topic_own_name', tag.ownText)}</Button>
      )}
    </form>
  );
}
