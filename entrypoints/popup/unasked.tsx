import { render } from 'preact';
import { EmptyState } from '../../components/article/index.ts';
import { onSettings, root, t } from './panel-page.ts';

/** The side panel beside a page that the reader has not let Sidelight read. */
export function drawUnasked(): void {
  onSettings(() => {});
  document.documentElement.dataset.state = 'unasked';
  render(
    <EmptyState icon="note" title={t('panel_unasked_title')}>
      <p>{t('panel_unasked_body')}</p>
    </EmptyState>,
    root,
  );
}
