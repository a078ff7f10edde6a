import type { Attribution } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter } from '../attributions/index.ts';
import { RELATIVE_PRONOUNS, TEMPORAL_CONJUNCTIONS } from '../lang/en/clause-words.ts';
import { BE_FORMS, POSSESSIVES } from '../lang/en/closed-classes.ts';
import { POS, type Sentence, type Tokens } from '../tokens/index.ts';

/** Share of a sentence that an attribution, its source and its cue must cover together to speak for the whole of it. */
const ENOUGH = 0.4;
const [NOUN, PROPN, PRON, NUM, DET] = (['NOUN', 'PROPN', 'PRON', 'NUM', 'DET'] as const).map((tag) =>
  POS.indexOf(tag),
);
const HEADS = new Set([NOUN, PROPN, PRON, NUM]);

/** Characters that two spans share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Lower-cased words of a span whose first token is given. */
export function wordsInSpan(
  tokens: Tokens,
  span: Span,
  first = firstTokenEndingAfter(tokens, span.start),
): string[] {
  const words: string[] = [];
  for (let i = first; i < tokens.length && (tokens.start[i] as number) < span.end; i++)
    words.push(tokens.lower[i] as string);
  return words;
}

/** The outermost attribution that speaks for most of the sentence, as an index; null where the article speaks. */
export function governingAttribution(
  sentence: Sentence,
  tokens: Tokens,
  attributions: readonly Attribution[],
  speaking: Iterable<number>,
): number | null {
  let best: number | null = null;
  let most = ENOUGH * (sentence.end - sentence.start);
  for (const index of speaking) {
    const attribution = attributions[index] as Attribution;
    const { content, cue, source, within } = attribution;
    const said = sharedLength(content, sentence);
    if (within !== null || said === 0 || !speaksAsMainClause(attribution, tokens)) continue;
    const around = content.start < cue.start && cue.end < content.end;
    const covered = isParenthetical(attribution, sentence, tokens)
      ? sentence.end - sentence.start
      : said + (around ? 0 : sharedLength(cue, sentence) + (source ? sharedLength(source, sentence) : 0));
    if (covered > most) {
      best = index;
      most = covered;
    }
  }
  return best;
}

/** "Making tar, the researchers note, takes thought": between two commas, a cue speaks for all around it. */
function isParenthetical({ source, cue }: Attribution, sentence: Sentence, tokens: Tokens): boolean {
  if (!source || source.start <= sentence.start || source.end > cue.start || cue.end >= sentence.end)
    return false;
  const before = tokens.lower[firstTokenEndingAfter(tokens, source.start) - 1];
  const after = tokens.lower[firstTokenEndingAfter(tokens, cue.end)];
  return (
    before === ',' &&
    after === ',' &&
    firstTokenEndingAfter(tokens, cue.start) - firstTokenEndingAfter(tokens, source.end) <= 1
  );
}

/**
 * False for sayings that the sentence merely holds: "those denying it", "who say", "to say that", "her claim that … was heard",
 * "estimating it is easy".
 */
function speaksAsMainClause({ cue, source, direct }: Attribution, tokens: Tokens): boolean {
  if (direct || tokens.lower[firstTokenEndingAfter(tokens, cue.start)] === ':') return true;
  const first = firstTokenEndingAfter(tokens, cue.start);
  const words = wordsInSpan(tokens, cue, first);
  const passive = words.some((word) => BE_FORMS.has(word));
  if (source === null) return passive;
  if (words[0] === 'according') return true;
  if (words[0] === 'to') return false;
  if (words.length === 1 && (words[0] as string).endsWith('ing')) return false;
  const whose = wordsInSpan(tokens, source);
  const opening = firstTokenEndingAfter(tokens, source.start);
  if (source.end <= cue.start && TEMPORAL_CONJUNCTIONS.has(tokens.lower[opening - 1] as string)) return false;
  // "the only confirmed singers": a source without a noun is none.
  const head = tokens.pos[opening + whose.length - 1] as number;
  if (!HEADS.has(head) && !/^\p{Lu}/u.test(tokens.text[opening] as string) && tokens.pos[opening] === DET)
    return false;
  if (whose.length === 1 && RELATIVE_PRONOUNS.has(whose[0] as string)) return false;
  // "his claim", "Lee's warning": what is owned is spoken of, not said.
  const owned =
    POSSESSIVES.has(whose[0] as string) ||
    /^['’]s?$/.test(tokens.lower[firstTokenEndingAfter(tokens, source.end)] ?? '');
  return !(owned && source.end <= cue.start);
}
