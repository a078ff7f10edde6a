import type { Translate } from '../../utils/i18n/index.ts';
import styles from './Loading.module.css';

const LINES = ['92%', '70%', '44%', '96%', '88%', '61%'];

/** The shape of what is coming, still, until it is there. */
export function Loading({ t }: { t: Translate }) {
  return (
    <div class={styles.loading}>
      <h1>{t('loading')}</h1>
      <div aria-hidden="true">
        {LINES.map((inlineSize) => (
          <div key={inlineSize} class={styles.line} style={{ inlineSize }} />
        ))}
      </div>
    </div>
  );
}
