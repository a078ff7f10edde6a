import { useState } from 'preact/hooks';
import { formatDay } from '../../utils/format/index.ts';
import type { ReadBefore } from '../../utils/model/article-context.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { MoreButton, Passage } from '../ui/index.ts';
import styles from './BeforePart.module.css';
import type { BeforePartProps } from './before-props.ts';

/** Differences before the reader asks for all. */
const FIRST = 3;

type Difference = {
  kind: 'figure' | 'name' | 'words' | 'new' | 'gone' | 'quote';
  before?: string;
  now?: Span;
};

const differences = ({ changed, fresh, gone, quotesGone }: ReadBefore): Difference[] => [
  ...changed,
  ...quotesGone.map((before): Difference => ({ kind: 'quote', before })),
  ...fresh.map((now): Difference => ({ kind: 'new', now })),
  ...gone.map((before): Difference => ({ kind: 'gone', before })),
];

/** That this page was read or saved before, and what is different since. */
export function ReadBeforePart({ readBefore, ...props }: BeforePartProps & { readBefore: ReadBefore }) {
  const { t, locale, analysis, onReveal } = props;
  const [all, setAll] = useState(false);
  const { seen, saved, whole, goneUnknown } = readBefore;
  const found = differences(readBefore);
  const shown = all ? found : found.slice(0, FIRST);
  const day = formatDay(seen.slice(0, 10), locale) ?? seen.slice(0, 10);
  return (
    <>
      <p class={styles.lead}>
        {t(saved ? 'before_saved' : 'before_read', day)}{' '}
        {found.length === 0 && goneUnknown === 0 && t(whole ? 'before_unchanged' : 'before_unchanged_partly')}
      </p>
      <ul class={styles.list}>
        {shown.map(({ kind, before, now }, at) => (
          <li key={at} class={styles.item}>
            <span class={styles.label}>{t(`before_change_${kind}`)}</span>
            <div class={styles.change}>
              {before && (
                <p class={styles.then} dir="auto">
                  <del>{before}</del>
                </p>
              )}
              {now && (
                <button type="button" class={styles.passage} onClick={() => onReveal(now)}>
                  <Passage block analysis={analysis} span={now} />
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <MoreButton label={t.plural('show_more', found.length - shown.length)} onClick={() => setAll(true)} />
      )}
      {goneUnknown > 0 && <p class={styles.line}>{t.plural('before_gone_unknown', goneUnknown)}</p>}
      {!whole && found.length > 0 && <p class={styles.line}>{t('before_partly')}</p>}
    </>
  );
}
