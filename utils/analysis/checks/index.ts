import { defineAnnotator } from '../annotator.ts';
import { checkAges } from './age-birth-year.ts';
import { checkConversions } from './conversion.ts';
import type { Checker } from './kinds.ts';
import { checkMultiples } from './multiple-change.ts';
import { checkOffsetDates } from './offset-date.ts';
import { checkPerUnits } from './per-unit.ts';
import { checkPercentChanges } from './percent-change.ts';
import { figuresBySentence } from './rounding.ts';
import { checkShares } from './share-of.ts';
import { checkToldTwice } from './told-twice.ts';
import { checkTotals } from './total-parts.ts';
import { checkTwoAges } from './two-ages.ts';
import { checkWeekdays } from './weekday-date.ts';

export { CHECK_KINDS } from './kinds.ts';

const CHECKERS: readonly Checker[] = [
  checkOffsetDates,
  checkWeekdays,
  checkPercentChanges,
  checkMultiples,
  checkShares,
  checkTotals,
  checkAges,
  checkTwoAges,
  checkPerUnits,
  checkToldTwice,
  checkConversions,
];

/** Where the article's own numbers and dates do not fit together, in reading order; silent where it is not sure. */
export const checkAnnotator = defineAnnotator({
  name: 'checks',
  requires: ['tokens', 'sentences', 'timexes', 'figures', 'entities'],
  assigns: ['checks'],
  languages: ['en'],
  *steps(article, layers, { budget }) {
    const checks: ReturnType<Checker> = [];
    const read = { ...layers, groups: figuresBySentence(layers.figures) };
    for (const check of CHECKERS) {
      if (!budget.spend(layers.tokens.length + 10 * layers.figures.length)) break;
      checks.push(...check(article, read));
      yield;
    }
    return { checks: checks.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)) };
  },
});
