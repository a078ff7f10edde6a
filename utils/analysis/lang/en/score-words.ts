/** Words of results and votes. */

export const SCORE_WORDS: ReadonlySet<string> = new Set(
  'win wins won beat beats beating lose loses lost loss defeat defeated victory draw drew tie tied score scored lead leads led trail trailed vote votes voted ruled ruling decision'.split(
    ' ',
  ),
);

/** Units of scores and tallies, of which a text has the same number for different things. */
export const SCORE_UNITS: ReadonlySet<string> = new Set(
  'point goal run yard rebound assist time try wicket basket win loss shot touchdown'.split(' '),
);
