import { defineAnnotator } from '../annotator.ts';
import { findTimexes } from './find-timexes.ts';
import { findWrittenDates } from './written-dates.ts';

export { documentDay } from './find-timexes.ts';
export { isVerbToken, readTensedGroup, settle, type Tense, type TensedGroup } from './verb-group.ts';

/**
 * Time expressions as TIMEX3 has them, resolved against the day of publication.
 *
 * The grammar is our own, over tokens, rather than chrono-node's parsers: those run a regular expression each over the
 * whole text, know neither TIMEX3's coarse values (weeks, quarters, decades) nor durations, sets and vague references,
 * and decide between past and future by one switch for the whole text.
 */
export const timexAnnotator = defineAnnotator({
  name: 'timex',
  requires: ['tokens', 'sentences'],
  assigns: ['timexes'],
  languages: ['en'],
  *steps(article, { tokens, sentences }, { budget }) {
    return { timexes: yield* findTimexes(tokens, sentences, article, budget) };
  },
  elsewhere: ({ text, language }) => ({ timexes: findWrittenDates(text, language) }),
});
