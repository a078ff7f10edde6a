import { render } from 'preact';
import { EmptyState } from '../../components/article/index.ts';
import base from '../../components/ui/base.module.css';
import { textDirection } from '../../utils/i18n/index.ts';
import { locale, onSettings, root, t } from './panel-page.ts';

/** The side panel beside a page that the reader has not let Sidelight read. */
export function drawUnasked(): void {
  onSettings(() => {});
  document.documentElement.dataset.state = 'unasked';
  render(
    <main class={base.root} lang={locale} dir={textDirection(locale)}>
      <EmptyState icon="note" title={t('panel_unasked_title')}>
        <p>{t('panel_unasked_body')}</p>
      </EmptyState>
    </main>,
    root,
  );
}
