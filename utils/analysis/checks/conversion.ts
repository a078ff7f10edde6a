import type { Figure } from '../../model/analysis.ts';
import { convertUnit } from '../../units/unit-conversion.ts';
import type { Checker } from './kinds.ts';
import { intervalsOverlap, roundingOf, roundingOfFigure } from './rounding.ts';

/** How far off a conversion may be beyond the rounding of both: writers round as they like. */
const TOLERANCE = 0.1;
const OPENS = /^ ?\( ?(?:(?:about|around|roughly|nearly|some|approximately|or|almost|over|more than) )?$/i;
const LONGEST_JOINT = 20;

const isMeasured = ({ unit, value }: Figure): boolean => unit.kind === 'measure' && value !== null;

/**
 * The same measure twice, the second in brackets: "100 metres (330 feet)". It speaks where the second is more than a tenth
 * beside what the first comes to, rounding left out of account.
 */
export const checkConversions: Checker = ({ text }, { figures }) =>
  figures.flatMap((first, index) => {
    const second = figures[index + 1];
    if (!second || !isMeasured(first) || !isMeasured(second) || first.unit.code === second.unit.code)
      return [];
    if (second.start - first.end > LONGEST_JOINT || !OPENS.test(text.slice(first.end, second.start)))
      return [];
    if (!/^ ?\)/.test(text.slice(second.end, second.end + 2))) return [];
    const computed = convertUnit(first.value as number, first.unit.code, second.unit.code);
    if (computed === null) return [];
    if (isTemperature(second) && isDifference(first, second)) return [];
    const bounds = roundingOfFigure(first, text);
    const ends = [bounds.low, bounds.high].map(
      (end) => convertUnit(end, first.unit.code, second.unit.code) as number,
    );
    const slack = Math.max(Math.abs(computed) * TOLERANCE, isTemperature(second) ? 2 : 0);
    const possible = { low: Math.min(...ends) - slack, high: Math.max(...ends) + slack };
    if (intervalsOverlap(possible, roundingOf(second.value as number, text.slice(second.start, second.end))))
      return [];
    return [
      {
        kind: 'conversion' as const,
        spans: [first, second].map(({ start, end }) => ({ start, end })),
        values: {
          first: text.slice(first.start, first.end),
          second: text.slice(second.start, second.end),
          unit: second.unit.code,
          stated: second.value as number,
          computed: Number(computed.toPrecision(3)),
        },
      },
    ];
  });

/** "2 °C (3.6 °F) warmer": degrees of difference, which have no zero to shift. */
function isDifference(first: Figure, second: Figure): boolean {
  const factor = first.unit.code === 'Cel' ? 9 / 5 : 5 / 9;
  return (
    Math.abs((first.value as number) * factor - (second.value as number)) <=
    Math.max(1, TOLERANCE * Math.abs(second.value as number))
  );
}

const isTemperature = ({ unit }: Figure): boolean => unit.code === 'Cel' || unit.code === '[degF]';
