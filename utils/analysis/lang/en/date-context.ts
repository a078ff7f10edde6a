/** English words that stand around dates and amounts of time, lower case. Data only. */

/** Words that a pointing expression may begin with, beside those of `RELATIONS`. */
export const DATE_POINTERS: ReadonlySet<string> = new Set(
  'tonight overnight these day the this that its their early late mid'.split(' '),
);

/** Adjectives between a pointing word and its period: "last fiscal year", "the next few weeks". */
export const PERIOD_ADJECTIVES: ReadonlySet<string> = new Set(
  'fiscal financial calendar full few academic trading school'.split(' '),
);

/** Those between an article and its period: "the fiscal year". */
export const BOOK_ADJECTIVES: ReadonlySet<string> = new Set('fiscal financial full'.split(' '));

/** Prepositions behind which a bare "7:15" is a time of day. */
export const CLOCK_PREPOSITIONS: ReadonlySet<string> = new Set([
  'at',
  'by',
  'until',
  'till',
  'from',
  'around',
  'about',
  'before',
  'after',
  'since',
]);

/** Hours with a name. */
export const NAMED_HOURS: ReadonlySet<string> = new Set(['noon', 'midday', 'midnight']);

/** Words between a number and its unit: "three straight days". */
export const UNIT_ADJECTIVES: ReadonlySet<string> = new Set(
  'more additional full straight consecutive trading business working whole long short further calendar fiscal solid other extra'.split(
    ' ',
  ),
);

/** Determiners before a stretch: "the past three months", "those two years". */
export const STRETCH_DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'its',
  'their',
  'these',
  'those',
  'this',
]);

/** Words behind a four-digit number that show it to count something. */
export const COUNTED_NOUNS: ReadonlySet<string> = new Set(
  'people men women troops soldiers workers employees jobs homes houses miles feet tons tonnes pounds dollars euros points votes cars barrels percent % meters metres kilometers kilometres km kg shares units members students children passengers calls copies points words pages times hours days years degrees acres hectares watts mph or-so'.split(
    ' ',
  ),
);

/** Words and signs before a number that make it a name or an amount. */
export const NUMBER_LEADS: ReadonlySet<string> = new Set(
  '$ £ € ¥ # no number flight room highway route section page article windows office boeing airbus iso rfc about some nearly almost over than least most approximately roughly around'.split(
    ' ',
  ),
);

/** Words that often stand before a year, and seldom before other numbers. */
export const YEAR_CUES: ReadonlySet<string> = new Set(
  'in since until till by during of from to before after early late mid and through between for ( the'.split(
    ' ',
  ),
);

/** Words that an expression with a printed year may begin with. */
export const YEAR_OPENERS: ReadonlySet<string> = new Set(['the', 'year', 'fiscal', 'fy', 'financial']);

/** Words that an expression with a weekday may begin with. */
export const WEEKDAY_OPENERS: ReadonlySet<string> = new Set([
  'the',
  'this',
  'last',
  'past',
  'next',
  'coming',
]);

/** Words behind a weekday that make a name of both: "the Sunday Times", "Saturday Night Live". */
export const NEWSPAPER_NAMES: ReadonlySet<string> = new Set(
  'times mirror telegraph express mail herald post sun star world night morning'.split(' '),
);

/** Words that a vague reference may begin with, beside those of `VAGUE_REFERENCES`. */
export const VAGUE_OPENERS: ReadonlySet<string> = new Set(['the', 'right', 'more', 'a', 'some', 'one']);

/** Adjectives of "future", "past" and "term": "the near future", "the long term". */
export const TERM_ADJECTIVES: ReadonlySet<string> = new Set(
  'near foreseeable immediate distant not recent short long medium'.split(' '),
);

/** Words that a part of a year may begin with. */
export const YEAR_PART_OPENERS: ReadonlySet<string> = new Set(
  'the its their this latest comparable corresponding year last next q h fiscal latter final closing'.split(
    ' ',
  ),
);

/** Words that what comes round may begin with. */
export const RECURRING_OPENERS: ReadonlySet<string> = new Set(['every', 'each', 'twice', 'once']);

/** Words that a sentence or headline may begin with before a month. */
export const MONTH_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on by since until till from for of and but or last next this early late during between after before through to the each every mid'.split(
    ' ',
  ),
);

/** Words that name a day or hour by themselves. */
export const DAY_WORDS: ReadonlySet<string> = new Set(['today', 'tomorrow', 'yesterday', 'tonight', 'noon']);

/** Words that an amount of time may begin with, beside cardinals and vague amounts. */
export const AMOUNT_WORDS: ReadonlySet<string> = new Set(
  'half another an a couple dozen dozens hundreds thousands'.split(' '),
);

/** Words and signs between the ends of a range: "2 to 5 June", "1939–1945". */
export const RANGE_SIGNS: ReadonlySet<string> = new Set('to until till through thru - – —'.split(' '));

/** Words and signs between the days of a list: "June 9, 10 and 12". */
export const LIST_SIGNS: ReadonlySet<string> = new Set(', and or &'.split(' '));

/** Words before "last three years" without an article, where "last" is no verb. */
export const STRETCH_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in over for during within of since from at by through across his her our my your every these those and or but than'.split(
    ' ',
  ),
);

/** Verbs that a span of time is the object of: "lasted a century"; behind others "a century" is a score, "a quarter" a coin. */
export const DURATION_VERBS: ReadonlySet<string> = new Set(
  'take last span spend wait cover need require be run serve do lose add get have'.split(' '),
);

/** Words that make a game's of "the second quarter". Lower case. */
export const GAME_WORDS: ReadonlySet<string> = new Set(
  'scored scoring scorer game games match matches coach team teams teammates league playoff playoffs touchdown touchdowns rebounds rebounding assists basket baskets three-pointer three-pointers three-point jumper dunk overtime halftime half-time quarterback kickoff innings wicket wickets lunch referee foul fouls'.split(
    ' ',
  ),
);

/** Words that make a company's or an economy's of it. */
export const BUSINESS_WORDS: ReadonlySet<string> = new Set(
  'revenue revenues profit profits earnings sales income loss losses fiscal economy economic gdp growth investors analysts shareholders shares stock dividend quarterly net company market markets bank'.split(
    ' ',
  ),
);

/** Words of the weather, in whose sentences "the 90s" are degrees. */
export const TEMPERATURE_WORDS: ReadonlySet<string> = new Set(
  'highs lows temperature temperatures degrees mercury forecasters humidity heat warm cool cold afternoon overnight fahrenheit'.split(
    ' ',
  ),
);

/** Words behind a number and a name that make an address of it. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set(
  'street st avenue ave road rd lane ln drive dr boulevard blvd broadway way place square court ct highway hwy terrace parkway close crescent'.split(
    ' ',
  ),
);

/** Units of which a printed number in digits is no year. */
export const NUMBERED_THINGS: ReadonlySet<string> = new Set(
  'error case file flight unit room number numbered model bus train channel platform gate population expedition apartment suite form docket bill regiment'.split(
    ' ',
  ),
);

/** Towns with a club named after a weekday. */
export const CLUB_TOWNS: ReadonlySet<string> = new Set(['sheffield']);

/** Works of people that are named after a day and do not date anything: "the Good Friday Agreement", "Easter Rising". */
export const NAMED_AFTER: ReadonlySet<string> = new Set(
  'agreement agreements accord accords treaty pact rising uprising island islands road street foundation massacre park'.split(
    ' ',
  ),
);

/** Words before a year of the books: "fiscal 2019", "FY 2024-25". */
export const FISCAL_WORDS: ReadonlySet<string> = new Set(['fiscal', 'fy', 'financial']);

/** People and things that are counted, and that no year is followed by. */
export const COUNTED_PEOPLE: ReadonlySet<string> = new Set(
  'residents inhabitants citizens voters guests visitors patients prisoners refugees migrants survivors villagers pupils seats beds books flats apartments households homes houses'.split(
    ' ',
  ),
);

/** Nouns of change that "fall" and "spring" are used as: "this fall in prices", "the fall was the steepest". */
export const FALL_FOLLOWERS: ReadonlySet<string> = new Set(
  'in of from to by was is has had overdone'.split(' '),
);

/** Words that make the name of a day in history of a weekday: "Black Monday", "Bloody Sunday", "the Good Friday Agreement". */
export const DAY_EPITHETS: ReadonlySet<string> = new Set(
  'black bloody super good red blue manic fat holy silver golden grey'.split(' '),
);

/** Months that people are called like, and the verbs "may" and "march". */
export const NAME_MONTHS: ReadonlySet<string> = new Set('march april may june august'.split(' '));

/** Words before a month that leave no doubt of it. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in since until till last next this early late mid during through between'.split(' '),
);

/** Nouns whose "of May" is the month: "the end of May". */
export const MONTH_EDGES: ReadonlySet<string> = new Set(
  'end start beginning middle month week days'.split(' '),
);

/** Titles of people. */
export const COURTESY_TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr sir lady lord dame captain president minister professor senator'.split(' '),
);

/** Words with a capital behind a month that make no person of it: "May Day", "March Madness". */
export const MONTH_COMPANIONS: ReadonlySet<string> = new Set(
  'day days madness fool fools bank holiday quarter revolution'.split(' '),
);
