import { useRef } from 'preact/hooks';
import { onePageSheet, sheetHtml } from '../../utils/export/index.ts';
import { textDirection } from '../../utils/i18n/index.ts';
import base from '../ui/base.module.css';
import { type AnalysisProps, Button } from '../ui/index.ts';
import styles from './SheetView.module.css';

export interface SheetViewProps extends Omit<AnalysisProps, 'onReveal'> {
  checks: readonly string[];
}

/** The fact sheet as it will be on paper, with the button that prints it. */
export function SheetView({ analysis, t, locale, now, checks }: SheetViewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const html = sheetHtml(onePageSheet(analysis, { t, locale, now, checks }));
  return (
    <main class={`${base.root} ${styles.view}`} lang={locale} dir={textDirection(locale)}>
      <div class={styles.bar}>
        <h1 class={styles.title}>{t('export_sheet')}</h1>
        <Button primary onClick={() => frame.current?.contentWindow?.print()}>
          {t('export_print_now')}
        </Button>
      </div>
      <iframe
        ref={frame}
        class={styles.paper}
        title={t('export_sheet')}
        sandbox="allow-same-origin allow-modals allow-popups"
        srcdoc={html}
      />
    </main>
  );
}
