import { describe, expect, test } from 'vitest';
import { DamagedModel } from '../../../../utils/analysis/model-file.ts';
import { parseTopicModel } from '../../../../utils/analysis/topics/topic-model.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import {
  type TopicModelSource,
  writeTopicModel,
} from '../../../../utils/cli/train/topics/write-topic-model.ts';

const SOURCE: TopicModelSource = {
  released: '2025-10-09',
  command: 'none',
  notices: [],
  topics: [
    ['1', 'weather', -1],
    ['2', 'politics', -1],
    ['3', 'border police', 1],
  ],
  terms: ['0:12\tice\tsnow~snows', '0:5,2:20\tICE~Ice', '1:12\tsea ice\tsea ice law'].join('\n'),
  words: { 10: 'and the', 20: 'snow', 35: '', 50: '' },
};
const file = writeTopicModel(SOURCE);
const { forms, ...model } = parseTopicModel(file);

/** The node that a form's words lead to, 0 for none. */
const nodeOf = (form: string): number =>
  form
    .split(' ')
    .map((word) => forms.numberOf(word))
    .reduce((node, word, i) => (i === 0 ? forms.first(word) : forms.next(node, word)), 0);

describe('a topic model', () => {
  test('is read as it was written: the tree of topics', () => {
    expect(model.codes).toEqual(['medtop:1', 'medtop:2', 'medtop:3']);
    expect([...model.tree.parents]).toEqual([-1, -1, 1]);
    expect([...model.tree.branches]).toEqual([0, 1, 1]);
    expect([...model.tree.depths]).toEqual([0, 0, 1]);
    expect(model.commonWords.get('snow')).toBe(2);
  });

  test('leads from word to word to the terms', () => {
    expect(forms.plainAt(nodeOf('sea ice'))?.senses).toEqual([{ topic: 1, strength: 0.6 }]);
    expect(forms.plainAt(nodeOf('sea ice law'))?.senses).toEqual([{ topic: 1, strength: 0.6 }]);
    expect(forms.plainAt(nodeOf('sea'))).toBeNull();
    expect(nodeOf('sea snow')).toBe(0);
    expect(nodeOf('harbour')).toBe(0);
    expect(nodeOf('snow law')).toBe(0);
  });

  test('has the forms of one term as one term, and other terms of the same meaning as others', () => {
    expect(forms.plainAt(nodeOf('snow'))).toBe(forms.plainAt(nodeOf('snows')));
    expect(forms.plainAt(nodeOf('snow'))).not.toBe(forms.plainAt(nodeOf('ice')));
  });

  test('has forms with capitals by themselves, those with more capitals first', () => {
    expect(forms.casedAt(nodeOf('ice'))?.map(({ words }) => words)).toEqual([['ICE'], ['Ice']]);
    expect(forms.casedAt(nodeOf('ice'))?.[0]?.term.senses).toEqual([
      { topic: 0, strength: 0.25 },
      { topic: 2, strength: 1 },
    ]);
    expect(forms.casedAt(nodeOf('snow'))).toBeNull();
  });

  test('is not written with more words than a step has room for', () => {
    const terms = `0:12\t${Array.from({ length: 1 << 15 }, (_, i) => `word${i}`).join('\t')}`;
    expect(() => writeTopicModel({ ...SOURCE, terms })).toThrow(RangeError);
  });
});

describe('a topic model file', () => {
  test('that ships can be read', () => {
    expect(parseTopicModel(loadResources().models.topics as ArrayBuffer).labels.length).toBeGreaterThan(1000);
  });

  test('is refused when damaged, and told as null', () => {
    const damaged = file.slice(0);
    new Uint8Array(damaged).fill(7, -8);
    expect(() => parseTopicModel(damaged)).toThrow(DamagedModel);
    expect(() => parseTopicModel(new ArrayBuffer(3))).toThrow(DamagedModel);
  });
});
