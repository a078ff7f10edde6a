/** English words that tell which way a date points, lower case. Data only. */

/** Verbs, by their base, that put what follows them ("to meet Friday", "for Friday") ahead of themselves. */
export const AHEAD_VERBS: ReadonlySet<string> = new Set(
  'schedule expect slate plan intend hope aim want agree vow promise pledge decide propose ask urge seek threaten prepare set wait postpone delay invite order tell need await bid warn predict forecast project anticipate offer vote resolve commit'.split(
    ' ',
  ),
);

/** Verbs whose passive names something still to come: "is scheduled for Friday". */
export const PLAN_VERBS: ReadonlySet<string> = new Set(
  'schedule expect slate plan set postpone delay intend project forecast'.split(' '),
);

/** Those that do so in the active as well: "had planned a rally on Saturday". */
export const PLAN_ALWAYS: ReadonlySet<string> = new Set(['schedule', 'plan', 'slate']);

/** Modals that speak of the past as often as of what may come. */
export const PAST_MODALS: ReadonlySet<string> = new Set(['could']);

/** Verbs whose base and past are one form. */
export const SAME_IN_PAST: ReadonlySet<string> = new Set(
  'set cut put hit hurt let shut split spread beat bid burst cast cost quit read rid shed upset'.split(' '),
);

/** Verbs whose present tells what is fixed for a day to come (the "futurate present"): "opens Friday". */
export const TIMETABLE_VERBS: ReadonlySet<string> = new Set(
  'open begin start close shut end meet leave arrive expire return resume launch debut premiere convene vote depart air'.split(
    ' ',
  ),
);

/** Nouns that look ahead to the date behind them where their verb says nothing of time: "there are plans for Friday". */
export const AHEAD_NOUNS: ReadonlySet<string> = new Set('plan plans'.split(' '));

/** Verbs, beside `AHEAD_VERBS`, whose past looks ahead to a limit: "gave both sides until Friday", "announced a ban from Friday". */
export const GRANT_VERBS: ReadonlySet<string> = new Set(
  'give grant allow extend announce approve impose introduce book have'.split(' '),
);

/** Prepositions that name a limit. */
export const LIMITS: ReadonlySet<string> = new Set('by until till from before'.split(' '));

/** Auxiliaries of the future. */
export const FUTURE_AUXILIARIES: ReadonlySet<string> = new Set(['will', 'wo', 'shall', "'ll", '’ll']);

/** Auxiliaries that say what may, could or must be. */
export const MODAL_AUXILIARIES: ReadonlySet<string> = new Set(
  "would 'd ’d could can ca may might must should ought".split(' '),
);

/** "have" in the present. */
export const PRESENT_HAVE: ReadonlySet<string> = new Set(['have', 'has', "'ve", '’ve']);

/** "be" in the present. */
export const PRESENT_BE: ReadonlySet<string> = new Set("is are am 's ’s 're ’re 'm ’m".split(' '));

/** "be" in its other forms. */
export const OTHER_BE: ReadonlySet<string> = new Set('been being be was were'.split(' '));

/** "as early as", "as soon as", "as late as": what follows is still to come. */
export const AS_EARLY: ReadonlySet<string> = new Set(['early', 'soon', 'late']);

/** Words that join a bare verb to the auxiliary of the one before: "will close two mills and cut jobs". */
export const VERB_JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'but', 'then']);

/** Verbs whose present with a day is no timetable: captions and reports use it of what goes on ("airstrikes continue on Tuesday"). */
export const ONGOING_VERBS: ReadonlySet<string> = new Set(
  'continue see hear look pose react indicate remain'.split(' '),
);
