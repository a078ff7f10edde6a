import type { Translate } from '../../utils/i18n/index.ts';
import styles from './SiteSwitches.module.css';

export interface SiteSwitchesProps {
  t: Translate;
  /** The site's name, as its address has it. */
  site: string;
  /** Highlights are restored here at page load. */
  allowed: boolean;
  /** Highlights are painted here. */
  painted: boolean;
  onAllow: (allowed: boolean) => void;
  onPaint: (painted: boolean) => void;
}

/** Switches for highlights on one site. */
export function SiteSwitches({ t, site, allowed, painted, onAllow, onPaint }: SiteSwitchesProps) {
  return (
    <fieldset class={styles.switches}>
      <legend class={styles.site}>
        <bdi>{site}</bdi>
      </legend>
      <label class={styles.switch}>
        <input type="checkbox" checked={allowed} onChange={(event) => onAllow(event.currentTarget.checked)} />
        {t('site_always')}
      </label>
      <label class={styles.switch}>
        <input type="checkbox" checked={painted} onChange={(event) => onPaint(event.currentTarget.checked)} />
        {t('site_paint')}
      </label>
    </fieldset>
  );
}
