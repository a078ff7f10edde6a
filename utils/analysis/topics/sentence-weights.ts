import type { ArticleText } from '../../model/article-document.ts';
import { float64s } from '../arrays.ts';
import { type SentenceRole, sentenceRoles } from '../roles/index.ts';
import type { Sentence, TokenLayer, Tokens } from '../tokens/tokens.ts';

/** Weights of a word by where it stands; a word of the body counts one. */
const HEADING = 2;
const LEAD = 1.6;
const ASIDE = 0.6;
/** Tokens from the start that make the lead. */
const LEAD_TOKENS = 80;

/** A headline has no more tokens, and so large a share of its long words capitalised. */
const HEADING_TOKENS = 24;
const HEADLINE_CAPITALS = 0.8;

/** How much each sentence's words count, 0 for text that is not prose (code) or not of the story (calls, credits). */
export function sentenceWeights(
  article: Pick<ArticleText, 'text' | 'blocks' | 'language'>,
  layer: TokenLayer,
): Float64Array {
  const { tokens, sentences } = layer;
  const roles = sentenceRoles(article, layer);
  const weights = float64s(sentences.length);
  for (let i = 0; i < weights.length; i++)
    weights[i] = weightOf(article, tokens, sentences[i] as Sentence, roles[i] ?? null);
  return weights;
}

function weightOf(
  article: Pick<ArticleText, 'blocks'>,
  tokens: Tokens,
  sentence: Sentence,
  role: SentenceRole,
): number {
  const { block, firstToken } = sentence;
  const type = article.blocks[block]?.type;
  if (type === 'code' || (role && type !== 'caption')) return 0;
  if (type === 'heading' || looksLikeHeading(tokens, sentence)) return HEADING;
  if (type === 'caption' || type === 'table-cell') return ASIDE;
  return firstToken < LEAD_TOKENS ? LEAD : 1;
}

/** Text without markup: a sentence is a headline if nearly all of its long words begin with a capital. */
function looksLikeHeading({ text }: Tokens, { firstToken, endToken }: Sentence): boolean {
  const length = endToken - firstToken;
  if (length < 4 || length > HEADING_TOKENS) return false;
  let long = 0;
  let capitals = 0;
  for (let at = firstToken; at < endToken; at++) {
    const word = text[at] as string;
    if (word.length < 4) continue;
    long++;
    if (word[0] !== word[0]?.toLowerCase()) capitals++;
  }
  return long >= 3 && capitals >= HEADLINE_CAPITALS * long;
}
