import { attribute, foldSpace, select, textContent } from '../dom.ts';
import { isElsewhere, seenText } from '../extract/page-lines.ts';
import type { SeenElement, Snapshot } from '../extract/page-snapshot.ts';
import { articleObject, field, type LinkedData } from './json-ld.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';

/** A heading longer than this is a paragraph. */
const MAX_TITLE = 300;
/** Of a longer title in the page's head the beginning is read, in characters. */
const MAX_SAID = 1_000;
/** A heading this much like what the page says of itself is its headline. */
export const LIKENESS = 0.45;

/** Characters of marks and spaces by which two writings of a title differ at most. */
const MAX_SLACK = 12;

const SEPARATOR = /\s+(?:[|–—·•»«:~/-]|::|--|\|\|)\s+/u;
const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function likenessOfWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / Math.sqrt(Math.max(1, left.size * right.size));
}

/** How alike two texts are, from 0 to 1: the cosine of their sets of words. */
export const likeness = (a: string, b: string): number => likenessOfWords(wordsOf(a), wordsOf(b));

const bareName = (name: string) => key(name).replace(/^the/, '');

/** A headline without the site's name, or a section's, behind or before it. */
export function cleanTitle(title: string, siteName: string, host: string): string {
  let text = foldSpace(title.slice(0, MAX_SAID)).replace(/\s+[|–—·•»«:~/-]+$/u, '');
  const labels = [siteName, host, ...host.split('.')].map(bareName);
  const isSite = (part: string) => {
    const name = bareName(part);
    return !name || labels.some((label) => label === name);
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

/** The part of the page's title before or behind the headline; empty where it has no other. */
export function besidesHeadline(document: Document, headline: string): string {
  const title = select(document, 'title')[0];
  const parts = foldSpace((title ? (textContent(title) ?? '') : '').slice(0, MAX_SAID)).split(SEPARATOR);
  if (parts.length !== 2) return '';
  const at = parts.findIndex((part) => key(part) === key(headline));
  return at < 0 ? '' : parts[1 - at]!;
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

/** How many different first-level headings are printed, the site's own aside, counted up to two. */
function headlineCount(snapshot: Snapshot): number {
  const found = new Set<string>();
  for (const [index, { tag }] of snapshot.elements.entries()) {
    if (tag !== 'h1' || isMasthead(snapshot, index)) continue;
    const words = seenText(snapshot, index);
    if (words) found.add(words);
    if (found.size > 1) break;
  }
  return found.size;
}

/** Headings among which the headline is: it stands near the page's beginning. */
const MAX_HEADINGS = 400;

/** Least likeness of a heading of the second or third level to what the page says of itself. */
const MIN_LOWER = 0.8;

/** Weight of schema.org's marks of a headline, and of another one beside it. */
const markedAs = (names: string): number =>
  /(?:^|\s)headline(?:\s|$)/.test(names)
    ? 0.2
    : /(?:^|\s)alternativeHeadline(?:\s|$)/i.test(names)
      ? -0.2
      : 0;

/** Headings that may be the headline, those first that say what the page says of itself. */
function headings(snapshot: Snapshot, said: string[], siteName: string, host: string): Candidate[] {
  const { elements, texts } = snapshot;
  const found: Candidate[] = [];
  const isOnly = headlineCount(snapshot) === 1;
  const [siteKey, hostKey] = [key(siteName), key(host)];
  const others = said.map((other) => ({
    name: key(other),
    words: wordsOf(other),
    parts: other.split(SEPARATOR).map(key),
  }));
  let seen = 0;
  elements.forEach(({ tag, names, firstText, endText }, index) => {
    if (!/^h[1-3]$/.test(tag) || ++seen > MAX_HEADINGS || isMasthead(snapshot, index)) return;
    let text = firstText;
    while (text < endText && !/\S/.test(texts[text]!.data)) text++;
    const title = seenText(snapshot, index);
    const name = key(title);
    if (text === endText || title.length > MAX_TITLE || name === siteKey || hostKey.startsWith(name)) return;
    const words = wordsOf(title);
    const isFirst = tag === 'h1';
    // A lower heading that is a part alone of what the page says may be its section, or the site.
    const ofPart = isFirst || others.some((other) => other.name === name) ? 0.95 : MIN_LOWER;
    const mayBePart = words.size > (isFirst && isOnly ? 1 : 2);
    const shared = Math.max(
      0,
      ...others.map((other) => {
        if (mayBePart && other.parts.includes(name)) return ofPart;
        return other.words.size > 3 && name.startsWith(other.name)
          ? 0.9
          : likenessOfWords(words, other.words);
      }),
    );
    if (!isFirst && shared < MIN_LOWER) return;
    if (!isOnly && isElsewhere(snapshot, index, -1) && shared < 0.5) return;
    const isOne = texts
      .slice(firstText, endText)
      .every(({ data, element }) => !/\S/.test(data) || element === texts[text]!.element);
    const plain = isOne ? title : withoutKicker(title, said);
    found.push({ title: plain, text, overlap: shared + (isFirst ? 0.1 : 0) + markedAs(names) });
  });
  return found.sort((a, b) => b.overlap - a.overlap);
}

/** A text of this many characters is prose; behind so much of it a heading is another story's. */
const PROSE = 80;
const MUCH_PROSE = 300;

function isBehindProse({ texts }: Snapshot, text: number): boolean {
  let prose = 0;
  for (let i = 0; i < text && prose < MUCH_PROSE; i++)
    if (texts[i]!.data.length > PROSE) prose += texts[i]!.data.length;
  return prose >= MUCH_PROSE;
}

/** The index of a text that says just the title, outside of headings; or -1. */
function textThatSays({ texts }: Snapshot, title: string): number {
  const name = key(title);
  return texts.findIndex(
    ({ data }) => Math.abs(data.trim().length - title.length) < MAX_SLACK && key(data) === name,
  );
}

/** A heading of the second level with this many words or fewer names a section. */
const MIN_SHOWN = 4;
/** Less like the head's title than this, it is another one. */
const UNLIKE = 0.3;

/** The first heading of the second level, where it stands before the prose. */
function firstSection(snapshot: Snapshot): Headline | null {
  const index = snapshot.elements.findIndex(({ tag }, i) => tag === 'h2' && !isElsewhere(snapshot, i, -1));
  const title = index < 0 ? '' : seenText(snapshot, index);
  const text = index < 0 ? -1 : snapshot.elements[index]!.firstText;
  return title && title.length <= MAX_TITLE && !isBehindProse(snapshot, text) ? { title, text } : null;
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
    ...select(document, 'title')
      .slice(0, 1)
      .map((title) => textContent(title) ?? ''),
  ]
    .map((title) => cleanTitle(title, siteName, host))
    .filter((title) => title && key(title) !== key(siteName));
  const isUnnamed =
    said.length === 1 &&
    /\s[|–—·•»«:~/-]+\s*$/u.test(
      (textContent(select(document, 'title')[0] ?? document) ?? '').slice(0, MAX_SAID),
    );
  const printed = headings(snapshot, said, siteName, host);
  const best = printed[0];
  const isAlone =
    best && printed.every(({ title }) => title === best.title) && !isBehindProse(snapshot, best.text);
  const isSure = best && (best.overlap >= LIKENESS || said.length === 0 || isAlone);
  if (isSure) return { title: best.title, text: best.text };
  // A template whose title has room for the page's name beside the site's, and leaves it empty.
  const section = best === undefined && isUnnamed ? firstSection(snapshot) : null;
  if (section) return section;
  const plain = said[0] ? textThatSays(snapshot, said[0]) : -1;
  // The head says one headline, and the page shows another, not the same in other words.
  const shown = best === undefined && plain < 0 ? firstSection(snapshot) : null;
  const isOther = shown && said.every((title) => likeness(title, shown.title) < UNLIKE);
  if (isOther && wordsOf(shown.title).size > MIN_SHOWN) return shown;
  const text = best && !isBehindProse(snapshot, best.text) ? best.text : -1;
  return { title: said[0] ?? siteName, text: plain >= 0 ? plain : text };
}
