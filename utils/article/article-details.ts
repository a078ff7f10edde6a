import { isConsentText } from '../analysis/lang/en/consent-words.ts';
import type { ArticleDocument, Block, PageKind, PageLink, Span } from '../model/article-document.ts';
import { coverageOf } from './coverage.ts';
import type { Line } from './extract/page-lines.ts';
import type { Snapshot } from './extract/page-snapshot.ts';
import { foldedSpans } from './folded-spans.ts';
import { LiveAnchors, type PageMaps } from './live-anchors.ts';
import type { HeadEvidence, HeadMetadata, PageSigns } from './metadata/index.ts';
import { type PrintedMetadata, printedMetadata } from './metadata/printed-metadata.ts';
import { type NeighbourPages, neighbourPages } from './page-addresses.ts';
import { kindOf, lengthInLetters, linkedLength, linkTitles, NO_STORY } from './page-kind.ts';
import { noticesOf } from './publisher-notices.ts';
import type { ReadingSteps } from './reading-steps.ts';
import { countWordsInSteps, readingMinutes } from './reading-time.ts';
import type { TextMap } from './text-map.ts';

/** A page as far as it was read when its text is known. */
export interface ReadSoFar {
  document: Document;
  page: PageMaps;
  snapshot: Snapshot;
  lines: Line[];
  /** Indexes of the snapshot's texts that are the article's. */
  kept: Set<number>;
  map: TextMap;
  blocks: Block[];
  paragraphs: { kept: number; seen: number };
  metadata: HeadMetadata;
  signs: PageSigns;
  evidence: HeadEvidence;
  /** The page's address, and the base of its relative addresses. */
  url: string;
  base: string;
}

/** The part of an article that its text can be analysed without. */
export interface ArticleDetails {
  printed: PrintedMetadata;
  coverage: ArticleDocument['coverage'];
  links: PageLink[];
  kind: PageKind;
  /** Whether the page holds nothing but a request for consent to tracking. */
  isConsentOnly: boolean;
  notices: ArticleDocument['notices'];
  folded: Span[];
  wordCount: number;
  readingMinutes: number;
  neighbours: NeighbourPages;
  anchors: LiveAnchors;
}

export type DetailsReader = (read: ReadSoFar) => ReadingSteps<ArticleDetails>;

/** A longer text about consent is a policy, or tells of one. */
const MAX_CONSENT = 3000;

/** Reads who wrote an article and when, how much of it the page holds, and what kind of page it is. */
export const articleDetails: DetailsReader = function* (read) {
  const { snapshot, lines, kept, map, blocks, paragraphs, metadata, signs, evidence, url, base } = read;
  const { text } = map;
  const printed = yield* printedMetadata(snapshot, lines, signs.headline, metadata.url, evidence);
  yield;
  const coverage = coverageOf({ lines, text, ...paragraphs, isFree: signs.isFree });
  yield;
  const links = linkTitles(snapshot, url, base);
  yield;
  const textLength = lengthInLetters(text);
  yield;
  const kind = kindOf({
    url,
    types: signs.types,
    ogType: signs.ogType,
    title: metadata.title,
    textLength,
    longestBlock: blocks.reduce(
      (longest, { start, end }) => Math.max(longest, lengthInLetters(text.slice(start, end))),
      0,
    ),
    linkLength: links.reduce((sum, { title }) => sum + title.length, 0),
    links: links.length,
    linkedText: linkedLength(snapshot, kept),
    isCutOff: coverage.reason === 'subscribers-only',
  });
  yield;
  const isMarked = signs.ogType === 'article' || signs.types.some((type) => /Article|Posting/.test(type));
  const isConsentOnly =
    (snapshot.hasConsent && textLength < NO_STORY) ||
    (!isMarked && text.length < MAX_CONSENT && isConsentText(text));
  const wordCount = yield* countWordsInSteps(text);
  yield;
  const neighbours = yield* neighbourPages(read.document, url);
  return {
    printed,
    coverage,
    links,
    kind,
    isConsentOnly,
    notices: noticesOf(text, blocks),
    folded: foldedSpans(snapshot, map.blocks),
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    neighbours,
    anchors: new LiveAnchors(map, read.page),
  };
};
