/** English words that decide whether a clause tells an event, lower case. Data only. */

/** Verbs, by their base, that hold rather than happen (Vendler's states). */
export const STATE_VERBS: ReadonlySet<string> = new Set(
  'be have know want believe think hope need own contain include involve seem appear remain belong consist depend deserve doubt exist fear feel fit hate intend lack like love matter mean mind owe possess prefer regard resemble require suppose understand weigh cost'.split(
    ' ',
  ),
);

/** Verbs of saying: in the present tense of news they tell of the day itself. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'say tell claim announce report state add argue warn insist note explain comment describe call deny confirm admit acknowledge suggest predict declare reveal write urge promise vow'.split(
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
export const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set('who which whose whom'.split(' '));

/** Links that say how a clause hangs on the one before and nothing of the event; "if" and "before" do say something. */
export const DROPPED_LINKS: ReadonlySet<string> = new Set(
  'when while after because although though whereas where'.split(' '),
);
