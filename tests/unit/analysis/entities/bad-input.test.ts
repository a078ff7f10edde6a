import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { entityAnnotator } from '../../../../utils/analysis/entities/index.ts';
import { tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import type { ArticleDocument } from '../../../../utils/model/article-document.ts';

const resources = loadResources();

function entitiesOf(article: ArticleDocument, budget = createBudget(Number.POSITIVE_INFINITY)) {
  const layers = tokenAnnotator.annotate(
    article,
    {},
    { resources, budget: createBudget(Number.POSITIVE_INFINITY) },
  );
  return entityAnnotator.annotate(article, layers, { resources, budget }).entities;
}

const named = (text: string): string[] =>
  entitiesOf(articleFromText(text, { language: 'en' })).map(({ name, label }) => `${name} ${label}`);

const REPORT =
  'Anna Lindqvist, who runs Norhaven Ferries, told the mayor of Bergen that the Harbour Agency had been slow.';

describe('other scripts and letters', () => {
  test.each([
    ['Arabic', 'قالت وزيرة النقل في الرياض إن الميناء سيغلق يوم الاثنين.'],
    ['Chinese', '运输部长周一在北京表示，港口将于五月关闭。'],
    ['Japanese', '運輸大臣は月曜日に東京で、港を閉鎖すると述べた。'],
    ['Hebrew', 'שרת התחבורה אמרה ביום שני בירושלים כי הנמל ייסגר.'],
    ['Thai', 'รัฐมนตรีคมนาคมกล่าวเมื่อวันจันทร์ที่กรุงเทพฯ ว่าท่าเรือจะปิด'],
  ])('%s has no capitals and so no names', (_script, text) => {
    expect(named(text)).toEqual([]);
  });

  test('Greek and Cyrillic give spans of the text and nothing else', () => {
    const text = 'Η υπουργός Άννα Παπαδοπούλου μίλησε στην Αθήνα. Министр Анна Петрова выступила в Москве.';
    for (const { mentions } of entitiesOf(articleFromText(text, { language: 'en' }))) {
      for (const { start, end } of mentions) expect(text.slice(start, end)).toMatch(/^\p{Lu}/u);
    }
  });

  test('accents and marks do not cut a name', () => {
    expect(named('The minister, Zoë Ångström, met Łukasz Żółć in Malmö.').join()).toContain(
      'Zoë Ångström PERSON',
    );
  });
});

describe('capitals that say nothing', () => {
  test('a text all in small letters has no names', () => {
    expect(named(REPORT.toLowerCase())).toEqual([]);
  });

  test('a text all in capitals does not become names from end to end', () => {
    const text = `${REPORT} Nobody knew when the boats would sail again, and nobody cared.`.toUpperCase();
    const found = entitiesOf(articleFromText(text, { language: 'en' }));
    const covered = found
      .flatMap(({ mentions }) => mentions)
      .reduce((sum, { start, end }) => sum + end - start, 0);
    expect(covered).toBeLessThan(text.length / 2);
  });

  test('a headline in capitals is read in the light of the body', () => {
    const rest = 'Nobody knew when the boats would sail again, and nobody cared. '.repeat(4);
    const found = named(`LINDQVIST BLAMES AGENCY\n\n${REPORT} Then Lindqvist left. ${rest}`);
    expect(found).toContain('Anna Lindqvist PERSON');
    expect(found.filter((name) => /BLAMES/i.test(name))).toEqual([]);
  });
});

describe('what is no prose', () => {
  test('code names nothing', () => {
    const code = 'class Response extends Body { constructor(Headers) { Request.send(Anna, Berlin); } }';
    const article = articleFromText(`${REPORT}\n\n${code}`, { language: 'en' });
    const at = article.text.indexOf(code);
    const blocks = [
      { start: 0, end: at - 2, type: 'paragraph' as const },
      { start: at, end: article.text.length, type: 'code' as const },
    ];
    const found = entitiesOf({ ...article, blocks });
    expect(found.length).toBeGreaterThan(0);
    for (const { mentions } of found) for (const { end } of mentions) expect(end).toBeLessThan(at);
  });

  test('the lines of a list are names of their own', () => {
    const found = named('Signed by:\n\nAnna Lindqvist\nMaria Jensen\nPeter Schmidt\nJohn Carter');
    for (const name of found) expect(name.split(' ').length).toBeLessThanOrEqual(3);
    expect(found).toContain('Maria Jensen PERSON');
  });

  test('the cells of a table are names of their own', () => {
    const cells = ['Country', 'Capital', 'France', 'Paris', 'Norway', 'Oslo'];
    const article = articleFromText(cells.join('\n\n'), { language: 'en' });
    const blocks = article.blocks.map((block) => ({ ...block, type: 'table-cell' as const }));
    const names = entitiesOf({ ...article, blocks }).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['France', 'Norway']));
    for (const name of names) expect(cells).toContain(name);
  });

  test('emoji beside and inside a name leave no half of a sign', () => {
    const text = '🎉 Anna Lindqvist 🎉 met Maria 👩‍👩‍👧 Jensen of Norhaven🚢Ferries in Oslo 🇳🇴.';
    for (const { mentions } of entitiesOf(articleFromText(text, { language: 'en' }))) {
      for (const { start, end } of mentions) {
        expect(text.slice(start, end)).not.toMatch(/^[\ud800-\udbff]$|^[\udc00-\udfff]|[\ud800-\udbff]$/);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }
    }
  });
});

describe('very many names', () => {
  const SYLLABLES = ['bar', 'den', 'fol', 'gim', 'hus', 'jak', 'lor', 'mev', 'nur', 'pel'];
  const word = (n: number): string => {
    const letters = [...String(n).padStart(4, '0')].map((digit) => SYLLABLES[Number(digit)]).join('');
    return `${letters[0]!.toUpperCase()}${letters.slice(1)}`;
  };
  const crowd = (count: number, name: (n: number) => string) =>
    articleFromText(Array.from({ length: count }, (_, n) => `Then ${name(n)} came.`).join(' '), {
      language: 'en',
    });
  /** The units that are spent: work is counted, not timed. */
  function workFor(article: ArticleDocument): number {
    let spent = 0;
    const counting = {
      spend: (units: number) => {
        spent += units;
        return true;
      },
      exhausted: false,
      isPauseDue: () => false,
    };
    entitiesOf(article, counting);
    return spent;
  }

  test.each([
    ['all different', (n: number) => `${word(n)} ${word(9999 - n)}`],
    ['of one family', (n: number) => `${word(n)} Smith`],
    ['of one opening', (n: number) => `Orbis ${word(n)} Inc.`],
  ])('ten thousand names %s cost ten times what a thousand cost', (_kind, name) => {
    const few = workFor(crowd(1_000, name));
    const many = workFor(crowd(10_000, name));
    expect(many / few).toBeGreaterThan(8);
    expect(many / few).toBeLessThan(12);
  });

  test('an exhausted budget gives what was found before', () => {
    const article = crowd(2_000, (n) => `Anna ${word(n)}`);
    const found = entitiesOf(article, createBudget(2_000));
    for (const { mentions } of found)
      for (const { end } of mentions) expect(end).toBeLessThan(article.text.length / 2);
  });
});

test('a legal form that opens a paragraph belongs to no name of the paragraph before', () => {
  const article = articleFromText('She had met Anna Berg\n\nInc. was all it said', { language: 'en' });
  for (const { mentions } of entitiesOf(article))
    for (const { start, end } of mentions) expect(article.text.slice(start, end)).not.toContain('\n');
});

test('no arrangement of titles, joints, lines and names breaks the order or the bounds of mentions', () => {
  const parts = fc.constantFrom(
    ..."Anna|Berg|Sen|Sen.|Gov.|Chairman|Sheriff|the|The|of|and|&|Agency|Ministry of|Food|Times|Orbis|Inc.|Stock|Exchange|pro-Ohio|anti-|(D-Ohio)|Jae-in|Ki-|mid-May|Ohio|’s|'s|-|–|.|,|\n|\n\n|“|”|@Anna|#Orbis|U.S.|GOP|Democrats|to|TO|1,200|😀|\ud800|İ|ß|ﬁ".split(
      '|',
    ),
  );
  const joint = fc.constantFrom(' ', '', '\u00a0', '\u200b');
  fc.assert(
    fc.property(fc.array(fc.tuple(parts, joint), { maxLength: 60 }), (pieces) => {
      const text = pieces.flat().join('');
      for (const { mentions } of entitiesOf(articleFromText(text, { language: 'en' }))) {
        let last = -1;
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toMatch(/\n\s*\n/);
          last = start;
        }
      }
    }),
    { numRuns: 100 },
  );
});
