import { describe, expect, test } from 'vitest';
import {
  columnFor,
  currentVocabulary,
  Vocabulary,
  WordColumn,
} from '../../../../utils/analysis/tokens/vocabulary.ts';

describe('a vocabulary', () => {
  test('gives a word one number wherever it stands, and another to every other word', () => {
    const vocabulary = new Vocabulary();
    const pier = vocabulary.numberOf('pier');
    expect(vocabulary.numberOf(' pier '.trim())).toBe(pier);
    expect(vocabulary.numberOf('Pier')).not.toBe(pier);
    expect(vocabulary.words[pier]).toBe('pier');
  });

  test('knows the small letters of each word', () => {
    const vocabulary = new Vocabulary();
    const capitals = vocabulary.numberOf('ÉTÉ');
    expect(vocabulary.small[capitals]).toBe(vocabulary.numberOf('été'));
    expect(vocabulary.small[vocabulary.numberOf('été')]).toBe(vocabulary.numberOf('été'));
  });

  test('keeps a hundred thousand words apart', () => {
    const vocabulary = new Vocabulary();
    const numbers = new Set(Array.from({ length: 100_000 }, (_, i) => vocabulary.numberOf(`w${i}`)));
    expect(numbers.size).toBe(100_000);
    expect(vocabulary.words[vocabulary.numberOf('w4711')]).toBe('w4711');
  });

  test.each([
    [
      'many words',
      (vocabulary: Vocabulary) => Array.from({ length: 9_000 }, (_, i) => vocabulary.numberOf(`n${i}`)),
    ],
    ['one that is very long', (vocabulary: Vocabulary) => vocabulary.numberOf('x'.repeat(500_000))],
  ])('is followed by another after %s', (_, fill) => {
    const before = currentVocabulary();
    expect(currentVocabulary()).toBe(before);
    fill(before);
    expect(currentVocabulary()).not.toBe(before);
  });
});

describe('a column', () => {
  test('works each word out once, also when the vocabulary has grown', () => {
    const vocabulary = new Vocabulary();
    const asked: string[] = [];
    const column = new WordColumn((printed, lower) => asked.push(printed) && lower.length);
    const some = Uint32Array.of(vocabulary.numberOf('One'), vocabulary.numberOf('three'));
    expect([...column.of(vocabulary, some)]).toEqual([3, 5]);
    for (let i = 0; i < 5_000; i++) vocabulary.numberOf(`w${i}`);
    expect([...column.of(vocabulary, some)]).toEqual([3, 5]);
    expect(asked).toEqual(['One', 'three']);
  });

  test('is one for each model', () => {
    const vocabulary = new Vocabulary();
    const column = columnFor<{ factor: number }>(
      ({ factor }) =>
        (word) =>
          factor * word.length,
    );
    const word = Uint32Array.of(vocabulary.numberOf('four'));
    const [twice, thrice] = [{ factor: 2 }, { factor: 3 }];
    expect(column(twice).of(vocabulary, word)[0]).toBe(8);
    expect(column(thrice).of(vocabulary, word)[0]).toBe(12);
    expect(column(twice)).toBe(column(twice));
  });
});
