import { describeQuote } from '../../annotation/index.ts';
import { PageText } from '../../article/page-text.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Colour } from '../../model/colours.ts';
import type { ArticleDraft, HighlightDraft, Selector } from '../../model/records.ts';

/** A version-4 UUID. `crypto.randomUUID` is missing on pages over plain HTTP. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}

/** Longer paths say little. */
const MAX_PATH = 1_000;

/** CSS selector of the element around a whole range: a hint for other readers of the annotation. */
export function pathOf(range: Range): string | null {
  const within = range.commonAncestorContainer;
  let element = within.nodeType === Node.ELEMENT_NODE ? (within as Element) : within.parentElement;
  const steps: string[] = [];
  for (; element && element.localName !== 'html'; element = element.parentElement) {
    const { localName, id } = element;
    if (/^[a-z][\w-]*$/i.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    let nth = 1;
    for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
      if (before.localName === localName) nth++;
    steps.unshift(localName === 'body' ? 'body' : `${CSS.escape(localName)}:nth-of-type(${nth})`);
  }
  const path = steps.join(' > ');
  return path && path.length <= MAX_PATH ? path : null;
}

/** Longest title and name that the library stores, in UTF-16 code units. */
const MAX_TITLE = 2_000;
const MAX_NAME = 500;

/** Metadata from the page's head, for an article that was not read. */
function plainArticle(document: Document): ArticleDraft {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim();
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const siteName = meta('og:site_name');
  return {
    url: document.location.href,
    ...(canonical && { canonical }),
    title: (meta('og:title') || document.title).slice(0, MAX_TITLE),
    ...(siteName && { siteName: siteName.slice(0, MAX_NAME) }),
    language: document.documentElement.lang.slice(0, 40),
  };
}

function articleDraft(document: Document, article: ArticleDocument | null): ArticleDraft {
  if (!article) return plainArticle(document);
  const { url, title, siteName, authors, publishedAt, language } = article;
  return {
    url: document.location.href,
    ...(url && { canonical: url }),
    title: title.slice(0, MAX_TITLE),
    siteName: siteName.slice(0, MAX_NAME),
    authors: authors.map((name) => name.slice(0, MAX_NAME)),
    publishedAt,
    language,
  };
}

export interface DraftOptions {
  colour: Colour;
  /** The page's article, where it was read. */
  article: ArticleDocument | null;
}

/** A highlight that is about to be stored, and where its words stand in the page. */
export interface DraftedHighlight {
  draft: HighlightDraft;
  /** The range of the words alone: without what the selection took of hidden text and white space around them. */
  range: Range | null;
}

/** Describes a range of the page so that it can be found again; null where the range holds no visible text. */
export function draftHighlight(
  document: Document,
  range: Range,
  { colour, article }: DraftOptions,
): DraftedHighlight | null {
  const page = PageText.of(document);
  const span = page?.spanOf(range);
  if (!page || !span) return null;
  const selectors: Selector[] = describeQuote(page.text, span);
  const path = pathOf(range);
  if (path) selectors.push({ type: 'CssSelector', value: path });
  const draft = { id: newId(), selectors, colour, article: articleDraft(document, article) };
  return { draft, range: page.rangeOf(span) };
}

/** New selectors for a highlight after its words changed and the reader accepted the change. */
export function selectorsOf(document: Document, range: Range): Selector[] | null {
  return draftHighlight(document, range, { colour: 'yellow', article: null })?.draft.selectors ?? null;
}
