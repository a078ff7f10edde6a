import { useEffect, useState } from 'preact/hooks';
import type { Attribution, KeyFact } from '../../utils/analysis/analysis.ts';
import type { Span } from '../../utils/article/article-document.ts';
import { listFormat, textFragmentUrl } from '../../utils/format/index.ts';
import {
  type AnalysisProps,
  Hidden,
  Icon,
  IconButton,
  Passage,
  Sentence,
  SLOTS,
  spanOf,
} from '../ui/index.ts';
import styles from './Fact.module.css';

export interface FactProps extends AnalysisProps {
  fact: KeyFact;
  onKeep?: ((span: Span) => void) | undefined;
  onCopy?: ((text: string) => void | Promise<void>) | undefined;
}

const COPIED_MS = 2000;

/** The fact as a quote that stands on its own: the words, where they are from, and a link that opens them there. */
export function quoteText({ analysis, fact, t }: Pick<FactProps, 'analysis' | 'fact' | 't'>): string {
  const { text, title, siteName, url } = analysis.article;
  const words = text.slice(fact.start, fact.end);
  const source = [title, siteName].filter(Boolean).join(', ');
  return [t('quoted', words), source && `— ${source}`, textFragmentUrl(url, words)]
    .filter(Boolean)
    .join('\n');
}

/** Whose words these are, outermost last: "Reuters" of "Meta confirmed to Reuters". */
function speakers(fact: KeyFact, attributions: readonly Attribution[]): Span[] {
  const found: Span[] = [];
  const seen = new Set<number>();
  let at = fact.attribution;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const attribution = attributions[at];
    if (attribution?.source) found.push(attribution.source);
    at = attribution?.within ?? null;
  }
  return found;
}

/** One sentence of the article, how firm it is and who says so. */
export function Fact({ analysis, fact, t, locale, onReveal, onKeep, onCopy }: FactProps) {
  const [why, setWhy] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    await onCopy?.(quoteText({ analysis, fact, t }));
    setCopied(true);
  };
  const said = speakers(fact, analysis.attributions);
  const span = spanOf(fact);
  const words = fact.decidedBy.map(({ start, end }) => analysis.article.text.slice(start, end));
  return (
    <div class={styles.fact} data-status={fact.status}>
      <button type="button" class={styles.text} onClick={() => onReveal(span)}>
        <Passage block analysis={analysis} span={span} marks={why ? fact.decidedBy : []} />
      </button>
      <div class={styles.foot}>
        <span class={styles.said}>
          <button type="button" class={styles.status} aria-expanded={why} onClick={() => setWhy(!why)}>
            <Icon name={fact.status} size={14} />
            {t(`status_${fact.status}`)}
          </button>
          {said.map((source) => (
            <button
              key={source.start}
              type="button"
              class={styles.source}
              onClick={() => onReveal(source, [span])}
            >
              <Sentence
                text={t('fact_says', SLOTS[0])}
                parts={[<Passage key="source" analysis={analysis} span={source} class={styles.name} />]}
              />
            </button>
          ))}
        </span>
        <span class={styles.actions}>
          {onKeep && <IconButton icon="keep" label={t('fact_keep')} onClick={() => onKeep(span)} />}
          {onCopy && (
            <IconButton icon={copied ? 'done' : 'copy'} label={t('fact_copy')} onClick={() => void copy()} />
          )}
        </span>
        <Hidden live>{copied ? t('copied') : ''}</Hidden>
      </div>
      {why && (
        <p class={styles.why}>
          {t(`status_${fact.status}_means`)}{' '}
          {words.length > 0 &&
            t('status_decided_by', listFormat(locale).format(words.map((word) => t('quoted', word))))}
        </p>
      )}
    </div>
  );
}
