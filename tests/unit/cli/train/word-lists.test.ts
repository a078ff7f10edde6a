import { describe, expect, it } from 'vitest';
import {
  parseWordList,
  STRENGTHS,
  variants,
  verbForms,
} from '../../../../utils/cli/train/topics/word-lists.ts';

describe('parseWordList', () => {
  it('reads terms by strength, a line for each topic', () => {
    expect(parseWordList('# note\nunions | trade union | union | ballot\n')).toEqual([
      { label: 'unions', term: 'trade union', base: 'trade union', strength: STRENGTHS.strong },
      { label: 'unions', term: 'union', base: 'union', strength: STRENGTHS.fair },
      { label: 'unions', term: 'ballot', base: 'ballot', strength: STRENGTHS.weak },
    ]);
  });

  it('gives the forms of a verb one base', () => {
    const entries = parseWordList('litigation | sue/v');
    expect(entries.map(({ term }) => term)).toEqual(['sue', 'sues', 'sued', 'suing']);
    expect(new Set(entries.map(({ base }) => base)).size).toBe(1);
  });

  it('refuses a line with too many columns', () => {
    expect(() => parseWordList('unions | a | b | c | d')).toThrow('not a line');
  });
});

describe('verbForms', () => {
  it.each([
    ['deport/v', ['deport', 'deports', 'deported', 'deporting']],
    ['ratify/v', ['ratify', 'ratifies', 'ratified', 'ratifying']],
    ['ban/v', ['ban', 'bans', 'banned', 'banning']],
    ['launch/v', ['launch', 'launches', 'launched', 'launching']],
    ['union', ['union']],
  ])('%s', (term, forms) => {
    expect(verbForms(term)).toEqual(forms);
  });
});

describe('variants', () => {
  it.each([
    ['labour dispute', ['labour dispute', 'labor dispute', 'labour disputes', 'labor disputes']],
    ['factory', ['factory', 'factories']],
    ['fisherman', ['fisherman', 'fishermen']],
    ['job-share', ['job-share', 'job share', 'job-shares', 'job shares']],
    ['inflation', ['inflation', 'inflations']],
    ['economics', ['economics']],
    ['UN', ['UN']],
    ['exercise', ['exercise', 'exercises']],
  ])('of %s', (term, forms) => {
    expect(variants(term).sort()).toEqual([...forms].sort());
  });
});
