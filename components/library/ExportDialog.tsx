import { useState } from 'preact/hooks';
import type { MarkdownOptions } from '../../utils/library/export/markdown-options.ts';
import { Button, Dialog, type ViewProps } from '../ui/index.ts';
import styles from './Dialogs.module.css';

export type LibraryExportFormat = 'json' | 'obsidian' | 'notion' | 'csv' | 'quotes';
/** All of the library, what the list shows, or what is selected. */
export type ExportScope = 'all' | 'shown' | 'selected';

export interface LibraryExportChoice {
  format: LibraryExportFormat;
  scope: ExportScope;
  markdown: MarkdownOptions;
}

export interface ExportDialogProps extends Pick<ViewProps, 't'> {
  /** Highlights in each scope. */
  counts: Record<ExportScope, number>;
  /** Options that each Markdown format sets by itself. */
  presets: Record<'obsidian' | 'notion', MarkdownOptions>;
  onExport: (choice: LibraryExportChoice) => void;
  onClose: () => void;
}

const FORMATS: readonly LibraryExportFormat[] = ['json', 'obsidian', 'notion', 'csv', 'quotes'];
const OPTIONS = [
  ['properties', 'library_md_properties'],
  ['callouts', 'library_md_callouts'],
  ['wikiLinks', 'library_md_wiki_links'],
  ['tags', 'library_md_tags'],
  ['links', 'library_md_links'],
] as const;
const SCOPES: readonly ExportScope[] = ['all', 'shown', 'selected'];

/** The choice of an export's format and scope. */
export function ExportDialog({ t, counts, presets, onExport, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<LibraryExportFormat>('json');
  const [scope, setScope] = useState<ExportScope>(counts.selected > 0 ? 'selected' : 'all');
  const [markdown, setMarkdown] = useState(presets.obsidian);
  const choose = (chosen: LibraryExportFormat): void => {
    setFormat(chosen);
    if (chosen === 'obsidian' || chosen === 'notion') setMarkdown(presets[chosen]);
  };
  const isMarkdown = format === 'obsidian' || format === 'notion';
  return (
    <Dialog title={t('library_export_title')} closeLabel={t('close')} onClose={onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onExport({ format, scope, markdown });
        }}
      >
        <fieldset class={styles.group}>
          <legend>{t('library_format')}</legend>
          {FORMATS.map((each) => (
            <label key={each} class={styles.choice}>
              <input type="radio" name="format" checked={format === each} onChange={() => choose(each)} />
              <span>
                <strong>{t(`library_format_${each}`)}</strong>
                <span class={styles.hint}>{t(`library_format_${each}_hint`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {isMarkdown && (
          <fieldset class={styles.group}>
            <legend>{t('library_options')}</legend>
            {OPTIONS.map(([option, key]) => (
              <label key={option} class={styles.choice}>
                <input
                  type="checkbox"
                  checked={markdown[option]}
                  onChange={() => setMarkdown({ ...markdown, [option]: !markdown[option] })}
                />
                {t(key)}
              </label>
            ))}
          </fieldset>
        )}
        <fieldset class={styles.group}>
          <legend>{t('library_scope')}</legend>
          {SCOPES.filter((each) => each === 'all' || counts[each] > 0).map((each) => (
            <label key={each} class={styles.choice}>
              <input type="radio" name="scope" checked={scope === each} onChange={() => setScope(each)} />
              {t(`library_scope_${each}`, counts[each])}
            </label>
          ))}
        </fieldset>
        <div class={styles.actions}>
          <Button submit primary>
            {t(format === 'quotes' ? 'library_copy_quotes' : 'library_save_file')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
