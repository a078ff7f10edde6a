import { describe, expect, test } from 'vitest';
import { withMakers } from '../../../../utils/analysis/entities/maker-names.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ nordbit: ['company'], qos: ['company'] });

function names(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withMakers(placed(mentions, words), words, lexicon).map(
    ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
  );
}

describe('withMakers', () => {
  test('finds the maker before the name of a model', () => {
    expect(names('They bought ten [Nordbit K200|PRODUCT] boards.')).toEqual([
      'Nordbit ORG',
      'Nordbit K200 PRODUCT',
    ]);
  });

  test('adds no maker that the article names by itself', () => {
    expect(names('[Nordbit|ORG] sells the [Nordbit K200|PRODUCT].')).toEqual([
      'Nordbit ORG',
      'Nordbit K200 PRODUCT',
    ]);
  });

  test('finds no maker before plain words, nor one that no list has, nor in names of other things', () => {
    expect(names('A [Nordbit Cake|PRODUCT], please.')).toHaveLength(1);
    expect(names('A [Sudbit K200|PRODUCT], please.')).toHaveLength(1);
    expect(names('The [Nordbit K200|EVENT] begins.')).toHaveLength(1);
  });

  test('finds no maker in a product with capitals inside', () => {
    expect(names('It runs [qOS 4|PRODUCT].')).toHaveLength(1);
  });
});
