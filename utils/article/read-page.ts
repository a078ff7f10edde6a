import type {
  ArticleDocument,
  ArticleText,
  Block,
  PageKind,
  PageLink,
  Span,
} from '../model/article-document.ts';
import type { DetailsReader } from './article-details.ts';
import { baseOf } from './base-address.ts';
import { rolesOf } from './block-roles.ts';
import { blockTypeOf } from './block-type.ts';
import type { ReadingScope } from './choice/reading-scope.ts';
import { languageOf } from './detect-language.ts';
import type { StyleOf } from './extract/element-style.ts';
import { linesOf } from './extract/page-lines.ts';
import { LARGE_TEXT, oversizeOf } from './extract/page-size.ts';
import { hasMoved, type SeenText, type Snapshot, snapshotSteps } from './extract/page-snapshot.ts';
import { refineExtraction } from './extract/refine-extraction.ts';
import { runReadability } from './extract/run-readability.ts';
import { headMetadata } from './metadata/index.ts';
import type { NeighbourPages } from './page-addresses.ts';
import { runSteps } from './reading-steps.ts';
import { fillHoles, liveRange, mapText, type TextMap } from './text-map.ts';

export interface ReadOptions {
  /** The page's address; the document's own where empty. */
  url: string;
  /** Read it even where it doesn't look like an article, or takes long. */
  force?: boolean;
  /** Opens closed shadow roots too, where the browser lets an extension do so. */
  shadowRoot?: (element: Element) => ShadowRoot | null;
  /** How elements are styled where no browser lays the page out. */
  styleOf?: StyleOf;
  /** The part of a page that its reader chose; null where the reader chose nothing. */
  scopeOf?: ((document: Document) => ReadingScope | null) | undefined;
}

/** Result of reading a page: the article with a mapping from its text to the page, or the reason for having none. */
export type PageReading =
  | {
      ok: true;
      article: ArticleDocument;
      /** The pages of the same article that this one links to. */
      neighbours: NeighbourPages;
      /** The span's place in the page as it is now, found again by its words where the page has changed; or null. */
      rangeOf(span: Span): Range | null;
    }
  | {
      ok: false;
      /** `large` is what is read when the reader asks for it all the same; `too-large` is never read. */
      reason: 'not-an-article' | 'no-text' | 'large' | 'too-large' | 'consent';
      kind: PageKind;
      /** Of a page that lists others, or search results: what it links to. */
      links: PageLink[];
    };

/** Stage of the reading, for progress display. */
export type ReadingStep = 'snapshot' | 'metadata' | 'text' | 'finish';

/** Kinds that are read only when the reader asks for it all the same. */
const NO_ARTICLE = new Set<PageKind>(['list', 'search', 'other']);
/** A page that never settles is read as it was. */
const MAX_AGAIN = 2;
/** More text than this is a book or a dump; Readability alone would take seconds. */
const MAX_TEXT = 8_000_000;

const nothing = (
  reason: 'not-an-article' | 'no-text' | 'large' | 'too-large' | 'consent',
  kind: PageKind = 'other',
  links: PageLink[] = [],
) => ({ ok: false, reason, kind, links }) as const;

/** A test for texts that stand in code, whose white space counts. */
const isCodeIn =
  ({ elements }: Snapshot) =>
  ({ element }: SeenText): boolean =>
    elements[element]?.tag === 'pre';

/** Indexes of the snapshot's texts in an element that its reader chose; null where it is not seen. */
function textsOf({ elements }: Snapshot, chosen: Element): Set<number> | null {
  const element = elements.find(({ node }) => node === chosen);
  const kept = new Set<number>();
  for (let i = element?.firstText ?? 0; i < (element?.endText ?? 0); i++) kept.add(i);
  return kept.size > 0 ? kept : null;
}

/** All text that a page shows now, whatever of it is the article's; null where it is larger than any article. */
function textNow(document: Document, options: ReadOptions): TextMap | null {
  const snapshot = runSteps(snapshotSteps(document, { ...options, textOnly: true }));
  return snapshot && runSteps(mapText(snapshot.texts, () => true, isCodeIn(snapshot)));
}

/**
 * Reads a page step by step, yielding where other work may go first, and the article's text as soon as it is there: before
 * what an analysis can begin without.
 */
function* reading(
  document: Document,
  options: ReadOptions,
  detailsOf: DetailsReader,
): Generator<ReadingStep | ArticleText | undefined, PageReading> {
  const oversize = yield* oversizeOf(document);
  if (oversize === 'too-large' || (oversize && !options.force)) return nothing(oversize);
  let scope = options.scopeOf?.(document);
  const walk = () => snapshotSteps(document, { ...options, leftOut: scope?.leftOut });
  let snapshot = yield* walk();
  // While others' work went first the page may have put new nodes in place of all.
  for (let again = 0; again < MAX_AGAIN && snapshot && hasMoved(snapshot); again++) {
    scope = options.scopeOf?.(document);
    snapshot = yield* walk();
  }
  if (!snapshot || snapshot.size > MAX_TEXT) return nothing('too-large');
  if (snapshot.size > LARGE_TEXT && !options.force) return nothing('large');
  if (!snapshot.texts.some(({ data }) => /\S/.test(data)))
    return nothing(snapshot.hasConsent ? 'consent' : 'no-text');
  yield 'metadata';
  const url = options.url || (document.URL ?? '');
  const { metadata, signs, said } = headMetadata(document, snapshot, url);
  yield 'text';
  const chosen = scope?.article ? textsOf(snapshot, scope.article) : null;
  const kept = chosen ?? (yield* runReadability(snapshot, metadata.title));
  yield 'finish';
  const lines = yield* linesOf(snapshot);
  const paragraphs = yield* refineExtraction(snapshot, lines, kept, signs.headline, chosen !== null);
  yield;
  const { texts } = snapshot;
  fillHoles(texts, kept);
  yield;
  const map = yield* mapText(texts, (index) => kept.has(index), isCodeIn(snapshot));
  const { text } = map;
  yield;
  const types = map.blocks.map((block) => blockTypeOf(snapshot, block));
  yield;
  const roles = rolesOf(snapshot, map.blocks, types, text);
  yield;
  const blocks = map.blocks.map(({ start, end }, index): Block => {
    const role = roles[index];
    return { type: types[index]!, start, end, ...(role && { role }) };
  });
  const language = languageOf(text, ...signs.languages);
  if (text) yield { ...metadata, language, text, blocks };
  const details = yield* detailsOf({
    document,
    page: {
      rangeIn: (inMap, span) => liveRange(inMap, span, document),
      readAgain: () => textNow(document, options),
    },
    snapshot,
    lines,
    kept,
    map,
    blocks,
    paragraphs,
    metadata,
    signs,
    evidence: said,
    base: baseOf(document, url),
    url,
  });
  const { kind, links } = details;
  const isWanted = options.force || chosen !== null;
  if (!isWanted && details.isConsentOnly) return nothing('consent', kind);
  if (!isWanted && NO_ARTICLE.has(kind))
    return nothing('not-an-article', kind, kind === 'other' ? [] : links);
  if (!text) return nothing('no-text', kind, links);
  const { neighbours, printed, notices, folded, coverage, wordCount, readingMinutes } = details;
  const article: ArticleDocument = {
    kind,
    ...metadata,
    ...printed,
    language,
    text,
    blocks,
    notices,
    ...(folded.length > 0 && { folded }),
    ...(scope &&
      scope.state !== 'none' && { siteChoice: scope.article && !chosen ? 'missing' : scope.state }),
    coverage,
    ...((neighbours.next || neighbours.previous) && { otherPages: true }),
    wordCount,
    readingMinutes,
  };
  return { ok: true, article, neighbours, rangeOf: (span) => details.anchors.rangeOf(span) };
}

/** Reads the article off a page without changing the page; `detailsOf` reads what its text can be analysed without. */
export const readPageWith = (
  document: Document,
  options: ReadOptions,
  detailsOf: DetailsReader,
): PageReading => runSteps(reading(document, options, detailsOf));

export interface SliceOptions {
  /** Aborting it rejects the reading with the signal's reason. */
  signal?: AbortSignal;
  onStep?(step: ReadingStep): void;
  /** Hears the article's text as soon as it is known, also that of a page which turns out to be no article. */
  onText?(article: ArticleText): void;
  /** Lets other work go first. */
  pause?(): Promise<void>;
}

/** Work for this long, in milliseconds, goes unnoticed. */
const SLICE_MS = 20;
/** A page that takes more slices than these is a large one, whose single steps are long: its slices end sooner. */
const MANY_SLICES = 10;

/** Reads as `readPageWith` does, in slices, so that the page stays alive: between them others' work goes first. */
export async function readPageInSlicesWith(
  document: Document,
  options: ReadOptions,
  detailsOf: DetailsReader,
  { signal, onStep, onText, pause = () => new Promise((resolve) => setTimeout(resolve)) }: SliceOptions = {},
): Promise<PageReading> {
  const steps = reading(document, options, detailsOf);
  let begun = performance.now();
  for (let slices = 0; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (typeof value === 'string') onStep?.(value);
    else if (value) onText?.(value);
    const slice = slices < MANY_SLICES ? SLICE_MS : SLICE_MS / 2;
    const isNext = value === 'text' || (slices > 0 && value && value !== 'snapshot');
    if (performance.now() - begun < slice && !isNext) continue;
    slices++;
    await pause();
    signal?.throwIfAborted();
    begun = performance.now();
  }
}
