import {
  DOCUMENTS,
  INDEFINITE_PRONOUNS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
} from '../lang/en/closed-classes.ts';
import { singular } from '../lang/en/morphology.ts';
import { BODY_NOUNS, NO_SOURCES } from '../lang/en/source-words.ts';
import { POS, type Tokens } from '../tokens/index.ts';
import type { TokenRange } from './chunked-sentence.ts';
import { isPersonNoun } from './person-nouns.ts';

const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
const UNTAGGED = POS.indexOf('X');
/** Parts of speech that a noun phrase ends before. */
const BEHIND_PHRASE = new Set(
  (['ADP', 'PUNCT', 'VERB', 'AUX', 'SCONJ'] as const).map((tag) => POS.indexOf(tag)),
);
const RELATIVES = new Set(['who', 'which', 'that', 'whose']);

/** How likely a noun phrase is someone or something that says things. */
export type Plausibility = 'sure' | 'possible' | 'none';

const isListed = (noun: string): boolean =>
  isPersonNoun(noun) || BODY_NOUNS.has(singular(noun)) || BODY_NOUNS.has(noun) || DOCUMENTS.has(noun);

/** The last noun of the first noun phrase in a range of tokens; its first token where it has no noun. */
export function headNoun({ pos, text, lower }: Tokens, { start, end }: TokenRange): number {
  let head = -1;
  let last = start;
  for (let i = start; i < end; i++) {
    // "A toxicology report found it": a noun that was read as a verb ends the range.
    const mistagged = i > start && i === end - 1 && isListed(lower[i] as string);
    if (i > start && BEHIND_PHRASE.has(pos[i] as number) && text[i] !== '.' && !mistagged) break;
    last = i;
    const isNoun = mistagged || pos[i] === NOUN || pos[i] === PROPN || pos[i] === UNTAGGED;
    // "a study Monday": a point in time behind the noun.
    if (isNoun && (head === -1 || !NO_SOURCES.has(lower[i] as string))) head = i;
  }
  return head === -1 ? last : head;
}

/**
 * Who may speak: people, bodies, documents, names and pronouns for them surely; any other noun possibly, where the verb can only
 * mean speech; points in time, demonstratives and adverbs never. Time is linear in the range.
 */
export function sourcePlausibility(tokens: Tokens, range: TokenRange): Plausibility {
  const { lower, text, pos } = tokens;
  const opening = lower[range.start] as string;
  const single = range.end - range.start === 1;
  if (single && NO_SOURCES.has(opening) && !RELATIVES.has(opening)) return 'none';
  // A body may speak, a thing may not.
  if (single && opening === 'it') return 'possible';
  if (
    single &&
    (SUBJECT_PRONOUNS.has(opening) ||
      OBJECT_PRONOUNS.has(opening) ||
      POSSESSIVES.has(opening) ||
      RELATIVES.has(opening))
  )
    return 'sure';
  if (INDEFINITE_PRONOUNS.has(opening) || /^(?:some|others?|many|most|few|several|both|those)$/.test(opening))
    return 'sure';
  const head = headNoun(tokens, range);
  const noun = lower[head] as string;
  if (NO_SOURCES.has(noun)) return 'none';
  if (/^\p{Lu}/u.test(text[head] as string) && (pos[head] === PROPN || head > range.start)) return 'sure';
  return isListed(noun) ? 'sure' : 'possible';
}
