import { describe, expect, it } from 'vitest';
import { said } from './analyse-speech.ts';

describe('a citation in brackets', () => {
  it.each([
    [
      'a body and a year',
      'The bay has risen by two metres since the war (World Harbour Organization, 2023).',
      'World Harbour Organization | ( | The bay has risen by two metres since the war',
    ],
    [
      'an author and a year without a comma',
      'The bay has risen by two metres since the war (Quist 2019).',
      'Quist | ( | The bay has risen by two metres since the war',
    ],
  ])('names the source by %s', (_, text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    'The bay has risen by two metres since the war (in 2023).',
    'The bay has risen by two metres since the war (2023).',
    'The bay has risen by two metres (World Harbour Organization).',
    'The last one (Quist, 2019).',
  ])('is none in "%s"', (text) => {
    expect(said(text).filter((each) => each.includes('| ( |'))).toEqual([]);
  });
});
