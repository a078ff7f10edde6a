import { PERSON_NOUNS } from '../lang/en/age-words.ts';
import {
  INVARIANT_NOUNS,
  INVARIANT_PEOPLES,
  IRREGULAR_COUNT_NOUNS,
  MEN_SINGULARS,
} from '../lang/en/counting-words.ts';

export const isPeople = (word: string): boolean => INVARIANT_PEOPLES.has(word);

/** Whether a noun in lower case names a person, who can have an age. */
export const isListedPersonNoun = (word: string): boolean => PERSON_NOUNS.has(word);

const NO_PLURAL = /(?:ss|us|is|ous|news|'s)$/;

/** "gunmen", "grandchildren"; not "specimen". */
const MEN = /(?:[^i]men|children)$/;

/** Whether a word in lower case looks like a plural noun. */
export function isPlural(word: string): boolean {
  if (INVARIANT_NOUNS.has(word)) return true;
  const irregular = IRREGULAR_COUNT_NOUNS.get(word);
  if (irregular !== undefined || (MEN.test(word) && !MEN_SINGULARS.has(word))) return true;
  return word.length > 2 && word.endsWith('s') && !NO_PLURAL.test(word);
}

/** The singular of a noun in lower case. */
export function countedNoun(word: string): string {
  const irregular = IRREGULAR_COUNT_NOUNS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !word.endsWith('s') || NO_PLURAL.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word))
    return /[^s](?:ses|zes)$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  return word.slice(0, -1);
}
