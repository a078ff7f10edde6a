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

export const CENT_NOUNS: ReadonlySet<string> = new Set(['cent', 'cents', 'pence', 'pennies']);

export const MONEY_CONTEXT: ReadonlySet<string> = new Set(
  'cost costs price prices priced paid pay pays paying spend spent spending worth sterling fine fined tax earn earned earns salary wages wage debt loan fee fees bill bills profit profits sales revenue invest invested budget donated raise raised bet save saved savings charge charged sold bought buy'.split(
    ' ',
  ),
);

export const MASS_CONTEXT: ReadonlySet<string> = new Set(
  'weigh weighs weighed weighing weight heavy lose lost gain gained drop shed lift lifted thrust cocaine heroin marijuana'.split(
    ' ',
  ),
);
