import type { Translate } from '../../utils/i18n/index.ts';
import { Button, Nothing } from '../ui/index.ts';
import styles from './Sites.module.css';
import { useUndo } from './Undoable.tsx';

export interface SitesProps {
  t: Translate;
  /** Origins or match patterns. */
  sites: readonly string[];
  /** Said where there are none. */
  none: string;
  action: string;
  /** Message about the action on a site, by the site's name. */
  done: (site: string) => string;
  /** More about a site, below its name. */
  detail?: ((site: string) => string) | undefined;
  onRemove: (site: string) => void;
  onRestore: (site: string) => unknown;
}

/** A site as its reader knows it: the host, without what a match pattern adds. */
function siteName(site: string): string {
  return site.replace(/^https?:\/\//, '').replace(/\/\*?$/, '');
}

/** Sites with one thing to do to each, which can be taken back. */
export function Sites({ t, sites, none, action, done, detail, onRemove, onRestore }: SitesProps) {
  const { line, tell } = useUndo(t);
  const remove = (site: string): void => {
    onRemove(site);
    tell({ done: done(siteName(site)), back: () => onRestore(site) });
  };
  return (
    <>
      {sites.length === 0 ? (
        <Nothing>{none}</Nothing>
      ) : (
        <ul class={styles.list}>
          {sites.map((site) => (
            <li key={site} class={styles.site}>
              <span class={styles.name}>
                <bdi dir="ltr">{siteName(site)}</bdi>
                {detail && <span class={styles.detail}>{detail(site)}</span>}
              </span>
              <Button label={`${action}: ${siteName(site)}`} onClick={() => remove(site)}>
                {action}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {line}
    </>
  );
}
