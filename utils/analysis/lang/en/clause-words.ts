/** Word lists for cutting a sentence into clauses and for finding subjects. Lower case. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Plurals without "-s" and quantifiers, behind which a base form may be a predicate ("police say"). */
export const UNINFLECTED_PLURALS = words('people men women children police data media most some many few');

/** Verbs behind "may" and "might" that make a guess at what is, rather than a forecast ("may seem"). */
export const GUESS_VERBS = words('seem feel look have mean sound or');

/** Words that open an indirect question ("asked whether", "know how"). */
export const QUESTION_WORDS = words('what how why whether who which whoever whatever');
/** The same where a status is read; "if" and the words of place and time also ask. */
export const ASKING_WORDS = words('whether if what how why who when where');

/** Conjunctions that set one clause against another. */
export const CONTRASTING_CONJUNCTIONS = words('while although though whereas');

/** Prepositions that tell about the act of speaking rather than about its content ("during a visit"). */
export const ADJUNCT_PREPOSITIONS = words('during after before amid despite since until throughout');

/** Adverbial particles of phrasal verbs ("came out against"). */
export const VERB_PARTICLES = words('out off up down back in away forward');

/** Prepositions that tie a noun phrase to the noun before it, so that both are one subject. */
export const ATTACHING_PREPOSITIONS = words(
  'of for at in with from on to about behind against by near like over',
);

/** Conjunctions of time and reason before a clause that is not the main one. */
export const TEMPORAL_CONJUNCTIONS = words('after because although though since when while before until');

/** Pronouns that open a relative clause, the genitive included. */
export const RELATIVE_PRONOUNS = words('who which that whom whose');

/** Pronouns that stress the noun before them ("as Lee herself said"). */
export const REFLEXIVES = words('himself herself itself themselves');

/** Pronouns that may stand as the subject of a verb of speech. */
export const SPEAKING_PRONOUNS = words('i he she we they');
