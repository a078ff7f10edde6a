import { FEMALE_WORDS, MALE_WORDS } from '../lang/en/gender-words.ts';
import { FEMALE_NAMES, MALE_NAMES, MALE_NAMES_IN_A } from '../lang/en/given-names.ts';

export type Gender = 'female' | 'male';

/** The gender of the person that a word means; null for most words. */
export const genderOf = (lower: string): Gender | null =>
  FEMALE_WORDS.has(lower) ? 'female' : MALE_WORDS.has(lower) ? 'male' : null;

/** The gender that the given name at the head of a full name tells, by list and by ending; null where it may be either's. */
export function genderOfName(fullName: string): Gender | null {
  const parts = fullName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/);
  if (parts.length < 2) return null;
  const given = parts[0] as string;
  if (FEMALE_NAMES.has(given)) return 'female';
  if (MALE_NAMES.has(given) || MALE_NAMES_IN_A.has(given)) return 'male';
  return /[a-z]{2}a$/.test(given) ? 'female' : null;
}
