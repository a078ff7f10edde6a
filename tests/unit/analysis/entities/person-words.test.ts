import { expect, test } from 'vitest';
import { documentContext } from '../../../../utils/analysis/entities/document-context.ts';
import { withPersonWords } from '../../../../utils/analysis/entities/person-words.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ may: ['calendar'], hope: ['given-name'], paris: ['city'], orbis: ['company'] });

function people(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withPersonWords(placed(mentions, words), words, documentContext(words), lexicon)
    .filter(({ type }) => type === 'PERSON')
    .map(({ start }) => text.slice(start, start + 12));
}

test('a person named like a month is a person wherever she acts', () => {
  expect(
    people(
      '[Ada May|PERSON] spoke. "No," May told them. Mrs May sat. They knew May’s house. May, who won, left.',
    ),
  ).toHaveLength(5);
});

test('her month stays a month', () => {
  expect(
    people('[Ada May|PERSON] spoke in May 2019 and on 3 May. In May they met, and by May all was done.'),
  ).toHaveLength(1);
});

test('a family name that is a word is a person’s through the text', () => {
  expect(people('[Mark Court|PERSON] ruled. [Court|ORG] said no.')).toHaveLength(2);
});

test('a word that the text writes small is none at the start of a sentence', () => {
  expect(people('[Mark Court|PERSON] ruled. Court papers were lost. The court met.')).toHaveLength(1);
});

test('a given name with an age is a person’s', () => {
  expect(people('Hope lost the final. Hope, 25, shrugged.')).toHaveLength(2);
  expect(people('Hope was lost. They had hope, 25 boats and a plan.')).toHaveLength(0);
});

test('a place or a company of the same name stays what it is', () => {
  expect(people('[Ada Paris|PERSON] ran. [Paris|LOC] said no. She flew to Paris again.')).toHaveLength(1);
  expect(people('[Ada Orbis|PERSON] ran. [Orbis|ORG] said no.')).toHaveLength(1);
});
