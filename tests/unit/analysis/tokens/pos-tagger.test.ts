import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../../utils/analysis/resources.ts';
import { finished } from '../../../../utils/analysis/steps.ts';
import { POS, posAnnotator, tokenAnnotator, tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { decodePosModel, encodePosModel, posModelOf } from '../../../../utils/analysis/tokens/pos-model.ts';
import { tagTokens } from '../../../../utils/analysis/tokens/pos-tagger.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';

const file = readFileSync(new URL('../../../../public/models/pos.bin', import.meta.url));
const bytes = (): ArrayBuffer => Uint8Array.from(file).buffer;
const model = decodePosModel(bytes());
const unlimited = createBudget(Number.POSITIVE_INFINITY);

function tagged(text: string): string {
  const layer = tokenLayer(text, [{ start: 0, end: text.length, type: 'paragraph' }]);
  if (!model) throw new Error('no model');
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
    const pos = model && finished(tagTokens(layer, model, createBudget(2)));
    expect(pos?.[0]).not.toBe(0);
    expect(pos?.at(-1)).toBe(0);
  });
});

describe('pos.bin', () => {
  it('is written as it was read', () => {
    expect(model).not.toBeNull();
    if (model) expect(Buffer.from(encodePosModel(model)).equals(file)).toBe(true);
  });

  it('is refused when a byte differs, or some are missing', () => {
    for (const at of [0, 4, 5, 9, 13, 40, file.length - 1]) {
      const damaged = bytes();
      const view = new Uint8Array(damaged);
      view[at] = (view[at] as number) ^ 0x10;
      expect(decodePosModel(damaged)).toBeNull();
    }
    expect(decodePosModel(bytes().slice(0, 1000))).toBeNull();
    expect(decodePosModel(new ArrayBuffer(0))).toBeNull();
  });

  it('is read once for each buffer', () => {
    const buffer = bytes();
    expect(posModelOf(buffer)).toBe(posModelOf(buffer));
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
