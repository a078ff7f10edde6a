export { sentenceBefore, sourcesOf, standingAlone } from './fact-quote.ts';
export { type ExportFile, type ExportFormat, exportArticle, fileName } from './files.ts';
export { sheetHtml } from './html.ts';
export { MISTAKES, type Mistake, mistakeReport } from './mistake-report.ts';
export { onePageSheet } from './one-page.ts';
export { factSheet } from './sheet.ts';
