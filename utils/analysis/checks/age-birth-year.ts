import type { Figure } from '../../model/analysis.ts';
import type { Checker } from './kinds.ts';

/** "born in 1950", "born May 8, 1950", "born on 8 May 1950", "born in Cuba in 1950". */
const BORN = /\bborn (?:(?:in|on) )?(?:[\p{L}\d.,]{1,12} ){0,4}((?:18|19|20)\d\d)\b/u;
/** Words between an age and such words: "(born", ", was born", "who was born". */
const LEADS = /^,? ?(?:who )?(?:was )?\(?$/;
/** Words between such words and an age: "), 60", ", is 60", "he is now 60". */
const FOLLOWS = /^\)?,? ?(?:(?:he|she) )?(?:is )?(?:now )?$/;
const PAST = /\b(?:died|dies|killed|late|would have|was (?:then|only|just)|when|aged)\b/i;
const LONGEST = 70;

/** The year of birth in the words right behind an age, or right before it, and where it stands. */
function bornBeside(text: string, { start, end, sentence }: Figure): { year: number; at: number } | null {
  const behind = text.slice(end, Math.min(sentence.end, end + LONGEST));
  const from = Math.max(sentence.start, start - LONGEST);
  const before = text.slice(from, start);
  for (const [words, offset] of [
    [behind, end],
    [before, from],
  ] as const) {
    const match = BORN.exec(words);
    if (!match) continue;
    const last = match.index + match[0].length;
    const isBeside =
      offset === end ? LEADS.test(words.slice(0, match.index)) : FOLLOWS.test(words.slice(last));
    if (isBeside) return { year: Number(match[1]), at: offset + last - 4 };
  }
  return null;
}

/**
 * An age and a year of birth that one clause gives of one person, against the year of publication. Silent where the person
 * died, or where the age was that of another time.
 */
export const checkAges: Checker = ({ text, publishedAt }, { groups }) => {
  const year = Number(publishedAt?.slice(0, 4) ?? 0);
  if (year < 1900) return [];
  return groups.flatMap((group) =>
    group.flatMap((figure) => {
      const { unit, value, start, end, sentence, change } = figure;
      const isAge =
        unit.kind === 'duration' && unit.code === 'a' && (unit.text === '' || /old|age/i.test(unit.text));
      if (!isAge || value === null || change !== '=' || !Number.isInteger(value)) return [];
      if (PAST.test(text.slice(sentence.start, sentence.end))) return [];
      const born = bornBeside(text, figure);
      if (!born) return [];
      const computed = year - born.year;
      if (value === computed || value === computed - 1 || computed < 0) return [];
      return [
        {
          kind: 'age-birth-year' as const,
          spans: [
            { start, end },
            { start: born.at, end: born.at + 4 },
          ],
          values: { age: value, born: born.year, year, computed },
        },
      ];
    }),
  );
};
