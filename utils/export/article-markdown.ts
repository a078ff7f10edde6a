import type { Sheet, SheetItem } from './sheet.ts';

/** Escapes the characters that Markdown gives a meaning. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** An address inside `(…)`: brackets and blanks would end it. */
const target = (url: string): string => `<${url.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>`;

function itemLines({ text, note, link }: SheetItem): string {
  const words = escapeMarkdown(text);
  const linked = link ? `[${words}](${target(link)})` : words;
  return note ? `- ${linked}  \n  ${escapeMarkdown(note)}` : `- ${linked}`;
}

/** A fact sheet as CommonMark. */
export function sheetMarkdown({ title, url, about, notices, sections, footer }: Sheet): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    about.map(escapeMarkdown).join(' · '),
    url && `<${url}>`,
    notices
      .map(({ text, note }) => `> ${note && `**${escapeMarkdown(note)}:** `}${escapeMarkdown(text)}`)
      .join('\n>\n'),
    ...sections.flatMap(({ title, items, rest }) => [
      `## ${escapeMarkdown(title)}`,
      items.map(itemLines).join('\n'),
      rest && `*${escapeMarkdown(rest)}*`,
    ]),
    '---',
    escapeMarkdown(footer),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
