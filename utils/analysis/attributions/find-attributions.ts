import type { Attribution } from '../../model/analysis.ts';
import type { ArticleText, Span } from '../../model/article-document.ts';
import type { Layers } from '../annotator.ts';
import { int32s, uint8s } from '../arrays.ts';
import { firstEndingAfter } from '../binary-search.ts';
import type { Budget } from '../budget.ts';
import type { Steps } from '../steps.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import type { Chunk } from './chunk.ts';
import type { ChunkedSentence, TokenRange } from './chunked-sentence.ts';
import { Chunker } from './chunker.ts';
import { findCitations } from './citations.ts';
import { classifyTokens } from './classify-tokens.ts';
import { leadIn, type Speech, speechOf, trailingCue } from './direct-speech.ts';
import { sortQuotations, type TokenQuotation } from './free-quotations.ts';
import { findIndirectSpeech } from './indirect-speech.ts';
import { findInterviewAnswers } from './interview-answers.ts';
import { findOuter } from './nesting.ts';
import { pronounResolverOf } from './pronoun-resolver.ts';
import { readQuotationTag } from './quotation-tags.ts';
import { findQuotations } from './quotations.ts';
import { sourceKind } from './source-kind.ts';
import { findSpeakers } from './speaker-entities.ts';
import { findSpeakerLabels } from './speaker-labels.ts';
import { CUES, SPEECH_TRAIT, speechTraits } from './speech-traits.ts';
import { statementLead } from './statement-leads.ts';
import { SYNTACTIC_CLASS } from './syntactic-classes.ts';
import type { TokenAttribution } from './token-attribution.ts';
import { firstTokenEndingAfter } from './token-search.ts';

/** Tokens; longer than nearly any sentence of running text. */
const LONGEST_SENTENCE = 250;
/** Classes that a word of a person's name never has, though its form may suggest them: "May", "Will", "April", "Mark". */
const NOT_IN_NAMES: ReadonlySet<number> = new Set([
  SYNTACTIC_CLASS.modal,
  SYNTACTIC_CLASS.auxiliary,
  SYNTACTIC_CLASS.verb,
  SYNTACTIC_CLASS.adverb,
]);

/** All attributions of an article, in the order of their contents. */
export function* findAttributions(
  article: Pick<ArticleText, 'text' | 'title' | 'blocks'>,
  { tokens, sentences, entities }: Pick<Layers, 'tokens' | 'sentences' | 'entities'>,
  budget: Budget,
): Steps<Attribution[]> {
  const traits = speechTraits.ofTokens(tokens);
  yield;
  const classes = classifyTokens(tokens, traits);
  yield;
  const persons = personTokens(entities, tokens);
  // "May said", "Jan told": a word of a person's name is no auxiliary and no month, whatever it is elsewhere.
  for (let i = 0; i < classes.length; i++) {
    if (!persons[i]) continue;
    traits[i] = (traits[i] as number) & ~SPEECH_TRAIT.time;
    if (NOT_IN_NAMES.has(classes[i] as number)) classes[i] = SYNTACTIC_CLASS.name;
  }
  yield;
  const { free, inner } = sortQuotations(
    findQuotations(article.text, article.blocks),
    tokens,
    sentences,
    traits,
  );
  const quotationOf = int32s(tokens.length).fill(-1);
  free.forEach(({ start, end }, index) => {
    quotationOf.fill(index, start, end);
  });
  const chunker = new Chunker({ tokens, traits, classes, quotationOf });

  const found: TokenAttribution[] = [];
  const speeches: (Speech | null)[] = new Array(free.length).fill(null);
  /** The sentence before the current one: what it leads in with, and its last speaker. */
  let lead: Speech | null = null;
  /** The same where a full stop ends that sentence: asked last. */
  let statement: Speech | null = null;
  const statements: (Speech | null)[] = new Array(free.length).fill(null);
  let openQuotation = -1;
  for (const sentence of readable(sentences, tokens)) {
    if (!budget.spend(3 * (sentence.endToken - sentence.firstToken))) break;
    if (budget.isPauseDue()) yield;
    // Words that none of the rules below asks for are not worth cutting into chunks.
    if (!mayAttribute(sentence, traits, quotationOf)) {
      openQuotation = -1;
      lead = null;
      statement = null;
      continue;
    }
    const clause: ChunkedSentence = { tokens, traits, sentence, chunks: chunker.chunksOf(sentence) };
    const trailing = openQuotation === -1 ? null : trailingCue(clause);
    if (trailing && !speeches[openQuotation]) speeches[openQuotation] = trailing;
    openQuotation = -1;
    for (let at = 0; at < clause.chunks.length; at++) {
      const index = (clause.chunks[at] as Chunk).quotation;
      if (index === -1) continue;
      speeches[index] ??= speechAt(clause, at, free[index] as TokenQuotation) ?? (at === 0 ? lead : null);
      if (at === 0) statements[index] ??= statement;
      if (at === clause.chunks.length - 1) openQuotation = index;
    }
    const indirect = findIndirectSpeech(clause);
    found.push(...indirect);
    lead = leadIn(clause);
    statement = statementLead(clause);
  }
  yield;
  found.push(...attributeQuotations(free, speeches, statements, tokens, persons));
  yield;
  const labelled = findSpeakerLabels(tokens, sentences, entities, article.text);
  const answers = findInterviewAnswers(article, tokens, entities);
  // Captions may look like labels.
  found.push(...(answers.length > labelled.length ? answers : labelled));
  yield;
  found.push(...findCitations(tokens, sentences));
  yield;
  // Of contents that become alike the shorter one comes first.
  const spans = found
    .sort((a, b) => a.content.end - b.content.end)
    .map((each) => toSpans(tokens, each, inner))
    .sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
  yield;
  const people = pronounResolverOf(entities, tokens, sentences, traits);
  yield;
  const speakers = findSpeakers(spans, people, tokens);
  yield;
  const outer = findOuter(spans);
  yield;
  return spans.map(({ source, cue, content, direct }, index) => ({
    source,
    kind: source && sourceKind(source, speakers[index] ?? null, entities, tokens),
    cue,
    content,
    direct,
    speaker: speakers[index] ?? null,
    within: outer[index] ?? null,
  }));
}

/** False for a sentence without a word or sign by which anything could be said in it, of it or behind it. */
function mayAttribute(
  { firstToken, endToken }: Sentence,
  traits: Int32Array,
  quotationOf: Int32Array,
): boolean {
  for (let i = firstToken; i < endToken; i++) {
    if (((traits[i] as number) & (CUES | SPEECH_TRAIT.colon)) !== 0 || quotationOf[i] !== -1) return true;
  }
  return false;
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

/** 1 for each token of a person's name. */
function personTokens(entities: Layers['entities'], tokens: Tokens): Uint8Array {
  const marks = uint8s(tokens.length);
  for (const { label, mentions } of entities) {
    if (label !== 'PERSON') continue;
    for (const { start, end } of mentions) {
      for (
        let i = firstTokenEndingAfter(tokens, start);
        i < tokens.length && (tokens.start[i] as number) < end;
        i++
      )
        marks[i] = 1;
    }
  }
  return marks;
}

/** Tokens of a quotation that stands as a statement of its own. */
const LEAST_STATEMENT = 8;
/** Tokens at the start of a sentence in which its subject is named. */
const OPENING = 3;

/** Whether a sentence between two quotations begins with somebody else than the speaker: the second may be theirs, or a caption's. */
function namesAnother(
  tokens: Tokens,
  persons: Uint8Array,
  from: number,
  to: number,
  { source, cue }: Speech,
): boolean {
  const own = new Set<string>();
  for (let i = source?.start ?? 0; i < (source?.end ?? 0); i++) own.add(tokens.lower[i] as string);
  for (let i = from; i < to; i++) {
    if (!persons[i] || (i >= cue.start && i < cue.end)) continue;
    const opens = tokens.sentence[i] !== tokens.sentence[Math.max(0, i - OPENING)];
    if (opens && !own.has(tokens.lower[i] as string)) return true;
  }
  return false;
}

/** The words around a quotation that say who speaks; those right beside it outweigh those farther off. */
function speechAt(clause: ChunkedSentence, at: number, quotation: TokenQuotation): Speech | null {
  const speech = speechOf(clause, at);
  const isBeside = (range: TokenRange | null): boolean =>
    range !== null && range.start >= quotation.end && range.start <= quotation.end + 1;
  if (speech?.source && (isBeside(speech.cue) || isBeside(speech.source))) return speech;
  const before = speech?.source && speech.cue.end <= quotation.start ? speech : null;
  return before ?? readQuotationTag(clause.tokens, quotation, quotation.blockEnd) ?? speech;
}

/** A quotation without words of its own that say who speaks has the speaker of the one before it, or else after it, in its block. */
function attributeQuotations(
  quotations: readonly TokenQuotation[],
  speeches: readonly (Speech | null)[],
  statements: readonly (Speech | null)[],
  tokens: Tokens,
  persons: Uint8Array,
): TokenAttribution[] {
  const resolved = [...speeches];
  quotations.forEach((quotation, index) => {
    if (resolved[index]) return;
    const before = quotations[index - 1];
    const speech = resolved[index - 1];
    if (before && speech && namesAnother(tokens, persons, before.end, quotation.start, speech)) return;
    if (before && resolved[index - 1] && (before.block === quotation.block || quotation.continued)) {
      resolved[index] = resolved[index - 1] as Speech;
    } else if (quotations[index + 1]?.block === quotation.block && speeches[index + 1]) {
      resolved[index] = speeches[index + 1] as Speech;
    } else if (before && resolved[index - 1] && quotation.whole && before.block === quotation.block - 1) {
      resolved[index] = resolved[index - 1] as Speech;
    } else if (quotation.end - quotation.start >= LEAST_STATEMENT) {
      resolved[index] = statements[index] ?? null;
    }
  });
  return quotations.flatMap((quotation, index) => {
    const speech = resolved[index];
    return speech ? [{ ...speech, content: quotation, direct: true }] : [];
  });
}

/** Where a content ends: one that breaks off inside a quotation worked into the sentence runs to its end. */
function wholeEnd({ content, cue, direct }: TokenAttribution, inner: readonly TokenRange[]): number {
  if (direct || inner.length === 0) return content.end;
  const low = firstEndingAfter(inner, content.end);
  const quotation = inner[low];
  if (!quotation || quotation.start >= content.end) return content.end;
  return cue.start >= content.end && cue.start < quotation.end ? content.end : quotation.end;
}

function toSpan(tokens: Tokens, { start, end }: TokenRange): Span {
  return { start: tokens.start[start] as number, end: tokens.end[end - 1] as number };
}

function toSpans(
  tokens: Tokens,
  found: TokenAttribution,
  inner: readonly TokenRange[],
): Pick<Attribution, 'source' | 'cue' | 'content' | 'direct'> {
  const { source, cue, content, direct } = found;
  return {
    source: source && toSpan(tokens, source),
    cue: toSpan(tokens, cue),
    content: toSpan(tokens, { start: content.start, end: wholeEnd(found, inner) }),
    direct,
  };
}
