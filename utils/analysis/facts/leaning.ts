import { POSSESSIVES } from '../lang/en/closed-classes.ts';
import {
  ANAPHORIC_NOUNS,
  CONNECTIVES,
  DEMONSTRATIVES,
  EXPLETIVE_VERBS,
  GROUP_COMPLEMENTS,
  PEOPLE_NOUNS,
  PERSON_ENDINGS,
  PLACE_PREPOSITIONS,
  TIME_AFTER_DEMONSTRATIVE,
} from '../lang/en/discourse.ts';
import { IMPERSONAL } from '../lang/en/modality.ts';
import { opensInside } from '../statuses/index.ts';
import { KIND, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import type { FactLayer, FactTokens, Leaning } from './fact-layer.ts';
import { FACT_TRAIT } from './fact-word-traits.ts';

const [NOUN, PROPN, PRON, ADP, VERB, ADJ, AUX, DET] = (
  ['NOUN', 'PROPN', 'PRON', 'ADP', 'VERB', 'ADJ', 'AUX', 'DET'] as const
).map((tag) => POS.indexOf(tag));

const TELLING = FACT_TRAIT.onePerson | FACT_TRAIT.things | FACT_TRAIT.pointInTime | FACT_TRAIT.somebody;
/** "It is likely that …", "it took years to …": words up to the clause that the pronoun stands for. */
const EXPLETIVE_REACH = 9;
/** "In his speech, Lee said": the name may follow within this many words. */
const CATAPHORA_REACH = 12;

/** The token by which the sentence with this index leans on an earlier one, or null. */
export function leaningAt(layer: FactLayer, index: number): Leaning | null {
  const { tokens, sentences, quoted, leanings } = layer;
  let leaning = leanings[index];
  if (leaning === undefined) {
    const sentence = sentences[index] as Sentence;
    leaning = leaningOf(tokens, sentence, opensInside(tokens, quoted, sentence));
    leanings[index] = leaning;
  }
  return leaning;
}

/** The first word of a sentence that cannot be understood without what stands before it, or null. */
export function leaningOf(tokens: FactTokens, sentence: Sentence, insideQuotation: boolean): Leaning | null {
  let first = sentence.firstToken;
  while (first < sentence.endToken && tokens.kind[first] === KIND.PUNCTUATION) first += 1;
  if (first === sentence.endToken) return null;
  if (insideQuotation && first === sentence.firstToken) return { token: first, kind: 'quotation' };
  const lower = tokens.lower[first] as string;
  const next = tokens.lower[first + 1] as string;
  if (DEMONSTRATIVES.has(lower) && !isFreeDemonstrative(tokens, first, sentence))
    return { token: first, kind: 'demonstrative' };
  if (lower === 'the' && ANAPHORIC_NOUNS.has(next) && !GROUP_COMPLEMENTS.has(tokens.lower[first + 2] ?? ''))
    return { token: first, kind: 'demonstrative' };
  return pronounOf(tokens, first, sentence) ?? connectiveOf(lower, first);
}

function connectiveOf(lower: string, token: number): Leaning | null {
  return CONNECTIVES.has(lower) ? { token, kind: 'connective' } : null;
}

/** "This week", "those who", "that the bridge stands": nothing before is meant. */
function isFreeDemonstrative(tokens: Tokens, first: number, { endToken }: Sentence): boolean {
  const next = tokens.lower[first + 1] ?? '';
  if (TIME_AFTER_DEMONSTRATIVE.has(next)) return true;
  const lower = tokens.lower[first];
  if (lower === 'those' && (next === 'who' || next === 'with' || next === 'in')) return true;
  if (lower === 'such' && next === 'as') return true;
  return lower === 'that' && first + 1 < endToken && tokens.pos[first + 1] === DET;
}

/** The first pronoun of the third person for which the sentence itself has no name or noun. */
function pronounOf(tokens: FactTokens, first: number, sentence: Sentence): Leaning | null {
  const { traits, pos, lower } = tokens;
  let thing = false;
  let person = false;
  for (let i = first; i < sentence.endToken; i++) {
    const told = (traits[i] as number) & TELLING;
    if (told & FACT_TRAIT.onePerson) {
      if (person || nameFollows(tokens, i, first, sentence)) return null;
      return { token: i, kind: 'pronoun' };
    }
    if (told & FACT_TRAIT.things) {
      if (thing || (lower[i] === 'it' && isExpletive(tokens, i, sentence))) continue;
      if (nameFollows(tokens, i, first, sentence)) continue;
      return { token: i, kind: 'pronoun' };
    }
    if (told & FACT_TRAIT.pointInTime) continue;
    if (pos[i] === PROPN) {
      thing = true;
      // "In Paris he said": a place is no person.
      if (!person && !PLACE_PREPOSITIONS.has(lower[i - 1] as string)) person = true;
    } else if (pos[i] === NOUN) {
      thing = true;
      if (!person && isPerson(lower[i] as string)) person = true;
    } else if (told & FACT_TRAIT.somebody) person = true;
    // Neither "she" nor "it" behind would want a noun.
    if (person && thing) return null;
  }
  return null;
}

const isPerson = (noun: string): boolean => PEOPLE_NOUNS.has(noun) || PERSON_ENDINGS.test(noun);

/** "In his speech, Lee said", "Three of her rivals turned on Lee": what is meant follows in the same sentence. */
function nameFollows(tokens: Tokens, at: number, first: number, { endToken }: Sentence): boolean {
  const owning = POSSESSIVES.has(tokens.lower[at] as string);
  if (at === first && !owning) return false;
  const last = Math.min(endToken, at + CATAPHORA_REACH);
  let comma = false;
  for (let i = at + 1; i < last; i++) {
    if (tokens.lower[i] === ',') comma = true;
    else if (comma) return tokens.pos[i] === PROPN || (tokens.pos[i] === DET && tokens.pos[i + 1] !== VERB);
    else if (owning && at > first && tokens.pos[i] === PROPN) return true;
  }
  return false;
}

/** "It is likely that", "it takes years to", "it is understood", "it turns out": a subject that stands for nothing. */
function isExpletive(tokens: Tokens, at: number, { endToken }: Sentence): boolean {
  const next = tokens.lower[at + 1] ?? '';
  if (EXPLETIVE_VERBS.has(next)) return true;
  const verb = tokens.pos[at + 1];
  if (verb !== AUX && verb !== VERB && !/^['’]s$/.test(next)) return false;
  for (let i = at + 2; i < Math.min(endToken, at + EXPLETIVE_REACH); i++) {
    const lower = tokens.lower[i] as string;
    if (IMPERSONAL.has(lower) || lower === 'that' || lower === 'who') return true;
    const after = tokens.pos[i + 1];
    if (tokens.pos[i] === ADJ && (after === PRON || after === PROPN)) return true;
    if (lower === 'to' && after === VERB && tokens.pos[i - 1] === ADJ) return true;
    if (lower === ',' || tokens.pos[i] === ADP) return false;
  }
  return false;
}

/** "Imagine being ill", "Download this list": a call to the reader and no statement. */
export function isImperative(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  let first = firstToken;
  while (first < endToken && tokens.kind[first] === KIND.PUNCTUATION) first += 1;
  if (tokens.pos[first] !== VERB) return false;
  const lower = tokens.lower[first] as string;
  return verbForm(lower) === 'base' && !/ed$/.test(lower);
}
