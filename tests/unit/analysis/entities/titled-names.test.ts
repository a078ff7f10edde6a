import { expect, test } from 'vitest';
import { withTitledNames } from '../../../../utils/analysis/entities/titled-names.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ nadia: ['given-name'], anna: ['given-name'], berg: ['surname'] });

function named(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withTitledNames(placed(mentions, words), words, lexicon).map(
    ({ start, end, type }) => `${text.slice(start, end)}|${type}`,
  );
}

test('a word behind “Mr” is a person, whatever it means elsewhere', () => {
  expect(named('Mr Field left. Ms. Long Ferry drove. Dr [Rich|ORG] called.')).toEqual([
    'Field|PERSON',
    'Long Ferry|PERSON',
    'Rich|PERSON',
  ]);
});

test('without a title it is none', () => {
  expect(named('Field workers left. The mr field was empty. Mr. and more.')).toEqual([]);
});

test('a brand that begins with a title stays a brand', () => {
  expect(named('She drank a [Dr Pepper|PRODUCT].')).toEqual(['Dr Pepper|PRODUCT']);
});

test('the end of an office is no part of the name behind it', () => {
  expect(named('Minister for Women and [Equalities Nadia Morell|PERSON] spoke.')).toEqual([
    'Nadia Morell|PERSON',
  ]);
});

test('a name behind “and” keeps all its parts without an office, or where a list has its first', () => {
  expect(named('Otto and [Olsa Nadia Morell|PERSON] spoke.')).toEqual(['Olsa Nadia Morell|PERSON']);
  expect(named('Minister for Women and [Anna Nadia Morell|PERSON] spoke.')).toEqual([
    'Anna Nadia Morell|PERSON',
  ]);
});

test('a degree behind a name is none, a state behind a town is', () => {
  expect(named('[Anna Berg|PERSON], [M.D.|ORG], spoke.')).toEqual(['Anna Berg|PERSON']);
  expect(named('[Norvale|LOC], [MD|LOC], is small.')).toEqual(['Norvale|LOC', 'MD|LOC']);
});
