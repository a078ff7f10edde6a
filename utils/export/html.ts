import type { Sheet, SheetItem, SheetSection } from './sheet.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

/** Readable on a screen in light and dark, and on one sheet of paper. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 15px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .3em; font: 600 1.7em/1.2 Georgia, "Noto Serif", serif; }
h2 { margin: 1.2em 0 .4em; font-size: 1.05em; }
ul { margin: 0; padding-inline-start: 1.2em; }
li { margin-block: .35em; break-inside: avoid; }
li a { color: inherit; text-decoration: none; text-underline-offset: 3px; }
li a:hover, li a:focus-visible { text-decoration: underline 1px GrayText; }
.note, .about, footer, .rest { color: light-dark(#4c525c, #b4bac4); font-size: .87em; }
.note { display: block; }
.inline { padding: 0; }
.inline li { display: inline; }
.inline li + li::before { content: " · "; }
aside { margin-block: .8em; padding: .5em .8em; border-inline-start: 4px solid #f4b400; background: light-dark(#fff1c4, #40340f); }
footer { margin-top: 1.6em; }
@media print {
  @page { margin: 14mm; }
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; font-size: 9.5pt; line-height: 1.3; }
  h1 { font-size: 15pt; }
  h2 { margin: .7em 0 .2em; break-after: avoid; }
  li { margin-block: .2em; }
  .url { display: block; }
}
`;

function item({ text, note, link }: SheetItem, language: string): string {
  const words = `<span lang="${escapeHtml(language)}" dir="auto">${escapeHtml(text)}</span>`;
  const linked = link ? `<a href="${escapeHtml(link)}" rel="noreferrer">${words}</a>` : words;
  return `<li>${linked}${note ? ` <span class="note" dir="auto">${escapeHtml(note)}</span>` : ''}</li>`;
}

function section({ title, items, rest }: SheetSection, language: string): string {
  const short = items.every(({ note, link }) => !note && !link);
  return [
    `<section><h2>${escapeHtml(title)}</h2>`,
    `<ul${short ? ' class="inline"' : ''}>`,
    ...items.map((each) => item(each, language)),
    '</ul>',
    rest && `<p class="rest">${escapeHtml(rest)}</p>`,
    '</section>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** A fact sheet as an HTML document that needs nothing from elsewhere and runs no script. */
export function sheetHtml(sheet: Sheet): string {
  const { title, language, locale, direction, url, about, notices, sections, footer } = sheet;
  const link = url && `<a class="url" href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>`;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(locale)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1 lang="${escapeHtml(language)}" dir="auto">${escapeHtml(title)}</h1>`,
    `<p class="about">${about.map((part) => `<bdi>${escapeHtml(part)}</bdi>`).join(' · ')}</p>`,
    link && `<p class="about">${link}</p>`,
    ...notices.map(
      ({ text, note }) =>
        `<aside>${note && `<strong>${escapeHtml(note)}:</strong> `}<span dir="auto">${escapeHtml(text)}</span></aside>`,
    ),
    ...sections.map((each) => section(each, language)),
    `<footer><p>${escapeHtml(footer)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}
