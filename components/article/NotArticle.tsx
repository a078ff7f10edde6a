import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { PageKind, PageLink } from '../../utils/model/article-document.ts';
import { Button, MoreButton } from '../ui/index.ts';
import { EmptyState } from './EmptyState.tsx';
import styles from './NotArticle.module.css';

/** Titles shown before the reader asks for all. */
const FIRST = 12;

export interface NotArticleProps {
  kind: PageKind;
  reason: 'not-an-article' | 'no-text' | 'large' | 'consent';
  links: readonly PageLink[];
  t: Translate;
  onForce: () => void;
  onRetry: () => void;
  /** Lets the reader point at the block that is the article. */
  onChoose?: (() => void) | undefined;
  /** Opens an address in place of the page; where absent, it opens beside it. */
  onOpen?: ((url: string) => void) | undefined;
}

const NO_WORDS = {
  'no-text': ['no_text_title', 'no_text_body'],
  large: ['large_title', 'large_body'],
  consent: ['consent_title', 'consent_body'],
} as const;

/** The kind of a page that is not read unasked, and the titles that it links to, each of which opens. */
export function NotArticle({ kind, reason, links, t, onForce, onRetry, onChoose, onOpen }: NotArticleProps) {
  const [all, setAll] = useState(false);
  const shown = all ? links : links.slice(0, FIRST);
  const own = mostFrequentHost(links);
  if (reason !== 'not-an-article') {
    const [title, body] = NO_WORDS[reason];
    return (
      <EmptyState
        icon="note"
        title={t(title)}
        actions={
          <>
            {reason !== 'large' && <Button onClick={onRetry}>{t('retry')}</Button>}
            {reason !== 'no-text' && (
              <Button primary={reason === 'large'} onClick={onForce}>
                {t('read_anyway')}
              </Button>
            )}
            {onChoose && reason === 'consent' && <Button onClick={onChoose}>{t('choice_offer_none')}</Button>}
          </>
        }
      >
        {kind === 'video' && <p>{t('kind_video')}</p>}
        <p>{t(body)}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <EmptyState
        icon="note"
        title={t('not_article_title')}
        actions={
          <>
            <Button primary={links.length === 0} onClick={onForce}>
              {t('read_anyway')}
            </Button>
            {onChoose && <Button onClick={onChoose}>{t('choice_offer_none')}</Button>}
          </>
        }
      >
        <p>{t(`kind_${kind === 'live-blog' ? 'live_blog' : kind}`)}</p>
      </EmptyState>
      {links.length > 0 && (
        <section class={styles.links} aria-labelledby="sidelight-links">
          <h2 class={styles.heading} id="sidelight-links">
            {t('links_title')}
          </h2>
          <ul>
            {shown.map(({ title, url }) => (
              <li key={url} class={styles.item}>
                <a
                  class={styles.link}
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  dir="auto"
                  onClick={(event) => {
                    // With a modifier key the browser decides where the link opens.
                    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    onOpen(url);
                  }}
                >
                  {title}
                </a>
                {hostOf(url) !== own && (
                  <span class={styles.host} dir="ltr">
                    {hostOf(url)}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {shown.length < links.length && (
            <MoreButton
              label={t.plural('show_more', links.length - shown.length)}
              onClick={() => setAll(true)}
            />
          )}
        </section>
      )}
    </>
  );
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** The site of most links, which is not repeated at each. */
function mostFrequentHost(links: readonly PageLink[]): string {
  const counts = new Map<string, number>();
  for (const { url } of links) counts.set(hostOf(url), (counts.get(hostOf(url)) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0] as [
    string,
    number,
  ])[0];
}
