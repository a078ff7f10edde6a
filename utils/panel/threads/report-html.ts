import { type ExportFile, fileName } from '../../export/files.ts';
import { escapeHtml } from '../../export/html.ts';
import type { ReportLine, ReportSource, ThreadReport } from './thread-report.ts';

/** An address that a link may have: of the web alone. */
const href = (url: string): string => (/^https?:\/\//i.test(url) ? escapeHtml(url) : '#');

const sourceHtml = ({ title, site, day, url }: ReportSource): string =>
  `<small><a href="${href(url)}">${escapeHtml(title || url)}</a> ${escapeHtml([site, day].filter(Boolean).join(' · '))}</small>`;

const lineHtml = ({ lead, text, source, lines = [] }: ReportLine): string => {
  const words = [lead && `<b>${escapeHtml(lead)}</b>`, escapeHtml(text), source && sourceHtml(source)];
  return `<li>${words.filter(Boolean).join(' ')}${listHtml(lines)}</li>`;
};
const listHtml = (lines: readonly ReportLine[]): string =>
  lines.length > 0 ? `<ul>${lines.map(lineHtml).join('')}</ul>` : '';

/** A report as one page without scripts. */
export function reportHtml({ title, parts }: ThreadReport): ExportFile {
  const body = parts.map(({ heading, lines }) => `<h2>${escapeHtml(heading)}</h2>\n${listHtml(lines)}`);
  const text = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em}li{margin:.4em 0}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${body.join('\n')}
</body></html>
`;
  return { name: fileName(title, 'html'), type: 'text/html;charset=utf-8', text };
}
