import { EmptyState } from '../../components/article/index.ts';
import button from '../../components/ui/Button.module.css';
import { Button } from '../../components/ui/index.ts';
import { isOrphaned } from '../../utils/content/orphaned.ts';
import { createTranslate, formatLocale, lastingMessages, type Translate } from '../../utils/i18n/index.ts';
import type { NativeBrowser } from '../../utils/messaging/native.ts';

const NOTICE = ['updated_title', 'updated_body', 'updated_reload', 'close'] as const;

/** The sidebar's language and words: those that it has shown, and those of the notice, outlast the extension. */
export function lastingWords({ i18n }: NativeBrowser) {
  const locale = formatLocale(i18n.getUILanguage(), i18n.getMessage('messages_language', []));
  const t = createTranslate(lastingMessages(i18n.getMessage), locale);
  for (const key of NOTICE) t(key);
  return { t, locale };
}

/** Roots in which the extension's styles have come to count. */
const styled = new WeakSet<ShadowRoot>();

/**
 * Whether the extension has ended under the page. In Firefox, which ends its scripts too, `by-styles` once its styles count in
 * the page, a moment after the sidebar has come: they go with it, and the sidebar's own then show the notice.
 */
export function hasEnded({ runtime }: NativeBrowser, root: ShadowRoot): boolean | 'by-styles' {
  if (!import.meta.env.FIREFOX) return isOrphaned(runtime);
  if (!styled.has(root) && getComputedStyle(root.host).getPropertyValue('--sidelight-notice') === 'none')
    styled.add(root);
  return styled.has(root) && 'by-styles';
}

/**
 * The words that the extension was updated or switched off. They work without a script of ours: a link loads the page again, and
 * the dialog that it stands in closes as a browser's own does.
 */
export function UpdatedNotice({ t }: { t: Translate }) {
  const { href, hash } = location;
  // A link to a fragment would stay on the page, and one without it leads elsewhere where it says what the page shows.
  const isRoute = /^#[!/]/.test(hash);
  return (
    <EmptyState
      icon="note"
      title={t('updated_title')}
      actions={
        <>
          {!isRoute && (
            <a class={button.button} data-primary href={href.replace(/#.*/, '')}>
              {t('updated_reload')}
            </a>
          )}
          <form method="dialog">
            <Button submit>{t('close')}</Button>
          </form>
        </>
      }
    >
      <p>{t('updated_body')}</p>
    </EmptyState>
  );
}
