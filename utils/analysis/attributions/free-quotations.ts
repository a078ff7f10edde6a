import type { Sentence, Tokens } from '../tokens/index.ts';
import type { TokenRange } from './chunked-sentence.ts';
import type { Quotation } from './quotations.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';

/** A quotation that is speech of its own rather than a part of somebody else's sentence, in tokens, marks included. */
export interface TokenQuotation {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly continued: boolean;
  /** True where it is all that its block holds. */
  readonly whole: boolean;
  /** The token behind its block. */
  readonly blockEnd: number;
}

const FEWEST_WORDS = 4;
const FINAL = new Set([',', '.', '!', '?', '…', '—', '–', '-', '--']);
const OPENERS = new Set([',', ':', '—', '–', '--', ';', '(']);
const startsCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

/**
 * Picks the quotations that stand free: set off by a comma, a colon or the start of the sentence and ended as a sentence or
 * before a comma. Names of works, scare quotes and pieces worked into a sentence (`inner`) are left to it.
 */
export function sortQuotations(
  quotations: readonly Quotation[],
  tokens: Tokens,
  sentences: readonly Sentence[],
  traits: Int32Array,
): { free: TokenQuotation[]; inner: TokenRange[] } {
  const quotes = (at: number): boolean => ((traits[at] as number) & SPEECH_TRAIT.quotes) !== 0;
  const free: TokenQuotation[] = [];
  const inner: TokenRange[] = [];
  let token = 0;
  /** The last sentence of the block at hand. */
  let last = 0;
  for (const quotation of quotations) {
    while (token < tokens.length && (tokens.end[token] as number) <= quotation.start) token++;
    const start = token;
    let end = start;
    while (end < tokens.length && (tokens.start[end] as number) < quotation.end) end++;
    token = end;
    if (end === start) continue;
    const sentence = sentences[tokens.sentence[start] as number] as Sentence;
    const closing = quotation.closed ? end - 1 : end;
    // The marks are one token or two ("''").
    const lastWord = tokens.text[closing - 1] === "'" ? closing - 2 : closing - 1;
    const words = closing - start - 1;
    const before = tokens.lower[start - 1];
    // A splitter may leave the opening mark with the sentence before it.
    const opensSentence = start === sentence.firstToken || start + 1 === sentence.endToken;
    const setOff =
      opensSentence ||
      OPENERS.has(before as string) ||
      (start > 0 && quotes(start - 1) && startsCapital(tokens.text[start + 1]));
    const next = tokens.text[end];
    const nextOpensSentence = end >= tokens.length || tokens.sentence[end] !== tokens.sentence[end - 1];
    const ended =
      FINAL.has(tokens.text[lastWord] as string) ||
      next === ',' ||
      (end < tokens.length && quotes(end)) ||
      nextOpensSentence ||
      !quotation.closed;
    const long =
      words >= FEWEST_WORDS ||
      (opensSentence && FINAL.has(tokens.text[lastWord] as string)) ||
      before === ':';
    if (!setOff || !ended || !long || end - start < 3) {
      inner.push({ start, end });
      continue;
    }
    const lastSentence = sentences[tokens.sentence[end - 1] as number] as Sentence;
    const whole =
      opensSentence &&
      sentences[(tokens.sentence[start] as number) - 1]?.block !== quotation.block &&
      end >= lastSentence.endToken - 1 &&
      sentences[(tokens.sentence[end - 1] as number) + 1]?.block !== quotation.block;
    last = Math.max(last, tokens.sentence[end - 1] as number);
    while (sentences[last + 1]?.block === quotation.block) last++;
    const blockEnd = (sentences[last] as Sentence).endToken;
    free.push({ start, end, block: quotation.block, continued: quotation.continued, whole, blockEnd });
  }
  return { free, inner };
}
