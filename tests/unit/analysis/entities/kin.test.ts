import { expect, test } from 'vitest';
import { groupMentions } from '../../../../utils/analysis/entities/grouping.ts';
import { marked } from './mention-fixture.ts';

function counts(source: string): Record<string, number> {
  const { text, mentions } = marked(source);
  return Object.fromEntries(
    groupMentions(mentions, text).map(({ name, mentions }) => [name, mentions.length]),
  );
}

test('a family name is not that of kin introduced behind its bearer', () => {
  expect(
    counts(
      '[Otto Berg|PERSON] and his wife, [Anna Lee Berg|PERSON], left. [Berg|PERSON] wept. Mr. [Berg|PERSON] sued.',
    ),
  ).toEqual({ 'Otto Berg': 3, 'Anna Lee Berg': 1 });
});

test('kin goes by it behind a title', () => {
  expect(
    counts(
      '[Otto Berg|PERSON] and his wife, [Anna Lee Berg|PERSON], left. [Berg|PERSON] wept. Mrs. [Berg|PERSON] sued.',
    ),
  ).toEqual({ 'Otto Berg': 2, 'Anna Lee Berg': 2 });
});

test('of two who are no kin the one named last is meant', () => {
  expect(counts('[Otto Berg|PERSON] left. [Anna Lee Berg|PERSON] came. [Berg|PERSON] wept.')).toEqual({
    'Otto Berg': 1,
    'Anna Lee Berg': 2,
  });
});
