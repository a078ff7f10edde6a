import type { Translate } from '../../utils/i18n/index.ts';
import type { TabHeadline } from '../../utils/panel/tab-headline.ts';
import styles from './ArticleHeader.module.css';
import { HeaderLine } from './HeaderLine.tsx';

export interface PendingHeaderProps {
  t: Translate;
  headline: TabHeadline;
  /** The work of now, in words. */
  work: string;
}

/** The article's title and host as the tab has them while it is read, at the places where the article's own will stand. */
export function PendingHeader({ t, headline: { title, host }, work }: PendingHeaderProps) {
  return (
    <header class={styles.header} data-pending>
      <div class={styles.lead}>
        <HeaderLine lead parts={[host]} />
      </div>
      <h1 class={styles.title} dir="auto" title={title}>
        {title || t('article_untitled')}
      </h1>
      <HeaderLine parts={[work]} />
    </header>
  );
}
