import type { ArticleText, Span } from '../../article/article-document.ts';
import type { Attribution } from '../analysis.ts';
import type { Layers } from '../annotator.ts';
import { int32s } from '../arrays.ts';
import type { Budget } from '../budget.ts';
import type { Steps } from '../steps.ts';
import { type Sentence, type Tokens, WordColumn } from '../tokens/index.ts';
import { type ChunkInput, chunkSentence } from './chunks.ts';
import { classifyWords } from './classify-words.ts';
import type { Clause, TokenRange } from './clause.ts';
import { verbCue } from './cue-lexicon.ts';
import { leadIn, type Speech, speechOf, trailingCue } from './direct-speech.ts';
import type { Found } from './found.ts';
import { sortQuotations, type TokenQuotation } from './free-quotations.ts';
import { findIndirectSpeech } from './indirect-speech.ts';
import { findOuter } from './nesting.ts';
import { findQuotations } from './quotations.ts';
import { findSpeakerLabels } from './speaker-labels.ts';
import { findSpeakers } from './speakers.ts';

/** Tokens; longer than nearly any sentence of running text. */
const LONGEST_SENTENCE = 250;

/** 1 for a word that may be the verb of a cue. */
const cueVerbs = new WordColumn((_, lower) => (verbCue(lower) ? 1 : 0));

/** All attributions of an article, in the order of their contents. */
export function* findAttributions(
  article: Pick<ArticleText, 'text' | 'blocks'>,
  { tokens, sentences, entities }: Pick<Layers, 'tokens' | 'sentences' | 'entities'>,
  budget: Budget,
): Steps<Attribution[]> {
  const isQuoting = (lower: string): boolean => verbCue(lower)?.frames.includes('q') ?? false;
  const classes = classifyWords(tokens, cueVerbs);
  yield;
  const { free, inner } = sortQuotations(
    findQuotations(article.text, article.blocks),
    tokens,
    sentences,
    isQuoting,
  );
  const quotationOf = int32s(tokens.length).fill(-1);
  free.forEach(({ start, end }, index) => {
    quotationOf.fill(index, start, end);
  });
  const input: ChunkInput = { tokens, classes, quotationOf };

  const found: Found[] = [];
  const speeches: (Speech | null)[] = new Array(free.length).fill(null);
  /** The sentence before the current one: what it leads in with, and its last speaker. */
  let lead: Speech | null = null;
  let openQuotation = -1;
  for (const sentence of readable(sentences, tokens)) {
    if (!budget.spend(3 * (sentence.endToken - sentence.firstToken))) break;
    if (budget.isPauseDue()) yield;
    const clause: Clause = { tokens, sentence, chunks: chunkSentence(input, sentence) };
    const trailing = openQuotation === -1 ? null : trailingCue(clause);
    if (trailing && !speeches[openQuotation]) speeches[openQuotation] = trailing;
    openQuotation = -1;
    clause.chunks.forEach((chunk, at) => {
      const index = chunk.quotation;
      if (index === undefined) return;
      speeches[index] ??= speechOf(clause, at) ?? (at === 0 ? lead : null);
      if (at === clause.chunks.length - 1) openQuotation = index;
    });
    const indirect = findIndirectSpeech(clause);
    found.push(...indirect);
    lead = leadIn(clause);
  }
  found.push(...attributeQuotations(free, speeches));
  found.push(...findSpeakerLabels(tokens, sentences, entities, article.text));
  const spans = withWholeQuotations(found, inner)
    .map((each) => toSpans(tokens, each))
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
  yield;
  const speakers = findSpeakers(spans, entities, tokens, sentences);
  const outer = findOuter(spans);
  return spans.map((each, index) => ({
    ...each,
    speaker: speakers[index] ?? null,
    within: outer[index] ?? null,
  }));
}

/**
 * Sentences as they are, those without end (lists, tables, missing stops) cut into stretches, so that looking ahead
 * stays cheap however long the text is.
 */
function* readable(sentences: readonly Sentence[], tokens: Tokens): Generator<Sentence> {
  for (const sentence of sentences) {
    for (let first = sentence.firstToken; first < sentence.endToken; first += LONGEST_SENTENCE) {
      const endToken = Math.min(sentence.endToken, first + LONGEST_SENTENCE);
      if (first === sentence.firstToken && endToken === sentence.endToken) yield sentence;
      else {
        const span = { start: tokens.start[first] as number, end: tokens.end[endToken - 1] as number };
        yield { ...sentence, ...span, firstToken: first, endToken };
      }
    }
  }
}

/** A quotation without words of its own that say who speaks has the speaker of the one before it, or else after it, in its block. */
function attributeQuotations(
  quotations: readonly TokenQuotation[],
  speeches: readonly (Speech | null)[],
): Found[] {
  const resolved = [...speeches];
  quotations.forEach((quotation, index) => {
    if (resolved[index]) return;
    const before = quotations[index - 1];
    if (before && resolved[index - 1] && (before.block === quotation.block || quotation.continued)) {
      resolved[index] = resolved[index - 1] as Speech;
    } else if (quotations[index + 1]?.block === quotation.block && speeches[index + 1]) {
      resolved[index] = speeches[index + 1] as Speech;
    } else if (before && resolved[index - 1] && quotation.whole && before.block === quotation.block - 1) {
      resolved[index] = resolved[index - 1] as Speech;
    }
  });
  return quotations.flatMap((quotation, index) => {
    const speech = resolved[index];
    return speech ? [{ ...speech, content: quotation, direct: true }] : [];
  });
}

/** A content that breaks off inside a quotation worked into the sentence runs to its end. */
function withWholeQuotations(found: readonly Found[], inner: readonly TokenRange[]): Found[] {
  const sorted = [...found].sort((a, b) => a.content.end - b.content.end);
  let next = 0;
  return sorted.map((each) => {
    const { content } = each;
    while (next < inner.length && (inner[next] as TokenRange).end <= content.end) next++;
    const quotation = inner[next];
    if (each.direct || !quotation || quotation.start >= content.end) return each;
    const end = each.cue.start >= content.end && each.cue.start < quotation.end ? content.end : quotation.end;
    return { ...each, content: { start: content.start, end } };
  });
}

function toSpan(tokens: Tokens, { start, end }: TokenRange): Span {
  return { start: tokens.start[start] as number, end: tokens.end[end - 1] as number };
}

function toSpans(
  tokens: Tokens,
  { source, cue, content, direct }: Found,
): Pick<Attribution, 'source' | 'cue' | 'content' | 'direct'> {
  return {
    source: source && toSpan(tokens, source),
    cue: toSpan(tokens, cue),
    content: toSpan(tokens, content),
    direct,
  };
}
