import type { Translate } from '../../utils/i18n/index.ts';
import styles from './SiteOffer.module.css';

export interface SiteOfferProps {
  t: Translate;
  /** The site's name, as its address has it. */
  site: string;
  onAllow: () => void;
  onDecline: () => void;
}

/** Asks whether highlights shall be shown on a site without a click. */
export function SiteOffer({ t, site, onAllow, onDecline }: SiteOfferProps) {
  return (
    <p class={styles.offer}>
      <span class={styles.question}>{t('site_offer', site)}</span>
      <button type="button" class={styles.yes} onClick={onAllow}>
        {t('site_offer_yes')}
      </button>
      <button type="button" class={styles.no} onClick={onDecline}>
        {t('site_offer_no')}
      </button>
    </p>
  );
}
