import type { PageKind, PageLink } from '../model/article-document.ts';
import { attribute, foldSpace } from './dom.ts';
import { seenText } from './extract/page-lines.ts';
import type { Snapshot } from './extract/page-snapshot.ts';

const MIN_TITLE = 20;
const MIN_DENSE_TITLE = 8;
const MAX_TITLE = 250;
const MAX_LINKS = 100;

/** Scripts that write without spaces, and say as much in a third of the characters. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Whether a link's words may be another page's title: not a word or two of navigation, nor a paragraph. */
const isTitle = (words: string): boolean =>
  words.length <= MAX_TITLE &&
  ((words.length >= MIN_TITLE && words.split(' ').length >= 4) ||
    // Four words of these scripts take few characters.
    (words.length >= MIN_DENSE_TITLE && DENSE.test(words)));

/**
 * The titles that a list page links to, each address once, in reading order; relative addresses are resolved against
 * `base`, as a click on them would be.
 */
export function linkTitles(snapshot: Snapshot, pageUrl: string, base: string): PageLink[] {
  const links = new Map<string, PageLink>();
  const { elements } = snapshot;
  for (let i = 0; i < elements.length && links.size < MAX_LINKS; i++) {
    const { node, tag, end } = elements[i]!;
    const href = tag === 'a' ? attribute(node, 'href') : null;
    if (!href || href.startsWith('#')) continue;
    let heading = i;
    for (let inner = i + 1; inner < end; inner++) {
      if (/^h[1-6]$/.test(elements[inner]!.tag)) heading = inner;
    }
    const title = seenText(snapshot, heading);
    if (!isTitle(title)) continue;
    try {
      const url = new URL(href, base || undefined);
      url.hash = '';
      if (/^https?:$/.test(url.protocol) && url.href !== pageUrl && !links.has(url.href)) {
        links.set(url.href, { title, url: url.href });
      }
    } catch {}
  }
  return [...links.values()];
}

/** How many characters of the kept texts stand in links. */
export function linkedLength({ elements, texts }: Snapshot, kept: Set<number>): number {
  let length = 0;
  let end = -1;
  elements.forEach(({ node, tag, firstText, endText }) => {
    if (tag !== 'a' || firstText < end) return;
    let linked = 0;
    for (let i = firstText; i < endText; i++) if (kept.has(i)) linked += foldSpace(texts[i]!.data).length;
    if (linked === 0 || !attribute(node, 'href')) return;
    end = endText;
    length += linked;
  });
  return length;
}

/** Evidence for a page's kind. */
export interface KindSources {
  url: string;
  /** Types of the page's JSON-LD objects, without the vocabulary. */
  types: string[];
  ogType: string;
  title: string;
  /** The lengths in characters of the article's text, of its longest block, and of all titles that the page links to. */
  textLength: number;
  longestBlock: number;
  linkLength: number;
  /** How many titles the page links to, and how many characters of the article's text stand in links. */
  links: number;
  linkedText: number;
  isCutOff: boolean;
}

/** With less text than this a page tells nothing; with less than the next, a video's page is about its video. */
export const NO_STORY = 250;
const VIDEO_STORY = 1500;
/** Number of titles, and share of the text in links, from which a page lists other pages. */
const MANY_LINKS = 8;
const MOSTLY_LINKED = 0.6;

/** As many letters of an alphabet say as much as one of these characters. */
const DENSITY = 3;

/** Below Thai no character counts as several: most texts are done with one quick look. */
const MAY_BE_DENSE = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]/;

/** The length of a text in letters of an alphabet: a character of a script without spaces counts as several. */
export const lengthInLetters = (text: string): number =>
  text.length +
  (MAY_BE_DENSE.test(text)
    ? (DENSITY - 1) *
      (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/gu)?.length ?? 0)
    : 0);

const ARTICLE_TYPE =
  /Article$|^(?:BlogPosting|Report|Review|Recipe|AnalysisNewsArticle|ReportageNewsArticle)$/;

/** Classifies a page by its address, its declared types and the amount of prose and links. */
export function kindOf(sources: KindSources): PageKind {
  const { url, types, ogType, title, textLength, longestBlock, linkLength, links, linkedText, isCutOff } =
    sources;
  const has = (pattern: RegExp) => types.some((type) => pattern.test(type));
  const address = URL.canParse(url) ? new URL(url) : null;
  const path = address?.pathname ?? '';
  const isMarkedArticle = has(ARTICLE_TYPE) || ogType === 'article';
  if (
    has(/^LiveBlogPosting$/) ||
    (/\/live(?:-?blog|-updates|\/|$)|-live-?blog/i.test(path) && textLength > NO_STORY)
  ) {
    return 'live-blog';
  }
  const isSearch =
    /(?:^|\/)search(?:[/.]|$)/i.test(path) ||
    (/^search\b|\bsearch results\b/i.test(title) && !isMarkedArticle);
  if (has(/^SearchResultsPage$/) || (isSearch && (address?.search.length ?? 0) > 1)) return 'search';
  if (
    has(/^(?:DiscussionForumPosting|QAPage)$/) ||
    /\/(?:forums?|threads?|viewtopic\.php)(?:[/?.]|$)|\/r\/[^/]+\/comments\//i.test(path)
  ) {
    return 'forum';
  }
  const isVideo =
    /^video/.test(ogType) ||
    (has(/^VideoObject$/) && !isMarkedArticle) ||
    /^\/(?:videos?|watch)(?:\/|$)/i.test(path);
  if (isVideo && textLength < VIDEO_STORY) return 'video';
  if (isCutOff) return 'stub';
  const isFront =
    address !== null && /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path) && address.search === '';
  const manyLinks = linkLength > 1.5 * textLength && linkLength > 800;
  if (
    !isMarkedArticle &&
    (has(/^(?:CollectionPage|ItemList)$/) || isFront) &&
    (manyLinks || linkLength > textLength)
  )
    return 'list';
  const isLinked = links >= MANY_LINKS && linkedText > MOSTLY_LINKED * textLength;
  if ((manyLinks || isLinked) && !isMarkedArticle && longestBlock < 400) return 'list';
  if (textLength < NO_STORY) return 'other';
  return isMarkedArticle || longestBlock >= 120 || textLength > 1000 ? 'article' : 'other';
}
