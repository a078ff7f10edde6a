import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityAnnotator } from '../../../../utils/analysis/entities/index.ts';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import type { Resources } from '../../../../utils/analysis/resources.ts';
import { tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();
const annotators = [tokenAnnotator, entityAnnotator];
const run = (text: string, models: Resources = resources, language = 'en') =>
  analyse(articleFromText(text, { language }), models, { annotators: annotators as never });

const withModel = (entities: ArrayBuffer | null): Resources => ({
  models: { ...resources.models, entities },
});

describe('entityAnnotator', () => {
  test('finds people, organisations and places', async () => {
    const { entities } = await run(
      'Maria Jensen, who runs the shipping company Nordhavn Lines, flew to Brazil on Monday.',
    );
    expect(entities.map(({ name, label }) => [name, label])).toEqual(
      expect.arrayContaining([
        ['Maria Jensen', 'PERSON'],
        ['Nordhavn Lines', 'ORG'],
      ]),
    );
    expect(entities.map(({ name }) => name)).toContain('Brazil');
  });

  test('says that the model is missing, and the analysis goes on', async () => {
    const { entities, skipped } = await run('Anna met Bert in Rome.', withModel(null));
    expect(entities).toEqual([]);
    expect(skipped).toEqual([{ annotator: 'entities', reason: 'model-missing' }]);
  });

  test('says that the model is damaged', async () => {
    const { skipped } = await run('Anna met Bert in Rome.', withModel(new ArrayBuffer(400)));
    expect(skipped).toEqual([{ annotator: 'entities', reason: 'model-damaged' }]);
  });

  test('leaves articles in other languages alone', async () => {
    const { skipped } = await run('Anna traf Bert in Rom.', resources, 'de');
    expect(skipped).toEqual([{ annotator: 'entities', reason: 'language' }]);
  });

  test('throws for no text, and every mention quotes it', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Anna',
        'U.S.',
        "O'Neil's",
        'AT&T',
        '🎉',
        '\n\n',
        ' ',
        'الرياض',
        'EU-',
        '-',
        '’s',
        '“',
        'of',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        const text = parts.join('');
        const { entities } = await run(text);
        for (const { mentions } of entities) {
          for (const { start, end } of mentions) expect(text.slice(start, end).trim()).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });
});
