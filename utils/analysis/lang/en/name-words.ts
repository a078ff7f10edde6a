const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that say of what kind a company is, and that a second mention drops ("Meta Platforms", "Ford Motor Company"). */
export const COMPANY_WORDS = words(`
ag aerospace airlines airways associates automotive bancorp bank brands broadcasting bros brothers bv capital chemical
chemicals co communications companies company consulting corp corporation electric electronics energy enterprises
entertainment financial foods games gmbh group holding holdings inc incorporated industries insurance interactive
international kg labs laboratories limited llc llp ltd management manufacturing markets media mining motor motors networks
nv oil oyj partners petroleum pharma pharmaceuticals platforms plc power pte pty resources restaurants retail sa sas
securities se semiconductor services software solutions spa stores studios systems technologies technology telecom
therapeutics trust ventures worldwide`);

/** Words that name no organisation by themselves: "the Bank" need not be the Bank of America of the lines above. */
export const GENERIC_NAMES = words(`
academy agency alliance american army assembly association bank board british bureau cabinet center central centre church city
college commission committee company conference congress council court department district east european federal federation
first foundation free fund general global government great group high house institute international law league library
ministry museum national new north northern office organisation organization parliament party people police press program
public red republic royal school senate service society south southern st state supreme team the treasury union united
university us west western white world`);

/** Last words of names of laws and treaties; first words when "of" follows. */
export const LAW_WORDS = words(`
act accord accords agreement amendment bill charter code constitution convention covenant declaration directive edict law
ordinance pact protocol regulation regulations resolution statute treaty`);

/** Words before "Convention" that make a meeting of it, and before "Protocol" and "Code" a thing of computers. */
export const NO_LAW_BEFORE = words(`
annual national party republican democratic constitutional libertarian transfer internet control message network transmission
source bar dress morse area zip qr da vinci`);

/** Words inside names that their initials leave out. */
export const SMALL_WORDS = words('of the and for in on at to a an de la le du des del y et & -');

/** Titles before a person's name, which are no part of it. */
export const PERSONAL_TITLES = words(`
mr mrs ms miss mx dr drs prof professor sir dame lord lady madam madame mme monsieur president chairman chairwoman chairperson
chancellor premier minister secretary senator sen sens rep reps representative congressman congresswoman congressmen governor
gov mayor speaker delegate councillor councilman councilwoman alderman commissioner director judge justice attorney lawyer
general gen colonel col captain capt major maj lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander
commodore brigadier marshal chief officer detective inspector superintendent constable sheriff deputy agent king queen prince
princess emperor empress tsar tsarina czar sultan emir shah kaiser pharaoh duke duchess baron baroness count countess viscount
marquis marquess pope bishop archbishop cardinal reverend rev father brother pastor rabbi imam sheikh sheik ayatollah
ambassador envoy coach manager midfielder striker defender goalkeeper quarterback pitcher ceo cfo analyst economist
spokesman spokeswoman spokesperson attorney-general vice-president co-founder founder author actor actress singer
scotsman irishman englishman frenchman dutchman welshman briton american australian canadian`);

/** Titles that are written short before a name, wherever in a run of capitals they stand ("Ohio Sen. Anna Berg"). */
export const ABBREVIATED_TITLES = words(
  'sen sens rep reps gov gen col lt capt sgt cpl cmdr adm rev dr prof mr mrs ms',
);

/** Titles of office that no family name is. */
export const OFFICES = words(`
president chairman chairwoman chairperson chancellor minister secretary senator representative congressman congresswoman governor
councillor councilman councilwoman commissioner director professor detective inspector superintendent constable sheriff deputy
lieutenant sergeant colonel ambassador spokesman spokeswoman spokesperson founder co-founder ceo cfo evp analyst officer editor
manager adviser advisor reporter correspondent columnist producer`);

/** Titles that "of" and a place follow. */
export const NOBLE_TITLES = words(`
duke duchess earl count countess king queen prince princess baron baroness marquess marquis viscount lord lady archduke emperor
empress bishop archbishop grand sultan emir master`);

/** First words of names of storms. */
export const STORM_WORDS = words('storm hurricane cyclone typhoon');

/** Heads of names of offices that look after two things: "Ministry of Food and Farming", "Coast and Harbour Agency". */
export const JOINT_HEADS = words(`
academy administration agency alliance association authority board bureau centre center college commission committee corporation council court
department directorate faculty federation foundation fund institute institution ministry museum office organisation organization school
service society union`);

/** Last words of names of several words that are organisations' whatever stands before them. */
export const ORGANISATION_HEADS = words(`
administration agency association authority committee commission council department federation foundation institute ministry
organisation organization party university`);

/** Members of parties and creeds, and what is theirs, in one word: no organisation of that name. */
export const GROUPS_OF_PEOPLE = words(`
democrat democrats democratic republican republicans tory tories socialist socialists communist communists marxist marxists
muslim muslims islamic islamist islamists christian christians jew jews jewish catholic catholics protestant protestants sunni
sunnis shia shiite shiites hindu hindus buddhist buddhists sikh sikhs mormon mormons`);

/** Last words of names of newspapers and magazines, by which alone they go as well ("the Times"). */
export const PRESS_WORDS = words(`
chronicle courier dispatch gazette globe guardian herald journal observer post telegraph times tribune`);

/** After a family name. */
export const NAME_SUFFIXES = words('jr sr ii iii iv jnr snr');

/** Countries, unions and states of the US under their usual other names and abbreviations, all in lower case. */
export const COUNTRY_ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'united states',
    'u.s.': 'united states',
    'u.s': 'united states',
    usa: 'united states',
    'u.s.a.': 'united states',
    america: 'united states',
    'united states of america': 'united states',
    uk: 'united kingdom',
    'u.k.': 'united kingdom',
    britain: 'united kingdom',
    'great britain': 'united kingdom',
    uae: 'united arab emirates',
    'u.a.e.': 'united arab emirates',
    prc: 'china',
    "people's republic of china": 'china',
    'russian federation': 'russia',
    'czech republic': 'czechia',
    'republic of ireland': 'ireland',
    drc: 'democratic republic of the congo',
    eu: 'european union',
    'e.u.': 'european union',
    un: 'united nations',
    'u.n.': 'united nations',
    fed: 'federal reserve',
    'u.s. federal reserve': 'federal reserve',
    ala: 'alabama',
    ariz: 'arizona',
    ark: 'arkansas',
    calif: 'california',
    colo: 'colorado',
    conn: 'connecticut',
    fla: 'florida',
    ga: 'georgia',
    ill: 'illinois',
    kan: 'kansas',
    ky: 'kentucky',
    mass: 'massachusetts',
    mich: 'michigan',
    minn: 'minnesota',
    mont: 'montana',
    neb: 'nebraska',
    nev: 'nevada',
    'n.h.': 'new hampshire',
    'n.j.': 'new jersey',
    'n.m.': 'new mexico',
    'n.y.': 'new york',
    'n.c.': 'north carolina',
    'n.d.': 'north dakota',
    okla: 'oklahoma',
    ore: 'oregon',
    pa: 'pennsylvania',
    'r.i.': 'rhode island',
    's.c.': 'south carolina',
    's.d.': 'south dakota',
    tenn: 'tennessee',
    tex: 'texas',
    vt: 'vermont',
    va: 'virginia',
    'w.va.': 'west virginia',
    wis: 'wisconsin',
    wyo: 'wyoming',
  }),
);

/** Last words of names of nothing but companies. */
export const COMPANY_ENDS = new Set(
  `labs holdings ventures airlines airways pharmaceuticals therapeutics aerospace aviation biosciences biotech ferries railways
  railroad logistics shipping shipyards steelworks motors automotive electronics semiconductors technologies
  industries utilities petroleum foods breweries pharma securities investments advisors advisers consulting
  consultants publishers newspapers telecom broadcasting hotels resorts stores supermarkets`.split(/\s+/),
);

/** Legal forms: a name that ends in one is a company's whatever the tagger made of it. */
export const LEGAL_FORMS = new Set('inc corp corporation ltd llc llp plc gmbh bv nv spa ag'.split(' '));

/** Auxiliaries after the name of one who acts; before a participle in "-ing" alone ("is hiring", "was planning"). */
export const ACTOR_AUXILIARIES = new Set(['is', 'was', "'s", '’s']);

/** Verbs of saying and deciding, as they follow a name in the third person: their subjects are people or bodies. */
export const ACTING_VERBS = new Set(
  `said says told tells wrote writes tweeted announced announces argued argues added adds insisted insists admitted admits
  denied denies declared declares replied believes believed promised promises vowed vows hired hires fired fires apologised
  apologized`.split(/\s+/),
);

/** Small beginnings of family names with a capital inside: "McKay", "MacLeod", "DeWitt", "LaPorte", "VanDyke", "FitzGerald". */
export const PREFIXED_FAMILY_NAME = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’]|D['’])\p{Lu}/u;

/** Words and signs between the parts of an enumeration. */
export const ENUMERATION_JOINTS = new Set([',', 'and', 'or', '&']);

/** A legal form by itself, which the tagger cut off from the company before it. */
export const LEGAL_FORM = /^(?:inc|corp|co|ltd|llc|llp|plc|gmbh|n\.?v|s\.?a|a\.?g)\.?$/i;

/** Small words and signs that stand inside names ("Bank of England", "Johnson & Johnson", "Ursula von der Leyen"). */
export const NAME_BRIDGES = new Set(
  "of the and for de la le les du des del della di da do dos van von der den ter zu al el bin ibn ben y e et in on at to a an with by as from & - – — ' ’ . / + : ! 's ’s o".split(
    ' ',
  ),
);

/** Words whose full stop belongs to the name. */
export const ABBREVIATED_NAME_WORDS = new Set(
  'Inc Ltd Co Corp Jr Sr St Ste Bros Mt Ft Pty Plc Cos Assn Dept Univ'.split(' '),
);

/** Suffixes that a comma may part from the family name. */
export const JUNIOR_FORMS = new Set(['Jr', 'Sr', 'Jr.', 'Sr.']);

/** Possessive endings as the tokeniser cuts them off. */
export const POSSESSIVE_CLITICS = new Set(["'s", '’s']);

/** Small words that a family name may begin with. */
export const FAMILY_PARTICLES = new Set([
  'de',
  'la',
  'le',
  'du',
  'des',
  'del',
  'di',
  'da',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'al',
  'el',
  'bin',
  'ibn',
]);

/** Prefixes before a name with a hyphen that are no part of it: "pro-Beijing", "anti-Dutch". */
export const NAME_PREFIX = /^(?:pro|anti|ex|non|post|pre|mid|then|now)-(?=\p{Lu})/u;

/** Words before the name of an office. */
export const OFFICE_OPENERS = new Set(['the', 'of', "'s", '’s']);

/** English words that look like such a syllable, and follow a name with a hyphen: "Fox-run" is no given name. */
export const ENGLISH_SYLLABLES = new Set(
  'run ran man men fan win won hit like own up to way long free line site size type wide made fee'.split(' '),
);

/** Forms of address, as printed before a person's name. */
export const HONORIFICS = words('Mr Mrs Ms Miss Mx Dr');

/** Degrees behind a person's name, without their stops. */
export const DEGREES = words('md phd jd mba esq dds dvm rn mph msc ma ba bsc dphil edd do kc qc');

/** Auxiliaries that follow the name of one who acts. */
export const AUXILIARIES_OF_PEOPLE = words('had has was is will would could did does');

/** A coinage for a country's leaving of a union: "Brexit", "Grexit". */
export const EXIT_COINAGE = /^\p{Lu}\p{Ll}{1,4}exit$/u;

/** Last parts of the names of firms that bear their founders' names: "A.B. Hammerlin & Co.", "Marsh & Sons". */
export const FIRM_ENDS = words(
  'co company sons son bros brothers partners associates inc ltd llp llc plc corp daughters',
);

/** Kin by which a person is introduced behind another of the same family name: "Scott Hollen and his wife, Carla Hollen". */
export const FEMALE_KIN = words(
  'wife daughter mother sister widow aunt niece grandmother granddaughter girlfriend fiancee',
);
export const MALE_KIN = words(
  'husband son father brother widower uncle nephew grandfather grandson boyfriend fiance',
);

/** Names with a day of the week or a mark in them, as the tokeniser cuts them, by type. */
export const FIXED_NAMES: readonly (readonly [name: string, type: 'ORG' | 'EVENT' | 'WORK_OF_ART'])[] = [
  ['Sheffield Wednesday', 'ORG'],
  ['Mail on Sunday', 'ORG'],
  ['Independent on Sunday', 'ORG'],
  ['Scotland on Sunday', 'ORG'],
  ['Wales on Sunday', 'ORG'],
  ['Sunday Times', 'ORG'],
  ['Sunday Telegraph', 'ORG'],
  ['Sunday Mirror', 'ORG'],
  ['Sunday Express', 'ORG'],
  ['Sunday Herald', 'ORG'],
  ['Sunday World', 'ORG'],
  ['Sunday Post', 'ORG'],
  ['Saturday Evening Post', 'ORG'],
  ['Ruby Tuesday', 'ORG'],
  ['Saturday Night Live', 'WORK_OF_ART'],
  ['Monday Night Football', 'WORK_OF_ART'],
  ['Friday Night Lights', 'WORK_OF_ART'],
  ['Freaky Friday', 'WORK_OF_ART'],
  ['Bloody Sunday', 'EVENT'],
  ['Yahoo!', 'ORG'],
  ['Yum!', 'ORG'],
];

/** Words for products, right before or behind the name of one: "Rosetta spacecraft", "the game Simon". */
export const PRODUCT_NOUNS = words(`
spacecraft lander orbiter rover probe satellite rocket missile app apps software device devices platform assistant console game
games engine tablet tablets capsule capsules pill pills drug vaccine toxicity smartphone phone handset headset laptop router
chip processor speaker speakers database framework container containers plugin server servers compatibility api sdk browser
toolkit airliner jet helicopter drone suv sedan hatchback truck ferry tanker trawler yacht telescope`);

/** Stems of international non-proprietary names of drugs (WHO, "The use of stems in the selection of INN"). */
export const DRUG_STEM =
  /^\p{Lu}\p{Ll}{2,}(?:zepam|zolam|clone|gabalin|mab|tinib|ciclib|statin|cillin|cycline|floxacin|prazole|olol|sartan|dipine|glutide|gliptin|gliflozin|formin|oxetine|profen|vir|caine|setron|triptan|azole|mycin|thiazide|lukast|parin|dronate|semide)$/u;
