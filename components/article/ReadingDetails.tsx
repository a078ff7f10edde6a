import type { AnalysisProps } from '../ui/index.ts';
import styles from './ReadingDetails.module.css';

type DateSource = NonNullable<AnalysisProps['analysis']['article']['publishedAtSource']>;

/** Message keys hold no hyphen. */
function asKey<S extends DateSource>(source: S) {
  return (source === 'json-ld' ? 'json_ld' : source) as Exclude<DateSource, 'json-ld'> | 'json_ld';
}

/** How much of the page was read, parts of it that are folded away, and where its date comes from: for those who doubt it, at the foot. */
export function ReadingDetails({ analysis, t }: Pick<AnalysisProps, 'analysis' | 't'>) {
  const { coverage, folded = [], publishedAt, publishedAtSource } = analysis.article;
  const lines = [
    coverage.seen > 0 && t.plural('coverage_paragraphs', coverage.seen, coverage.kept),
    folded.length > 0 && t.plural('folded_parts', folded.length),
    publishedAt && publishedAtSource && t(`date_source_${asKey(publishedAtSource)}`),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <details class={styles.details}>
      <summary>{t('reading_details')}</summary>
      {lines.map((line) => (
        <p key={line as string}>{line}</p>
      ))}
    </details>
  );
}
