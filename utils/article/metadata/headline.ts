import { attribute, foldSpace, select, textOf } from '../dom.ts';
import { isElsewhere, seenText } from '../extract/page-lines.ts';
import type { SeenElement, Snapshot } from '../extract/page-snapshot.ts';
import { articleObject, field, type LinkedData } from './json-ld.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';

/** A heading longer than this is a paragraph. */
const MAX_TITLE = 300;
/** A heading this much like what the page says of itself is its headline. */
export const LIKENESS = 0.45;

const SEPARATOR = /\s+(?:[|–—·•»«:~/-]|::|--|\|\|)\s+/u;
const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** How alike two texts are, from 0 to 1: the cosine of their sets of words. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.sqrt(Math.max(1, left.size * right.size));
}

/** A headline without the site's name, or a section's, behind or before it. */
export function cleanTitle(title: string, siteName: string, host: string): string {
  let text = foldSpace(title);
  const site = key(siteName);
  const domain = key(host);
  const isSite = (part: string) => {
    const name = key(part).replace(/^the/, '');
    if (!name) return true;
    return name === site.replace(/^the/, '') || (name.length > 2 && domain.startsWith(name));
  };
  for (;;) {
    const parts = text.split(SEPARATOR);
    if (parts.length < 2) return text;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    if (isSite(last)) text = foldSpace(text.slice(0, text.length - last.length).replace(/\s+\S+\s*$/u, ''));
    else if (isSite(first)) text = foldSpace(text.slice(first.length).replace(/^\s*\S+\s+/u, ''));
    else return text;
  }
}

/** The printed headline: what it says, and the index of its first text in the snapshot (-1 where none is printed). */
export interface Headline {
  title: string;
  text: number;
}

interface Candidate {
  title: string;
  text: number;
  overlap: number;
}

/** Whether a heading is the site's masthead: it links to the home page. */
function isMasthead({ elements }: Snapshot, index: number): boolean {
  const isHome = ({ tag, node }: SeenElement) =>
    tag === 'a' && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(attribute(node, 'href') ?? '#');
  for (let i = index; i < elements[index]!.end; i++) if (isHome(elements[i]!)) return true;
  const parent = elements[elements[index]!.parent];
  return parent !== undefined && isHome(parent);
}

/** A printed headline without the kicker or the subtitle that stands in the same heading. */
const withoutKicker = (printed: string, said: string[]): string =>
  said.find((title) => {
    const [long, short] = [key(printed), key(title)];
    return wordsOf(title).size > 3 && long !== short && (long.startsWith(short) || long.endsWith(short));
  }) ?? printed;

/** Headings that may be the headline, those first that say what the page says of itself. */
function headings(snapshot: Snapshot, said: string[], siteName: string, host: string): Candidate[] {
  const { elements, texts } = snapshot;
  const found: Candidate[] = [];
  elements.forEach(({ tag, firstText, endText }, index) => {
    if (!/^h[1-3]$/.test(tag) || isMasthead(snapshot, index)) return;
    let text = firstText;
    while (text < endText && !/\S/.test(texts[text]!.data)) text++;
    const title = seenText(snapshot, index);
    const name = key(title);
    if (text === endText || title.length > MAX_TITLE || name === key(siteName) || key(host).startsWith(name))
      return;
    const isPart = (other: string) =>
      wordsOf(title).size > 2 && other.split(SEPARATOR).some((part) => key(part) === name);
    const shared = Math.max(0, ...said.map((other) => (isPart(other) ? 0.95 : likeness(title, other))));
    if (tag !== 'h1' && shared < 0.8) return;
    if (isElsewhere(snapshot, index, -1) && shared < 0.5) return;
    const isOne = texts
      .slice(firstText, endText)
      .every(({ data, element }) => !/\S/.test(data) || element === texts[text]!.element);
    const plain = isOne ? title : withoutKicker(title, said);
    found.push({ title: plain, text, overlap: tag === 'h1' ? shared + 0.1 : shared });
  });
  return found.sort((a, b) => b.overlap - a.overlap);
}

/** The article's headline: as printed where that agrees with what the page says of itself, else as it says. */
export function readHeadline(
  document: Document,
  snapshot: Snapshot,
  data: LinkedData,
  tags: MetaTags,
  siteName: string,
  host: string,
): Headline {
  const article = articleObject(data);
  const named = article && field(article, 'headline');
  const said = [
    firstTag(tags, [
      'og:title',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'parsely-title',
      'twitter:title',
    ]),
    typeof named === 'string' ? named : '',
    ...select(document, 'title').slice(0, 1).map(textOf),
  ]
    .map((title) => cleanTitle(title, siteName, host))
    .filter((title) => title && key(title) !== key(siteName));
  const printed = headings(snapshot, said, siteName, host);
  const best = printed[0];
  const isSure = best && (best.overlap >= LIKENESS || said.length === 0 || printed.length === 1);
  if (isSure) return { title: best.title, text: best.text };
  return { title: said[0] ?? siteName, text: best?.text ?? -1 };
}
