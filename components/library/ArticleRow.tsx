import { useState } from 'preact/hooks';
import { formatDay } from '../../utils/format/index.ts';
import type { LibraryArticle } from '../../utils/library/browse/entries.ts';
import { ArticleWords, type ArticleWordsProps, type Writing } from '../tags/index.ts';
import { Icon, IconButton, joinClasses, type ViewProps } from '../ui/index.ts';
import styles from './ArticleRow.module.css';
import { Marked } from './Marked.tsx';
import parts from './Row.module.css';

export interface ArticleRowProps extends Pick<ViewProps, 't' | 'locale'> {
  article: LibraryArticle;
  /** How many of its highlights are listed below. */
  highlights: number;
  /** The reader's search, whose words are marked. */
  query?: string;
  /** Where its facts and text are shown, if it was saved. */
  savedPage: string;
  /** All that is listed of it. */
  selected: boolean;
  onSelect: (on: boolean) => void;
  onTopic: (topic: string) => void;
  words: Pick<ArticleWordsProps, 'suggest' | 'onTags' | 'onTag' | 'onNote'>;
  /** Something is being written on it, or no longer. */
  onWriting: (writing: boolean) => void;
  /** Takes it out of the saved articles. */
  onUnsave: () => void;
}

/** Topics that a head shows; all of them are in the filter. */
const SHOWN_TOPICS = 3;

const isWeb = (url: string): boolean => /^https?:/i.test(url);

/** The head of an article's highlights, or a saved article by itself. */
export function ArticleRow({
  t,
  locale,
  article,
  highlights,
  query = '',
  savedPage,
  selected,
  words,
  ...on
}: ArticleRowProps) {
  const { url, title, site, authors, publishedAt, savedAt, topics, note, tags } = article;
  const name = title || url;
  const published = publishedAt && formatDay(publishedAt, locale);
  const [writing, setWritingNow] = useState<Writing>(null);
  const setWriting = (what: Writing): void => {
    setWritingNow(what);
    on.onWriting(what !== null);
  };
  return (
    <article class={joinClasses(parts.row, styles.row)} data-busy={writing !== null || undefined}>
      <label class={parts.pick}>
        <input
          type="checkbox"
          checked={selected}
          aria-label={t('library_select_article', name)}
          onChange={(event) => on.onSelect(event.currentTarget.checked)}
        />
      </label>
      <div>
        <h2 class={styles.title} dir="auto">
          {isWeb(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              <Marked text={name} query={query} />
            </a>
          ) : (
            <Marked text={name} query={query} />
          )}
        </h2>
        <p class={parts.meta}>
          {site && (
            <span data-part>
              <bdi>{site}</bdi>
            </span>
          )}
          {authors.length > 0 && (
            <span data-part>
              <bdi>{authors.slice(0, 2).join(', ')}</bdi>
            </span>
          )}
          {published && (
            <time data-part dateTime={publishedAt}>
              {published}
            </time>
          )}
          {highlights > 0 && <span data-part>{t.plural('library_highlights', highlights)}</span>}
          {savedAt && (
            <a class={styles.saved} href={savedPage}>
              <Icon name="keep" size={14} />
              {t('saved_open')}
            </a>
          )}
          {topics.length > 0 && (
            <span class={styles.topics}>
              {topics.slice(0, SHOWN_TOPICS).map((topic) => (
                <button key={topic} type="button" class={styles.topic} onClick={() => on.onTopic(topic)}>
                  {topic}
                </button>
              ))}
            </span>
          )}
        </p>
        <ArticleWords {...{ t, note, tags, ...words, writing }} onWriting={setWriting} />
      </div>
      <div class={parts.actions}>
        <IconButton
          icon="tag"
          label={t(tags.length > 0 ? 'tags_edit' : 'tags_add')}
          pressed={writing === 'tags'}
          onClick={() => setWriting(writing === 'tags' ? null : 'tags')}
        />
        <IconButton
          icon="rename"
          label={t(note ? 'article_note_edit' : 'article_note_add')}
          pressed={writing === 'note'}
          onClick={() => setWriting(writing === 'note' ? null : 'note')}
        />
        {(savedAt || (highlights === 0 && article.keptAt)) && (
          <IconButton
            icon="trash"
            label={t(savedAt ? 'library_unsave' : 'article_words_delete')}
            onClick={on.onUnsave}
          />
        )}
      </div>
    </article>
  );
}
