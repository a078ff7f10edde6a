import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Layers } from '../../../analysis/annotator.ts';
import { sourceCandidates } from '../../../analysis/sources/choose-source.ts';
import { namingAttributions } from '../../../analysis/sources/naming-attributions.ts';
import { attributionsBySentence, statusOf, statusTokens } from '../../../analysis/statuses/index.ts';
import { articleFromText } from '../../../article/article-from-text.ts';
import type { ArticleDocument, Span } from '../../../model/article-document.ts';

/** A line of an annotated corpus. `s` are sentences that tell one fact; `source` the words that name who says so, or null. */
interface Line {
  url: string;
  title: string;
  text: string;
  publishedAt: string;
  sentences: Span[];
  facts: { s: number[]; source: string | null }[];
}

/** A sentence with the attributions that may tell who says it. */
export interface SourceExample {
  /** The publisher: the host of the article's address. */
  readonly publisher: string;
  readonly features: readonly Float64Array[];
  /** For each candidate whether the reader named it. */
  readonly right: readonly boolean[];
  /** Whether the reader named a source at all. */
  readonly sourced: boolean;
  /** The place of the candidate that speaks for most of the sentence by rule, or -1. */
  readonly byRule: number;
}

const LEAST_WORD = 3;
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => word.length >= LEAST_WORD)
    .map((word) => word.replace(/s$/, '')) ?? [];

const isSame = (found: string, wanted: string): boolean => {
  const words = wordsOf(wanted);
  return wordsOf(found).some((word) => words.includes(word));
};

const holds = (span: Span, sentence: Span): boolean => {
  const shared = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
  return shared > 0 && 2 * shared >= Math.min(span.end - span.start, sentence.end - sentence.start);
};

/** Reads a corpus file (JSON lines, gzip); `layersOf` runs the annotators before key facts. */
export async function readSourceExamples(
  path: string,
  layersOf: (article: ArticleDocument) => Promise<Layers>,
): Promise<SourceExample[]> {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  const examples: SourceExample[] = [];
  for (const line of lines) {
    const { url, title, text, publishedAt, sentences: gold, facts } = JSON.parse(line) as Line;
    const layers = await layersOf(articleFromText(text, { title, url, publishedAt, language: 'en' }));
    const { sentences, attributions } = layers;
    const tokens = statusTokens(layers.tokens);
    const naming = namingAttributions(layers);
    const speaking = attributionsBySentence(sentences, attributions);
    const nameOf = (index: number): string => {
      const source = attributions[naming[index] ?? index]?.source;
      return source ? text.slice(source.start, source.end) : '';
    };
    for (const sentence of sentences) {
      const fact = facts.find(({ s }) => s.some((index) => holds(sentence, gold[index] as Span)));
      if (!fact) continue;
      const own = speaking.get(sentence) ?? [];
      const governing = statusOf(sentence, tokens, attributions, { speaking: own }).attribution;
      const { indices, features } = sourceCandidates({ sentence, tokens, attributions, governing });
      const { source } = fact;
      examples.push({
        publisher: new URL(url).host.replace(/^www\./, ''),
        features,
        right: indices.map((index) => source !== null && isSame(nameOf(index), source)),
        sourced: source !== null,
        byRule: governing === null ? -1 : indices.indexOf(governing),
      });
    }
  }
  return examples;
}
