import type { Attribution } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter, tellsThat } from '../attributions/index.ts';
import { RELATIVE_PRONOUNS, TEMPORAL_CONJUNCTIONS } from '../lang/en/clause-words.ts';
import { BE_FORMS, POSSESSIVES } from '../lang/en/closed-classes.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';

/** Share of a sentence that an attribution, its source and its cue must cover together to speak for the whole of it. */
const ENOUGH = 0.4;
const MOST = 0.5;
const LEADING_UP = new Set(['continued', 'continues', 'continue', 'heard', 'quoted', 'quick', 'moved']);
const WENT = new Set(['went', 'goes', 'go', 'going', 'gone']);

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

/**
 * The outermost attribution that speaks for most of a sentence, as an index; null where the article speaks. What one source says in
 * several clauses counts together. An attribution that tells ("said", "according to") goes before one that wants, plans or praises.
 */
export function governingAttribution(
  sentence: Sentence,
  tokens: Tokens,
  attributions: readonly Attribution[],
  speaking: Iterable<number>,
): number | null {
  const least = ENOUGH * (sentence.end - sentence.start);
  const bySource = new Map<number, { index: number; most: number; covered: number; tells: boolean }>();
  for (const index of speaking) {
    const attribution = attributions[index] as Attribution;
    const { content, cue, source, within } = attribution;
    const said = sharedLength(content, sentence);
    if (within !== null || said === 0 || !speaksAsMainClause(attribution, tokens)) continue;
    const around = content.start < cue.start && cue.end < content.end;
    const covered = isParenthetical(attribution, sentence, tokens)
      ? sentence.end - sentence.start
      : said + (around ? 0 : sharedLength(cue, sentence) + (source ? sharedLength(source, sentence) : 0));
    // "…, saying that …" speaks for a sentence that says little else.
    if (
      isGerund(attribution, tokens) &&
      said < MOST * (sentence.end - sentence.start) &&
      !bySource.has(source?.start ?? -1)
    )
      continue;
    const tells = isTelling(attribution, tokens);
    const key = source?.start ?? -1 - index;
    const known = bySource.get(key);
    if (!known) bySource.set(key, { index, most: covered, covered, tells });
    else {
      known.covered += covered;
      if (Number(tells) > Number(known.tells) || (tells === known.tells && covered > known.most)) {
        known.index = index;
        known.most = covered;
      }
      known.tells ||= tells;
    }
  }
  let best: { index: number; covered: number; tells: boolean } | null = null;
  for (const each of bySource.values()) {
    if (each.covered <= least) continue;
    const better = best && (each.tells === best.tells ? each.covered > best.covered : each.tells);
    if (!best || better) best = each;
  }
  return best?.index ?? null;
}

const isGerund = ({ cue }: Attribution, tokens: Tokens): boolean => {
  const words = wordsInSpan(tokens, cue);
  return words.length === 1 && (words[0] as string).endsWith('ing');
};

/** A colon behind a name, the mark of the question that is answered, or the bracket of a citation. */
const isTurn = (cue: Span, tokens: Tokens): boolean =>
  /^[:?(]$/.test(tokens.lower[firstTokenEndingAfter(tokens, cue.start)] ?? '');

/** Whether an attribution passes on that something is so, rather than what its source wants, plans or thinks of it. */
export function isTelling({ cue, direct }: Attribution, tokens: Tokens): boolean {
  if (direct) return true;
  const words = wordsInSpan(tokens, cue);
  return words[0] === 'according' || isTurn(cue, tokens) || tellsThat(words);
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
function speaksAsMainClause({ cue, source, content, direct }: Attribution, tokens: Tokens): boolean {
  if (direct || isTurn(cue, tokens)) return true;
  const first = firstTokenEndingAfter(tokens, cue.start);
  const words = wordsInSpan(tokens, cue, first);
  const passive = words.some((word) => BE_FORMS.has(word));
  if (source === null) return passive;
  if (words[0] === 'according') return true;
  if (words[0] === 'as') return true;
  // "went on to argue", "can be heard saying": a cue behind a verb that only leads up to it.
  const leadsUp =
    LEADING_UP.has(tokens.lower[first - 1] as string) ||
    (tokens.lower[first - 1] === 'on' && WENT.has(tokens.lower[first - 2] as string));
  if (words[0] === 'to' && !leadsUp) return false;
  if (words.length === 1 && (words[0] as string).endsWith('ing') && !leadsUp && !tellsThat(words))
    return false;
  const whose = wordsInSpan(tokens, source);
  const opening = firstTokenEndingAfter(tokens, source.start);
  const conjunction = tokens.lower[opening - 1] as string;
  if (source.end <= cue.start && TEMPORAL_CONJUNCTIONS.has(conjunction)) return false;
  // "has vowed to fight, as she revealed a relapse": a second act, not the source of the first.
  const comma = tokens.lower[firstTokenEndingAfter(tokens, content.start) - 1] === ',';
  if (conjunction === 'as' && source.end <= cue.start && cue.end <= content.start && !comma) return false;
  if (whose.length === 1 && RELATIVE_PRONOUNS.has(whose[0] as string)) return false;
  // "his claim", "Lee's warning": what is owned is spoken of, not said.
  const owned =
    (whose.length === 1 && POSSESSIVES.has(whose[0] as string)) ||
    /^['’]s?$/.test(tokens.lower[firstTokenEndingAfter(tokens, source.end)] ?? '');
  return !(owned && source.end <= cue.start);
}
