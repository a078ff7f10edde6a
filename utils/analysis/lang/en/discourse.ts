/** Words that tell whether a sentence can stand alone and what it does. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Say nothing of what a text is about. */
export const STOP_WORDS = words(`
  a an the this that these those it its it's itself he him his himself she her hers herself they them their theirs themselves we us our ours
  ourselves i me my mine myself you your yours yourself yourselves who whom whose which what when where why how there here
  and or but nor so yet if because although though while whereas unless whether than as until till once since
  of in on at by for with from to into onto about against between through during before after above below over under again further off out up
  down along among around across behind beyond near toward towards upon within without per via despite except inside outside
  am is are was were be been being have has had having do does did doing done will would shall should can could may might must ca wo
  's 're 've 'll 'd 'm n't ’s ’re ’ve ’ll ’d ’m n’t not no never only also just even still already very too quite rather really much many more most
  some any each every both either neither all other others another such same own several few less least one two first last next new
  said say says saying told tell tells get gets got getting go goes went going gone make makes made making take takes took taken taking
  come comes came coming know knows knew known think thinks thought like well now then ever always often back way thing things lot
  mr mrs ms dr according including include includes included however meanwhile later
`);

export const DEMONSTRATIVES = words('this that these those such');
/** Third-person pronouns that stand for one person. */
export const PERSONAL_PRONOUNS = words('he she him his her hers himself herself');
/** Third-person pronouns that stand for things or for several people. */
export const IMPERSONAL_PRONOUNS = words('they them their theirs it its');
/** Pronouns that stand for a person without an antecedent. */
export const SELF_SUFFICIENT_PRONOUNS = words('i you we who');
/** Prepositions before a place: "in Paris" names no person. */
export const PLACE_PREPOSITIONS = words('in at on from near to across around by since during');
/** Words after "the two", "the latter" that name the group themselves. */
export const GROUP_COMPLEMENTS = words('of in at on who that');
/** Verbs whose subject "it" stands for nothing. */
export const EXPLETIVE_VERBS = words(
  'turn turns turned seem seems seemed appear appears appeared rain rains rained snows snowed',
);
/** Modal verbs and their clitics. */
export const MODAL_VERBS = words("will would could may might should must can 'll ’ll");
/** Conjunctions and pronouns that open a subordinate clause. */
export const SUBORDINATE_CLAUSE_WORDS = words(
  'who which because although though while whereas if unless when where whether so since as after before until',
);
/** Signs and words of money and shares. */
export const MONEY_OR_SHARE_WORDS = words('$ € £ ¥ % percent million billion trillion');
/** Openers that carry on from the sentence before. */
export const CONNECTIVES = words(`
  but and so yet or nor still also then thus therefore however moreover furthermore nevertheless nonetheless instead otherwise meanwhile besides
  similarly likewise consequently additionally finally secondly thirdly hence again plus though indeed rather alternatively conversely
  afterward afterwards subsequently here first second third
`);
export const FIRST_PERSON = words('i me my mine myself we us our ours ourselves');
export const SECOND_PERSON = words('you your yours yourself yourselves');
export const SAYING_FORMS = words(`
  said says say saying told tells tell added adds wrote writes announced announces reported reports confirmed confirms denied denies
  claimed claims argued argues explained explains noted notes stated states insisted insists warned warns acknowledged testified tweeted
`);
export const CALENDAR_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight
`);

/** "The pair", "the latter": nouns that mean something named before, at the start of a sentence. */
export const ANAPHORIC_NOUNS = words('pair duo trio couple two three latter former same others');
/** "This week", "that year": points in time, which lean on nothing. */
export const TIME_AFTER_DEMONSTRATIVE = words(`
  morning afternoon evening night day week weekend fortnight month quarter season spring summer autumn fall winter year decade century time
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  today yesterday tomorrow tonight days weeks months years
`);
/** Nouns for a person, beyond those that `PERSON_ENDINGS` tells. */
export const PEOPLE_NOUNS = words(`
  man woman boy girl mother father son daughter brother sister wife husband uncle aunt child baby teen teenager toddler widow widower friend
  president minister mayor judge chief king queen prince princess nurse pilot coach captain student patient victim suspect star athlete
  witness colleague critic chef model rookie champion head aide
`);
export const PERSON_ENDINGS = /(?:[^aeiou]er|[aeiou]ter|or|ist|ian|ant|man|woman|person|ee|ress)$/;

/** Superlatives and records, by which news says why it is news. */
export const SUPERLATIVES = words('first largest biggest most highest lowest record worst best only');
/** Conjunctions and adverbs at the head of a sentence that goes on from another. */
export const OPENING_CONJUNCTIONS = words('but yet however still and so or');
/** Pronouns and determiners at the head of a sentence that point at something. */
export const DEMONSTRATIVE_OPENERS = words('that this it there these those');
/** Words at the head of a sentence that put a clause or a circumstance first. */
export const SUBORDINATE_OPENERS = words(
  'while although though if when where as after before because since despite in on at for with to',
);
