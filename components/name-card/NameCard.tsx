import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EarlierArticle, EarlierSentence } from '../../utils/model/article-context.ts';
import type { Span } from '../../utils/model/article-document.ts';
import type { NameHistory } from '../../utils/model/name-history.ts';
import { sourceLine } from '../before/source-line.ts';
import { type AnalysisProps, Passage } from '../ui/index.ts';
import styles from './NameCard.module.css';

export interface NameCardProps extends AnalysisProps {
  name: string;
  /** The words of this article that tell who it is. */
  here: Span | null;
  /** Undefined while it is read, null where there is no memory. */
  card: NameHistory | null | undefined;
  addressOf: (article: EarlierArticle, sentence?: EarlierSentence) => string;
  /** The address of the name's own page. */
  namePage: string;
  /** The part that asks elsewhere, where it may. */
  children?: ComponentChildren;
}

/** Who a name is: by this article, by earlier ones, and, where the reader asks, by others. */
export function NameCard({ name, here, card, addressOf, namePage, children, ...view }: NameCardProps) {
  const { t, locale, analysis, onReveal } = view;
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.scrollIntoView?.({ block: 'nearest' }), [card === undefined]);
  return (
    <section ref={root} class={styles.card} aria-label={t('name_who_label', name)}>
      <h4 class={styles.label}>{t('name_here')}</h4>
      {here ? (
        <button type="button" class={styles.passage} onClick={() => onReveal(here)}>
          <Passage block analysis={analysis} span={here} />
        </button>
      ) : (
        <p class={styles.line}>{t('name_here_none')}</p>
      )}
      {card === undefined && <p class={styles.line}>{t('library_loading')}</p>}
      {card && card.articles > 0 && (
        <>
          <h4 class={styles.label}>{t.plural('name_before', card.articles)}</h4>
          <ul class={styles.list}>
            {card.told.map(({ article, sentence, words }) => (
              <li key={article.key}>
                <a
                  class={styles.quote}
                  href={addressOf(article, sentence)}
                  target="_blank"
                  rel="noreferrer"
                  title={sentence.text}
                  dir="auto"
                >
                  {words}
                </a>
                <span class={styles.line}>
                  <bdi>{sourceLine(article, locale)}</bdi>
                </span>
              </li>
            ))}
          </ul>
          <a class={styles.more} href={namePage} target="_blank" rel="noreferrer">
            {t('name_page')}
          </a>
        </>
      )}
      {children}
    </section>
  );
}
