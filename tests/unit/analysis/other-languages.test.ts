import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../utils/analysis/resources.ts';
import { articleFromText } from '../../../utils/article/article-from-text.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';

const read = (text: string, language: string, publishedAt = '2026-03-16'): Promise<Analysis> =>
  analyse({ ...articleFromText(text, { publishedAt }), language }, NO_MODELS);

const figures = ({ article, figures }: Analysis) =>
  figures.map(({ start, end, value, unit }) => [article.text.slice(start, end), value, unit.kind, unit.code]);
const dates = ({ article, timexes }: Analysis) =>
  timexes.map(({ start, end, value }) => [article.text.slice(start, end), value]);

describe('an article in a language that the analysis does not know', () => {
  test('gives figures that say by themselves what they are, as its language writes them', async () => {
    const german = await read(
      'Die Strecke kostet 48,5 Millionen Euro und wird 12 Kilometer lang. Rund 3.400 Menschen fahren mit, 20 Prozent mehr. Haus 7 bleibt.',
      'de',
    );
    expect(figures(german)).toEqual([
      ['48,5 Millionen Euro', 48_500_000, 'currency', 'EUR'],
      ['12 Kilometer', 12, 'measure', 'km'],
      ['3.400', 3_400, 'none', ''],
      ['20 Prozent', 20, 'percent', '%'],
    ]);
    const french = await read(
      'La ligne coûtera 48,5 millions d’euros, soit 7 % de plus pour 3 400 voyageurs.',
      'fr',
    );
    expect(figures(french)).toEqual([
      ['48,5 millions d’euros', 48_500_000, 'currency', 'EUR'],
      ['7 %', 7, 'percent', '%'],
      ['3 400', 3_400, 'none', ''],
    ]);
    expect(figures(await read('项目耗资4850万元，线路全长12公里，增加7%。', 'zh'))).toEqual([
      ['4850万元', 48_500_000, 'currency', 'CNY'],
      ['12公里', 12, 'measure', 'km'],
      ['7%', 7, 'percent', '%'],
    ]);
    expect(figures(await read('وتبلغ الكلفة ٤٨٫٥ مليون يورو، بزيادة ٢٠٪.', 'ar'))).toEqual([
      ['٤٨٫٥ مليون يورو', 48_500_000, 'currency', 'EUR'],
      ['٢٠٪', 20, 'percent', '%'],
    ]);
  });

  test('reads a number with a sign for parts and one for thousands as the language does', async () => {
    const values = async (text: string, language: string) =>
      (await read(text, language)).figures.map(({ value }) => value);
    expect(await values('Das sind 1.234.567,89 Euro, oder 0,5 % von allem, oder 1.5 km.', 'de')).toEqual([
      1_234_567.89, 0.5, 1.5,
    ]);
    expect(await values('Il faut 1 234,5 km et 2,345 kg.', 'fr')).toEqual([1_234.5, 2.345]);
  });

  test('gives dates that stand there whole', async () => {
    expect(
      dates(
        await read(
          'Am 14. März 2026 beschlossen, ab 1. September 2026 gebaut, am 02.05.2028 eröffnet.',
          'de',
        ),
      ),
    ).toEqual([
      ['14. März 2026', '2026-03-14'],
      ['1. September 2026', '2026-09-01'],
      ['02.05.2028', '2028-05-02'],
    ]);
    expect(dates(await read('Voté le 1er août 2025, en service en mai 2028.', 'fr'))).toEqual([
      ['1er août 2025', '2025-08-01'],
      ['mai 2028', '2028-05'],
    ]);
    expect(dates(await read('Aprobado el 14 de marzo de 2026.', 'es'))).toEqual([
      ['14 de marzo de 2026', '2026-03-14'],
    ]);
    expect(dates(await read('工程将于2026年9月1日开始，2028年结束。', 'zh'))).toEqual([
      ['2026年9月1日', '2026-09-01'],
      ['2028年', '2028'],
    ]);
    expect(dates(await read('في ١٤ مارس ٢٠٢٦ صوّت المجلس.', 'ar'))).toEqual([['١٤ مارس ٢٠٢٦', '2026-03-14']]);
  });

  test('leaves out dates that can be read in two ways, or are none', async () => {
    expect(dates(await read('El 03/04/2027, el 31 de febrero de 2026, el 5 de mayo.', 'es'))).toEqual([]);
    expect(dates(await read('El 23/04/2027 y el 04/04/2027.', 'es'))).toEqual([
      ['23/04/2027', '2027-04-23'],
      ['04/04/2027', '2027-04-04'],
    ]);
  });

  test('puts the sentences that print a date in order, past and ahead', async () => {
    const { article, timeline } = await read(
      'Die Bahn soll am 2. Mai 2028 fahren. Der Rat hat am 14. März 2026 den Bau beschlossen.',
      'de',
    );
    expect(
      timeline.map(({ start, end, from, tense }) => [article.text.slice(start, end), from, tense]),
    ).toEqual([
      ['Der Rat hat am 14. März 2026 den Bau beschlossen.', '2026-03-14', 'past'],
      ['Die Bahn soll am 2. Mai 2028 fahren.', '2028-05-02', 'future'],
    ]);
  });

  test('says what was left out, and gives no facts, names or topics', async () => {
    const { skipped, keyFacts, entities, topics, attributions } = await read(
      'Rund 48 Prozent stimmten zu.',
      'de',
    );
    for (const annotator of ['facts', 'entities', 'topics', 'figures', 'timex', 'timeline'])
      expect(skipped).toContainEqual({ annotator, reason: 'language' });
    expect([keyFacts, entities, topics, attributions]).toEqual([[], [], [], []]);
  });

  test('gives spans of its text, whatever text and language', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0129.,/- €%年月日万٣٬٫\u00a0abMärz mai km\n'.split('')),
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('de', 'fr', 'zh', 'ar', 'x-none', 'q!'),
        async (words, language) => {
          const { article, figures, timexes, timeline } = await read(words, language);
          for (const { start, end } of [...figures, ...timexes, ...timeline]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(article.text.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the words of a script without spaces', () => {
  test('are counted all the same', () => {
    const { wordCount } = articleFromText('市议会投票通过修建新的电车线路，预计每天有三千人乘坐。', {});
    expect(wordCount).toBeGreaterThan(10);
    expect(wordCount).toBeLessThan(24);
  });
});
