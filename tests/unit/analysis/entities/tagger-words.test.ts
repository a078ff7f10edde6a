import { describe, expect, test } from 'vitest';
import { nameStretches } from '../../../../utils/analysis/entities/name-stretches.ts';
import { CASING, casingOf } from '../../../../utils/analysis/entities/tagger-words.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';

describe('casingOf', () => {
  test.each([
    ['bank', 'lower'],
    ['Bank', 'capitalised'],
    ['Émile', 'capitalised'],
    ['BBC', 'capitals'],
    ['U.S.', 'capitals'],
    ['J', 'initial'],
    ['iPhone', 'mixed'],
    ['McKinsey', 'mixed'],
    ['1,200', 'number'],
    ['H100', 'code'],
    ['—', 'punctuation'],
    ['東京', 'lower'],
  ] as const)('%s is %s', (word, casing) => {
    expect(casingOf(word)).toBe(CASING[casing]);
  });
});

describe('wordsOf', () => {
  test('cuts a name off the word that it is hyphenated with', () => {
    expect(wordsOfText('a Peru-based firm').text).toEqual(['a', 'Peru', '-', 'based', 'firm']);
  });

  test('leaves a given name of two syllables whole, not a word that merely looks like one', () => {
    expect(wordsOfText('Han Jae-in and Vu Kwok-fai').text).toEqual([
      'Han',
      'Jae-in',
      'and',
      'Vu',
      'Kwok-fai',
    ]);
    expect(wordsOfText('a Han-run bank').text).toEqual(['a', 'Han', '-', 'run', 'bank']);
    expect(wordsOfText('an E-mail').text).toEqual(['an', 'E', '-', 'mail']);
  });

  test('ends a sentence where a short line ends, not where a long one is wrapped', () => {
    const { sentence } = wordsOfText('Anna Berg\nOtto Lind');
    expect([...sentence]).toEqual([0, 0, 1, 1]);
    const wrapped = wordsOfText(`They went to see the old Bank of the city of\nNorhaven`).sentence;
    expect(new Set(wrapped).size).toBe(2);
    const long = wordsOfText(`They went to see the old Bank of the united city of\nNorhaven`).sentence;
    expect(new Set(long).size).toBe(1);
  });

  test('leaves a double name whole', () => {
    expect(wordsOfText('Rolls-Royce').text).toEqual(['Rolls-Royce']);
  });
});

describe('candidates', () => {
  const stretches = (text: string): string[] => {
    const words = wordsOfText(text);
    const { from, to } = nameStretches(words);
    return Array.from(from, (first, i) =>
      text.slice(words.start[first], words.end[(to[i] as number) - 1] as number),
    );
  };

  test('ties names together over small words', () => {
    expect(stretches('we met the Bank of England and it said no')).toEqual(['Bank of England']);
  });

  test('does not tie over other words', () => {
    expect(stretches('when Anna called Bert')).toEqual(['Anna', 'Bert']);
  });

  test('keeps the full stop of an abbreviation, not that of a sentence', () => {
    expect(stretches('it bought Acme Inc. and left Rome.')).toEqual(['Acme Inc.', 'Rome']);
  });

  test('cuts a stretch without end, losing no word', () => {
    const lengths = stretches('Aa '.repeat(500)).map((stretch) => stretch.split(' ').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(64);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(500);
  });

  test('does not run on into the next paragraph', () => {
    expect(stretches('News from Rome\n\nAnna Berg left.')).toEqual(['News from Rome', 'Anna Berg']);
  });
});
