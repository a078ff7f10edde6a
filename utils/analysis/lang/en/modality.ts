import type { FactStatus } from '../../../model/analysis.ts';

/** Words that say how firm a sentence is, whoever says it. Lower case; those of several words as the tokens stand. */
export const HEDGES: ReadonlyMap<string, FactStatus> = new Map(
  (
    [
      ['alleged', 'allegedly alleged purportedly purported supposedly ostensibly accused suspected'],
      ['reported', 'reportedly rumored rumoured'],
      ['forecast', 'expected slated poised forecast projected predicted'],
      ['opinion', 'arguably probably perhaps maybe frankly sadly unfortunately hopefully undoubtedly'],
    ] as const
  ).flatMap(([status, words]) => words.split(' ').map((word) => [word, status] as const)),
);

/** "is set to rise", "are likely to fall": forecasts where an infinitive follows. */
export const BEFORE_INFINITIVE: ReadonlyMap<string, FactStatus> = new Map(
  (
    [
      [
        'forecast',
        'set due likely unlikely scheduled bound going about expected slated poised planned projected predicted forecast aims plans plan intends intend hopes hope pledged vowed promised',
      ],
      ['reported', 'said believed thought understood rumored rumoured reported known estimated'],
      ['alleged', 'alleged claimed suspected'],
    ] as const
  ).flatMap(([status, words]) => words.split(' ').map((word) => [word, status] as const)),
);

/** "It is understood", "it was learned": passed on without a word of who says so. */
export const IMPERSONAL: ReadonlyMap<string, FactStatus> = new Map(
  (
    [
      [
        'reported',
        'understood said reported learned learnt believed thought rumored rumoured revealed emerged',
      ],
      ['alleged', 'alleged claimed suspected feared'],
      ['forecast', 'expected hoped predicted forecast projected planned'],
    ] as const
  ).flatMap(([status, words]) => words.split(' ').map((word) => [word, status] as const)),
);

export const MODAL_STATUS: ReadonlyMap<string, FactStatus> = new Map([
  ['will', 'forecast'],
  ["'ll", 'forecast'],
  ['’ll', 'forecast'],
  ['wo', 'forecast'],
  ['shall', 'forecast'],
  ['would', 'forecast'],
  ['could', 'forecast'],
  ['may', 'forecast'],
  ['might', 'forecast'],
  ['should', 'opinion'],
  ['must', 'opinion'],
  ['ought', 'opinion'],
]);

/** Modals by which somebody holds a thing possible. */
export const GUESSING_MODALS: ReadonlySet<string> = new Set(['may', 'might', 'could', 'ca', 'can']);

/** Words before a colon that label what a fact check tests. */
export const CLAIM_LABELS: ReadonlySet<string> = new Set([
  'claim',
  'claims',
  'myth',
  'rumor',
  'rumour',
  'allegation',
  'assertion',
  'statement',
  'fiction',
  'misconception',
]);

/** Words beside "would" that tell what came afterwards. */
export const RETROSPECTIVE_WORDS: ReadonlySet<string> = new Set([
  'later',
  'eventually',
  'never',
  'subsequently',
  'afterwards',
  'ultimately',
  'famously',
]);

/** Words for a time to come. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(
  'tomorrow next soon eventually until upcoming later future yet someday forthcoming coming ahead 2027 2028 2029 2030 2035 2040 2050'.split(
    ' ',
  ),
);

/** Papers that tell what others found, beside those of `DOCUMENTS`. */
export const RECORDS: ReadonlySet<string> = new Set(
  `affidavit affidavits autopsy autopsies post-mortem postmortem inquest indictment indictments complaint lawsuit tests test scan scans footage
  imagery images database logs log ledger testimony experiment experiments trial trials probe inquiry`.split(
    /\s+/,
  ),
);

/** Forms of verbs that argue for something that either happened or did not. */
export const CLAIMING_FORMS: ReadonlySet<string> = new Set(
  'argue argues argued arguing suggest suggests suggested suggesting insist insists insisted insisting maintain maintains maintained warn warns warned warning complain complains complained complaining'.split(
    ' ',
  ),
);

/** Forms of verbs by which a record comes out. */
export const RELEASING_FORMS: ReadonlySet<string> = new Set(
  'release releases released publish publishes published issue issues issued unveil unveils unveiled post posts posted'.split(
    ' ',
  ),
);

/** Forms of verbs whose view of what is to come is a forecast. */
export const FORESEEING_FORMS: ReadonlySet<string> = new Set(
  'warn warns warned warning suggest suggests suggested suggesting believe believes believed think thinks thought fear fears feared caution cautions cautioned'.split(
    ' ',
  ),
);

/** Verbs that find out: their content counts as true, unless a document or an unnamed source says it. */
export const FINDING_FORMS: ReadonlySet<string> = new Set(
  `determine determines determined discover discovers discovered realize realizes realized realise realised learn learns learned learnt know knows knew
  remember remembers remembered recall forget forgets forgot understand understands understood`.split(/\s+/),
);

/** Passives before an infinitive that pass on what is said ("is said to", "is believed to"). */
export const PASSED_ON_FORMS: ReadonlySet<string> = new Set(
  'said believed thought understood reported rumored rumoured known estimated alleged claimed suspected feared'.split(
    ' ',
  ),
);

/** Sources without an identity: their content is passed on rather than stated. */
export const UNNAMED_SOURCES: ReadonlySet<string> = new Set(
  'source sources insider insiders rumor rumors rumour rumours reports leak leaks familiar anonymity'.split(
    ' ',
  ),
);

/** Words that turn a cue into its absence: "has not confirmed". */
export const NEGATING_WORDS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never']);

/** Objects that are turned down rather than called untrue: "rejected the request". */
export const REFUSABLE_NOUNS: ReadonlySet<string> = new Set(
  'request requests offer offers call calls plan plans proposal proposals bid deal demand demands appeal application motion'.split(
    ' ',
  ),
);

/** Words by which a writer calls for something. */
export const URGING_WORDS: ReadonlySet<string> = new Set(
  "should must ought let's let’s deserve deserves".split(' '),
);

/** Words that judge where an opinion piece or a review has them in its own voice, beside those of `EVALUATIVE`. */
export const JUDGING_WORDS: ReadonlySet<string> = new Set(
  `surely clearly obviously frankly truly simply badly poorly superbly brilliantly beautifully wonderfully sadly sensibly foolishly
  rightly wrongly deservedly needlessly should ought better worse weak strong powerful important vital essential crucial ultimate
  superior inferior engaging compelling fresh dull bland tedious clever smart foolish naive cynical cowardly brave noble
  dangerous reckless honest dishonest hypocritical hypocrisy fair unfair unjust shame folly nonsense fine solid
  satisfying frustrating worth worthy worthwhile worthless pointless nobody everybody`.split(/\s+/),
);

/** Verbs that tell what the speaker holds or feels where "I" or "we" is their subject. */
export const ATTITUDE_VERBS: ReadonlySet<string> = new Set(
  `think feel believe hope wish applaud love hate like enjoy want fear suspect doubt guess suppose find expect welcome support oppose agree
  disagree respect admire regret prefer trust appreciate despise commend condemn reckon dread`.split(/\s+/),
);

/** Adjectives that tell how the speaker feels behind "I am" or "we are". */
export const FEELING_ADJECTIVES: ReadonlySet<string> = new Set(
  `terrified proud happy glad sad confident sure certain sorry excited thrilled pleased delighted disappointed concerned worried grateful thankful
  angry furious shocked devastated heartbroken honored honoured afraid scared convinced optimistic pessimistic hopeful nervous upset
  frustrated relieved surprised ashamed humbled appalled disgusted tired sick fed fortunate lucky blessed`.split(
    /\s+/,
  ),
);

/** Adjectives that judge rather than describe. */
export const EVALUATIVE_ADJECTIVES: ReadonlySet<string> = new Set(
  `best worst greatest finest great terrible awful wonderful amazing fantastic horrible brilliant stupid ridiculous
  disgraceful excellent superb disappointing impressive shameful absurd outrageous unacceptable beautiful ugly boring
  terrific useless lovely fun delicious gorgeous charming hilarious adorable appealing fascinating sad wrong
  delightful dreadful magnificent pathetic perfect stunning appalling laughable`.split(/\s+/),
);
