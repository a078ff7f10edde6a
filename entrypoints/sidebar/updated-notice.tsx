import { render } from 'preact';
import { EmptyState } from '../../components/article/index.ts';
import { SidebarFrame, type SidebarFrameProps } from '../../components/sidebar/index.ts';
import { Button } from '../../components/ui/index.ts';
import { isOrphaned } from '../../utils/content/orphaned.ts';
import { createTranslate, formatLocale, lastingMessages } from '../../utils/i18n/index.ts';
import type { NativeBrowser } from '../../utils/messaging/native.ts';

const NOTICE = ['updated_title', 'updated_body', 'updated_reload'] as const;

/** The sidebar's language and words: those that it has shown, and those of the notice, outlast the extension. */
export function lastingWords({ i18n }: NativeBrowser) {
  const locale = formatLocale(i18n.getUILanguage(), i18n.getMessage('messages_language', []));
  const t = createTranslate(lastingMessages(i18n.getMessage), locale);
  for (const key of NOTICE) t(key);
  return { t, locale };
}

/** Draws what stands in place of the panel once the extension was updated or switched off under it; tells whether it was. */
export function drawUpdated(
  { runtime }: NativeBrowser,
  root: ShadowRoot,
  frame: Omit<SidebarFrameProps, 'children'>,
): boolean {
  if (!isOrphaned(runtime)) return false;
  const { t } = frame;
  const reload = (
    <Button primary onClick={() => location.reload()}>
      {t('updated_reload')}
    </Button>
  );
  render(
    <SidebarFrame {...frame}>
      <EmptyState icon="note" title={t('updated_title')} actions={reload}>
        <p>{t('updated_body')}</p>
      </EmptyState>
    </SidebarFrame>,
    root,
  );
  return true;
}
