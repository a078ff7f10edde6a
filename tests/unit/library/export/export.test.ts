import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_COLUMNS, csvOf } from '../../../../utils/library/export/csv.ts';
import { jsonPieces } from '../../../../utils/library/export/json.ts';
import { markdownFiles, markdownOf } from '../../../../utils/library/export/library-markdown.ts';
import { NOTION, OBSIDIAN } from '../../../../utils/library/export/markdown-options.ts';
import { quotesOf } from '../../../../utils/library/export/quotes.ts';
import { readLibraryFile } from '../../../../utils/library/import/index.ts';
import { emptySnapshot, type LibrarySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { mergeLibraries } from '../../../../utils/library/merge/index.ts';
import { noteOf, tagsOf, withNote, withTags } from '../../../../utils/model/record-parts.ts';
import type { ArticleRecord, HighlightRecord } from '../../../../utils/model/records.ts';
import { uuid } from '../library-fixture.ts';
import { library } from '../merge/arbitrary-library.ts';
import stored from '../stored-001.json' with { type: 'json' };

const now = new Date('2026-07-01T00:00:00.000Z');
const base = stored.highlights[0] as HighlightRecord;
const { latest: _, ...article } = stored.articles[0]!;
const json = (snapshot: LibrarySnapshot): string => [...jsonPieces(snapshot)].join('');

function holding(changes: Partial<ArticleRecord>, ...highlights: HighlightRecord[]): LibrarySnapshot {
  return { ...emptySnapshot(), articles: [{ ...article, ...changes }], highlights };
}

const quoting = (exact: string, id = 1): HighlightRecord => ({
  ...base,
  id: uuid(id),
  target: { ...base.target, selector: [{ type: 'TextQuoteSelector', exact }] },
});

describe('the JSON file', () => {
  test('is a W3C collection of annotations', () => {
    const file = JSON.parse(json(holding({}, base)));
    expect(file).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    expect(file['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(file.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    expect(file.first.items[0]).toMatchObject({
      id: base.id,
      type: 'Annotation',
      motivation: 'commenting',
      target: base.target,
      body: base.body,
    });
  });

  test('read into an empty library and written again gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (snapshot) => {
        const written = json(snapshot);
        const { snapshot: read, leftOut } = await readLibraryFile(written, { now });
        expect(leftOut).toEqual([]);
        expect(json(mergeLibraries(emptySnapshot(), read))).toBe(written);
      }),
      { numRuns: 200 },
    );
  });

  test('carries any text unharmed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const written = json(holding({ title: text }, withNote(quoting(text), text)));
        const { snapshot } = await readLibraryFile(written, { now });
        expect(json(snapshot)).toBe(written);
        expect(snapshot.highlights[0]!.target.selector[0]).toMatchObject({ exact: text });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the CSV file', () => {
  test('lists highlights as their article has them, with colour, tags and what is written on the article', async () => {
    const at = (n: number, start: number): HighlightRecord => ({
      ...withTags({ ...base, colour: 'green' }, ['ports', 'later on']),
      id: uuid(n),
      target: {
        ...base.target,
        selector: [
          { type: 'TextQuoteSelector', exact: `Words at ${start}` },
          { type: 'TextPositionSelector', start, end: start + 5 },
        ],
      },
    });
    const article = withTags(withNote(holding({}, base).articles[0]!, 'Good overview'), ['read again']);
    const csv = csvOf({ articles: [article], highlights: [at(1, 900), at(2, 30)] });
    expect(csv.split('\r\n').map((line) => line.slice(0, 10))).toEqual([
      'Highlight,',
      'Words at 3',
      'Words at 9',
      '',
    ]);
    const { snapshot } = await readLibraryFile(csv, { now });
    expect(snapshot.highlights.map((record) => [record.colour, tagsOf(record)])).toEqual([
      ['green', ['ports', 'later on']],
      ['green', ['ports', 'later on']],
    ]);
    expect(noteOf(snapshot.articles[0]!)).toBe('Good overview');
    expect(tagsOf(snapshot.articles[0]!)).toEqual(['read again']);
  });

  test("has Readwise's columns and can be read again", async () => {
    const csv = csvOf(holding({}, base));
    expect(csv.split('\r\n')[0]).toBe(CSV_COLUMNS.join(','));
    const { format, snapshot } = await readLibraryFile(csv, { now });
    expect(format).toBe('readwise');
    expect(snapshot.articles[0]).toMatchObject({ title: 'The harbour', authors: ['Ada Lane'] });
    expect(snapshot.highlights[0]).toMatchObject({
      created: base.created,
      body: [{ value: 'Which year?' }, { value: 'ports' }],
      target: { source: 'https://example.org/news/harbour' },
    });
  });

  test.each([
    '=HYPERLINK("https://evil.example","x")',
    '+1',
    '-2',
    '@SUM(A1)',
    'a "quoted" word, and\na second line',
  ])('gives a spreadsheet no formula and loses nothing: %s', async (text) => {
    const csv = csvOf(holding({}, withNote(quoting(text), text)));
    const start = csv.split('\r\n')[1]!;
    expect(start).not.toMatch(/^"?[=+\-@]/);
    const { snapshot } = await readLibraryFile(csv, { now });
    expect(snapshot.highlights[0]!.target.selector[0]).toMatchObject({ exact: text });
  });
});

describe('Markdown', () => {
  test('for Obsidian has properties, quotes with their source and note, colours as tags and links of names', () => {
    const files = markdownFiles(holding({}, base), OBSIDIAN);
    const note = files.get('The harbour.md')!;
    for (const words of [
      '---\ntitle: "The harbour"\nurl: "https://example.org/news/harbour"',
      'tags: ["transport"]',
      '[[Holyhead]]',
      '> [!quote]\n> The harbour opened in May.\n>\n> — [The harbour](',
      '#highlight/green',
      '#:~:text=The%20harbour%20opened%20in%20May.',
      '\n> Which year?',
      '#ports',
    ])
      expect(note).toContain(words);
  });

  test('for Notion has headings, quotes and links alone', () => {
    const text = markdownOf(holding({}, base), NOTION);
    expect(text).toContain('# [The harbour](https://example.org/news/harbour)');
    expect(text).toContain('> The harbour opened in May.');
    for (const mark of ['[!', '[[', '---', '#ports']) expect(text).not.toContain(mark);
  });

  test('takes words of a page for words', () => {
    const text = markdownOf(
      holding(
        { title: '<script>alert(1)</script> [x](javascript:alert(1))', url: 'javascript:alert(1)' },
        quoting('# <img src=x onerror=alert(1)>\n- *not* a list'),
      ),
      OBSIDIAN,
    );
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)/);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript:/);
    expect(text).toMatch(/\]\(https:[^()\s]*\), /);
    expect(text).toContain('> \\# \\<img');
    expect(text).toContain('> \\- \\*not\\* a list');
  });

  test('gives each article a file, also where titles are the same or name no file', () => {
    const titles = ['A: b/c', 'a- b c', 'A  b c', '..', ''];
    const articles = titles.map((title, n) => ({
      ...article,
      title,
      key: `example.org/${n}`,
      keys: [],
      url: '',
    }));
    const files = [...markdownFiles({ ...emptySnapshot(), articles }, OBSIDIAN).keys()];
    expect(files).toHaveLength(titles.length);
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(titles.length);
    for (const name of files) expect(name).toMatch(/^[^\\/:*?"<>|.]+\.md$/);
  });
});

test('plain quotes carry the title and the address', () => {
  expect(quotesOf(holding({}, base))).toBe(
    '“The harbour opened in May.”\n\nThe harbour\nhttps://example.org/news/harbour',
  );
});
