import type { Figure } from '../../model/analysis.ts';
import { MULTIPLE_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { MULTIPLE_FOLLOWERS } from '../lang/en/change-words.ts';
import { MULTIPLE_WORDS } from '../lang/en/number-words.ts';
import type { Checker } from './kinds.ts';
import { changeOf } from './percent-change.ts';
import { intervalsOverlap, round, roundingOf } from './rounding.ts';

/** Writers say "doubled" of anything near it. */
const LOOSE = 0.2;
const LONGEST_JOINT = 30;
const JOINT = /^(?: [\p{L}’'-]{1,15}){0,2} $/u;

/** The two words right before `end`: the verb and what hedges it. */
function wordsBefore(text: string, end: number): { hedge: string; verb: string; at: number } {
  const words = text.slice(Math.max(0, end - LONGEST_JOINT), end).trimEnd();
  const at = words.lastIndexOf(' ') + 1;
  const before = words.slice(0, at).trimEnd();
  return {
    hedge: before.slice(before.lastIndexOf(' ') + 1).toLowerCase(),
    verb: words.slice(at).toLowerCase(),
    at: Math.max(0, end - LONGEST_JOINT) + at,
  };
}

/** "Doubled from A to B", "tripled to B from A": whether A and B are that far apart. */
export const checkMultiples: Checker = ({ text }, { groups }) =>
  groups.flatMap((group) => {
    const change = changeOf(group, text);
    if (!change) return [];
    const start = Math.min(...change.figures.map((figure: Figure) => figure.start));
    // "to $6 million from $5 million": the figure begins behind "to".
    const to = text.slice(Math.max(0, start - 3), start) === 'to ' ? start - 3 : start;
    const { hedge, verb, at } = wordsBefore(text, to);
    const times = MULTIPLE_WORDS.get(verb);
    if (times === undefined || !JOINT.test(text.slice(at + verb.length, to))) return [];
    const [from, end] = [roundingOf(change.from, change.words[0]), roundingOf(change.to, change.words[1])];
    const possible = { low: end.low / from.high, high: end.high / from.low };
    const loose = { low: times * (1 - LOOSE), high: times * (1 + LOOSE) };
    const said = MULTIPLE_FOLLOWERS.has(hedge)
      ? { low: loose.low, high: times * 2 }
      : MULTIPLE_APPROXIMATORS.has(hedge)
        ? { low: times * 0.7, high: loose.high }
        : loose;
    if (intervalsOverlap(possible, said)) return [];
    return [
      {
        kind: 'multiple-change' as const,
        spans: [
          { start: at, end: at + verb.length },
          ...change.figures.map(({ start, end }) => ({ start, end })),
        ],
        values: {
          from: change.from,
          to: change.to,
          unit: (change.figures[0] as Figure).unit.code,
          stated: verb,
          computed: round(change.to / change.from, 2),
        },
      },
    ];
  });
