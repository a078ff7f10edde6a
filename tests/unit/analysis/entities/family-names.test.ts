import { describe, expect, test } from 'vitest';
import { withFamilyNames } from '../../../../utils/analysis/entities/family-names.ts';
import { marked } from './mention-fixture.ts';

function types(source: string): string[] {
  const { text, mentions } = marked(source);
  return withFamilyNames(mentions, text).map(({ type }) => type);
}

describe('withFamilyNames', () => {
  test('a full name is a person’s where its family name is one all through', () => {
    expect(
      types('[Dylan Marsh|ORG] left. [Marsh|PERSON] ran, [Marsh|PERSON] fell, [Marsh|PERSON] slept.')[0],
    ).toBe('PERSON');
  });
  test('a body of people around a person is none', () => {
    expect(
      types('[Team Marsh|ORG] left. [Marsh|PERSON] ran, [Marsh|PERSON] fell, [Marsh|PERSON] slept.')[0],
    ).toBe('ORG');
    expect(
      types('[Marsh Group|ORG] left. [Marsh|PERSON] ran, [Marsh|PERSON] fell, [Marsh|PERSON] slept.')[0],
    ).toBe('ORG');
  });
  test('a family name is a person’s behind the full name', () => {
    expect(types('[Vlad Serban|PERSON] drew. It upset [Serban|ORG].')).toEqual(['PERSON', 'PERSON']);
  });
  test('a company that is named often, before the person or in full stays one', () => {
    expect(types('[Betty Lunt|PERSON] runs [Lunt|ORG]. [Lunt|ORG] fell, [Lunt|ORG] rose.').slice(1)).toEqual([
      'ORG',
      'ORG',
      'ORG',
    ]);
    expect(types('[Lunt|ORG] is run by [Betty Lunt|PERSON].')[0]).toBe('ORG');
    expect(types('[Betty Lunt|PERSON] runs [Lunt Boats|ORG]. [Lunt|ORG] fell.').at(-1)).toBe('ORG');
  });
});
