import type { Figure } from '../../model/analysis.ts';
import type { Checker } from './kinds.ts';
import { intervalsOverlap, isExact, roundingOfFigure } from './rounding.ts';

/** Words before the figure that must be the same, too: who does what. */
const WORDS_BEFORE = 3;
const LONGEST_WORDS = 60;
/** Words that tell two times, cases or parts apart. */
const APART =
  /\b(?:now|then|previous|previously|earlier|later|last|next|first|second|another|other|each|every|some|initially|originally|would|will|could|may|if|until|since|by|in|on|from|than|more|fewer|less|rose|fell|or|per|only|estimated|expected|average)\b/i;

interface Telling {
  readonly figure: Figure;
  readonly key: string;
  readonly words: string;
}

/** "the company employs … people": the words of the clause around a figure, from its sentence's head; null where they may not be all. */
function telling(figure: Figure, text: string): Telling | null {
  const { start, end, sentence, of, unit, value } = figure;
  if (value === null || !isExact(figure) || !of || unit.code.includes('/')) return null;
  if (unit.kind !== 'count' && unit.kind !== 'measure') return null;
  const before = text.slice(sentence.start, start).trim();
  if (before.length > LONGEST_WORDS || before.split(/\s+/).length < WORDS_BEFORE) return null;
  if (/[^\p{L}\s’'-]/u.test(before) || APART.test(text.slice(sentence.start, sentence.end))) return null;
  const key = `${before.toLowerCase()}|${unit.code}|${of.text.toLowerCase()}`;
  return {
    figure,
    key,
    words: `${before} … ${unit.kind === 'count' ? of.text : text.slice(end - unit.text.length, end)}`,
  };
}

/**
 * One quantity given twice with different values: "The mine employs 4,200 people" and later "The mine employs 4,500 people".
 * It speaks only where both sentences begin with the very same words up to the figure and say nothing of another time, place
 * or part: a figure that merely counts the same kind of thing is another figure.
 */
export const checkToldTwice: Checker = ({ text }, { figures }) => {
  const first = new Map<string, Telling>();
  return figures.flatMap((figure) => {
    const told = telling(figure, text);
    if (!told) return [];
    const before = first.get(told.key);
    if (!before) first.set(told.key, told);
    if (!before || before.figure.sentence.start === figure.sentence.start) return [];
    if (intervalsOverlap(roundingOfFigure(before.figure, text), roundingOfFigure(figure, text))) return [];
    const [one, two] = [before.figure, figure].map(({ start, end }) => ({ start, end })) as [
      { start: number; end: number },
      { start: number; end: number },
    ];
    return [
      {
        kind: 'told-twice' as const,
        spans: [one, two],
        values: {
          what: before.words,
          first: text.slice(one.start, one.end),
          second: text.slice(two.start, two.end),
        },
      },
    ];
  });
};
