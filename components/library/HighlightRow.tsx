import { useState } from 'preact/hooks';
import { dateFormat, textFragmentUrl } from '../../utils/format/index.ts';
import type { LibraryArticle, LibraryHighlight } from '../../utils/library/browse/entries.ts';
import type { Colour } from '../../utils/model/colours.ts';
import { NoteEditor } from '../highlights/NoteEditor.tsx';
import { PALETTE } from '../highlights/palette-strokes.ts';
import { Swatches } from '../highlights/Swatches.tsx';
import { TagEditor, type TagEditorProps, TagList } from '../tags/index.ts';
import { Button, Hidden, Icon, IconButton, joinClasses, type ViewProps } from '../ui/index.ts';
import styles from './HighlightRow.module.css';
import { Marked } from './Marked.tsx';
import { isFoundIn } from './marked-pieces.ts';
import parts from './Row.module.css';

/** A note that two windows changed at once. */
interface HighlightConflict {
  mine: string;
  theirs: string;
}

export interface HighlightRowProps extends Pick<ViewProps, 't' | 'locale'> {
  highlight: LibraryHighlight;
  article: LibraryArticle;
  /** Under its article's head; else the row names the article itself. */
  grouped: boolean;
  /** The reader's search, whose words are marked. */
  query?: string;
  selected: boolean;
  conflict: HighlightConflict | null;
  /** A note is being written, or no longer. */
  onWriting: (writing: boolean) => void;
  onSelect: (on: boolean) => void;
  onColour: (colour: Colour) => void;
  /** `before` is the note that the reader began from. */
  onNote: (note: string, before: string) => void;
  /** Leaves the note as the other window wrote it. */
  onKeepTheirs: () => void;
  suggest: TagEditorProps['suggest'];
  onTags: (tags: string[]) => void;
  /** Shows what has a tag. */
  onTag: (tag: string) => void;
  onRemove: () => void;
  onCopy: () => void;
}

/** Where the search found a highlight, if not in its own words: a slip of the keys that is forgiven is in none of these. */
function foundElsewhere({
  highlight,
  article,
  query = '',
}: HighlightRowProps): 'title' | 'name' | 'tag' | null {
  const has = (text: string): boolean => isFoundIn(text, query);
  if (has(highlight.quote) || has(highlight.note)) return null;
  if (has(article.title)) return 'title';
  if (highlight.tags.some(has) || article.topics.some(has)) return 'tag';
  return article.entities.some(has) || article.authors.some(has) ? 'name' : null;
}

/** One highlight in the library: its words, its note, and what can be done with it. */
export function HighlightRow(props: HighlightRowProps) {
  const { t, locale, highlight, article, grouped, query = '', selected, conflict } = props;
  const elsewhere = foundElsewhere(props);
  const { quote, note, tags, colour, state, created, source } = highlight;
  const [noting, setNotingNow] = useState(false);
  const setNoting = (writing: boolean): void => {
    setNotingNow(writing);
    props.onWriting(writing);
  };
  const [tagging, setTaggingNow] = useState(false);
  const setTagging = (writing: boolean): void => {
    setTaggingNow(writing);
    props.onWriting(writing);
  };
  const [colours, setColours] = useState(false);
  const link = textFragmentUrl(source, quote);
  const when = dateFormat(locale, { dateStyle: 'medium' }).format(new Date(created));
  return (
    <article
      class={joinClasses(parts.row, styles.row)}
      data-colour={colour}
      data-grouped={grouped || undefined}
      data-busy={noting || tagging || colours || undefined}
    >
      <label class={parts.pick}>
        <input
          type="checkbox"
          checked={selected}
          aria-label={t('library_select_highlight')}
          onChange={(event) => props.onSelect(event.currentTarget.checked)}
        />
      </label>
      <div class={styles.body}>
        <blockquote class={styles.quote} dir="auto">
          <Marked text={quote} query={query} />
        </blockquote>
        {conflict ? (
          <ConflictView {...props} conflict={conflict} />
        ) : noting ? (
          <NoteEditor
            t={t}
            note={note}
            onSave={(text, before) => {
              setNoting(false);
              if (text !== before) props.onNote(text, before);
            }}
            onCancel={() => setNoting(false)}
          />
        ) : (
          note && (
            <p class={styles.note} dir="auto">
              <Marked text={note} query={query} />
            </p>
          )
        )}
        <p class={parts.meta}>
          {elsewhere && (
            <span class={styles.state} data-part>
              {t(`library_found_${elsewhere}`)}
            </span>
          )}
          {state !== 'in-place' && (
            <span class={styles.state} data-part>
              <Icon name={state === 'lost' ? 'warning' : 'note'} size={14} />
              {t(state === 'lost' ? 'library_state_lost' : 'library_state_changed')}
            </span>
          )}
          {!grouped && (
            <span class={styles.from} data-part dir="auto">
              {article.title || article.site}
            </span>
          )}
          <Hidden>{t(`colour_${colour}`)}</Hidden>
          <time data-part dateTime={created}>
            {when}
          </time>
          {!tagging && <TagList tags={tags} onTag={props.onTag} />}
        </p>
        {tagging && (
          <TagEditor
            {...{ t, tags }}
            suggest={props.suggest}
            onTags={props.onTags}
            onClose={() => setTagging(false)}
          />
        )}
      </div>
      <div class={parts.actions}>
        {link && (
          <a
            class={styles.open}
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            title={t('library_open_at')}
            aria-label={t('library_open_at')}
          >
            <Icon name="open" />
          </a>
        )}
        {colours && (
          <Swatches
            t={t}
            chosen={colour}
            onChoose={(chosen) => {
              setColours(false);
              props.onColour(chosen);
            }}
          />
        )}
        <IconButton
          icon={colours ? 'close' : PALETTE}
          label={t(colours ? 'highlight_colours_close' : 'highlight_colours')}
          onClick={() => setColours(!colours)}
        />
        <IconButton
          icon="rename"
          label={t(note ? 'highlight_note_edit' : 'highlight_note_add')}
          pressed={noting}
          onClick={() => setNoting(!noting)}
        />
        <IconButton
          icon="tag"
          label={t(tags.length > 0 ? 'tags_edit' : 'tags_add')}
          pressed={tagging}
          onClick={() => setTagging(!tagging)}
        />
        <IconButton icon="copy" label={t('library_copy_quote')} onClick={props.onCopy} />
        <IconButton icon="trash" label={t('highlight_remove')} onClick={props.onRemove} />
      </div>
    </article>
  );
}

/** Both notes, side by side: neither is lost until the reader says so. */
function ConflictView({
  t,
  conflict: { mine, theirs },
  onNote,
  onKeepTheirs,
}: HighlightRowProps & { conflict: HighlightConflict }) {
  return (
    <div class={styles.conflict} role="alert">
      <p>{t('library_conflict')}</p>
      <dl class={styles.versions}>
        <dt>{t('library_conflict_mine')}</dt>
        <dd dir="auto">{mine || t('library_no_note')}</dd>
        <dt>{t('library_conflict_theirs')}</dt>
        <dd dir="auto">{theirs || t('library_no_note')}</dd>
      </dl>
      <div class={styles.choices}>
        <Button onClick={() => onNote(mine, theirs)}>{t('library_keep_mine')}</Button>
        <Button onClick={onKeepTheirs}>{t('library_keep_theirs')}</Button>
        {mine && theirs && (
          <Button onClick={() => onNote(`${theirs}\n\n${mine}`, theirs)}>{t('library_keep_both')}</Button>
        )}
      </div>
    </div>
  );
}
