import type { Figure } from '../analysis.ts';
import type { Checker } from './kinds.ts';
import { figuresBySentence } from './rounding.ts';

const isWholeCount = ({ unit, value, change }: Figure): boolean =>
  (unit.kind === 'count' || unit.kind === 'none') &&
  value !== null &&
  Number.isInteger(value) &&
  value > 0 &&
  change === '=';

/** What leads from a total to the list of all its parts; "including" leads to some of them. */
const OPENS = /^\s*(?::|--|—|–|-)\s*$/;
const JOINS = /^\s*(?:,\s*(?:and\s+)?|and\s+)$/;
const CLOSES = /^\s*(?:[.;!?)]|--|—|–|$)/;

/**
 * A total and the list of its parts: "five people: three men and one child". It speaks only where the list runs without a
 * break from the total to the end of its clause and each part is a whole number of something.
 */
export const checkTotals: Checker = ({ text }, { figures }) =>
  figuresBySentence(figures, 3).flatMap((group) => {
    for (let at = 0; at + 2 < group.length; at++) {
      const total = group[at] as Figure;
      const first = group[at + 1] as Figure;
      if (
        !isWholeCount(total) ||
        total.unit.kind !== 'count' ||
        !OPENS.test(text.slice(total.end, first.start))
      )
        continue;
      const parts = [first];
      for (let i = at + 2; i < group.length; i++) {
        const part = group[i] as Figure;
        if (!JOINS.test(text.slice((parts.at(-1) as Figure).end, part.start))) break;
        parts.push(part);
      }
      const last = parts.at(-1) as Figure;
      if (parts.length < 2 || !parts.every(isWholeCount) || !CLOSES.test(text.slice(last.end, last.end + 4)))
        continue;
      const counts = parts.map(({ value }) => value as number);
      const sum = counts.reduce((a, b) => a + b, 0);
      if (sum === total.value) continue;
      return [
        {
          kind: 'total-parts' as const,
          spans: [total, ...parts].map(({ start, end }) => ({ start, end })),
          values: { total: total.value as number, sum, parts: counts.join(' + '), unit: total.unit.code },
        },
      ];
    }
    return [];
  });
