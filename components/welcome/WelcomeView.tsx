import type { ComponentChild } from 'preact';
import { Keys } from '../settings/index.ts';
import { Button, Icon, Page, PagePart, RichText, SLOTS, type ViewProps } from '../ui/index.ts';
import styles from './WelcomeView.module.css';
import { AskedPicture, BesidePicture, StaysPicture } from './welcome-pictures.tsx';

export interface WelcomeViewProps extends Omit<ViewProps, 'now'> {
  /** Where the toolbar button is to be found. */
  browser: 'chromium' | 'firefox' | 'android';
  /** The button is in view already; null where the browser does not say. */
  pinned: boolean | null;
  /** The shortcut that opens Sidelight, as the browser writes it; empty where there is none. */
  keys: string;
  onOpenSettings: () => void;
}

/** The piece of a puzzle that stands for the extensions in the browser's toolbar. */
const PUZZLE = 'M2.8 5.5h3a1.6 1.6 0 1 1 2.9 0h2.8v2.8a1.6 1.6 0 1 1 0 2.9v2.3H2.8v-2.9a1.5 1.5 0 1 0 0-2.4z';

const PICTURES = [
  { name: 'beside', picture: <BesidePicture /> },
  { name: 'asked', picture: <AskedPicture /> },
  { name: 'stays', picture: <StaysPicture /> },
] as const satisfies readonly { name: string; picture: ComponentChild }[];

/** Sidelight's purpose, access and privacy, and how to open it. */
export function WelcomeView({ t, locale, browser, pinned, keys, onOpenSettings }: WelcomeViewProps) {
  return (
    <Page locale={locale} title={t('welcome_title')} lead={t('welcome_lead')}>
      <ol class={styles.pictures}>
        {PICTURES.map(({ name, picture }) => (
          <li key={name} class={styles.entry}>
            {picture}
            <h2 class={styles.name}>{t(`welcome_${name}`)}</h2>
            <p class={styles.words}>{t(`welcome_${name}_body`)}</p>
          </li>
        ))}
      </ol>
      <PagePart name="button" title={t('welcome_button')}>
        {pinned ? (
          <p class={styles.pinned}>
            <Icon name="done" />
            {t('welcome_pinned')}
          </p>
        ) : (
          <ol class={styles.steps}>
            {browser === 'android' ? (
              <>
                <li>{t('welcome_android_menu')}</li>
                <li>{t('welcome_android_choose')}</li>
              </>
            ) : (
              <>
                <li>
                  <RichText
                    text={t('welcome_puzzle', SLOTS[0])}
                    parts={[<Icon key="icon" name={PUZZLE} class={styles.icon} />]}
                  />
                </li>
                <li>
                  {browser === 'firefox' ? (
                    t('welcome_pin_firefox')
                  ) : (
                    <RichText
                      text={t('welcome_pin_chromium', SLOTS[0])}
                      parts={[<Icon key="icon" name="pin" class={styles.icon} />]}
                    />
                  )}
                </li>
              </>
            )}
          </ol>
        )}
      </PagePart>
      {browser !== 'android' && (
        <PagePart name="keys" title={t('welcome_keys')}>
          <p>
            {keys ? (
              <RichText text={t('welcome_press', SLOTS[0])} parts={[<Keys key="keys" keys={keys} />]} />
            ) : (
              t('welcome_no_keys')
            )}
          </p>
        </PagePart>
      )}
      <PagePart name="more" title={t('welcome_more')} hint={t('welcome_more_hint')}>
        <div>
          <Button icon="settings" onClick={onOpenSettings}>
            {t('settings_title')}
          </Button>
        </div>
      </PagePart>
    </Page>
  );
}
