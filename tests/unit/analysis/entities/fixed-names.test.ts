import { expect, test } from 'vitest';
import { withFixedNames } from '../../../../utils/analysis/entities/fixed-names.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { marked, placed } from './mention-fixture.ts';

function named(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withFixedNames(placed(mentions, words), words).map(
    ({ start, end, type }) => `${text.slice(start, end)}|${type}`,
  );
}

test('a name with a day of the week in it is one', () => {
  expect(named('A Mail on Sunday reporter came. [Sheffield|LOC] Wednesday lost.')).toEqual([
    'Mail on Sunday|ORG',
    'Sheffield Wednesday|ORG',
  ]);
});

test('a day of the week behind a place or a noun is a day', () => {
  expect(named('In [Norvale|LOC] Wednesday they met. The mail on Sunday was late.')).toEqual(['Norvale|LOC']);
});

test('a name that ends in a mark keeps it', () => {
  expect(named('Yahoo! said no. "Yahoo," he cried.')).toEqual(['Yahoo!|ORG']);
});
