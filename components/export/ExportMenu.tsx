import { useEffect, useState } from 'preact/hooks';
import { type ExportFile, type ExportFormat, exportArticle } from '../../utils/export/index.ts';
import { type AnalysisProps, Hidden, Menu } from '../ui/index.ts';
import { saveFile } from './save-file.ts';

export interface ExportMenuProps extends Omit<AnalysisProps, 'onReveal'> {
  /** Sentences on numbers and dates that disagree. */
  checks: readonly string[];
  onCopy?: ((text: string) => void | Promise<void>) | undefined;
  /** Shows the fact sheet as a page to print. */
  onPrint?: (() => void) | undefined;
  onReport: () => void;
  save?: (file: ExportFile) => void;
}

const MESSAGE_MS = 3000;

/** Copies, saves or prints the fact sheet, or starts a report of a mistake in it. */
export function ExportMenu(props: ExportMenuProps) {
  const { analysis, t, locale, now, checks, onCopy, onPrint, onReport, save = saveFile } = props;
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(''), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  const file = (format: ExportFormat): ExportFile =>
    exportArticle(analysis, format, { t, locale, now, checks });
  const copy = async (): Promise<void> => {
    await onCopy?.(file('markdown').text);
    setMessage(t('copied'));
  };
  const keep = (format: ExportFormat): void => {
    const made = file(format);
    save(made);
    setMessage(t('export_saved', made.name));
  };
  const items = [
    ...(onCopy ? [{ label: t('export_copy'), onSelect: () => void copy() }] : []),
    { label: t('export_markdown'), onSelect: () => keep('markdown') },
    { label: t('export_html'), onSelect: () => keep('html') },
    { label: t('export_json'), onSelect: () => keep('json') },
    ...(onPrint ? [{ label: t('export_print'), onSelect: onPrint }] : []),
    { label: t('mistake_open'), onSelect: onReport, apart: true },
  ];
  return (
    <>
      <Menu label={t('export_menu')} icon="export" items={items} />
      <Hidden live>{message}</Hidden>
    </>
  );
}
