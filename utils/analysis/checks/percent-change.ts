import type { Figure } from '../../model/analysis.ts';
import type { Checker } from './kinds.ts';
import { intervalsOverlap, isExact, round, roundingOf, roundingOfFigure } from './rounding.ts';

interface Change {
  readonly from: number;
  readonly to: number;
  /** How `from` and `to` are printed. */
  readonly words: readonly [string, string];
  readonly figures: readonly Figure[];
}

const isAmount = ({ unit }: Figure): boolean =>
  unit.kind === 'currency' || unit.kind === 'count' || unit.kind === 'none' || unit.kind === 'measure';

/** "from $5 million to $6 million", one range figure in which the words keep the direction. */
function changeOfRange(figure: Figure, text: string): Change | null {
  const { low, high, change } = figure;
  if (low === undefined || high === undefined || low <= 0) return null;
  const words = text.slice(figure.start, figure.end);
  const parts = words.toLowerCase().startsWith('from ') ? words.slice(5).split(' to ') : [];
  if (parts.length !== 2) return null;
  const [from, to] = change === 'down' ? [high, low] : [low, high];
  return { from, to, words: [parts[0] as string, parts[1] as string], figures: [figure] };
}

/** From the first amount to the second, with the time of the first between them at most. */
const FORWARD =
  /^ (?:in (?:\d{4}|\p{Lu}\p{L}{2,8}) |last year |a (?:year|month|week) (?:ago|earlier) )?to $/u;

/** "to $6 million from $5 million", two figures behind a percentage. */
function changeOfPair(first: Figure, second: Figure, text: string): Change | null {
  if (first.value === null || second.value === null || first.unit.code !== second.unit.code) return null;
  if (!isExact(first) || !isExact(second) || second.value <= 0 || first.value <= 0) return null;
  const before = text.slice(Math.max(0, first.start - 4), first.start);
  const between = text.slice(first.end, second.start);
  // "from $2 billion in 2023 to $3 billion"
  const isForward =
    /\bfrom\s$/i.test(text.slice(Math.max(0, first.start - 6), first.start)) && FORWARD.test(between);
  if (isForward)
    return {
      from: first.value,
      to: second.value,
      words: [text.slice(first.start, first.end), text.slice(second.start, second.end)],
      figures: [first, second],
    };
  if (
    !/\b(?:to|at)\s$/.test(before) ||
    !/^,?\s*(?:compared with|compared to|up from|down from|from)\s$/.test(between)
  )
    return null;
  return {
    from: second.value,
    to: first.value,
    words: [text.slice(second.start, second.end), text.slice(first.start, first.end)],
    figures: [second, first],
  };
}

/** Start and end of the only rise or fall in a sentence; null where it has other amounts or no such pair. */
export function changeOf(sentence: readonly Figure[], text: string): Change | null {
  let first: Figure | null = null;
  let second: Figure | null = null;
  for (const figure of sentence) {
    if (!isAmount(figure)) continue;
    if (second) return null;
    if (first) second = figure;
    else first = figure;
  }
  if (!first) return null;
  return second ? changeOfPair(first, second, text) : changeOfRange(first, text);
}

/** Words between the percentage and the amounts that keep them together. */
const TOGETHER = /^[^;:.!?()"“”]{0,40}$/;
/** "…, a rise of 50 percent": the change of the amounts before. */
const NOUN_OF_CHANGE =
  /^(?: in \d{4})?,? an? (?:rise|increase|gain|jump|growth|fall|drop|decline|decrease|cut|reduction) of (?:about |roughly |nearly |almost )?$/;
const OTHER_CHANGE = /\b(?:while|but|whereas|than|and|average|per|of|including)\b/i;

/**
 * "From A to B, up P per cent", "up P per cent to B from A": whether A and B give P, each as far as its rounding allows.
 * Silent where the sentence has other percentages or amounts that P could belong to.
 */
export const checkPercentChanges: Checker = ({ text }, { groups }) =>
  groups
    .filter(({ length }) => length >= 2)
    .flatMap((group) => {
      const percents = group.filter(({ unit }) => unit.code === '%' && !/point/i.test(unit.text));
      const [percent] = percents;
      if (
        percents.length !== 1 ||
        !percent ||
        percent.value === null ||
        (percent.change !== 'up' && percent.change !== 'down')
      )
        return [];
      const change = changeOf(group, text);
      if (!change) return [];
      const start = Math.min(...change.figures.map((figure) => figure.start));
      const end = Math.max(...change.figures.map((figure) => figure.end));
      const gap = percent.end <= start ? text.slice(percent.end, start) : text.slice(end, percent.start);
      if (!TOGETHER.test(gap) || (OTHER_CHANGE.test(gap) && !NOUN_OF_CHANGE.test(gap))) return [];
      const stated = percent.change === 'down' ? -Math.abs(percent.value) : Math.abs(percent.value);
      const from = roundingOf(change.from, change.words[0]);
      const to = roundingOf(change.to, change.words[1]);
      const possible = { low: 100 * (to.low / from.high - 1), high: 100 * (to.high / from.low - 1) };
      const said = roundingOfFigure(percent, text);
      const margin = Math.max((said.high - said.low) / 2, 0.5);
      if (intervalsOverlap(possible, { low: stated - margin, high: stated + margin })) return [];
      return [
        {
          kind: 'percent-change' as const,
          spans: [percent, ...change.figures].map(({ start: at, end: to }) => ({ start: at, end: to })),
          values: {
            from: change.from,
            to: change.to,
            unit: (change.figures[0] as Figure).unit.code,
            stated,
            computed: round(100 * (change.to / change.from - 1), 1),
          },
        },
      ];
    });
