import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ContentWords } from '../../../analysis/facts/content-words.ts';
import { eligibleSentences } from '../../../analysis/facts/eligible-sentences.ts';
import type { TokenLayer } from '../../../analysis/tokens/index.ts';
import type { ArticleDocument, Span } from '../../../article/article-document.ts';
import { articleFromText } from '../../../article/article-from-text.ts';
import { Reference, rougeWords } from './rouge.ts';

/** A sentence is tried beside each pair of the first so many. */
const PARTNERS = 5;
/** Sentences of a summary. */
const LENGTH = 3;

interface Line {
  text: string;
  title?: string;
  sentences: Span[];
  highlights: string[];
}

/** One article with its editors' highlights, ready to learn from. */
export interface Example {
  readonly article: ArticleDocument;
  readonly layer: TokenLayer;
  readonly candidates: readonly number[];
  /** What each candidate is worth: the mean score of the summaries that it makes with two of the first sentences. */
  readonly gains: readonly number[];
  /** For each content word, 1 where the highlights use it. */
  usedWords(content: ContentWords): Uint8Array;
  /** The score of a summary, given as places in `candidates`. */
  score(places: readonly number[]): number;
  /** The scores of the first three sentences and of the best three (chosen greedily), by the corpus' own sentences. */
  readonly lead: number;
  readonly best: number;
}

const inOrder = (places: readonly number[]): number[] => [...places].sort((a, b) => a - b);

function gainsOf(count: number, score: Example['score']): number[] {
  const partners = Array.from({ length: Math.min(PARTNERS, count) }, (_, i) => i);
  const pairs = partners.flatMap((a) => partners.filter((b) => b > a).map((b) => [a, b] as const));
  return Array.from({ length: count }, (_, place) => {
    const others = pairs.filter(([a, b]) => a !== place && b !== place);
    const sum = others.reduce((total, pair) => total + score([...pair, place]), 0);
    return others.length > 0 ? sum / others.length : 0;
  });
}

function bestOf(sentences: readonly string[][], reference: Reference): number {
  let chosen: number[] = [];
  let best = 0;
  while (chosen.length < LENGTH) {
    let better: number[] | null = null;
    for (let i = 0; i < sentences.length; i++) {
      if (chosen.includes(i)) continue;
      const trial = inOrder([...chosen, i]);
      const score = reference.score(trial.map((place) => sentences[place] as string[]));
      if (score > best) {
        best = score;
        better = trial;
      }
    }
    if (!better) break;
    chosen = better;
  }
  return best;
}

function usedWords(
  { tokens }: TokenLayer,
  { ofToken, frequency }: ContentWords,
  reference: Reference,
): Uint8Array {
  const used = new Uint8Array(frequency.length);
  const seen = new Uint8Array(frequency.length);
  for (let token = 0; token < tokens.length; token++) {
    const word = ofToken[token] as number;
    if (word < 0 || seen[word] === 1) continue;
    seen[word] = 1;
    if (rougeWords(tokens.text[token] as string).some((stem) => reference.has(stem))) used[word] = 1;
  }
  return used;
}

/** Reads a corpus file; `analyse` cuts and tags an article's words. */
export function readExamples(path: string, analyse: (article: ArticleDocument) => TokenLayer): Example[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, title, sentences, highlights } = JSON.parse(line) as Line;
    const article = articleFromText(text, { language: 'en', ...(title && { title }) });
    const layer = analyse(article);
    const candidates = eligibleSentences(article, layer);
    const reference = new Reference(highlights);
    const wordsOf = ({ start, end }: Span): string[] => rougeWords(text.slice(start, end));
    const words = candidates.map((index) => wordsOf(layer.sentences[index] as Span));
    const gold = sentences.map(wordsOf);
    const score = (places: readonly number[]): number =>
      reference.score(
        inOrder(places)
          .filter((place) => place < words.length)
          .map((place) => words[place] as string[]),
      );
    return {
      article,
      layer,
      candidates,
      score,
      gains: gainsOf(candidates.length, score),
      usedWords: (content) => usedWords(layer, content, reference),
      lead: reference.score(gold.slice(0, LENGTH)),
      best: bestOf(gold, reference),
    };
  });
}
