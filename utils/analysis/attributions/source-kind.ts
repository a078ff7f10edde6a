import type { Entity, SourceKind } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import {
  DOCUMENTS,
  INDEFINITE_PRONOUNS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
  WH_WORDS,
} from '../lang/en/closed-classes.ts';
import { BODY_NOUNS, SPOKESPERSON_NOUNS, UNNAMED_NOUNS } from '../lang/en/source-words.ts';
import { POS, type Tokens } from '../tokens/index.ts';
import { firstTokenEndingAfter } from './token-search.ts';

const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
/** Parts of speech that a noun phrase ends before. */
const BEHIND_PHRASE = new Set(
  (['ADP', 'PUNCT', 'VERB', 'AUX', 'SCONJ', 'CCONJ'] as const).map((tag) => POS.indexOf(tag)),
);

const isPronoun = (lower: string): boolean =>
  SUBJECT_PRONOUNS.has(lower) ||
  OBJECT_PRONOUNS.has(lower) ||
  POSSESSIVES.has(lower) ||
  WH_WORDS.has(lower) ||
  lower === 'that';

/**
 * Kind of the source in `source`: `named` for a person or body that the text names, or a body that its noun identifies
 * ("police", "the ministry"); `document` for what is written or recorded; `unnamed` for anyone else. Null for a pronoun that
 * stands for no known entity. `speaker` is the entity that speaks, or null. Time is linear in the source.
 */
export function sourceKind(
  source: Span,
  speaker: number | null,
  entities: readonly Entity[],
  tokens: Tokens,
): SourceKind | null {
  const { lower, pos, text } = tokens;
  const first = firstTokenEndingAfter(tokens, source.start);
  let end = first;
  while (end < tokens.length && (tokens.start[end] as number) < source.end) end++;
  const opening = lower[first] as string;
  if (end - first === 1 && isPronoun(opening)) return speaker === null ? null : 'named';
  if (INDEFINITE_PRONOUNS.has(opening)) return 'unnamed';

  let head = first;
  for (let i = first; i < end; i++) {
    if (i > first && BEHIND_PHRASE.has(pos[i] as number)) break;
    if (pos[i] === NOUN || pos[i] === PROPN || pos[i] === 0) head = i;
  }
  const noun = lower[head] as string;
  const person = speaker !== null && entities[speaker]?.label === 'PERSON';
  if (person) return 'named';
  if (DOCUMENTS.has(noun) && noun !== 'statement') return 'document';
  if (UNNAMED_NOUNS.has(noun)) return 'unnamed';
  if (speaker !== null || (SPOKESPERSON_NOUNS.has(noun) && /^\p{Lu}/u.test(text[first] as string)))
    return 'named';
  const indefinite = /^(?:a|an|another|one|some|several|many)$/.test(opening);
  if (BODY_NOUNS.has(noun)) return indefinite ? 'unnamed' : 'named';
  return pos[head] === PROPN && /^\p{Lu}/u.test(text[head] as string) ? 'named' : 'unnamed';
}
