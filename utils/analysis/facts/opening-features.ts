import { DEMONSTRATIVE_OPENERS, OPENING_CONJUNCTIONS, SUBORDINATE_OPENERS } from '../lang/en/discourse.ts';
import { KIND, type Sentence } from '../tokens/index.ts';
import { datelineEnd } from './dateline.ts';
import type { FactLayer } from './fact-layer.ts';
import { type FeatureRow, writeRow } from './feature-names.ts';
import { isImperative, leaningAt } from './leaning.ts';

const OPENING_QUOTES = new Set(['“', '"', '‘', '``', '«']);
/** Shares of quoted tokens from which a sentence is a quotation throughout, and mostly. */
const THROUGHOUT = 0.9;
const MOSTLY = 0.5;

const flag = (value: unknown): number => (value ? 1 : 0);

/** Fills the features of how a candidate opens, whom it quotes and how its neighbours lean on it. */
export function fillOpening(layer: FactLayer, candidates: readonly number[], features: Float64Array): void {
  const { sentences, tokens } = layer;
  const quotesAt = (index: number | undefined): boolean => {
    const sentence = index === undefined ? undefined : sentences[index];
    return sentence !== undefined && OPENING_QUOTES.has(tokens.text[sentence.firstToken] as string);
  };
  for (let place = 0; place < candidates.length; place++) {
    const index = candidates[place] as number;
    const next = candidates[place + 1];
    const nextLeaning = next === index + 1 ? leaningAt(layer, next)?.kind : undefined;
    writeRow(features, place, {
      ...openingOf(layer, index),
      'opens-quote': flag(quotesAt(index)),
      'next-leans': flag(nextLeaning),
      'next-pronoun': flag(nextLeaning === 'pronoun'),
      'next-quotes': flag(quotesAt(next)),
      'after-quote': flag(place > 0 && quotesAt(candidates[place - 1])),
    });
  }
}

function openingOf(layer: FactLayer, index: number): FeatureRow {
  const { tokens, sentences } = layer;
  const sentence = sentences[index] as Sentence;
  const { firstToken: first, endToken: end } = sentence;
  const leaning = leaningAt(layer, index)?.kind;
  const opening = tokens.lower[first] as string;
  const quoted = quotedShareOf(layer, sentence);
  return {
    'quoted-throughout': flag(quoted > THROUGHOUT),
    'quoted-mostly': flag(quoted > MOSTLY),
    'quoted-partly': flag(quoted > 0 && quoted <= MOSTLY),
    leaning: flag(leaning === 'pronoun'),
    demonstrative: flag(leaning === 'demonstrative'),
    connective: flag(leaning === 'connective'),
    'mid-quotation': flag(leaning === 'quotation'),
    call: flag(isImperative(tokens, sentence)),
    dateline: flag(datelineEnd(tokens, sentence) > first),
    'opens-conjunction': flag(OPENING_CONJUNCTIONS.has(opening)),
    'opens-this': flag(DEMONSTRATIVE_OPENERS.has(opening)),
    'opens-subordinate': flag(SUBORDINATE_OPENERS.has(opening)),
    'opens-adverb': flag(/ly$/.test(opening) && first + 1 < end && tokens.text[first + 1] === ','),
  };
}

/** Share of a sentence's words that stand inside quotation marks. */
function quotedShareOf({ tokens, quoted }: FactLayer, { firstToken, endToken }: Sentence): number {
  let words = 0;
  let inside = 0;
  for (let token = firstToken; token < endToken; token++) {
    if (tokens.kind[token] === KIND.PUNCTUATION) continue;
    words += 1;
    inside += quoted[token] as number;
  }
  return inside / Math.max(1, words);
}
