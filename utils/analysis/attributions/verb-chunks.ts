import { HAVE_FORMS } from '../lang/en/closed-classes.ts';
import { type Tokens, verbForm } from '../tokens/index.ts';
import type { Chunk } from './chunk.ts';
import { afterAdverbs, type ChunkerTokens, classAt } from './chunker-tokens.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';
import { classSet, SYNTACTIC_CLASS } from './syntactic-classes.ts';

const VERBAL = classSet(
  SYNTACTIC_CLASS.verb,
  SYNTACTIC_CLASS.gerund,
  SYNTACTIC_CLASS.auxiliary,
  SYNTACTIC_CLASS.modal,
);
/** Past participles that no past tense looks like; anything else in "-ed" may be either. */
const PARTICIPLE = /(?:own|iven|aken|itten|een|oken|osen|orn|one)$/;
/** Classes that can begin a verb group. */
export const OPENS_VERB_GROUP = classSet(
  SYNTACTIC_CLASS.verb,
  SYNTACTIC_CLASS.gerund,
  SYNTACTIC_CLASS.auxiliary,
  SYNTACTIC_CLASS.modal,
  SYNTACTIC_CLASS.to,
  SYNTACTIC_CLASS.adverb,
  SYNTACTIC_CLASS.negation,
);

/** The verb group that begins at a token, or null where none does. */
export function readVerbChunk(words: ChunkerTokens, at: number): Chunk | null {
  const { traits, classes } = words;
  const { lower } = words.tokens;
  const opening = classAt(words, at);
  const infinitive = opening === SYNTACTIC_CLASS.to;
  if (infinitive) {
    const next = classAt(words, afterAdverbs(words, at + 1));
    if (next !== SYNTACTIC_CLASS.verb && next !== SYNTACTIC_CLASS.auxiliary) return null;
  } else if (opening === SYNTACTIC_CLASS.adverb || opening === SYNTACTIC_CLASS.negation) {
    if (!VERBAL[classAt(words, afterAdverbs(words, at))]) return null;
  }
  let head = -1;
  let auxiliary = -1;
  let negated = false;
  let first = -1;
  let end = at;
  for (let k = infinitive ? at + 1 : at; ; k++) {
    const wordClass = classAt(words, k);
    if (wordClass === SYNTACTIC_CLASS.negation) {
      if (first === -1 && !infinitive && classAt(words, afterAdverbs(words, k)) === SYNTACTIC_CLASS.noun)
        break;
      negated = true;
      if (auxiliary !== -1) end = k + 1;
    } else if (wordClass === SYNTACTIC_CLASS.auxiliary || wordClass === SYNTACTIC_CLASS.modal) {
      if (first === -1) first = k;
      auxiliary = k;
      end = k + 1;
    } else if (wordClass === SYNTACTIC_CLASS.verb || wordClass === SYNTACTIC_CLASS.gerund) {
      if (first === -1) first = k;
      head = k;
      end = k + 1;
      break;
    } else if (wordClass === SYNTACTIC_CLASS.adverb || wordClass === SYNTACTIC_CLASS.quote) {
      // "was also that he …": an adverb belongs to the group only where a verb follows it.
      if (!VERBAL[classAt(words, afterAdverbs(words, k))]) break;
    } else break;
  }
  if (first === -1) return null;
  if (head === -1) head = auxiliary;
  const main = classes[head];
  const be =
    auxiliary !== -1 && auxiliary !== head && ((traits[auxiliary] as number) & SPEECH_TRAIT.be) !== 0;
  let form: Chunk['form'] = 'finite';
  if (infinitive) form = 'infinitive';
  else if (first === head && main === SYNTACTIC_CLASS.gerund) form = 'gerund';
  else if (lower[first] === 'being' || lower[first] === 'having') form = 'gerund';
  else if (first === head && main === SYNTACTIC_CLASS.verb && isParticiple(words.tokens, head))
    form = 'participle';
  else if (lower[first] === 'be' || lower[first] === 'been') form = 'infinitive';
  return {
    type: 'verb',
    start: at,
    end,
    head,
    form,
    passive: be && main === SYNTACTIC_CLASS.verb,
    negated,
    quotation: -1,
  };
}

/** A verb form without auxiliary that must be a participle: "a bill written by", "the plan proposed by". */
function isParticiple({ lower }: Tokens, at: number): boolean {
  const word = lower[at] as string;
  // "written by", never "rose by"
  if (lower[at + 1] === 'by' && !word.endsWith('s') && verbForm(word) !== 'past') return true;
  return PARTICIPLE.test(word) && !HAVE_FORMS.has(word) && word !== 'own';
}
