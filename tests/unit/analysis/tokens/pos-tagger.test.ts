import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { DamagedModel } from '../../../../utils/analysis/model-file.ts';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../../utils/analysis/resources.ts';
import { finished } from '../../../../utils/analysis/steps.ts';
import { POS, posAnnotator, tokenAnnotator, tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { ROWS } from '../../../../utils/analysis/tokens/pos-features.ts';
import { COLUMNS, parsePosModel, writePosModel } from '../../../../utils/analysis/tokens/pos-model.ts';
import { tagTokens } from '../../../../utils/analysis/tokens/pos-tagger.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';

const file = readFileSync(new URL('../../../../public/models/pos.bin', import.meta.url));
const bytes = (): ArrayBuffer => Uint8Array.from(file).buffer;
const model = parsePosModel(bytes());
const unlimited = createBudget(Number.POSITIVE_INFINITY);

function tagged(text: string): string {
  const layer = tokenLayer(text, [{ start: 0, end: text.length, type: 'paragraph' }]);
  const pos = finished(tagTokens(layer, model, unlimited));
  return layer.tokens.text.map((word, i) => `${word}/${POS[pos[i] as number]}`).join(' ');
}

describe('tagTokens', () => {
  it.each([
    'The/DET minister/NOUN resigned/VERB on/ADP Monday/PROPN ./PUNCT',
    'They/PRON did/AUX n’t/PART want/VERB to/PART sell/VERB it/PRON ./PUNCT',
    'Anna/PROPN Berg/PROPN runs/VERB a/DET small/ADJ firm/NOUN in/ADP Oslo/PROPN ./PUNCT',
    'It/PRON cost/VERB $/SYM 8,000/NUM in/ADP 2019/NUM ./PUNCT',
  ])('tags %j', (expected) => {
    const text = expected
      .split(' ')
      .map((pair) => pair.slice(0, pair.lastIndexOf('/')))
      .join(' ')
      .replace('did n’t', 'didn’t');
    expect(tagged(text)).toBe(expected);
  });

  it('gives every token of any text a tag', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        (text) => !/\/X(?: |$)/.test(tagged(`${text}`)) || text.includes('/X'),
      ),
    );
  });

  it('tags a text alike whatever it tagged before', () => {
    const text = 'The plans were laid out. They plan to record a record.';
    const before = tagged(text);
    // More different words than are remembered.
    tagged(Array.from({ length: 9000 }, (_, i) => `w${i.toString(36)}x`).join(' '));
    tagged('Records of plans, plan and The');
    expect(tagged(text)).toBe(before);
  });

  it('stops where its budget ends', () => {
    const text = 'One thing. Two things. Three things.';
    const layer = tokenLayer(text, [{ start: 0, end: text.length, type: 'paragraph' }]);
    const pos = finished(tagTokens(layer, model, createBudget(2)));
    expect(pos[0]).not.toBe(0);
    expect(pos.at(-1)).toBe(0);
  });
});

describe('pos.bin', () => {
  it('is read as it was written: weights, and the tags of words that have one alone', () => {
    const weights = Int8Array.from({ length: ROWS * COLUMNS }, (_, i) => (i % 255) - 127);
    const certain = new Map([
      ['of', 2],
      ['the', 6],
      ['Tuesday', 12],
    ]);
    const read = parsePosModel(writePosModel({ weights, certain }));
    expect(read.weights).toEqual(weights);
    expect([...certain.keys()].map(read.certainTag)).toEqual([2, 6, 12]);
    expect(['The', 'tuesday', ''].map(read.certainTag)).toEqual([0, 0, 0]);
  });

  it('is refused when a byte differs, or some are missing', () => {
    for (const at of [0, 4, 5, 9, 13, 40, file.length - 1]) {
      const damaged = bytes();
      const view = new Uint8Array(damaged);
      view[at] = (view[at] as number) ^ 0x10;
      expect(() => parsePosModel(damaged)).toThrow(DamagedModel);
    }
    for (const length of [0, 1000, 1002]) {
      expect(() => parsePosModel(bytes().slice(0, length))).toThrow(DamagedModel);
      expect(() => parsePosModel(bytes().slice(0, length), true)).toThrow(DamagedModel);
    }
  });
});

describe('posAnnotator', () => {
  const article = { ...articleFromText('The firm grew.'), language: 'en' };
  const annotators = [tokenAnnotator, posAnnotator] as never;

  it('says that its model is missing or damaged, and leaves words untagged', async () => {
    const missing = await analyse(article, NO_MODELS, { annotators });
    expect(missing.skipped).toEqual([{ annotator: 'pos', reason: 'model-missing' }]);
    const damaged = { models: { ...NO_MODELS.models, pos: new ArrayBuffer(9) } };
    expect((await analyse(article, damaged, { annotators })).skipped).toEqual([
      { annotator: 'pos', reason: 'model-damaged' },
    ]);
  });

  it('tags no other language', async () => {
    const french = { ...article, language: 'fr-CA' };
    const resources = { models: { ...NO_MODELS.models, pos: bytes() } };
    expect((await analyse(french, resources, { annotators })).skipped).toEqual([
      { annotator: 'pos', reason: 'language' },
    ]);
  });
});
