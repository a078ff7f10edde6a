import type { Figure } from '../../model/analysis.ts';
import { ANY_PERSON_NOUNS, ONE_PERSON_NOUNS } from '../lang/en/age-words.ts';
import type { Checker } from './kinds.ts';
import { intervalsOverlap, roundingOfFigure } from './rounding.ts';

const isWholeCount = ({ unit, value, change }: Figure): boolean =>
  (unit.kind === 'count' || unit.kind === 'none' || (unit.kind === 'currency' && !unit.code.includes('/'))) &&
  value !== null &&
  Number.isInteger(value) &&
  value > 0 &&
  change === '=';

/** Words between a total and the list of all its parts; "including" leads to some of them. */
const OPENS = /^ ?(?::|--|—|–|-) ?$/;
const JOINS = /^(?: (?:in|at|for|from|to|on) [\p{L}’' -]{2,25})?(?:, (?:and )?| and )$/u;
const CLOSES = /^(?: (?:in|at|for|from|to|on) [\p{L}’' -]{2,25})? ?(?:[.;!?)]|--|—|–|$)/u;
const LONGEST_JOINT = 34;
/** A list in commas may be of something else, but not where its parts are kinds of what was counted. */
const OPENS_APPOSITION =
  /^(?: (?:died|(?:were|have been|had been) (?:killed|injured|hurt|wounded|arrested|rescued)))?, $/;
const CLOSES_APPOSITION = /^ ?(?:[.,;!?)]|--|—|–|$)/;

/** How a total and the first of its parts are joined, so that what follows is all of it; null where it may not be. */
function closing(total: Figure, first: Figure, text: string): RegExp | null {
  const between = text.slice(total.end, Math.min(first.start, total.end + LONGEST_JOINT));
  if (total.end + between.length !== first.start) return null;
  if (OPENS.test(between)) return CLOSES;
  const isKind = ANY_PERSON_NOUNS.has(total.unit.code) && ONE_PERSON_NOUNS.has(first.unit.code);
  return isKind && OPENS_APPOSITION.test(between) ? CLOSES_APPOSITION : null;
}

/** Money is made up of money, things of things. */
const isKindOf = (part: Figure, total: Figure): boolean =>
  total.unit.kind === 'currency' ? part.unit.code === total.unit.code : part.unit.kind !== 'currency';

/**
 * A total and the list of its parts: "five people: three men and one child", "five people, three men and one child, were
 * hurt". It speaks only where the list runs without a break from the total to the end of its clause and each part is a whole
 * number of something.
 */
export const checkTotals: Checker = ({ text }, { groups }) =>
  groups
    .filter(({ length }) => length >= 3)
    .flatMap((group) => {
      for (let at = 0; at + 2 < group.length; at++) {
        const total = group[at] as Figure;
        const first = group[at + 1] as Figure;
        const closes = closing(total, first, text);
        if (!isWholeCount(total) || total.unit.kind === 'none' || !closes) continue;
        const parts = [first];
        for (let i = at + 2; i < group.length; i++) {
          const part = group[i] as Figure;
          const end = (parts.at(-1) as Figure).end;
          if (part.start - end > LONGEST_JOINT || !JOINS.test(text.slice(end, part.start))) break;
          parts.push(part);
        }
        const last = parts.at(-1) as Figure;
        if (
          parts.length < 2 ||
          !parts.every(isWholeCount) ||
          !closes.test(text.slice(last.end, last.end + LONGEST_JOINT))
        )
          continue;
        if (!parts.every((part) => isKindOf(part, total))) continue;
        const counts = parts.map(({ value }) => value as number);
        const sum = counts.reduce((a, b) => a + b, 0);
        const possible = [total, ...parts].map((figure) => roundingOfFigure(figure, text));
        const [all, ...each] = total.unit.kind === 'currency' ? possible : [];
        const range = {
          low: each.reduce((a, { low }) => a + low, 0),
          high: each.reduce((a, { high }) => a + high, 0),
        };
        if (sum === total.value || (all && intervalsOverlap(all, range))) continue;
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
