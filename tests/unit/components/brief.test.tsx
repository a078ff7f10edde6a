// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { briefOf, placeDays } from '../../../components/brief/brief-model.ts';
import { Brief } from '../../../components/brief/index.ts';
import { subjectBehind } from '../../../components/figures/figure-groups.ts';
import type { Analysis, KeyFact } from '../../../utils/model/analysis.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, reader, show } from './render.ts';

const brief = (analysis: Analysis, onReveal = vi.fn()) => ({
  root: show(<Brief {...reader} analysis={analysis} onReveal={onReveal} />),
  onReveal,
});

test('answers with passages of the article alone, and each leads to its own', async () => {
  const { root, onReveal } = brief(harbour);
  const [lead] = briefOf(harbour).what;
  const words = harbour.article.text.slice(lead!.start, lead!.end);
  await click(button(root, words));
  expect(onReveal).toHaveBeenCalledWith({ start: lead!.start, end: lead!.end });
});

test('has no heading over a part that nothing is sure of', () => {
  const bare = { ...harbour, speakers: [], figures: [], timeline: [] };
  const { root } = brief(bare);
  expect([...root.querySelectorAll('h2')]).toEqual([]);
  expect(root.querySelectorAll('button')).toHaveLength(briefOf(bare).what.length);
});

test('is not there for an article that has nothing for it', () => {
  const nothing = { ...harbour, keyFacts: [], speakers: [], figures: [], timeline: [] };
  expect(brief(nothing).root.textContent).toBe('');
});

test('leads with a fact that stands by itself', () => {
  const [first, second] = harbour.keyFacts;
  const leaning: KeyFact = {
    ...first!,
    leansOn: { start: first!.start, end: first!.start + 2, kind: 'sentence', on: { start: 0, end: 1 } },
  };
  expect(briefOf({ ...harbour, keyFacts: [leaning, second!] }).what).toEqual([second]);
});

test('names a speaker once, with the words that tell where they stand', () => {
  const { text } = harbour.article;
  const gist = { start: 0, end: Math.min(60, text.length) };
  const analysis: Analysis = {
    ...harbour,
    keyFacts: [],
    speakers: [
      {
        kind: 'unnamed',
        entity: null,
        source: { start: 0, end: 8 },
        passages: [{ attribution: 0, status: 'stated' }],
        gist,
      },
    ],
  };
  const { root } = brief(analysis);
  expect(root.textContent).toContain('Who says so');
  expect(root.textContent).toContain('unnamed');
  expect(root.textContent).toContain(text.slice(gist.start, gist.end));
});

test('shows no figure of which the text does not say what it counts', () => {
  const figures = harbour.figures.map((figure) => ({ ...figure, of: null }));
  expect(briefOf({ ...harbour, figures }).howMuch).toEqual([]);
});

test('says the counted noun once', () => {
  const unit = { kind: 'count', code: 'count', text: 'counts' } as const;
  const of = { text: 'counts of hate crimes', spans: [{ start: 20, end: 41 }] };
  expect(subjectBehind({ ...harbour.figures[0]!, start: 0, end: 9, unit, of })).toBe('of hate crimes');
  expect(subjectBehind({ ...harbour.figures[0]!, start: 0, end: 41, unit, of })).toBe('');
});

test('days stand on the line to scale', () => {
  expect(placeDays([10, 20, 60])).toEqual([0, 0.2, 1]);
  expect(placeDays([10])).toEqual([0.5]);
});

test('leads with the earliest of the leading facts that speaks of the headline', () => {
  const text = `${'It rained for most of the day on the coast, and hardly anybody came. '.repeat(2)}${'Northgate will close three ferry depots, the company told its staff on Monday evening. '.repeat(2)}${'The depots have stood empty for much of the year, said a driver who asked not to be named. '.repeat(2)}`;
  const fact = (words: string): KeyFact => ({
    ...harbour.keyFacts[0]!,
    ...{ start: text.indexOf(words), end: text.indexOf(words) + 130, leansOn: undefined },
  });
  const [rain, closing, empty] = [fact('It rained'), fact('Northgate'), fact('The depots')];
  const about = (title: string) =>
    briefOf({ ...harbour, article: { ...harbour.article, text, title }, keyFacts: [empty, closing, rain] })
      .what;
  expect(about('Ferry company to shut depots')).toEqual([closing]);
  expect(about('An empty title')).toEqual([empty]);
  expect(about('Nothing that they share')).toEqual([rain]);
});

test('a speaker whose words hang on those before them is left out, and one name stands once', () => {
  const { text } = harbour.article;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const speaker = (source: string, gist: string) => ({
    ...{ kind: 'named' as const, entity: null, source: at(source), gist: at(gist) },
    passages: [{ attribution: 0, status: 'stated' as const }],
  });
  const speakers = [
    speaker('Mayor Ilse Brandt', 'Coal paid for this town, and now it leaves'),
    speaker('Ilse Brandt', 'has promised a job for every docker'),
  ];
  expect(briefOf({ ...harbour, keyFacts: [], speakers }).who.map(({ name }) => name)).toEqual([
    'Mayor Ilse Brandt',
  ]);
});

test('durations come after what is counted', () => {
  const lasting = {
    ...harbour.figures[0]!,
    unit: { kind: 'duration' as const, code: 'hour', text: 'hours' },
  };
  const counted = harbour.figures.find(({ unit, of }) => unit.kind !== 'duration' && of !== null)!;
  const figures = [
    { ...lasting, of: { text: 'flight', spans: [] }, salience: 1 },
    { ...counted, salience: 0.1 },
  ];
  expect(briefOf({ ...harbour, figures }).howMuch[0]!.figures[0]!.figure.unit.kind).not.toBe('duration');
});
