import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Layers } from '../../../analysis/annotator.ts';
import { eligibleSentences } from '../../../analysis/facts/eligible-sentences.ts';
import { describeCandidates, type FactCandidates } from '../../../analysis/facts/fact-features.ts';
import { factLayer } from '../../../analysis/facts/fact-layer.ts';
import { articleFromText } from '../../../article/article-from-text.ts';
import type { ArticleDocument, Span } from '../../../model/article-document.ts';

/** A line of an annotated corpus. `facts` are groups of sentences that tell one fact; `w` is 3, 2 or 1. */
interface Line {
  id: string;
  url: string;
  title: string;
  text: string;
  publishedAt: string;
  sentences: Span[];
  facts: { w: number; s: number[] }[];
  junk?: number[];
}

/** An annotated article as the ranker sees it. */
export interface FactExample {
  readonly id: string;
  /** The publisher: the host of the article's address. */
  readonly publisher: string;
  readonly candidates: FactCandidates;
  /** For each candidate the place of its group in `weights`, or -1 where it tells nothing wanted. */
  readonly groups: readonly number[];
  /** Weights of the groups. */
  readonly weights: readonly number[];
  /** For each candidate whether it is not the article's own. */
  readonly junk: readonly boolean[];
}

/** Indices of the gold sentences that a span covers by half, or that cover it by half. */
function goldSentences(sentences: readonly Span[], span: Span): number[] {
  return sentences.flatMap((sentence, index) => {
    const shared = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
    const half = Math.min(span.end - span.start, sentence.end - sentence.start) / 2;
    return shared > 0 && shared >= half ? [index] : [];
  });
}

/** Reads a corpus file (JSON lines, gzip); `analyse` runs the annotators before the ranker. */
export async function readFactExamples(
  path: string,
  analyse: (article: ArticleDocument) => Promise<Layers>,
): Promise<FactExample[]> {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  const examples: FactExample[] = [];
  for (const line of lines) {
    const { id, url, title, text, publishedAt, sentences, facts, junk = [] } = JSON.parse(line) as Line;
    const article = articleFromText(text, { title, url, publishedAt, language: 'en' });
    const layers = await analyse(article);
    const eligible = eligibleSentences(article, layers);
    const gold = eligible.map((index) => goldSentences(sentences, layers.sentences[index] as Span));
    examples.push({
      id,
      publisher: new URL(url).host.replace(/^www\./, ''),
      candidates: describeCandidates({
        article,
        layer: factLayer(layers),
        content: layers,
        candidates: eligible,
      }),
      groups: gold.map((at) => facts.findIndex(({ s }) => s.some((index) => at.includes(index)))),
      weights: facts.map(({ w }) => w),
      junk: gold.map((at) => at.some((index) => junk.includes(index))),
    });
  }
  return examples;
}
