import { HAVE_FORMS } from '../lang/en/closed-classes.ts';
import type { Tokens } from '../tokens/index.ts';
import type { Chunk } from './chunk.ts';
import { afterAdverbs, type ClauseWords, classAt } from './clause-words.ts';
import { classSet, W } from './word-classes.ts';
import { TRAIT } from './word-traits.ts';

const VERBAL = classSet(W.verb, W.gerund, W.auxiliary, W.modal);
/** Past participles that no past tense looks like; anything else in "-ed" may be either. */
const PARTICIPLE = /(?:own|iven|aken|itten|een|oken|osen|orn|one)$/;
/** What a verb group may begin with. */
export const OPENS_VERB_GROUP = classSet(W.verb, W.gerund, W.auxiliary, W.modal, W.to, W.adverb, W.negation);

/** The verb group that begins at a token, or null where none does. */
export function readVerbGroup(words: ClauseWords, at: number): Chunk | null {
  const { traits, classes } = words;
  const { lower } = words.tokens;
  const opening = classAt(words, at);
  const infinitive = opening === W.to;
  if (infinitive) {
    const next = classAt(words, afterAdverbs(words, at + 1));
    if (next !== W.verb && next !== W.auxiliary) return null;
  } else if (opening === W.adverb || opening === W.negation) {
    if (!VERBAL[classAt(words, afterAdverbs(words, at))]) return null;
  }
  let head = -1;
  let auxiliary = -1;
  let negated = false;
  let first = -1;
  let end = at;
  for (let k = infinitive ? at + 1 : at; ; k++) {
    const wordClass = classAt(words, k);
    if (wordClass === W.negation) {
      if (first === -1 && !infinitive && classAt(words, afterAdverbs(words, k)) === W.noun) break;
      negated = true;
      if (auxiliary !== -1) end = k + 1;
    } else if (wordClass === W.auxiliary || wordClass === W.modal) {
      if (first === -1) first = k;
      auxiliary = k;
      end = k + 1;
    } else if (wordClass === W.verb || wordClass === W.gerund) {
      if (first === -1) first = k;
      head = k;
      end = k + 1;
      break;
    } else if (wordClass === W.adverb || wordClass === W.quote) {
      // "was also that he …": an adverb belongs to the group only where a verb follows it.
      if (!VERBAL[classAt(words, afterAdverbs(words, k))]) break;
    } else break;
  }
  if (first === -1) return null;
  if (head === -1) head = auxiliary;
  const main = classes[head];
  const be = auxiliary !== -1 && auxiliary !== head && ((traits[auxiliary] as number) & TRAIT.be) !== 0;
  let form: Chunk['form'] = 'finite';
  if (infinitive) form = 'infinitive';
  else if (first === head && main === W.gerund) form = 'gerund';
  else if (lower[first] === 'being' || lower[first] === 'having') form = 'gerund';
  else if (first === head && main === W.verb && isParticiple(words.tokens, head)) form = 'participle';
  else if (lower[first] === 'be' || lower[first] === 'been') form = 'infinitive';
  return { type: 'verb', start: at, end, head, form, passive: be && main === W.verb, negated, quotation: -1 };
}

/** A verb form without auxiliary that must be a participle: "a bill written by", "the plan proposed by". */
function isParticiple({ lower }: Tokens, at: number): boolean {
  const word = lower[at] as string;
  if (lower[at + 1] === 'by' && !word.endsWith('s')) return true;
  return PARTICIPLE.test(word) && !HAVE_FORMS.has(word) && word !== 'own';
}
