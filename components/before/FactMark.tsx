import type { Span } from '../../utils/model/article-document.ts';
import styles from './BeforePart.module.css';
import type { BeforePartProps } from './before-props.ts';
import { hostOf, sourceLine } from './source-line.ts';

export interface FactMarkProps extends Pick<BeforePartProps, 't' | 'locale' | 'context' | 'addressOf'> {
  fact: Span;
}

/** Where a fact was read before; or that it is new, where other facts of the article are not. */
export function FactMark({ t, locale, context, addressOf, fact }: FactMarkProps) {
  const { told, sameText } = context;
  const known = told.find(({ here }) => here.start < fact.end && fact.start < here.end);
  if (!known) return told.length > 0 && <p class={styles.fresh}>{t('before_mark_new')}</p>;
  const { article, there } = known;
  const isSameText = sameText.some(({ key }) => key === article.key);
  return (
    <a
      class={styles.told}
      href={addressOf(article, there)}
      target="_blank"
      rel="noreferrer"
      title={there.text}
      dir="auto"
    >
      {t(
        isSameText ? 'before_mark_same' : 'before_mark_told',
        sourceLine(article, locale) || hostOf(article.url),
      )}
    </a>
  );
}
