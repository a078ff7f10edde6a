import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { finished } from '../../../../utils/analysis/steps.ts';
import { tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { PERSON } from '../../../../utils/analysis/topics/name-tokens.ts';
import { Matcher } from '../../../../utils/analysis/topics/term-matcher.ts';
import { strengthFor, weighTopics } from '../../../../utils/analysis/topics/topic-masses.ts';
import { parseTopicModel } from '../../../../utils/analysis/topics/topic-model.ts';
import { writeTopicModel } from '../../../../utils/cli/train/topics/write-topic-model.ts';

const file = writeTopicModel({
  released: '2025-10-09',
  command: '',
  notices: [],
  topics: [
    ['1', 'weather', -1],
    ['2', 'politics', -1],
    ['3', 'border police', 1],
    ['4', 'sport', -1],
    ['5', 'hockey', 3],
  ],
  terms: [
    '0:12\tice\tsnow\tfrost',
    '2:20\tICE\tborder wall',
    '3:5\tBears',
    '4:12\tice hockey~ice-hockey',
    "1:20\twomen's rights",
    '0:5,4:5\trink',
  ].join('\n'),
  words: { 10: 'the', 20: '', 35: '', 50: '' },
});
const model = parseTopicModel(file);

function hitsOf(text: string, title = '', people: readonly string[] = []) {
  const layer = tokenLayer(text, [{ start: 0, end: text.length, type: 'paragraph' }]);
  const matcher = new Matcher(model);
  const weights = new Float64Array(layer.sentences.length).fill(1);
  const named = Uint8Array.from(layer.tokens.text, (word) => (people.includes(word) ? PERSON : 0));
  finished(matcher.addText(layer, named, weights, createBudget(Number.POSITIVE_INFINITY)));
  matcher.addWords(title, 3);
  return [...matcher.hits.values()];
}
const found = (text: string, title = '') =>
  hitsOf(text, title).map(({ term, spans, sure }) => ({
    topic: model.labels[term.senses[0]?.topic as number],
    texts: spans.map(({ start, end }) => text.slice(start, end)),
    sure,
  }));

describe('Matcher', () => {
  it('takes the longest term', () => {
    expect(found('They play ice hockey here.')).toEqual([
      { topic: 'hockey', texts: ['ice hockey'], sure: true },
    ]);
  });

  it('lets capitals decide between two terms', () => {
    expect(found('He met ICE on the ice.')).toEqual([
      { topic: 'border police', texts: ['ICE'], sure: true },
      { topic: 'weather', texts: ['ice'], sure: true },
    ]);
  });

  it('finds no name where the capital is missing', () => {
    expect(found('We saw two bears.')).toEqual([]);
  });

  it('is not sure of a lone name that opens a sentence', () => {
    expect(found('Bears sleep in winter.')[0]?.sure).toBe(false);
    expect(found('We like the Bears. Bears win.')[0]?.sure).toBe(true);
  });

  it('reads a possessive within a term, whatever its apostrophe', () => {
    expect(found('A march for women’s rights.')[0]?.texts).toEqual(['women’s rights']);
  });

  it('takes a term that presents a person for less than one that stands by itself', () => {
    const weight = (text: string): number | undefined => hitsOf(text, '', ['Ann'])[0]?.weight;
    expect(weight('They met frost Ann there.')).toBeLessThan(weight('They met frost there.') as number);
  });

  it('finds terms in the title, with no place in the text', () => {
    expect(found('Nothing here.', 'The border wall')).toEqual([
      { topic: 'border police', texts: [], sure: true },
    ]);
  });
});

describe('weighTopics', () => {
  const weigh = (text: string) => {
    const masses = weighTopics(model.tree, hitsOf(text));
    return { ...masses, indexOf: (topic: number) => masses.evidence.tree.whole.indexOf(topic) };
  };

  it('lets company decide what an ambiguous word says', () => {
    const { evidence, indexOf } = weigh('Ice hockey at the rink. More ice hockey, a full rink.');
    const rink = evidence.hits.findIndex(({ spans, term }) => spans.length === 2 && term.senses.length === 2);
    const [weather, hockey] = [0, 4].map((topic) => strengthFor(evidence, rink, indexOf(topic)));
    expect(hockey).toBeGreaterThan(weather as number);
  });

  it('gives the topics above what those under them have', () => {
    const { mass, indexOf } = weigh('Ice hockey and again ice hockey.');
    expect(mass[indexOf(3)]).toBeCloseTo(mass[indexOf(4)] as number);
  });

  it('leaves out topics that no term may mean', () => {
    const { evidence } = weigh('Ice hockey and again ice hockey.');
    expect([...evidence.tree.whole]).toEqual([3, 4]);
  });
});
