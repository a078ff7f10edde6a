/** English words that decide whether a clause tells an event, lower case. Data only. */

/** Verbs, by their base, that hold rather than happen (Vendler's states). */
export const STATE_VERBS: ReadonlySet<string> = new Set(
  'be have know want believe think hope need own contain include involve seem appear remain belong consist depend deserve doubt exist fear feel fit hate intend lack like love matter mean mind owe possess prefer regard resemble require suppose understand weigh cost'.split(
    ' ',
  ),
);

/** Verbs of saying: in the present tense of news they tell of the day itself. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'say tell claim announce report state add argue warn insist note explain comment describe call deny confirm admit acknowledge suggest predict declare reveal write urge promise vow mention stress emphasize emphasise remark caution concede testify observe'.split(
    ' ',
  ),
);

/** Adverbs that put an event before the time of the news without saying when, or make a habit of it. */
export const UNDATED_ADVERBS: ReadonlySet<string> = new Set(
  'previously recently lately already originally once formerly initially ever never always often usually sometimes historically traditionally twice long'.split(
    ' ',
  ),
);

/** Links that make a clause a condition, a reason or a description rather than something told. */
export const UNTOLD_LINKS: ReadonlySet<string> = new Set(
  'if whether unless because although though whereas'.split(' '),
);

/** Words that hang a clause on another. */
export const CLAUSE_LINKS: readonly string[] =
  'when while after before as because although though if unless until since whereas that which who whose where whether once'.split(
    ' ',
  );

/** Pronouns that open a relative clause; "that" may. */
export const WH_RELATIVES: ReadonlySet<string> = new Set('who which whose whom'.split(' '));

/** Links that say how a clause hangs on the one before and nothing of the event; "if" and "before" do say something. */
export const DROPPED_LINKS: ReadonlySet<string> = new Set(
  'when while after because although though whereas where'.split(' '),
);

/** Superlatives without "-est", and ordinals that make one of what follows: "the first since", "the worst since". */
export const RECORD_WORDS: ReadonlySet<string> = new Set(
  'first second third most least best worst only highest lowest biggest largest smallest sharpest steepest fastest slowest strongest weakest deadliest hottest coldest warmest wettest driest longest shortest greatest fewest record'.split(
    ' ',
  ),
);

/** Words right before a date that something is compared with. */
export const COMPARISON_LEADS: ReadonlySet<string> = new Set('than versus vs above below against'.split(' '));

/** Words before the preposition of such a date: "compared with March", "up from 2005", "similar to last year". */
export const COMPARISON_WORDS: ReadonlySet<string> = new Set(
  'compared up down than versus vs unlike unchanged relative similar comparable'.split(' '),
);

/** Prepositions that put the event of the clause at the date behind them, whatever noun follows. */
export const TIME_LEADS: ReadonlySet<string> = new Set(
  'on in at during since until till by from between before after within through throughout around about early late mid'.split(
    ' ',
  ),
);

/** Nouns of an amount behind "by": "fell by half", "by a third". */
export const FRACTIONS: ReadonlySet<string> = new Set(
  'half third quarter fifth tenth dozen hundred thousand million billion percent point points few couple two-thirds'.split(
    ' ',
  ),
);

/** Prepositions behind them. */
export const COMPARISON_LINKS: ReadonlySet<string> = new Set('with to from on'.split(' '));

/** Links that make an event of what may be, whatever date stands in it: "if the fund runs dry by December". */
export const CONDITIONAL_LINKS: ReadonlySet<string> = new Set('if unless whether'.split(' '));

/** Words that a line of the page about itself begins with: "Updated on May 3", "First published", "Retrieved 2 May from". */
export const PAGE_LINE_OPENERS: ReadonlySet<string> = new Set(
  'updated published first posted retrieved citation copyright photo image file thanks thank subscribe'.split(
    ' ',
  ),
);

/** Days that are told from the day of speaking: in a quotation that need not be the day of publication. */
export const SPEAKERS_DAYS: ReadonlySet<string> = new Set('today tomorrow yesterday tonight'.split(' '));

/** Auxiliaries that open a condition without "if". */
export const INVERTED_CONDITIONS: ReadonlySet<string> = new Set(['should', 'had', 'were']);

/** Verbs that bring a text out. */
export const PUBLISHING_VERBS: ReadonlySet<string> = new Set(['publish', 'print', 'broadcast']);

/** Amounts that are counted over a month, a quarter or a year and reported behind it. */
export const RESULT_NOUNS: ReadonlySet<string> = new Set(
  (
    'sales profit profits loss losses earnings revenue revenues income turnover results deliveries shipments ' +
    'registrations exports imports output'
  ).split(' '),
);
