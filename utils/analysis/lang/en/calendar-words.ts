/** Months, parts of days, eras and other words of the calendar and the clock, as readers of figures look for them. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const CALENDAR_NOUNS: ReadonlySet<string> =
  words(`year years month months week weeks day days quarter january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday today decade century
  morning afternoon evening night`);

export const MONTH_FORMS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec`.split(/\s+/),
);

export const CLOCK_SUFFIXES: ReadonlySet<string> = new Set([
  'am',
  'pm',
  'noon',
  'midnight',
  "o'clock",
  'gmt',
  'bst',
  'est',
  'edt',
  'pst',
  'pdt',
  'et',
  'utc',
  'cet',
]);

export const DAY_TIMES: ReadonlySet<string> = new Set(
  `morning evening afternoon night tonight monday tuesday wednesday thursday friday saturday sunday`.split(
    ' ',
  ),
);

/** Verbs of what begins or ends by the clock. */
export const CLOCK_VERBS: ReadonlySet<string> = new Set(
  `open opens opened opening start starts started starting begin begins began beginning end ends ended ending shut shuts meet
  meets met arrive arrives arrived leave leaves left wake wakes woke rang ring rings doors home bed`.split(
    /\s+/,
  ),
);

export const ERAS: ReadonlySet<string> = new Set(['bc', 'bce', 'ad', 'ce']);

export const DURATION_NOUNS: ReadonlySet<string> = new Set(
  'seconds minutes hours days weeks months years decades'.split(' '),
);

export const DAY_PART_WORDS: ReadonlySet<string> = new Set([
  'd',
  'day',
  'morning',
  'evening',
  'night',
  'afternoon',
]);

export const CAPITALISED_MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/;
