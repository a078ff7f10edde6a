import type { Figure } from '../../model/analysis.ts';
import type { Checker } from './kinds.ts';
import { intervalsOverlap, isExact, round, roundingOfFigure } from './rounding.ts';

const isMoney = ({ unit, value }: Figure): boolean => unit.kind === 'currency' && value !== null && value > 0;

const LONGEST_JOINT = 45;
/** Words between the three of one sum: "$12 million for 300 homes, or $40,000 per home". */
const TOTAL_FIRST = [
  /^ (?:for|on|to buy|to build|in) [^,.;:]{0,25}$/,
  /^[^.;:,(—–]{0,25}(?:,|\(|—|–) ?(?:or|which is|that is|about|roughly) [^.;:]{0,12}$/,
];
/** "200 homes for $40 million, or $200,000 each". */
const COUNT_AND_TOTAL = [/^ (?:for|at a cost of|worth) (?:a total of )?$/, /^,? (?:or |\()?(?:about )?$/];
const EACH = /^ (?:each|apiece)\b/;
const COUNT_FIRST = [/^ (?:at|for) (?:about )?$/, /^,? (?:or|for) (?:a total of )?(?:about )?$/];

function isOneSum(text: string, figures: readonly Figure[], gaps: readonly RegExp[]): boolean {
  return gaps.every((gap, i) => {
    const [left, right] = [figures[i] as Figure, figures[i + 1] as Figure];
    const joint = right.start - left.end;
    return joint >= 0 && joint <= LONGEST_JOINT && gap.test(text.slice(left.end, right.start));
  });
}

/**
 * A total, a count and an amount for each in one sentence: "$12 million for 300 homes, or $40,000 per home". Silent unless the
 * sentence has just these, and "per" names what is counted.
 */
export const checkPerUnits: Checker = ({ text }, { groups }) =>
  groups
    .filter(({ length }) => length >= 3)
    .flatMap((group) => {
      const isRate = (figure: Figure): boolean =>
        figure.unit.code.includes('/') || EACH.test(text.slice(figure.end, figure.end + 8));
      const rates = group.filter((figure) => isMoney(figure) && isRate(figure));
      const totals = group.filter((figure) => isMoney(figure) && !isRate(figure));
      const counts = group.filter(({ unit, value }) => unit.kind === 'count' && value !== null && value > 1);
      const [each, total, count] = [rates[0], totals[0], counts[0]];
      if (!each || !total || !count || rates.length + totals.length + counts.length !== 3) return [];
      const [currency, per] = each.unit.code.split('/');
      if (
        total.unit.code !== currency ||
        (per !== undefined && per !== count.unit.code) ||
        ![each, total, count].every(isExact)
      )
        return [];
      if (
        !isOneSum(text, [total, count, each], TOTAL_FIRST) &&
        !isOneSum(text, [count, each, total], COUNT_FIRST) &&
        !isOneSum(text, [count, total, each], COUNT_AND_TOTAL)
      )
        return [];
      const [low, middle, many] = [each, total, count].map((figure) => roundingOfFigure(figure, text));
      if (!low || !middle || !many || many.low <= 0) return [];
      if (
        intervalsOverlap(low, { low: (0.98 * middle.low) / many.high, high: (1.02 * middle.high) / many.low })
      )
        return [];
      return [
        {
          kind: 'per-unit' as const,
          spans: [total, count, each].map(({ start, end }) => ({ start, end })),
          values: {
            total: total.value as number,
            count: count.value as number,
            each: each.value as number,
            computed: round((total.value as number) / (count.value as number), 2),
            unit: currency as string,
          },
        },
      ];
    });
