import { textFragmentUrl } from '../../format/text-fragment.ts';
import { noteOf, quoteOf, tagsOf } from '../../model/record-parts.ts';
import type { ArticleRecord, HighlightRecord } from '../../model/records.ts';
import type { LibrarySnapshot } from '../library-snapshot.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { withHighlights } from './reading-order.ts';

/** Text that Markdown and HTML take as it is: a page's own words must not become markup. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~^$=]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');

const oneLine = (text: string): string => plain(text.replace(/\s+/gu, ' ').trim());
const quoted = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** A name as a tag, which has no spaces: "labour market" becomes "labour-market". */
const tag = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_/-]+/gu, '-')
    .replace(/^-|-$/g, '');
const wikiLink = (name: string): string => `[[${name.replace(/[[\]|#^\\<>\r\n]/g, ' ').trim()}]]`;
const escaped = (sign: string): string =>
  `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const web = (url: string): string => (/^https?:/i.test(url) ? url.replace(/[()<>\s]/g, escaped) : '');

/** The reader's own tags, and the topics that were found. */
const tagNames = (article: ArticleRecord): string[] => [
  ...new Set([...tagsOf(article), ...article.topics].map(tag)),
];

const yaml = (article: ArticleRecord): string => {
  const { title, url, siteName, authors, publishedAt } = article;
  const fields = {
    title,
    url,
    site: siteName,
    author: authors,
    published: publishedAt,
    tags: tagNames(article),
  };
  // JSON is YAML; it leaves no way out of a string.
  const lines = Object.entries(fields)
    .filter(([, value]) => value && value.length > 0)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
};

/** Names that a note links to at most, and the least letters of one: "PR" and "U.S." lead nowhere. */
const MOST_LINKS = 5;
const LEAST_NAME = 4;

/** The line below a quote in a callout: where it is from. */
function sourceLine({ title, siteName, publishedAt }: ArticleRecord, link: string): string {
  const named = oneLine(title);
  return [link && named ? `[${named}](${link})` : named, oneLine(siteName), publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .join(', ');
}

function quote(highlight: HighlightRecord, article: ArticleRecord, options: MarkdownOptions): string {
  const link = options.links && web(textFragmentUrl(highlight.target.source, quoteOf(highlight)));
  const tags = options.tags
    ? [`#highlight/${highlight.colour}`, ...tagsOf(highlight).map((name) => `#${tag(name)}`)]
    : tagsOf(highlight).map(oneLine);
  if (options.callouts) {
    const source = sourceLine(article, link || '');
    const parts = [plain(quoteOf(highlight)), source && `— ${source}`, plain(noteOf(highlight))];
    const callout = quoted(`[!quote]\n${parts.filter(Boolean).join('\n\n')}`);
    return [callout, tags.join(options.tags ? ' ' : ', ')].filter(Boolean).join('\n\n');
  }
  const text = quoted(plain(quoteOf(highlight)) + (link ? ` [↗](${link})` : ''));
  return [text, plain(noteOf(highlight)), tags.join(options.tags ? ' ' : ', ')].filter(Boolean).join('\n\n');
}

function head(article: ArticleRecord, options: MarkdownOptions): string {
  const { title, url, authors, siteName, publishedAt, entities } = article;
  const address = web(url);
  const named = oneLine(title || url);
  const by = [authors.join(', '), siteName, publishedAt?.slice(0, 10)].filter(Boolean).join(' · ');
  return [
    `# ${address ? `[${named}](${address})` : named}`,
    oneLine(by),
    options.tags
      ? !options.properties &&
        tagNames(article)
          .map((name) => `#${name}`)
          .join(' ')
      : tagsOf(article).map(oneLine).join(', '),
    plain(noteOf(article)),
    options.wikiLinks &&
      entities
        .filter((name) => name.length >= LEAST_NAME && !/\d/.test(name))
        .slice(0, MOST_LINKS)
        .map(wikiLink)
        .join(' '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** One article and its highlights as a note. */
function noteOfArticle(
  article: ArticleRecord,
  highlights: readonly HighlightRecord[],
  options: MarkdownOptions,
): string {
  const parts = [
    head(article, options),
    ...highlights.map((highlight) => quote(highlight, article, options)),
  ];
  return `${options.properties ? `${yaml(article)}\n` : ''}${parts.join('\n\n')}\n`;
}

/** A name that every file system takes, without its ending. */
function fileName(title: string): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems refuse them
    .replace(/[\\/:*?"<>|#^[\]\u0000-\u001f]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return [...name].slice(0, 80).join('').trim() || 'article';
}

/** A note for each article, by file name. */
export function markdownFiles(library: LibrarySnapshot, options: MarkdownOptions): Map<string, string> {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  for (const { article, highlights } of withHighlights(library)) {
    const stem = fileName(article.title || article.url);
    let name = stem;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem} ${n}`;
    taken.add(name.toLowerCase());
    files.set(`${name}.md`, noteOfArticle(article, highlights, options));
  }
  return files;
}

/** All articles in one document. */
export function markdownOf(library: LibrarySnapshot, options: MarkdownOptions): string {
  return withHighlights(library)
    .map(({ article, highlights }) => noteOfArticle(article, highlights, { ...options, properties: false }))
    .join('\n');
}
