/** Words of spending, prices and amounts of money. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const SPENDING_VERBS: ReadonlySet<string> = words(
  `fine fined fines fining spend spends spent spending invest invests invested investing paid pay pays paying donated donate donates
  committed allocated pledged pledge raised raise raises raising`,
);

export const SPENDING_PREPOSITIONS: ReadonlySet<string> = words('on in for into to toward towards');

export const ADDING_VERBS: ReadonlySet<string> = words(
  'add adds added adding contribute contributes contributed contributing',
);

export const WORTH_WORDS: ReadonlySet<string> = new Set(
  'worth total totals totaled totalled totaling totalling costing valued averaging exceeding'.split(' '),
);

export const PURPOSE_PREPOSITIONS: ReadonlySet<string> = new Set(['for', 'toward', 'towards', 'into']);

/** Words behind an amount that end it: "68 p at 1112 p". */
export const AMOUNT_FOLLOWERS: ReadonlySet<string> = new Set(
  'at to from per and or a an in on for after before as each higher lower more less while but with'.split(
    ' ',
  ),
);

/** Lines of a picture: "1080p". */
export const PICTURE_LINES: ReadonlySet<number> = new Set([
  144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320,
]);

/** Nouns of sums: "a 5m fine", "a budget of 12m". */
export const SUM_NOUNS: ReadonlySet<string> = new Set(
  `fine fines loan loans contract contracts bailout deal deals budget budgets fund funds funding debt debts bid bids offer takeover
  investment investments settlement grant grants facility bond bonds profit profits loss losses fee fees payout payouts lawsuit
  subsidy stake valuation turnover revenue revenues sales package bonus dividend prize jackpot donation gift ransom tax bill overspend
  shortfall deficit surplus transfer project scheme programme program makeover refurbishment redevelopment overhaul mortgage penalty
  award compensation damages investors creditors`.split(/\s+/),
);

/** Words of length, height and sport, beside which "m" is a metre. */
export const METRE_CONTEXT: ReadonlySet<string> = new Set(
  `long wide tall high deep thick away across apart above below length width height depth race sprint swim dash butterfly freestyle
  backstroke breaststroke relay hurdles wall tower tunnel bridge pool dive dived jump jumped fell drop track waves tall mast pole
  square cubic distance distances hull runway metres meters feet kilometres km athlete runner medley ran swam ice snow ladder trench
  radius diameter`.split(/\s+/),
);

/** Verbs of giving and leaving, behind which "3m to the hospital" is money. */
export const BESTOWING_VERBS: ReadonlySet<string> = new Set(
  'left gave lent donated awarded bequeathed owed owes paid pledged granted gifted offered'.split(' '),
);

export const CENT_NOUNS: ReadonlySet<string> = new Set(['cent', 'cents', 'pence', 'pennies']);

export const MONEY_CONTEXT: ReadonlySet<string> = new Set(
  'cost costs price prices priced paid pay pays paying spend spent spending worth sterling fine fined tax earn earned earns salary wages wage debt loan fee fees bill bills profit profits sales revenue invest invested budget donated raise raised bet save saved savings charge charged sold bought buy quote quoted quotes offer offered offers lend lent owe owed owes wanted repair repairs ticket tickets rent rents loan loans deposit prize reward bribe compensation invoice refund charity donation donations bequeathed mend fix restore expenses savings income earnings wages grant grants funding cash bank cheque'.split(
    ' ',
  ),
);

export const MASS_CONTEXT: ReadonlySet<string> = new Set(
  'weigh weighs weighed weighing weight heavy lose lost gain gained drop shed lift lifted thrust cocaine heroin marijuana cargo load baby fish meat beef fat muscle explosives force pressure catch harvest harvested waste tons tonnes freight bear calf carcass cannabis drugs copper steel'.split(
    ' ',
  ),
);
