import { strToU8, zipSync } from 'fflate';
import { fileName } from '../../export/files.ts';
import { type LibraryExportFile, ZIP_DATE } from '../../library/export/file.ts';
import { markdownFiles } from '../../library/export/library-markdown.ts';
import { OBSIDIAN } from '../../library/export/markdown-options.ts';
import type { LibrarySnapshot } from '../../library/library-snapshot.ts';
import { membersIn } from '../../model/record-parts.ts';
import type { CaseRecord } from '../../model/records.ts';
import type { ReportLine, ReportSource, ThreadReport } from './thread-report.ts';

/** Text that Markdown takes as it is, on one line: an article's own words must not become markup. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1').replace(/\s+/g, ' ');

const sourceText = ({ title, site, day, url }: ReportSource): string =>
  `[${plain(title || url)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)${[site, day]
    .filter(Boolean)
    .map((part) => `, ${plain(part)}`)
    .join('')}`;

const lineText = ({ lead, text, source, lines = [] }: ReportLine, depth = 0): string[] => {
  const words = [lead && `**${plain(lead)}**`, plain(text), source && `(${sourceText(source)})`];
  return [
    `${'  '.repeat(depth)}- ${words.filter(Boolean).join(' ')}`,
    ...lines.flatMap((line) => lineText(line, depth + 1)),
  ];
};

/** A report as one Markdown document. */
const reportMarkdown = ({ title, parts }: ThreadReport): string =>
  [
    `# ${plain(title)}`,
    ...parts.map(
      ({ heading, lines }) => `## ${plain(heading)}\n\n${lines.flatMap((line) => lineText(line)).join('\n')}`,
    ),
  ].join('\n\n');

/** The library's part that a case holds: its articles under any of their keys, and the highlights on them. */
function partOfCase(library: LibrarySnapshot, own: CaseRecord): LibrarySnapshot {
  const keys = new Set(membersIn(own.articles));
  const ids = new Set(membersIn(own.highlights));
  const articles = library.articles.filter((article) => article.keys.some((key) => keys.has(key)));
  const held = new Set(articles.map(({ key }) => key));
  const highlights = library.highlights.filter(({ id, articleKey }) => ids.has(id) || held.has(articleKey));
  const also = new Set(highlights.map(({ articleKey }) => articleKey));
  return {
    ...library,
    highlights,
    articles: library.articles.filter(({ key }) => held.has(key) || also.has(key)),
  };
}

/** A case as a folder of Markdown, zipped: one note on the case, and one for each of its articles with its highlights. */
export function caseFolder(
  report: ThreadReport,
  own: CaseRecord,
  library: LibrarySnapshot,
): LibraryExportFile {
  const folder = fileName(report.title, '').replace(/\.$/, '');
  const files = new Map([[`${folder}/index.md`, `${reportMarkdown(report)}\n`]]);
  for (const [name, text] of markdownFiles(partOfCase(library, own), OBSIDIAN))
    files.set(`${folder}/articles/${name}`, text);
  const zipped = zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])), {
    mtime: ZIP_DATE,
  });
  return {
    name: `${folder}.zip`,
    type: 'application/zip',
    parts: [zipped as Uint8Array<ArrayBuffer>],
  };
}
