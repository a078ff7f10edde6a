/** Words that tie a figure to its subject, or part the two, in a clause. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const LASTING_VERBS: ReadonlySet<string> = words(
  `last lasted lasts lasting take takes took taken spent serve served serving sentenced jailed imprisoned run ran runs wait waited is
  was are were be been`,
);

export const NON_ACTIVITY_GERUNDS: ReadonlySet<string> = words(
  'running according including regarding concerning following starting beginning ending using being',
);

export const OBJECT_PREPOSITIONS: ReadonlySet<string> = words('for at by to from with of between up into');

export const HEADLINE_VERBS: ReadonlySet<string> = words(
  'raises hikes lifts trims keeps holds sets lowers doubles triples halves slashes caps',
);

export const SUBJECT_RELATIVES: ReadonlySet<string> = words('that which who');

export const VERB_JOINTS: ReadonlySet<string> = words('and or but to then');

export const NOUN_TIME_PREPOSITIONS: ReadonlySet<string> = words('for in of during from at');

/** Nouns behind "in" that no money is in: "61 million in part due to". */
export const NO_FORMS: ReadonlySet<string> = new Set(
  'part addition fact total all turn return response line'.split(' '),
);

/** Prepositions before the span of time that an activity takes. */
export const SPAN_PREPOSITIONS: ReadonlySet<string> = new Set([
  'for',
  'within',
  'over',
  'after',
  'in',
  'during',
]);

export const NOUN_LEADERS: ReadonlySet<string> = new Set('a an the its their his her this that'.split(' '));

export const BARE_AMOUNT_NOUNS: ReadonlySet<string> = new Set(
  'maximum minimum total record high low peak average range figure'.split(' '),
);

export const BOUND_PREPOSITIONS: ReadonlySet<string> = new Set('under below above over at'.split(' '));

/** "in the span of four years" is four years. */
export const TIME_EXTENT_NOUNS: ReadonlySet<string> = new Set(
  'span period course space age matter end'.split(' '),
);

export const COUNTED_PRONOUNS: ReadonlySet<string> = new Set('them which whom those these that'.split(' '));

export const COMPARING_WORDS: ReadonlySet<string> = new Set([
  'from',
  'than',
  'compared',
  'against',
  'versus',
]);

export const LIST_JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or']);

export const SUBJECT_PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at within from on inside'.split(' '),
);

export const NOUN_POSSESSIVES: ReadonlySet<string> = new Set('its his her their our my your'.split(' '));

/** Prepositions between a subject's head and its last noun: "the price of homes *for* buyers *in* London". */
export const SUBJECT_PREPOSITIONS: ReadonlySet<string> = new Set(
  'of in for at on from with between about over against under per across before after'.split(' '),
);

export const UNTELLING_WORDS: ReadonlySet<string> = new Set(
  'the and for with that this its his her their from into than more some other new said'.split(' '),
);
