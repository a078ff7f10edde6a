import { describe, expect, test } from 'vitest';
import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import { escapeMarkdown, sheetMarkdown } from '../../../utils/export/article-markdown.ts';
import { escapeHtml, sheetHtml } from '../../../utils/export/html.ts';
import {
  exportArticle,
  factSheet,
  fileName,
  onePageSheet,
  standingAlone,
} from '../../../utils/export/index.ts';
import { catalogSource, createTranslate } from '../../../utils/i18n/index.ts';
import { Analysis } from '../../../utils/model/analysis.ts';
import { analysisOf, articleOf } from '../../fixtures/analyses/build.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { hostile } from '../../fixtures/analyses/hostile.ts';

const options = {
  t: createTranslate(catalogSource(en), 'en'),
  locale: 'en',
  now: new Date(Date.UTC(2026, 10, 23, 12)),
};

describe('the fact sheet', () => {
  const sheet = factSheet(harbour, { ...options, checks: ['The days do not fit.'] });

  test('says what the article is, when it was printed and when the sheet was made', () => {
    expect(sheet.title).toBe('Norhaven to close its last coal terminal, with 1,200 jobs in doubt');
    expect(sheet.about).toContain('By Maren Holt and Samir Adeyemi');
    expect(sheet.footer).toContain('November 23, 2026');
  });

  test('puts corrections and disagreements before all else', () => {
    expect(sheet.notices.map(({ note }) => note)).toEqual(['', 'The article’s own numbers disagree']);
    expect(sheet.notices[0]!.text).toMatch(/^Correction: an earlier version/);
    expect(sheet.notices[1]!.text).toBe('The days do not fit.');
  });

  test('lists facts in the article’s order, each with its status, its source and a link to the passage', () => {
    const [facts] = sheet.sections;
    const first = facts!.items[0]!;
    expect(first.text).toMatch(/^The port of Norhaven will close/);
    expect(first.note).toMatch(/^Confirmed · Source: .*Vestra/);
    expect(first.link).toContain('#:~:text=The%20port');
  });

  test('counts what passes a limit', () => {
    const [facts] = onePageSheet(harbour, options).sections;
    expect(facts!.items).toHaveLength(5);
    expect(facts!.rest).toBe(`${harbour.keyFacts.length - 5} more are not listed here.`);
  });

  test('leaves more out where sentences are long, until it fits on a page', () => {
    const long =
      'The harbour of Vell, where the boats of the north come in, stays closed for the winter. '.repeat(16);
    const article = articleOf(long.repeat(8));
    const keyFacts = Array.from({ length: 8 }, (_, i) => ({
      start: i * long.length,
      end: (i + 1) * long.length - 1,
      score: 1,
      status: 'stated' as const,
      decidedBy: [],
      attribution: null,
    }));
    const [facts] = onePageSheet(analysisOf(article, { keyFacts }), options).sections;
    expect(facts!.items.length).toBeLessThan(5);
    expect(facts!.items.length).toBeGreaterThanOrEqual(2);
  });

  test('leaves out empty parts, and links where the page has no address', () => {
    const bare = factSheet(analysisOf(articleOf('A few words.', { url: 'file:///home/a.html' })), options);
    expect(bare.sections).toEqual([]);
    expect(bare.url).toBe('');
    expect(sheetMarkdown(bare)).not.toContain('](');
  });

  test('speaks the reader’s language', () => {
    const german = factSheet(harbour, {
      ...options,
      t: createTranslate(catalogSource(de), 'de'),
      locale: 'de',
    });
    expect(german.sections[0]!.items[0]!.note).toMatch(/^Bestätigt/);
    expect(german.footer).toContain('23. November 2026');
  });
});

describe('standingAlone', () => {
  const fact = (words: string) =>
    harbour.keyFacts.find(({ start, end }) => harbour.article.text.slice(start, end).includes(words))!;

  test('adds a name in brackets', () => {
    expect(standingAlone(harbour, fact('wrote off'))).toMatch(/^It \[Vestra\] wrote off/);
  });

  test('marks a gap between a fact and the sentence that it carries on from', () => {
    const { article } = harbour;
    const on = harbour.keyFacts[0]!;
    const far = {
      ...fact('burned down'),
      leansOn: { start: 0, end: 1, kind: 'sentence' as const, on: { start: on.start, end: on.end } },
    };
    expect(standingAlone(harbour, far)).toBe(
      `${article.text.slice(on.start, on.end)} […] ${article.text.slice(far.start, far.end)}`,
    );
  });
});

describe('Markdown', () => {
  test('escapes what would be markup', () => {
    expect(escapeMarkdown('*a* [b](c) <d> #e `f` g_h')).toBe('\\*a\\* \\[b\\](c) \\<d\\> \\#e \\`f\\` g\\_h');
    expect(escapeMarkdown('3. May')).toBe('3\\. May');
    expect(escapeMarkdown('- a')).toBe('\\- a');
  });

  test('has a heading for each part and a line for each item', () => {
    const sheet = factSheet(harbour, options);
    const lines = sheetMarkdown(sheet).split('\n');
    expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(sheet.sections.length);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(
      sheet.sections.reduce((sum, { items }) => sum + items.length, 0),
    );
  });
});

describe('HTML', () => {
  test('lets no text of the article be markup', () => {
    const text = 'The <img src=x onerror=alert(1)> mill "burned" & fell in Vell.';
    const fact = {
      start: 0,
      end: text.length,
      score: 1,
      status: 'stated' as const,
      decidedBy: [],
      attribution: null,
    };
    const analysis = analysisOf(
      articleOf(text, {
        title: '</title><script>a()</script>',
        language: '"><b>',
        url: 'https://a.example/"><i>',
      }),
      { keyFacts: [fact] },
    );
    const html = sheetHtml(factSheet(analysis, options));
    expect(html).not.toMatch(/<(?:img|script|b|i)\b/);
    expect(html).toContain(escapeHtml(text));
  });

  test('prints on one page: its style has rules for paper', () => {
    expect(sheetHtml(factSheet(harbour, options))).toContain('@media print');
  });

  test('copes with an article that has too much of everything', () => {
    const analysis = hostile();
    const html = sheetHtml(factSheet(analysis, options));
    expect(html.endsWith('</html>\n')).toBe(true);
    expect(factSheet(analysis, options).sections.every(({ items }) => items.length <= 60)).toBe(true);
  });
});

describe('files', () => {
  test('JSON is the analysis as the contract has it', () => {
    const { text, name, type } = exportArticle(harbour, 'json', options);
    expect(Analysis.parse(JSON.parse(text))).toEqual(harbour);
    expect(name).toBe('Norhaven-to-close-its-last-coal-terminal-with-1-200-jobs-in-doubt.json');
    expect(type).toContain('application/json');
  });

  test.each([
    ['', 'article.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['البحر والميناء', 'البحر-والميناء.md'],
    ['a'.repeat(300), `${'a'.repeat(80)}.md`],
    ['???', 'article.md'],
  ])('makes of the title %j a name that every system takes', (title, expected) => {
    expect(fileName(title, 'md')).toBe(expected);
  });
});
