import type { ArticleDocument, Block, PageKind, PageLink } from '../model/article-document.ts';
import { coverageOf } from './coverage.ts';
import type { Line } from './extract/page-lines.ts';
import type { Snapshot } from './extract/page-snapshot.ts';
import type { HeadEvidence, HeadMetadata, PageSigns } from './metadata/index.ts';
import { type PrintedMetadata, printedMetadata } from './metadata/printed-metadata.ts';
import { kindOf, lengthInLetters, linkedLength, linkTitles } from './page-kind.ts';
import { noticesOf } from './publisher-notices.ts';
import type { ReadingSteps } from './reading-steps.ts';
import { countWords, readingMinutes } from './reading-time.ts';
import type { TextMap } from './text-map.ts';

/** A page as far as it was read when its text is known. */
export interface ReadSoFar {
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
  notices: ArticleDocument['notices'];
  wordCount: number;
  readingMinutes: number;
}

export type DetailsReader = (read: ReadSoFar) => ReadingSteps<ArticleDetails>;

/** Reads who wrote an article and when, how much of it the page holds, and what kind of page it is. */
export const articleDetails: DetailsReader = function* (read) {
  const { snapshot, lines, kept, map, blocks, paragraphs, metadata, signs, evidence, url, base } = read;
  const { text } = map;
  const printed = printedMetadata(snapshot, lines, signs.headline, metadata.url, evidence);
  yield;
  const coverage = coverageOf({ lines, text, ...paragraphs, isFree: signs.isFree });
  yield;
  const links = linkTitles(snapshot, url, base);
  const kind = kindOf({
    url,
    types: signs.types,
    ogType: signs.ogType,
    title: metadata.title,
    textLength: lengthInLetters(text),
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
  const wordCount = countWords(text);
  yield;
  return {
    printed,
    coverage,
    links,
    kind,
    notices: noticesOf(text, blocks),
    wordCount,
    readingMinutes: readingMinutes(wordCount),
  };
};
