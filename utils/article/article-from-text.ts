import type { ArticleDocument, Block } from '../model/article-document.ts';
import { guessLanguage } from './detect-language.ts';
import { countWords, readingMinutes } from './reading-time.ts';

/** Metadata that may come with a plain text. */
export interface TextMetadata {
  title?: string;
  url?: string;
  /** ISO 8601. */
  publishedAt?: string;
  /** BCP 47. */
  language?: string;
}

/** An article made of plain text, which stays as it is; a blank line ends a paragraph. */
export function articleFromText(text: string, metadata: TextMetadata = {}): ArticleDocument {
  const blocks = paragraphs(text);
  const wordCount = countWords(text);
  return {
    kind: 'article',
    title: metadata.title ?? '',
    authors: [],
    siteName: '',
    publishedAt: metadata.publishedAt ?? null,
    modifiedAt: null,
    publishedAtSource: metadata.publishedAt ? 'input' : null,
    language: metadata.language ?? guessLanguage(text),
    url: metadata.url ?? '',
    keywords: [],
    text,
    blocks,
    notices: [],
    coverage: { kept: blocks.length, seen: blocks.length, truncated: false, reason: null },
    wordCount,
    readingMinutes: readingMinutes(wordCount),
  };
}

function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const gap of [...text.matchAll(/\n[^\S\n]*\n\s*/g), null]) {
    const piece = text.slice(start, gap?.index ?? text.length);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed) blocks.push({ type: 'paragraph', start: start + lead, end: start + lead + trimmed.length });
    if (gap) start = gap.index + gap[0].length;
  }
  return blocks;
}
