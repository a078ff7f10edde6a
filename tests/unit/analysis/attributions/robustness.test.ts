import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthOfSteps } from '../../counted-steps.ts';
import { analyseSpeech } from './analyse-speech.ts';

const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  ',',
  '.',
  ':',
  '—',
  '(',
  ')',
  '\n\n',
  'said',
  'Quist',
  'that',
  'who',
  'and',
  'to',
  'according',
  'the',
  'is',
  'confident',
  'wants',
  'claim',
  "'s",
  'by',
  'he',
  'not',
  'was',
  'saying',
  'Q:',
  '🎈',
  'on',
  'Monday',
);

describe('attributions of any text', () => {
  test('are spans inside the text that hold something', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = `A ${pieces.join(' ')}`;
        for (const { source, cue, content } of analyseSpeech(text).attributions) {
          for (const span of source ? [source, cue, content] : [cue, content]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('stop where the budget is used up', () => {
    const text = 'The mayor said the bridge will open. '.repeat(50);
    expect(analyseSpeech(text, [], 300).attributions.length).toBeLessThan(
      analyseSpeech(text).attributions.length,
    );
  });

  test.each([
    'said ',
    'a, ',
    '“said ',
    'he said that ',
    '" ',
    'who said, ',
    'and said ',
    'or wants to ',
    'told but ',
  ])('take steps in proportion to the length of a text of %j', async (piece) => {
    const growth = await growthOfSteps((text) => analyseSpeech(text), piece.repeat(1000), piece.repeat(8000));
    expect(growth).toBeLessThan(1.5);
  });

  test('lose no more than a quotation to an unbalanced mark', () => {
    const text = 'He wrote “an open mark.\n\nThe mayor said the bridge will open.';
    expect(analyseSpeech(text).attributions.map(({ cue }) => text.slice(cue.start, cue.end))).toContain(
      'said',
    );
  });
});
