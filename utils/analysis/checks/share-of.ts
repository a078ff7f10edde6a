import type { Figure } from '../../model/analysis.ts';
import type { Checker } from './kinds.ts';
import { intervalsOverlap, isExact, round, roundingOfFigure } from './rounding.ts';

const LONGEST_JOINT = 45;
/** "12 of 20", "12 of its 20", "12 out of the 20", "12 people out of 20". */
const OF = /^ (?:out )?of (?:the |its |their |all |some )?$/;
/** From the whole to its share: "20 members, or 60 percent", "20 (60%)". */
const SAID_AGAIN = /^(?: [\p{L}’'-]{1,20}){0,2}(?:,? or | \()(?:about |roughly |some |nearly |almost )?$/u;

const WHOLE_FIRST = /(?:^|[^\p{L}])of (?:the |its |their |all )?$/iu;

const isNumber = ({ unit, value }: Figure): boolean =>
  (unit.kind === 'count' || unit.kind === 'none') && value !== null && Number.isInteger(value) && value > 0;

/** How far writers round a share, in points: "two in three, or 65 percent". */
const MARGIN = 1.5;
const LOOSE_MARGIN = 5;

/** A part, its whole and the share said again: "12 of 20 members, or 60 percent". */
export const checkShares: Checker = ({ text }, { groups }) =>
  groups
    .filter(({ length }) => length >= 3)
    .flatMap((group) =>
      group.flatMap((percent, index) => {
        const [first, second] = [group[index - 2], group[index - 1]];
        if (!first || !second) return [];
        // "Of the 20 drivers, 12 (60%)"
        const isWholeFirst =
          WHOLE_FIRST.test(text.slice(Math.max(0, first.start - 12), first.start)) &&
          text.slice(first.end, second.start) === ', ';
        const [part, whole] = isWholeFirst ? [second, first] : [first, second];
        if (percent.unit.code !== '%' || percent.value === null) return [];
        if (![part, whole].every(isNumber) || ![part, whole].every(isExact)) return [];
        const joints = [
          [first.end, second.start],
          [second.end, percent.start],
        ] as const;
        if (joints.some(([from, to]) => to < from || to - from > LONGEST_JOINT)) return [];
        const [of, again] = joints.map(([from, to]) => text.slice(from, to)) as [string, string];
        const share = (100 * (part.value as number)) / (whole.value as number);
        if (!(isWholeFirst || OF.test(of)) || !SAID_AGAIN.test(again) || share > 100) return [];
        const said = roundingOfFigure(percent, text);
        const margin =
          isExact(percent) && !/ (?:about|roughly|some|nearly|almost) $/.test(again) ? MARGIN : LOOSE_MARGIN;
        if (intervalsOverlap({ low: share - margin, high: share + margin }, said)) return [];
        return [
          {
            kind: 'share-of' as const,
            spans: [part, whole, percent].map(({ start, end }) => ({ start, end })),
            values: {
              part: part.value as number,
              whole: whole.value as number,
              stated: percent.value,
              computed: round(share, 1),
            },
          },
        ];
      }),
    );
