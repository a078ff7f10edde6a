import { FEMALE_WORDS, MALE_WORDS } from '../lang/en/gender-words.ts';

export type Gender = 'female' | 'male';

/** The gender of the person that a word means; null for most words. */
export const genderOf = (lower: string): Gender | null =>
  FEMALE_WORDS.has(lower) ? 'female' : MALE_WORDS.has(lower) ? 'male' : null;
