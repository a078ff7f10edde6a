/** Abbreviations written with a full stop, by what follows them. All in lower case, without the stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name: never the end of a sentence. */
export const TITLE_ABBREVIATIONS = words(`
  mr mrs ms mx messrs mme mlle dr drs prof gen lt lieut col maj capt cpt cmdr comdr cdr adm brig sgt cpl pvt pfc spc sra
  sen rep reps sens gov govs pres hon rev fr revd rt msgr supt det insp atty amb asst assoc dep st ste mt ft vs
`);

/** Stand before a number or a name of a work: the end of a sentence only where neither follows. */
export const NUMBER_ABBREVIATIONS = words(
  'no nos art arts sec secs ch chs fig figs vol vols pp ed eds op para ver ext tel',
);

/** Bounds and estimates, in small letters: no end of a sentence before a number. */
export const APPROXIMATION_ABBREVIATIONS = words('approx c ca circa est min max avg');

/** Months and days: before a number, or the end of a sentence before a word that begins one. */
export const CALENDAR_ABBREVIATIONS = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
`);

/** May stand inside a sentence or end it: what follows decides. */
export const OPEN_ABBREVIATIONS = words(`
  inc corp co cos ltd llc plc bros sa ag jr sr esq etc al dept depts univ assn intl natl govt est approx ave blvd rd hwy bldg apt
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mich minn miss mo mont neb nebr nev okla ore pa penn
  tenn tex va vt wash wis wyo ont que alta sask dist cont incl excl min max avg misc sq oz lb lbs ph phd tech mfg
`);

/** Never end a sentence wherever they stand. */
export const INNER_ABBREVIATIONS = words('vs v cf eg ie viz aka Vs');

/** Function words that, capitalised after an abbreviation, show that a new sentence begins. */
export const SENTENCE_STARTERS = words(`
  the a an this that these those it its he his she her they their we our i my you your there here who what when where why how
  which and but or nor so yet if as at by for from in into of on to with after before while since although though because however
  meanwhile also then thus still some many most several few all each every both one no not another other others more such despite during
  under over through without within among once until unless only even just now is are was were do does did can could will would should may
  have has had let please according instead indeed moreover nevertheless besides later earlier today yesterday last next
`);

/** Verbs of saying: after a question in quotation marks they carry the sentence on. */
export const SAYING_VERBS = words(`
  said says say asked asks told added adds wrote writes replied replies tweeted posted wondered continued recalled shouted
  joked quipped remarked responded exclaimed cried noted explained
`);

/** Names that end in a mark which elsewhere ends a sentence. */
export const NAMES_WITH_MARK = new Set(['Yahoo', 'Jeopardy', 'Yum', 'Panic']);

/** Words after "a.m." that name a time zone. */
export const WORDS_AFTER_MERIDIEM = new Set(
  'et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eastern central pacific mountain local london monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
