import type { Figure } from '../../model/analysis.ts';
import type { Checker } from './kinds.ts';

const LONGEST_NAME = 60;
const OLDEST = 120;

/** An age in apposition: "Mia Berg, 47, …". */
function isApposition({ start, end, value, unit, change }: Figure, text: string): boolean {
  const isAge = unit.kind === 'duration' && unit.code === 'a' && unit.text === '';
  return (
    isAge &&
    value !== null &&
    Number.isInteger(value) &&
    value < OLDEST &&
    change === '=' &&
    text.slice(start - 2, start) === ', ' &&
    /^[,.;)]/.test(text.slice(end, end + 1))
  );
}

/**
 * One person of two ages: "Mia Berg, 47, …" and later "Mia Berg, 49, …". It speaks only where both stand behind the same full
 * name: a last name alone may be that of a relative.
 */
export const checkTwoAges: Checker = ({ text }, { figures, entities }) => {
  const ages = figures.filter((figure) => isApposition(figure, text));
  if (ages.length < 2) return [];
  const people = entities.filter(({ label }) => label === 'PERSON');
  const fullNames = new Map<number, string>();
  for (const { mentions } of people) {
    for (const { start, end } of mentions) {
      if (end - start > LONGEST_NAME) continue;
      const name = text.slice(start, end);
      if (/\s/.test(name)) fullNames.set(end, name);
    }
  }
  const first = new Map<string, Figure>();
  return ages.flatMap((figure) => {
    const name = fullNames.get(figure.start - 2);
    if (name === undefined) return [];
    const before = first.get(name);
    if (!before) first.set(name, figure);
    if (!before || before.value === figure.value) return [];
    return [
      {
        kind: 'two-ages' as const,
        spans: [before, figure].map(({ start, end }) => ({ start, end })),
        values: { name, first: before.value as number, second: figure.value as number },
      },
    ];
  });
};
