import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Anchorer, anchor, describeQuote as describeSpan } from '../../../utils/annotation/index.ts';

const BEFORE =
  'The harbour froze over twice that winter. Fishermen walked to the island with sledges full of flour and lamp oil.';
const SENTENCE = 'Nobody had seen the lighthouse service since the second week of January.';
const AFTER =
  'His dog was found on the pier, thin but friendly. The council sent two men with a ladder and a lantern.';
const TEXT = [BEFORE, SENTENCE, AFTER].join(' ');

const saved = (quote: string, text = TEXT) => {
  const start = text.indexOf(quote);
  return describeSpan(text, { start, end: start + quote.length });
};
const found = (quote: string, text: string, from = TEXT): string | null => {
  const match = anchor(text, saved(quote, from));
  return match && text.slice(match.start, match.end);
};

describe('a quote that is still there', () => {
  test('is found where it stood, with the full score', () => {
    const start = TEXT.indexOf(SENTENCE);
    expect(anchor(TEXT, saved(SENTENCE))).toEqual({ start, end: start + SENTENCE.length, score: 1 });
  });

  test('is found in any unchanged text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }),
          fc.array(fc.constantFrom('a', 'b', ' '), { minLength: 1, maxLength: 150 }).map((a) => a.join('')),
        ),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const points = [...text];
          const from = a % points.length;
          const to = from + 1 + (b % (points.length - from));
          const start = points.slice(0, from).join('').length;
          const end = points.slice(0, to).join('').length;
          expect(anchor(text, describeSpan(text, { start, end }))).toEqual({ start, end, score: 1 });
        },
      ),
    );
  });

  test('is found whatever came in before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (news) => {
        const text = `${news}\n\n${TEXT}`;
        const start = text.lastIndexOf(SENTENCE);
        expect(anchor(text, saved(SENTENCE))).toMatchObject({ start, end: start + SENTENCE.length });
      }),
    );
  });

  test('is told from its twin by the words around it, not by where it stood', () => {
    const text = `In the annals one reads this. ${SENTENCE} That is all they say.\n\n${TEXT}`;
    expect(anchor(text, saved(SENTENCE))?.start).toBe(text.lastIndexOf(SENTENCE));
  });

  test('is told from its twin by its position where the words around are the same', () => {
    const text = `${TEXT}\n\n${TEXT}`;
    const start = text.lastIndexOf(SENTENCE);
    const selectors = describeSpan(text, { start, end: start + SENTENCE.length });
    expect(anchor(`New! ${text}`, selectors)?.start).toBe(start + 5);
  });

  test('is found in a place with other neighbours', () => {
    expect(found(SENTENCE, `${BEFORE} ${AFTER}\n\nErrata.\n\n${SENTENCE}`)).toBe(SENTENCE);
  });
});

describe('a quote that is written otherwise', () => {
  test.each([
    ['in capitals', SENTENCE.toUpperCase()],
    ['on two lines', SENTENCE.replace('service since', 'service\n    since')],
    ['with slips', SENTENCE.replace('lighthouse', 'lihgthouse').replace('January', 'Januarry')],
    ['with other words', SENTENCE.replace('Nobody', 'No villager').replace('second', 'third')],
    ['with a clause more', SENTENCE.replace('service', 'service, a widower from the north,')],
    ['with less at its end', 'Nobody had seen the lighthouse service since the second'],
  ])('%s is found whole', (_, now) => {
    expect(found(SENTENCE, [BEFORE, now, AFTER].join(' '))).toBe(now);
  });

  test('with typographic marks is found', () => {
    const plain = '"It\'s the ice," she said - and laughed...';
    const typographic = '“It’s the ice,” she said—and laughed…';
    const from = [BEFORE, plain, AFTER].join(' ');
    expect(found(plain, [BEFORE, typographic, AFTER].join(' '), from)).toBe(typographic);
  });

  test('has a lower score than one that is unchanged', () => {
    const match = anchor(TEXT.replace('lighthouse', 'beacon'), saved(SENTENCE));
    expect(match?.score).toBeLessThan(1);
    expect(match?.score).toBeGreaterThan(0.5);
  });

  test('is told from a better copy by its neighbours', () => {
    const edited = SENTENCE.replace('lighthouse', 'lihgthouse').replace('second', 'scond');
    const text = `${BEFORE} ${edited} ${AFTER}\n\nAs the paper wrote then: ${SENTENCE} It sold well.`;
    expect(found(SENTENCE, text)).toBe(edited);
  });
});

describe('a quote that is lost', () => {
  test('is not put on what stands between its old neighbours', () => {
    expect(found(SENTENCE, `${BEFORE} ${AFTER}`)).toBeNull();
    expect(found(SENTENCE, `${BEFORE} Coal was dear, bread dearer. ${AFTER}`)).toBeNull();
  });

  test('is not put on a sentence that merely resembles it elsewhere', () => {
    const like = 'Nobody had seen the younger baker since the second day of harvest.';
    expect(found(SENTENCE, `${BEFORE} ${AFTER}\n\nIn other news. ${like} The mill is shut.`)).toBeNull();
  });

  test.each([[''], ['\n \n'], ['ice']])('is not found in %j', (text) => {
    expect(found(SENTENCE, text)).toBeNull();
  });

  test('is not made up where no quote was kept', () => {
    expect(anchor(TEXT, [{ type: 'TextPositionSelector', start: 3, end: 9 }])).toBeNull();
    expect(anchor(TEXT, [{ type: 'TextQuoteSelector', exact: '' }])).toBeNull();
  });
});

test('a context that was cut through a code point does no harm', () => {
  const text = `🦊${SENTENCE.toUpperCase()}🦊`;
  const match = anchor(text, [
    { type: 'TextQuoteSelector', exact: SENTENCE, prefix: '\udd8a', suffix: '\ud83e' },
  ]);
  expect(match).toMatchObject({ start: 2, end: 2 + SENTENCE.length });
});

test('one text answers many quotes as it answers each alone', () => {
  const text = TEXT.replace('twice', 'thrice').replace('lighthouse', 'beacon');
  const anchorer = new Anchorer(text);
  for (const quote of [BEFORE, SENTENCE, AFTER, 'two men'])
    expect(anchorer.find(saved(quote))).toEqual(anchor(text, saved(quote)));
});

test('no quote and no text make it throw or answer outside the text', () => {
  const any = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(any, any, any, any, fc.nat(200), (text, exact, prefix, suffix, start) => {
      const match = anchor(text, [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end: start + 5 },
      ]);
      if (!match) return;
      expect(match.start).toBeGreaterThanOrEqual(0);
      expect(match.end).toBeGreaterThan(match.start);
      expect(match.end).toBeLessThanOrEqual(text.length);
      expect(match.score).toBeGreaterThan(0);
      expect(match.score).toBeLessThanOrEqual(1);
    }),
  );
});
