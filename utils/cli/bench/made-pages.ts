/** An article that a page is made of. */
export interface SourceArticle {
  title: string;
  paragraphs: readonly string[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const list = (count: number, item: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => item(at)).join('');

const paragraphsIn =
  (open: string, close: string) =>
  ({ paragraphs }: SourceArticle): string =>
    paragraphs.map((paragraph) => `${open}${escaped(paragraph)}${close}`).join('\n');
const asParagraphs = paragraphsIn('<p>', '</p>');

const document = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>${head}</head><body>${body}</body></html>`;

const menu = (links: number): string =>
  `<nav><ul>${list(links, (at) => `<li><a href="/section/${at}">Section ${at}</a></li>`)}</ul></nav>`;

/** A page as a hand writes it: a heading and paragraphs. */
const plain = (text: SourceArticle): string =>
  document(
    text.title,
    '',
    `<article><h1>${escaped(text.title)}</h1>${asParagraphs(text)}</article><footer>© The Page</footer>`,
  );

/** A newspaper's system: structured data, menus, a picture, offers between paragraphs, related stories. */
function newspaper(text: SourceArticle): string {
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: text.title };
  const offer =
    '<aside class="newsletter"><h4>Our newsletter</h4><p>Sign up for the day in brief.</p><form><input><button>Sign up</button></form></aside>';
  const middle = Math.ceil(text.paragraphs.length / 2);
  const parts = [text.paragraphs.slice(0, middle), text.paragraphs.slice(middle)].map((paragraphs) =>
    asParagraphs({ ...text, paragraphs }),
  );
  const related = list(
    12,
    (at) => `<li><a href="/story/${at}"><h3>Another story, number ${at}</h3></a></li>`,
  );
  return document(
    text.title,
    `<meta property="og:type" content="article"><meta property="og:title" content="${escaped(text.title)}"><script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script><style>.newsletter{border:1px solid}nav li{display:inline-block}</style>`,
    `<header>${menu(40)}</header><main><article><h1>${escaped(text.title)}</h1><p class="byline">By <a rel="author" href="/ada">Ada Beck</a></p><figure><img alt="" src="data:,"><figcaption>The place, in spring. Photo: Ada Beck</figcaption></figure>${parts[0]}${offer}${parts[1]}</article><section class="related"><h2>Related</h2><ul>${related}</ul></section></main><footer>${menu(60)}</footer>`,
  );
}

/** A site of the nineties: layout tables, and lines broken where a paragraph ends. */
const tables = ({ title, paragraphs }: SourceArticle): string =>
  document(
    title,
    '',
    `<table width="100%"><tr><td width="20%">${list(25, (at) => `<a href="/${at}">Link ${at}</a><br>`)}</td><td><font size="5">${escaped(title)}</font><br><br>${paragraphs.map(escaped).join('<br><br>')}</td></tr></table>`,
  );

/** An application's page: elements of its own, laid out as blocks by a style sheet. */
const components = (text: SourceArticle): string =>
  document(
    text.title,
    '<style>app-block,app-shell{display:block;margin:1em 0}</style>',
    `<app-shell><app-bar>${menu(15)}</app-bar><main><h1>${escaped(text.title)}</h1>${paragraphsIn('<app-block><span>', '</span></app-block>')(text)}</main></app-shell>`,
  );

/** Deeply nested containers without a word of meaning in their names. */
const nested = (text: SourceArticle): string =>
  document(
    text.title,
    '',
    `${'<div class="a1x">'.repeat(14)}<h1>${escaped(text.title)}</h1>${paragraphsIn('<div class="b2"><div class="c3"><p class="d4">', '</p></div></div>')(text)}${'</div>'.repeat(14)}${menu(30)}`,
  );

/** A page with more of its readers' words than of its own. */
const discussed = (text: SourceArticle): string =>
  document(
    text.title,
    '',
    `${menu(10)}<article><h1>${escaped(text.title)}</h1>${asParagraphs(text)}</article><section id="comments"><h2>Comments</h2><ol>${list(150, (at) => `<li><b>Reader ${at}</b> <time datetime="2026-01-${String((at % 28) + 1).padStart(2, '0')}">a day</time><p>I saw that too, as number ${at}, and it was much as it is told.</p><button>Reply</button></li>`)}</ol></section>`,
  );

/** An encyclopedia's page: headings beside edit links, marks of notes, a list of references. */
const encyclopedia = ({ title, paragraphs }: SourceArticle): string =>
  document(
    title,
    '',
    `<h1>${escaped(title)}</h1><div id="content">${paragraphs.map((paragraph, at) => `${at % 3 === 1 ? `<h2><span>Part ${at}</span><span class="edit">[<a href="?edit=${at}">edit</a>]</span></h2>` : ''}<p>${escaped(paragraph)}<sup><a href="#note-${at}">[${at + 1}]</a></sup></p>`).join('')}<ol class="references">${paragraphs.map((_, at) => `<li id="note-${at}">A book of the time, volume ${at + 1}.</li>`).join('')}</ol></div>`,
  );

/** Makes of pages by what they are like. */
export const MAKES: Readonly<Record<string, (text: SourceArticle) => string>> = {
  plain,
  newspaper,
  tables,
  components,
  nested,
  discussed,
  encyclopedia,
};

/** A page for each text, the makes in turns. */
export function madePages(texts: readonly SourceArticle[]): string[] {
  const makes = Object.values(MAKES);
  return texts.map((text, at) => makes[at % makes.length]!(text));
}
