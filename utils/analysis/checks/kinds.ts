import type { Check, Figure } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Layers } from '../annotator.ts';

/**
 * Every kind of disagreement, and what `values` holds for it: all that one plain sentence needs. Dates are ISO 8601,
 * texts are the article's own words, numbers are plain (per cent as 5 for 5 %), `unit` is a figure's code.
 *
 * | kind | values |
 * |---|---|
 * | `offset-date` | `stated` (date), `offset` (text: "exactly four weeks from today"), `computed` (date), `reference` (date: the day of publication) |
 * | `offset-year` | `stated` (year), `offset` (text: "20 years ago"), `computed` (year), `year` (of publication) |
 * | `weekday-date` | `weekday` (text), `date` (date), `actual` (English name of the day that the date was) |
 * | `percent-change` | `from`, `to`, `unit`, `stated` (per cent, signed), `computed` (per cent, signed, one decimal) |
 * | `multiple-change` | `from`, `to`, `unit`, `stated` (text: "doubled"), `computed` (`to` ÷ `from`) |
 * | `share-of` | `part`, `whole`, `stated` (per cent), `computed` (per cent, one decimal) |
 * | `total-parts` | `total`, `sum`, `parts` (text: "3 + 1"), `unit` |
 * | `age-birth-year` | `age`, `born` (year), `year` (of publication), `computed` (the age that the years give, the higher of two) |
 * | `two-ages` | `name` (text), `first`, `second` (ages) |
 * | `per-unit` | `total`, `count`, `each`, `computed` (total ÷ count), `unit` (of the total) |
 * | `told-twice` | `what` (text: "The mine employs … people"), `first`, `second` (texts) |
 * | `conversion` | `first`, `second` (texts), `unit` (of the second), `stated`, `computed` (the first in the second's unit, rounded) |
 *
 * A check speaks of numbers and never of intentions.
 */
export const CHECK_KINDS = [
  'offset-date',
  'offset-year',
  'weekday-date',
  'percent-change',
  'multiple-change',
  'share-of',
  'total-parts',
  'age-birth-year',
  'two-ages',
  'per-unit',
  'told-twice',
  'conversion',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

interface CheckLayers extends Pick<Layers, 'tokens' | 'sentences' | 'timexes' | 'figures' | 'entities'> {
  /** The figures of each sentence that has some. */
  readonly groups: readonly (readonly Figure[])[];
}

/** Finds the disagreements of one kind. */
export type Checker = (article: ArticleDocument, layers: CheckLayers) => (Check & { kind: CheckKind })[];
