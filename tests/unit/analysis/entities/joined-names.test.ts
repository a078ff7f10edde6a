import { expect, test } from 'vitest';
import { withWholeNames } from '../../../../utils/analysis/entities/joined-names.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { marked, placed } from './mention-fixture.ts';

function names(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withWholeNames(placed(mentions, words), words).map(
    ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
  );
}

test('a company’s legal form belongs to it, and makes a company of it', () => {
  expect(names('[Otto Lind|PERSON] [GmbH|ORG] fell')).toEqual(['Otto Lind GmbH ORG']);
  expect(names('[Norhaven Boats|ORG], [Inc|ORG] fell')).toEqual(['Norhaven Boats, Inc ORG']);
});

test('a company of its own after a comma stays one', () => {
  expect(names('[Otto Lind|PERSON], [Northgate|ORG] fell')).toHaveLength(2);
  expect(names('[Otto Lind|PERSON] and his [Inc|ORG] fell')).toHaveLength(2);
});

test('a nickname in quotation marks parts no name', () => {
  expect(names('So [Anna|PERSON] “The Rock” Berg left.')).toEqual(['Anna “The Rock” Berg PERSON']);
  expect(names('So [Anna|PERSON] "[Buck|PERSON]" [Berg|PERSON] left.')).toEqual(['Anna "Buck" Berg PERSON']);
});

test('a quotation behind a name is none', () => {
  expect(names('So [Anna|PERSON] “left Rome” and Berg')).toEqual(['Anna PERSON']);
  expect(names('So [Anna|PERSON] “Left Rome For Good” Berg')).toEqual(['Anna PERSON']);
  expect(names('Then [Anna|PERSON]. “Left”')).toEqual(['Anna PERSON']);
});

test('whom a person is with is no part of the name, but a noble title’s place is', () => {
  expect(names('So [Anna Berg of NWSC|PERSON] left')).toEqual(['Anna Berg PERSON']);
  expect(names('So [Anna Duchess of Norhaven|PERSON] left')).toEqual(['Anna Duchess of Norhaven PERSON']);
  expect(names('So [William of Norhaven|PERSON] left')).toEqual(['William of Norhaven PERSON']);
});

test('the “A” that opens a sentence is no part of a name, an initial is', () => {
  expect(names('[A UN|ORG] review')).toEqual(['UN ORG']);
  expect(names('[A. Berg|PERSON] left')).toEqual(['A. Berg PERSON']);
  expect(names('so [A Northgate|ORG] sang')).toEqual(['A Northgate ORG']);
});

test('a firm keeps both of its founders, and its company', () => {
  expect(names('So [A. Hammer|PERSON] & [Co|LOC]. sold it')).toEqual(['A. Hammer & Co. ORG']);
  expect(names('[Marsh|PERSON] & [Lund Co.|ORG] paid')).toEqual(['Marsh & Lund Co. ORG']);
});

test('two people with “&” between them are two', () => {
  expect(names('[Marsh|PERSON] & [Lund|PERSON] paid')).toEqual(['Marsh PERSON', 'Lund PERSON']);
});

test('no name runs on over a spaced dash, a work’s may', () => {
  expect(names('[NORVALE – Two Boats|ORG] sank')).toEqual(['NORVALE LOC']);
  expect(names('[Norvale–Estham Line|ORG] closed')).toEqual(['Norvale–Estham Line ORG']);
  expect(names('[Dawn – The Return|WORK_OF_ART] opened')).toEqual(['Dawn – The Return WORK_OF_ART']);
});
