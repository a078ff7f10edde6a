import { PEOPLE_NOUNS, PERSON_ENDINGS } from '../lang/en/discourse.ts';
import { singular } from '../lang/en/morphology.ts';
import { NO_PERSON_NOUNS, UNNAMED_NOUNS } from '../lang/en/source-words.ts';

/** Whether a noun in lower case means a person or people: listed, or by its ending ("weaver", "economist"). */
export function isPersonNoun(lower: string): boolean {
  if (PEOPLE_NOUNS.has(lower) || UNNAMED_NOUNS.has(lower)) return true;
  const one = singular(lower);
  if (NO_PERSON_NOUNS.has(one)) return false;
  return PEOPLE_NOUNS.has(one) || (one.length > 3 && PERSON_ENDINGS.test(one));
}
