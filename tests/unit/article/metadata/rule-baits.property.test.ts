import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBareName, looksLikePerson, namesIn } from '../../../../utils/article/metadata/byline-names.ts';
import { cleanTitle, likeness } from '../../../../utils/article/metadata/headline.ts';
import { dayInUrl, findDate, parseDate } from '../../../../utils/article/metadata/parse-date.ts';
import { samplesOf } from '../../pattern-samples.ts';
import { regexLiterals } from '../../regex-literals.ts';

const patterns = regexLiterals(['utils/article/metadata', 'utils/analysis/lang/en']);
const PIECES = [' ', ' - ', ', ', ' and ', ' | ', '/', 'By ', '12', '. '];

/** Rules that read a text as a page gives it, of any length. */
const RULES: Readonly<Record<string, (text: string) => unknown>> = {
  cleanTitle: (text) => cleanTitle(text, 'The Estuary Post', 'estuary.example'),
  likeness: (text) => likeness(text, text),
  namesIn: (text) => namesIn(text),
  'namesIn a field': (text) => namesIn(text, false),
  looksLikePerson,
  isBareName,
  parseDate: (text) => parseDate(text),
  findDate: (text) => findDate(text),
  dayInUrl,
};

/** So long that a rule whose time grows with the square of it takes longer than a test may. */
const LENGTH = 200_000;

test('every metadata rule reads a text of 200,000 characters that repeats what a pattern looks for', () => {
  expect(patterns.length).toBeGreaterThan(80);
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(RULES)),
      fc.array(fc.constantFrom(...patterns).chain(samplesOf), { minLength: 1, maxLength: 2 }),
      fc.constantFrom(...PIECES),
      (rule, samples, piece) => {
        const unit = samples.join(piece) + piece;
        expect(() => RULES[rule]!(unit.repeat(Math.ceil(LENGTH / unit.length)))).not.toThrow();
      },
    ),
    { numRuns: 100 },
  );
});
