import type { Checker } from './kinds.ts';
import { figuresBySentence } from './rounding.ts';

/** Behind an age: "(born 1950)", ", was born in 1950", "who was born on May 8, 1950". */
const BORN_BEHIND =
  /^,?\s*(?:who\s+)?(?:was\s+)?\(?born\s+(?:in|on)?\s*((?:\p{L}+\.?\s+)?(?:\d{1,2},?\s+)?(?:\p{L}+\.?,?\s+)?((?:18|19|20)\d\d))\b/u;
/** Before an age: "born in 1950, is 60 years old", "(born 1950), 60". */
const BORN_BEFORE =
  /\bborn\s+(?:in|on)?\s*((?:\p{L}+\.?\s+)?(?:\d{1,2},?\s+)?(?:\p{L}+\.?,?\s+)?((?:18|19|20)\d\d))\)?,?\s+(?:(?:he|she)\s+)?(?:is\s+)?(?:now\s+)?$/u;
const PAST = /\b(?:died|dies|killed|late|would have|was\s+(?:then|only|just)|when|aged)\b/i;
const LONGEST = 70;

/**
 * An age and a year of birth that one clause gives of one person, against the year of publication. Silent where the person
 * died, or where the age was that of another time.
 */
export const checkAges: Checker = ({ text, publishedAt }, { figures }) => {
  const year = Number(publishedAt?.slice(0, 4) ?? 0);
  if (year < 1900) return [];
  return figuresBySentence(figures, 1).flatMap((group) =>
    group.flatMap((figure) => {
      const { unit, value, start, end, sentence, change } = figure;
      const isAge =
        unit.kind === 'duration' && unit.code === 'a' && (unit.text === '' || /old|age/i.test(unit.text));
      if (!isAge || value === null || change !== '=' || !Number.isInteger(value)) return [];
      if (PAST.test(text.slice(sentence.start, sentence.end))) return [];
      const behind = BORN_BEHIND.exec(text.slice(end, Math.min(sentence.end, end + LONGEST)));
      const before = BORN_BEFORE.exec(text.slice(Math.max(sentence.start, start - LONGEST), start));
      const match = behind ?? before;
      if (!match) return [];
      const born = Number(match[2]);
      const computed = year - born;
      if (value === computed || value === computed - 1 || computed < 0) return [];
      const from = behind ? end + match.index : Math.max(sentence.start, start - LONGEST) + match.index;
      const at = text.indexOf(match[2] as string, from);
      return [
        {
          kind: 'age-birth-year' as const,
          spans: [
            { start, end },
            { start: at, end: at + 4 },
          ],
          values: { age: value, born, year, computed },
        },
      ];
    }),
  );
};
