import { expect, test } from 'vitest';
import { type Expectation, missOf } from '../../../../utils/cli/score/case-expectations.ts';
import type { Analysis } from '../../../../utils/model/analysis.ts';
import { analysisOf, articleOf, finder } from '../../../fixtures/analyses/build.ts';

const TEXT = 'Mayor Ada Lund said on Monday that 40 boats had sunk.';
const find = finder(TEXT);
const analysis = analysisOf(articleOf(TEXT), {
  timexes: [{ ...find('Monday'), type: 'DATE', value: '2025-03-10' }],
  timeline: [
    {
      ...find('40 boats had sunk'),
      from: '2025-03-10',
      to: '2025-03-10',
      precision: 'day',
      timex: 0,
      basis: 'resolved',
      tense: 'past',
    },
  ],
  figures: [
    {
      ...find('40'),
      value: 40,
      change: '=',
      unit: { kind: 'count', code: 'boat', text: 'boats' },
      period: null,
      of: { text: 'boats', spans: [find('boats')] },
      sentence: find(TEXT),
      salience: 1,
    },
  ],
  attributions: [
    {
      source: find('Mayor Ada Lund'),
      cue: find('said'),
      content: find('40 boats had sunk'),
      direct: false,
      speaker: 0,
      within: null,
    },
  ],
  entities: [{ name: 'Ada Lund', label: 'PERSON', salience: 1, mentions: [find('Ada Lund')] }],
  keyFacts: [{ ...find(TEXT), score: 1, status: 'reported', decidedBy: [], attribution: 0 }],
  checks: [],
} as Partial<Analysis>);

const RIGHT: Expectation[] = [
  { at: 'Monday', timex: '2025-03-10' },
  { at: 'boats', timex: null },
  { at: 'sunk', event: ['2025-03-10', '2025-03-10'] },
  { at: 'Mayor', event: null },
  { at: '40', figure: { value: 40, unit: 'boat', change: '=', of: 'boats' } },
  { at: 'Monday', figure: null },
  { at: 'sunk', source: 'Ada Lund' },
  { at: 'Mayor', source: null },
  { at: 'sunk', status: 'reported' },
  { name: 'Ada Lund', label: 'PERSON' },
  { name: 'Monday', label: null },
  { check: null },
];

const WRONG: Expectation[] = [
  { at: 'Monday', timex: '2025-03-17' },
  { at: 'Monday', timex: null },
  { at: 'sunk', event: ['2025-03-11', '2025-03-11'] },
  { at: 'sunk', event: null },
  { at: '40', figure: { value: 41 } },
  { at: '40', figure: { value: 40, unit: 'ship' } },
  { at: '40', figure: { value: 40, change: '>' } },
  { at: '40', figure: { value: 40, of: 'cars' } },
  { at: '40', figure: { low: 40, high: 50 } },
  { at: '40', figure: null },
  { at: 'sunk', source: 'the harbour' },
  { at: 'sunk', source: null },
  { at: 'sunk', status: 'stated' },
  { at: 'sunk', status: null },
  { name: 'Ada Lund', label: 'ORG' },
  { name: 'Ada Lund', label: null },
  { topic: 'sport' },
  { check: 'conversion' },
];

test.each(RIGHT)('%j holds', (expectation) => {
  expect(missOf(expectation, analysis)).toBeNull();
});

test.each(WRONG)('%j does not hold, and the miss says what is there', (expectation) => {
  expect(missOf(expectation, analysis)).toMatch(/\b(?:is|are)\b/);
});

test('a quote that does not stand in the text is a mistake of the case', () => {
  expect(() => missOf({ at: 'fifty', timex: null }, analysis)).toThrow('"fifty" does not stand');
});
