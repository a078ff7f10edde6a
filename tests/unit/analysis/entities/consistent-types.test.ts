import { describe, expect, test } from 'vitest';
import { withConsistentTypes } from '../../../../utils/analysis/entities/consistent-types.ts';
import { marked } from './mention-fixture.ts';

function types(source: string): string[] {
  const { text, mentions } = marked(source);
  return withConsistentTypes(mentions, text).map(({ type }) => type);
}

describe('withConsistentTypes', () => {
  test('the type of most mentions of a spelling is that of all', () => {
    expect(types('[Orbis|ORG] fell, [Orbis|PERSON] rose, the [Orbis|ORG]’s shares')).toEqual([
      'ORG',
      'ORG',
      'ORG',
    ]);
  });

  test('one against one decides nothing', () => {
    expect(types('[Orbis|ORG] and [Orbis|PERSON]')).toEqual(['ORG', 'PERSON']);
  });

  test('a family name stays a person beside a company of that name', () => {
    expect(types('[Ford|ORG], [Ford|ORG], [Betty Ford|PERSON], [Ford|PERSON]')).toEqual([
      'ORG',
      'ORG',
      'PERSON',
      'PERSON',
    ]);
  });

  test('other spellings have no say', () => {
    expect(types('[Orbis|ORG], [Orbis|ORG], [Orbisa|LOC]')).toEqual(['ORG', 'ORG', 'LOC']);
  });
});

test('on a tie a name of two words is a person’s rather than a thing’s', () => {
  expect(types('“[Tilly Farr|WORK_OF_ART]” was loved. [Tilly Farr|PERSON] was seven.')).toEqual([
    'PERSON',
    'PERSON',
  ]);
  expect(types('[Tilly|WORK_OF_ART] was loved. [Tilly|PERSON] was seven.')).toEqual([
    'WORK_OF_ART',
    'PERSON',
  ]);
  expect(types('[Tilly Bay|LOC] was loved. [Tilly Bay|PERSON] was seven.')).toEqual(['LOC', 'PERSON']);
});
