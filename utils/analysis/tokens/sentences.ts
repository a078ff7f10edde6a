import { type BlockTokens, isSpaced, wordAt } from './block-tokens.ts';
import { CHAR, charClass } from './chars.ts';
import { isSentenceEnd } from './sentence-end.ts';
import { KIND, type TokenBuffer } from './token-buffer.ts';
import type { Sentence } from './tokens.ts';

const CLOSING = new Set(['”', '’', '»', ')', ']', '}', "''", '」', '』', '》', '）']);
const TERMINATORS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।']);
const BULLETS = new Set(['•', '▪', '●', '■', '◦', '‣']);

const isTerminator = (word: string): boolean =>
  TERMINATORS.has(word) || (word.length > 1 && word.startsWith('..'));

/** Groups the tokens of one block into sentences and adds them to `out`; linear in the number of tokens. */
export function splitSentences(
  buffer: TokenBuffer,
  first: number,
  end: number,
  block: number,
  out: Sentence[],
): void {
  const tokens: BlockTokens = { buffer, first, end };
  let sentenceStart = first;
  // Straight quotation marks open and close in turn, where the space round them doesn't tell.
  let insideQuotes = false;
  const close = (endToken: number): void => {
    if (endToken <= sentenceStart) return;
    out.push({
      start: buffer.start[sentenceStart] as number,
      end: buffer.end[endToken - 1] as number,
      firstToken: sentenceStart,
      endToken,
      block,
    });
    sentenceStart = endToken;
  };
  const closesQuote = (token: number): boolean => {
    const before = isSpaced(buffer, token);
    const after =
      token + 1 >= end || isSpaced(buffer, token + 1) || buffer.kind[token + 1] === KIND.PUNCTUATION;
    return before === after ? insideQuotes : after;
  };
  for (let at = first; at < end; at++) {
    const kind = buffer.kind[at];
    if (kind !== KIND.PUNCTUATION && kind !== KIND.SYMBOL) {
      if (kind === KIND.WORD && endsInDot(buffer, at) && isSentenceEnd(tokens, sentenceStart, at, at + 1))
        close(at + 1);
      continue;
    }
    const word = wordAt(buffer, at);
    if (word === '"') insideQuotes = !closesQuote(at);
    else if (BULLETS.has(word)) close(at);
    if (!isTerminator(word)) continue;
    let after = at + 1;
    while (after < end) {
      const next = wordAt(buffer, after);
      if (next === '"' || next === "'") {
        if (next === '"' ? !closesQuote(after) : isSpaced(buffer, after)) break;
        if (next === '"') insideQuotes = false;
      } else if (!isTerminator(next) && (!CLOSING.has(next) || (isSpaced(buffer, after) && next !== "''")))
        break;
      after += 1;
    }
    after = skipReferences(buffer, after, end);
    if (
      isSentenceEnd(tokens, sentenceStart, at, after) &&
      !goesOnBehindQuote(tokens, sentenceStart, at, after)
    )
      close(after);
    at = after - 1;
  }
  close(end);
}

/** Tokens of a short quotation that a sentence may hold and go on behind. */
const SHORT_QUOTATION = 24;

/**
 * `said "Run! Now!" and ran`: an exclamation or a question inside a quotation that opened within the sentence, which goes on in
 * lower case behind the closing mark.
 */
function goesOnBehindQuote({ buffer, end }: BlockTokens, start: number, at: number, after: number): boolean {
  if (!/^[!?]/.test(wordAt(buffer, at)) || after > at + 1) return false;
  let opened = -1;
  for (let token = at - 1; token > start && token >= at - SHORT_QUOTATION; token--) {
    const word = wordAt(buffer, token);
    if (word === '”') return false;
    if (word !== '“' && word !== '"') continue;
    opened = token;
    break;
  }
  if (opened < 0) return false;
  const closing = wordAt(buffer, opened) === '“' ? '”' : '"';
  for (let token = after; token < end && token <= at + SHORT_QUOTATION; token++) {
    if (wordAt(buffer, token) !== closing) continue;
    return token + 1 < end && charClass(wordAt(buffer, token + 1).charCodeAt(0)) === CHAR.LOWER;
  }
  return false;
}

/** Past the numbers of notes that stand right after a full stop: "so.[1][2]". */
function skipReferences(buffer: TokenBuffer, from: number, end: number): number {
  let at = from;
  while (
    at + 2 < end &&
    !isSpaced(buffer, at) &&
    wordAt(buffer, at) === '[' &&
    buffer.kind[at + 1] === KIND.NUMBER &&
    wordAt(buffer, at + 2) === ']'
  )
    at += 3;
  return at;
}

const endsInDot = (buffer: TokenBuffer, token: number): boolean => wordAt(buffer, token).endsWith('.');
