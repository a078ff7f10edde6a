/** Words that tell the sex of the person meant: pronouns, titles, kinship and occupations. Lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const FEMALE_WORDS = words(
  'she her hers herself ms mrs miss madam sister mother daughter actress congresswoman spokeswoman chairwoman queen lady',
);
export const MALE_WORDS = words(
  'he him his himself mr sir brother father son actor congressman spokesman chairman king lord',
);
