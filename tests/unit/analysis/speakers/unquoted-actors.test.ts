import { describe, expect, it } from 'vitest';
import { unquotedActors } from '../../../../utils/analysis/speakers/unquoted-actors.ts';
import type { Attribution, Entity } from '../../../../utils/model/analysis.ts';

const SPAN = { start: 0, end: 1 };
const entity = (salience: number, label: Entity['label'] = 'PERSON', mentions = 4): Entity => ({
  name: `A${salience}`,
  label,
  mentions: Array.from({ length: mentions }, () => ({ start: 90, end: 91 })),
  salience,
});
const TEXT = 'The company said so. '.padEnd(200, 'x');
const saidBy = (speaker: number | null): Attribution => ({
  source: SPAN,
  cue: SPAN,
  content: SPAN,
  direct: false,
  speaker,
  within: null,
});

describe('unquotedActors', () => {
  it('gives the main people and organisations that say nothing, the most salient first', () => {
    expect(unquotedActors([entity(0.6), entity(0.9, 'ORG'), entity(0.8)], [saidBy(2)], TEXT)).toEqual([1, 0]);
  });

  it('passes over places, and those that are hardly named', () => {
    expect(
      unquotedActors([entity(1, 'GPE'), entity(0.9, 'PERSON', 1), entity(0.2), entity(1)], [saidBy(3)], TEXT),
    ).toEqual([]);
  });

  it('gives none where the article attributes nothing to anyone', () => {
    expect(unquotedActors([entity(1)], [], TEXT)).toEqual([]);
    expect(unquotedActors([entity(1)], [saidBy(null)], TEXT)).toEqual([]);
  });

  it('passes over those who are heard through a source that holds their name', () => {
    const port: Entity = {
      ...entity(1, 'ORG', 0),
      mentions: [3, 20, 40].map((start) => ({ start, end: start + 4 })),
    };
    const officials = { ...saidBy(null), source: { start: 20, end: 34 } };
    expect(unquotedActors([port, entity(0.1)], [saidBy(1), officials], TEXT)).toEqual([]);
    expect(unquotedActors([port, entity(0.1)], [saidBy(1)], TEXT)).toEqual([0]);
  });

  it('passes over organisations where "the company" speaks, and over a second form of the name of one who speaks', () => {
    const company = { ...saidBy(null), source: { start: 0, end: 11 } };
    expect(unquotedActors([entity(1, 'ORG'), entity(0.1)], [saidBy(1), company], TEXT)).toEqual([]);
    const short = { ...entity(1), name: 'Ann Lee' };
    expect(unquotedActors([short, { ...entity(0.1), name: 'Lee' }], [saidBy(1)], TEXT)).toEqual([]);
  });
});
