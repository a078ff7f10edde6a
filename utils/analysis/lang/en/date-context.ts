/** English words that stand around dates and amounts of time, lower case. Data only. */

/** Words that a pointing expression may begin with, beside those of `RELATIONS`. */
export const POINTING_WORDS: ReadonlySet<string> = new Set(
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
  'the its their this latest comparable corresponding year last next q h fiscal latter'.split(' '),
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
