/** Words of ages and of the people who have them. */

export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `man woman boy girl child baby toddler teenager teen youth juvenile adult student pupil suspect victim driver pedestrian passenger
  son daughter brother sister mother father husband wife widow grandmother grandfather actor actress singer star player resident
  male female native officer soldier pensioner men women boys girls children people teenagers youths adults students pupils residents anyone
  someone those infant patient defendant pilot cyclist motorcyclist rider worker employee teacher engineer farmer lawyer`.split(
    /\s+/,
  ),
);

export const AGE_LEADERS: ReadonlySet<string> = new Set(['aged', 'age', 'ages']);

export const AGED_PEOPLE: ReadonlySet<string> = new Set(
  'people children adults those anyone women men kids teenagers everyone youths pupils drivers'.split(' '),
);

export const AGE_COPULAS: ReadonlySet<string> = new Set([
  'was',
  'is',
  'were',
  'are',
  'turned',
  'turns',
  'turning',
  'be',
]);

/** Nouns whose measure is an age. */
export const AGE_MEASURES: ReadonlySet<string> = new Set(['expectancy', 'age']);

export const ANY_PERSON_NOUNS: ReadonlySet<string> = new Set(
  'people person victim passenger suspect survivor'.split(' '),
);

export const ONE_PERSON_NOUNS: ReadonlySet<string> = new Set(
  'man woman boy girl child adult teenager infant'.split(' '),
);
