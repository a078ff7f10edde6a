import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceBefore, sourcesOf, standingAlone } from '../../utils/export/index.ts';
import { listFormat, textFragmentUrl } from '../../utils/format/index.ts';
import type { KeyFact } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { isJudging } from '../../utils/model/genres.ts';
import {
  type AnalysisProps,
  Hidden,
  Icon,
  IconButton,
  KeepButton,
  makeOneStop,
  onToolbarKey,
  Passage,
  RichText,
  SLOTS,
  spanOf,
} from '../ui/index.ts';
import styles from './Fact.module.css';

export interface FactProps extends AnalysisProps {
  fact: KeyFact;
  /** True where the sentence that it carries on from stands right above. */
  followsOn?: boolean;
  onCopy?: ((text: string) => void | Promise<void>) | undefined;
  /** Opens all that a source says; false for one that is no speaker's. */
  onSource?: ((source: Span) => boolean) | undefined;
  /** Opens a report of a mistake in this fact. */
  onReport?: ((span: Span) => void) | undefined;
}

const COPIED_MS = 2000;

/** The fact as a quote that stands on its own: the words, where they are from, and a link that opens them there. */
function quoteText({ analysis, fact, t }: Pick<FactProps, 'analysis' | 'fact' | 't'>): string {
  const { text, title, siteName, url } = analysis.article;
  const source = [title, siteName].filter(Boolean).join(', ');
  const link = textFragmentUrl(url, text.slice(fact.start, fact.end));
  return [t('quoted', standingAlone(analysis, fact)), source && `— ${source}`, link]
    .filter(Boolean)
    .join('\n');
}

/** Meaning of the status, and the words that decided it. */
function reason({
  analysis,
  fact,
  t,
  locale,
}: Pick<FactProps, 'analysis' | 'fact' | 't' | 'locale'>): string {
  const words = fact.decidedBy.map(({ start, end }) => analysis.article.text.slice(start, end));
  const spelt = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const meaning = t(`status_${fact.status}_means`);
  if (spelt.length === 0) return words.length > 0 ? `${meaning} ${t('status_decided_by_marks')}` : meaning;
  return `${meaning} ${t('status_decided_by', listFormat(locale).format(spelt.map((word) => t('quoted', word))))}`;
}

/** Whether a passage lies in a part of the page that has to be unfolded. */
const isFolded = ({ article }: FactProps['analysis'], { start, end }: Span): boolean =>
  article.folded?.some((part) => start < part.end && end > part.start) ?? false;

/** One sentence of the article, how firm it is and who says so. */
export function Fact({
  analysis,
  fact,
  followsOn = false,
  t,
  locale,
  onReveal,
  onKeep,
  isKept,
  onCopy,
  onSource,
  onReport,
}: FactProps) {
  const [why, setWhy] = useState(false);
  const bar = useRef<HTMLSpanElement>(null);
  const [copied, setCopied] = useState<'quote' | 'link' | null>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(null), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (what: 'quote' | 'link', text: string): Promise<void> => {
    await onCopy?.(text);
    setCopied(what);
  };
  const sources = sourcesOf(analysis, fact);
  // The header calls the whole piece one of opinion: its writer's own are not called so again.
  const isWritersOwn = fact.status === 'opinion' && fact.attribution === null && isJudging(analysis.genre);
  const isPlain = fact.status === 'stated' || isWritersOwn;
  useEffect(() => makeOneStop(bar.current), [onReport === undefined, onCopy === undefined]);
  const span = spanOf(fact);
  const link = textFragmentUrl(analysis.article.url, analysis.article.text.slice(fact.start, fact.end));
  const hasActions = Boolean(onCopy || onKeep || (onReport && isPlain));
  const before = sentenceBefore(fact);
  const added =
    fact.leansOn?.kind === 'name' ? { behind: fact.leansOn.end, span: fact.leansOn.on } : undefined;
  return (
    <div class={styles.fact} data-status={fact.status}>
      {before && !followsOn && (
        <button type="button" class={styles.before} onClick={() => onReveal(before, [span])}>
          <span class={styles.label}>{t('fact_before')}</span>{' '}
          <Passage analysis={analysis} span={before} class={styles.context} />
        </button>
      )}
      <button type="button" class={styles.text} data-fact onClick={() => onReveal(span)}>
        <Passage
          block
          analysis={analysis}
          span={span}
          marks={why ? fact.decidedBy : []}
          added={added && { ...added, title: t('fact_added') }}
        />
      </button>
      <div class={styles.foot}>
        <span class={styles.provenance}>
          {!isPlain && (
            <button type="button" class={styles.status} aria-expanded={why} onClick={() => setWhy(!why)}>
              <Icon name={fact.status} size={14} />
              {t(`status_${fact.status}`)}
            </button>
          )}
          {isFolded(analysis, span) && <span class={styles.folded}>{t('in_folded_part')}</span>}
          {sources.map((source) => (
            <button
              key={source.start}
              type="button"
              class={styles.source}
              onClick={() => {
                if (!onSource?.(source)) onReveal(source, [span]);
              }}
            >
              <RichText
                text={t('fact_says', SLOTS[0])}
                parts={[<Passage key="source" analysis={analysis} span={source} class={styles.name} />]}
              />
            </button>
          ))}
        </span>
        {hasActions && (
          <span
            class={styles.actions}
            role="toolbar"
            aria-label={t('fact_actions')}
            ref={bar}
            onKeyDown={onToolbarKey}
          >
            {onReport && isPlain && (
              <IconButton icon="warning" label={t('mistake_open')} onClick={() => onReport(span)} />
            )}
            {onCopy && link && (
              <IconButton
                icon={copied === 'link' ? 'done' : 'link'}
                label={t('fact_link')}
                onClick={() => void copy('link', link)}
              />
            )}
            {onCopy && (
              <IconButton
                icon={copied === 'quote' ? 'done' : 'copy'}
                label={t('fact_copy')}
                onClick={() => void copy('quote', quoteText({ analysis, fact, t }))}
              />
            )}
            <KeepButton t={t} span={span} label={t('fact_keep')} onKeep={onKeep} isKept={isKept} />
          </span>
        )}
        <Hidden live>{copied ? t('copied') : ''}</Hidden>
      </div>
      {why && (
        <p class={styles.why}>
          {reason({ analysis, fact, t, locale })}
          {added && ` ${t('fact_added')}`}
          {onReport && (
            <button type="button" class={styles.report} onClick={() => onReport(span)}>
              {t('mistake_open')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
