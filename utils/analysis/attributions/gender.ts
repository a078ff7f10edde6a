export type Gender = 'female' | 'male';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
export const FEMALE = words(
  'she her hers herself ms mrs miss madam sister mother daughter actress congresswoman spokeswoman chairwoman queen lady',
);
export const MALE = words(
  'he him his himself mr sir brother father son actor congressman spokesman chairman king lord',
);

/** Pronouns of one person. */
export const PERSONAL = words('she her hers herself he him his himself');

/** What a word tells of the gender of whom it means; null for most words. */
export const genderOf = (lower: string): Gender | null =>
  FEMALE.has(lower) ? 'female' : MALE.has(lower) ? 'male' : null;
