import { type ExportFile, fileName } from '../../export/files.ts';
import { escapeHtml } from '../../export/html.ts';
import { writtenDate } from '../../export/timeline-files.ts';
import type { Thread } from '../../memory/read-thread.ts';
import type { TimelineItem } from '../../model/timeline-item.ts';
import { articleDay } from './thread-items.ts';

/** An address that a link may have: of the web alone. */
const href = (url: string): string => (/^https?:\/\//i.test(url) ? escapeHtml(url) : '#');
const link = (url: string, text: string): string => `<a href="${href(url)}">${escapeHtml(text)}</a>`;

/** A line of articles as one page without scripts: its timeline, the numbers that moved, its names and articles. */
export function threadHtml(
  { title, articles, moved, names }: Thread,
  items: readonly TimelineItem[],
): ExportFile {
  const events = items.map(
    (item) =>
      `<li><b>${writtenDate(item)}</b> ${escapeHtml(item.text)}<ul>${item.sources
        .map(
          ({ quote, url, title: headline, site, day }) =>
            `<li>“${escapeHtml(quote)}” ${link(url, headline || url)} ${escapeHtml(site)} ${day}</li>`,
        )
        .join('')}</ul></li>`,
  );
  const numbers = moved.map(
    ({ here, there, other }) =>
      `<li>${escapeHtml(here.sentence.text)}<br>${escapeHtml(there.sentence.text)} (${link(other.row.url, other.row.title || other.row.url)}, ${articleDay(other.row)})</li>`,
  );
  const parts = [
    `<ol>${events.join('')}</ol>`,
    numbers.length > 0 ? `<hr><ul>${numbers.join('')}</ul>` : '',
    names.length > 0
      ? `<hr><p>${names.map(({ name, articles: count }) => `${escapeHtml(name)} (${count})`).join(', ')}</p>`
      : '',
    `<hr><ul>${articles.map(({ row }) => `<li>${link(row.url, row.title || row.url)} ${escapeHtml(row.siteName)} ${articleDay(row)}</li>`).join('')}</ul>`,
  ];
  const text = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em}li{margin:.4em 0}</style></head>
<body><h1>${escapeHtml(title)}</h1>${parts.join('\n')}</body></html>
`;
  return { name: fileName(title, 'html'), type: 'text/html;charset=utf-8', text };
}
