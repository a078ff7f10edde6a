import { FEMALE_WORDS, MALE_WORDS } from '../lang/en/gender-words.ts';
import { FEMALE_NAMES, MALE_NAMES, MALE_NAMES_IN_A } from '../lang/en/given-names.ts';

export type Gender = 'female' | 'male';

/** The gender of the person that a word means; null for most words. */
export const genderOf = (lower: string): Gender | null =>
  FEMALE_WORDS.has(lower) ? 'female' : MALE_WORDS.has(lower) ? 'male' : null;

/** The given name at the head of a full name in plain letters; null for a name of one word. */
function givenName(fullName: string): string | null {
  const parts = fullName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/);
  return parts.length < 2 ? null : (parts[0] as string);
}

/** The gender that a listed given name tells; null where it may be either's. */
export function genderOfGivenName(fullName: string): Gender | null {
  const given = givenName(fullName);
  if (given === null) return null;
  if (FEMALE_NAMES.has(given)) return 'female';
  return MALE_NAMES.has(given) || MALE_NAMES_IN_A.has(given) ? 'male' : null;
}

/** The gender that the ending of a given name makes likely, no list having it: most in "-a" are women's. */
export function genderOfEnding(fullName: string): Gender | null {
  const given = givenName(fullName);
  return given !== null && genderOfGivenName(fullName) === null && /[a-z]{2}a$/.test(given) ? 'female' : null;
}
