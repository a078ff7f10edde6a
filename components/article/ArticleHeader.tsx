import type { ComponentChildren } from 'preact';
import {
  formatDay,
  formatMinutes,
  listFormat,
  numberFormat,
  relativeTime,
} from '../../utils/format/index.ts';
import { isJudging } from '../../utils/model/genres.ts';
import { type AnalysisProps, Icon, IconButton } from '../ui/index.ts';
import styles from './ArticleHeader.module.css';
import { HeaderLine } from './HeaderLine.tsx';

/** Names past this are counted, not listed. */
const MOST_AUTHORS = 4;

function authorLine(authors: readonly string[], { t, locale }: Pick<AnalysisProps, 't' | 'locale'>): string {
  const rest = authors.length - MOST_AUTHORS;
  const named = rest > 1 ? authors.slice(0, MOST_AUTHORS) : authors;
  const all = rest > 1 ? [...named, t.plural('authors_more', rest)] : named;
  return t('article_by', listFormat(locale).format(all));
}

export interface ArticleHeaderProps extends AnalysisProps {
  onBeside?: (() => void) | undefined;
  tools?: ComponentChildren;
  save?: ComponentChildren;
  /** How many highlights of the page there are to list. */
  highlights?: number | undefined;
  /** Leads to their list. */
  onHighlights?: (() => void) | undefined;
  /** One line of the title will do. */
  beside?: boolean | undefined;
  /** The headline stands in the page itself: who wrote it and when, in one line, is all. */
  compact?: boolean | undefined;
}

/** The article's title, publisher, kind where it judges, authors, date and reading time. */
export function ArticleHeader({
  analysis,
  t,
  locale,
  now,
  onBeside,
  tools,
  save,
  highlights = 0,
  onHighlights,
  beside = false,
  compact = false,
}: ArticleHeaderProps) {
  const { title, siteName, authors, publishedAt, modifiedAt, readingMinutes, language } = analysis.article;
  const published = publishedAt && formatDay(publishedAt, locale);
  const modified = modifiedAt && formatDay(modifiedAt, locale);
  const { genre } = analysis;
  const judged = isJudging(genre) && t(`genre_${genre}`);
  const day = published ? (
    <time dateTime={publishedAt} title={relativeTime(publishedAt, now, locale) ?? undefined}>
      {t('article_published', published)}
    </time>
  ) : (
    t('article_undated')
  );
  const reading = readingMinutes > 0 && t('article_reading', formatMinutes(readingMinutes, locale));
  return (
    <header class={styles.header} data-beside={beside || undefined} data-compact={compact || undefined}>
      <div class={styles.lead}>
        <HeaderLine lead parts={[siteName, judged, compact && day, reading]} />
        <span class={styles.tools}>
          {save}
          {highlights > 0 && onHighlights && (
            <button
              type="button"
              class={styles.count}
              aria-label={t('highlights_count', highlights)}
              title={t('highlights_count', highlights)}
              onClick={onHighlights}
            >
              <Icon name="marker" />
              {numberFormat(locale).format(highlights)}
            </button>
          )}
          {tools}
          {onBeside && <IconButton icon="to-right" label={t('open_beside')} onClick={onBeside} />}
        </span>
      </div>
      <h1 class={styles.title} lang={language || undefined} dir="auto" title={title}>
        {title || t('article_untitled')}
      </h1>
      {!compact && (
        <HeaderLine
          parts={[
            authors.length > 0 && authorLine(authors, { t, locale }),
            day,
            modified && modified !== published && (
              <time dateTime={modifiedAt}>{t('article_modified', modified)}</time>
            ),
          ]}
        />
      )}
    </header>
  );
}
