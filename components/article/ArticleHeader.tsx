import type { ComponentChildren } from 'preact';
import { formatDay, formatMinutes, listFormat, relativeTime } from '../../utils/format/index.ts';
import { type AnalysisProps, IconButton } from '../ui/index.ts';
import styles from './ArticleHeader.module.css';

/** Names past this are counted, not listed. */
const MOST_AUTHORS = 4;

function authorLine(authors: readonly string[], { t, locale }: Pick<AnalysisProps, 't' | 'locale'>): string {
  const rest = authors.length - MOST_AUTHORS;
  const named = rest > 1 ? authors.slice(0, MOST_AUTHORS) : authors;
  const all = rest > 1 ? [...named, t.plural('authors_more', rest)] : named;
  return t('article_by', listFormat(locale).format(all));
}

/** What is being read: title, publisher, authors, when, and how long it takes. */
export function ArticleHeader({
  analysis,
  t,
  locale,
  now,
  onBeside,
  tools,
}: AnalysisProps & { onBeside?: (() => void) | undefined; tools?: ComponentChildren }) {
  const {
    title,
    siteName,
    authors,
    publishedAt,
    modifiedAt,
    publishedAtSource,
    coverage,
    readingMinutes,
    language,
  } = analysis.article;
  const published = publishedAt && formatDay(publishedAt, locale);
  const modified = modifiedAt && formatDay(modifiedAt, locale);
  const facts = [
    siteName,
    readingMinutes > 0 && t('article_reading', formatMinutes(readingMinutes, locale)),
    coverage.seen > 0 && t.plural('coverage_paragraphs', coverage.seen, coverage.kept),
  ].filter((fact) => fact !== false && fact !== '');
  return (
    <header class={styles.header}>
      <div class={styles.lead}>
        <p class={styles.line}>
          <span class={styles.parts} data-lead>
            {facts.map((fact) => (
              <span key={fact}>
                <bdi>{fact}</bdi>
              </span>
            ))}
          </span>
        </p>
        <span class={styles.tools}>
          {tools}
          {onBeside && <IconButton icon="to-right" label={t('open_beside')} onClick={onBeside} />}
        </span>
      </div>
      <h1 class={styles.title} lang={language || undefined} dir="auto" title={title}>
        {title || t('article_untitled')}
      </h1>
      {authors.length > 0 && (
        <p class={styles.authors}>
          <bdi>{authorLine(authors, { t, locale })}</bdi>
        </p>
      )}
      <p class={styles.line}>
        {published ? (
          <span class={styles.parts}>
            <time dateTime={publishedAt}>{t('article_published', published)}</time>
            <span>{relativeTime(publishedAt, now, locale)}</span>
            {publishedAtSource && <span>{t(`date_source_${asKey(publishedAtSource)}`)}</span>}
          </span>
        ) : (
          t('article_undated')
        )}
      </p>
      {modified && modified !== published && (
        <p class={styles.line}>
          <time dateTime={modifiedAt}>{t('article_modified', modified)}</time>
        </p>
      )}
    </header>
  );
}

type DateSource = NonNullable<AnalysisProps['analysis']['article']['publishedAtSource']>;

/** Message keys hold no hyphen. */
function asKey<S extends DateSource>(source: S) {
  return (source === 'json-ld' ? 'json_ld' : source) as Exclude<DateSource, 'json-ld'> | 'json_ld';
}
