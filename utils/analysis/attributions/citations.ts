import type { Sentence, Tokens } from '../tokens/index.ts';
import type { TokenAttribution } from './token-attribution.ts';

/** Tokens of the longest citation, its brackets and year included. */
const LONGEST = 16;
/** Tokens of a sentence that is worth a citation. */
const LEAST_CLAIM = 6;
const YEAR = /^(?:19|20)\d\d[a-z]?$/;

/**
 * Citations in brackets at the end of a sentence, "(World Harbour Organization, 2023)": the author or body says what stands before, with
 * the bracket for a cue. Time is linear in the sentences.
 */
export function findCitations(tokens: Tokens, sentences: readonly Sentence[]): TokenAttribution[] {
  return sentences.flatMap(({ firstToken, endToken }) => citationIn(tokens, firstToken, endToken) ?? []);
}

function citationIn({ text }: Tokens, firstToken: number, endToken: number): TokenAttribution | null {
  const closing = text[endToken - 1] === '.' ? endToken - 2 : endToken - 1;
  if (text[closing] !== ')' || !YEAR.test(text[closing - 1] as string)) return null;
  const end = text[closing - 2] === ',' ? closing - 2 : closing - 1;
  let open = end - 1;
  while (open > firstToken && open > closing - LONGEST && text[open] !== '(') open--;
  const isName = /^\p{Lu}/u.test(text[open + 1] ?? '');
  if (text[open] !== '(' || !isName || end <= open + 1 || open - firstToken < LEAST_CLAIM) return null;
  return {
    source: { start: open + 1, end },
    cue: { start: open, end: open + 1 },
    content: { start: firstToken, end: open },
    entry: null,
    direct: false,
  };
}
