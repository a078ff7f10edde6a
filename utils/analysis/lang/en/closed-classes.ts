/** Closed word classes of English, lower-cased. A word may stand in several; who reads the lists decides which comes first. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const DETERMINERS =
  words(`a an the this these those each every some any no all both either neither another such
  many several few most more much half other`);

export const SUBJECT_PRONOUNS = words('i he she we they it you');
export const OBJECT_PRONOUNS =
  words(`me him us them her it you myself himself herself itself ourselves yourself
  yourselves themselves`);
export const POSSESSIVES = words('my your his its our their her whose');
export const INDEFINITE_PRONOUNS =
  words(`someone somebody something everyone everybody everything anyone anybody anything
  nobody nothing none one others`);

export const BE_FORMS = words("be am is are was were been being 'm 're ’m ’re");
export const HAVE_FORMS = words("have has had having 've ’ve");
export const DO_FORMS = words('do does did');
export const MODALS = words("will would can could may might shall should must 'll ’ll 'd ’d ca wo");
export const NEGATIONS = words("not n't n’t never hardly barely");

export const PREPOSITIONS =
  words(`of in on at by for with from about against between into through during under over
  toward towards upon among amid despite without within across beyond behind near along since until before after like
  as than via per around regarding concerning including throughout outside inside above below off up down out`);

export const SUBORDINATORS = words(
  'because although though while whereas if unless whether when where once wherever',
);
export const CONJUNCTIONS = words('and or but nor yet &');
export const WH_WORDS = words('who whom which what how why where when whether whose whoever whatever');
/** Adverbs without "-ly" that stand inside or before a verb group. */
export const ADVERBS =
  words(`also then now still already just even often again once later soon ever always too
  there here instead meanwhile thus therefore however moreover further nonetheless nevertheless perhaps maybe
  today yesterday tomorrow tonight ago earlier back away well so very quite rather only almost long far yet`);

/** Words that place an event in time and stand between a verb and what was said ("said Monday that"). */
export const TIME_NOUNS =
  words(`monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow
  week month year morning afternoon evening night day weekend hour hours minutes weeks months years days
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec`);

/** Titles before a name, without their dot. */
export const TITLES = words('mr mrs ms dr prof sen rep gov gen lt col sgt capt rev hon sir st');

/** Prepositions that look like gerunds. */
export const PARTICIPLE_PREPOSITIONS = words('including regarding concerning excluding');

/** Things that show or say something without being people, in the singular and the plural. */
export const DOCUMENTS =
  words(`poll polls survey surveys study studies report reports data research analysis analyses ad ads
  video videos email emails e-mails e-mail letter letters figures statistics numbers results findings document documents
  records filing filings review paper memo memos census estimate estimates audit investigation transcript transcripts
  headline headlines article articles book statement statements`);

/** Verbs by which documents report. */
export const SHOWING =
  words(`show shows showed find finds found suggest suggests suggested indicate indicates reveal reveals
  say says states stated notes noted warns warned concludes argues`);
