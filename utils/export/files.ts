import type { Analysis } from '../model/analysis.ts';
import { sheetMarkdown } from './article-markdown.ts';
import { sheetHtml } from './html.ts';
import { factSheet, type SheetOptions } from './sheet.ts';

const FORMATS = ['markdown', 'html', 'json'] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** A file for the reader to keep. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const KINDS: Readonly<Record<ExportFormat, { ending: string; type: string }>> = {
  markdown: { ending: 'md', type: 'text/markdown;charset=utf-8' },
  html: { ending: 'html', type: 'text/html;charset=utf-8' },
  json: { ending: 'json', type: 'application/json;charset=utf-8' },
};

/** Letters of a file's name, its ending aside: systems differ in how many they take. */
const LONGEST_NAME = 80;

/** A name that every file system takes: letters and digits of the title in any script, the rest as hyphens. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...plain].slice(0, LONGEST_NAME).join('').replace(/-+$/, '');
  return `${short || 'article'}.${ending}`;
}

/** The fact sheet as a file; JSON is the whole analysis, as the contract has it. */
export function exportArticle(analysis: Analysis, format: ExportFormat, options: SheetOptions): ExportFile {
  const { ending, type } = KINDS[format];
  const name = fileName(analysis.article.title, ending);
  if (format === 'json') return { name, type, text: `${JSON.stringify(analysis, null, 2)}\n` };
  const sheet = factSheet(analysis, options);
  return { name, type, text: format === 'html' ? sheetHtml(sheet) : sheetMarkdown(sheet) };
}
