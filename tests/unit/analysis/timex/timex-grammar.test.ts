import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../utils/analysis/calendar.ts';
import { point } from '../../../../utils/analysis/timex/calendar-point.ts';
import { LEXEME_WORDS } from '../../../../utils/analysis/timex/time-lexicon.ts';
import { PATTERNS, patternsFor } from '../../../../utils/analysis/timex/timex-grammar.ts';
import { type TimexPiece, TimexPieces } from '../../../../utils/analysis/timex/timex-pieces.ts';
import type { TimexScan } from '../../../../utils/analysis/timex/timex-scan.ts';
import { tokenLayer } from '../../../../utils/analysis/tokens/index.ts';

const capitalised = LEXEME_WORDS.map((word) => `${(word[0] as string).toUpperCase()}${word.slice(1)}`);
const word = fc.oneof(
  fc.constantFrom(...LEXEME_WORDS),
  fc.constantFrom(...capitalised),
  fc.constantFrom(
    ..."3 10 20 21st 80s 1990 1988 30 : , . / - ' of in or to ago from now year years comparable".split(' '),
  ),
);

function scanOf(text: string): TimexScan {
  const { tokens } = tokenLayer(text, [{ start: 0, end: text.length, type: 'paragraph' }]);
  return {
    pieces: new TimexPieces(tokens),
    document: dayNumber(2026, 6, 17),
    updated: null,
    reference: point('day', 2026, 5, 20),
    quarter: { point: point('quarter', 2026, 1), at: 0 },
    printedDay: null,
    namedDays: new Set(),
    clubs: new Set(),
    previous: null,
    lastClock: null,
    printed: () => '',
    tellsTemperatures: () => false,
    tellsGame: () => false,
    namesLikeMonths: () => new Set(),
    tag: () => 0,
    inHeadline: () => false,
    isOver: () => false,
    direction: () => 1,
  };
}

describe('patternsFor', () => {
  it('leaves out no pattern that an expression beginning there would match', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const scan = scanOf(words.join(' '));
        const tried = patternsFor(scan.pieces.at(0) as TimexPiece);
        for (const pattern of PATTERNS) if (pattern.match(scan, 0)) expect(tried).toContain(pattern);
      }),
      { numRuns: 3000 },
    );
  });

  it('tries few patterns for most words', () => {
    const { pieces } = scanOf('tonight the');
    expect(patternsFor(pieces.at(0) as TimexPiece)).toHaveLength(1);
    expect(patternsFor(pieces.at(1) as TimexPiece).length).toBeGreaterThan(5);
  });
});
