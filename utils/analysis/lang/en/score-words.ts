/** Words of results and votes. */

export const SCORE_WORDS: ReadonlySet<string> = new Set(
  'win wins won beat beats beating lose loses lost loss defeat defeated victory draw drew tie tied score scored lead leads led trail trailed vote votes voted ruled ruling decision'.split(
    ' ',
  ),
);
