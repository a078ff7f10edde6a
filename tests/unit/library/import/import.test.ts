import { describe, expect, test } from 'vitest';
import { jsonPieces } from '../../../../utils/library/export/json.ts';
import { readLibraryFile } from '../../../../utils/library/import/index.ts';
import { emptySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { mergeLibraries } from '../../../../utils/library/merge/index.ts';
import type { HighlightRecord } from '../../../../utils/model/records.ts';
import stored from '../stored-001.json' with { type: 'json' };

const now = new Date('2026-07-01T00:00:00.000Z');
const base = stored.highlights[0] as HighlightRecord;
const { latest: _, ...article } = stored.articles[0]!;
const ours = [...jsonPieces({ ...emptySnapshot(), articles: [article], highlights: [base] })].join('');
const changed = (change: (file: Record<string, never>) => void): string => {
  const file = JSON.parse(ours);
  change(file);
  return JSON.stringify(file);
};

const annotation = (more: object) => ({
  id: 'AbC',
  uri: 'https://example.org/news/harbour?utm_source=x',
  created: '2026-03-01T10:00:00.123456+01:00',
  updated: '2026-03-02T10:00:00+00:00',
  text: 'A note',
  tags: ['ports'],
  document: { title: ['The harbour'] },
  target: [
    {
      source: 'https://example.org/news/harbour',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 0,
          endOffset: 5,
        },
        { type: 'TextPositionSelector', start: 900, end: 920 },
        { type: 'TextQuoteSelector', exact: 'opened in May', prefix: 'The harbour ', suffix: '. The' },
      ],
    },
  ],
  ...more,
});
const hypothesis = (...annotations: object[]) => JSON.stringify({ export_date: 'x', annotations });

describe("a file of Hypothesis'", () => {
  test('brings quotes with their notes, tags, pages and moments', async () => {
    const { format, snapshot, leftOut } = await readLibraryFile(hypothesis(annotation({})), { now });
    expect(format).toBe('hypothesis');
    expect(leftOut).toEqual([]);
    expect(snapshot.articles).toMatchObject([{ key: 'example.org/news/harbour', title: 'The harbour' }]);
    expect(snapshot.highlights).toMatchObject([
      {
        created: '2026-03-01T09:00:00.123Z',
        modified: '2026-03-02T10:00:00.000Z',
        motivation: 'commenting',
        articleKey: 'example.org/news/harbour',
        target: { selector: [{ type: 'TextQuoteSelector', exact: 'opened in May', prefix: 'The harbour ' }] },
        body: [
          { value: 'A note', purpose: 'commenting' },
          { value: 'ports', purpose: 'tagging' },
        ],
      },
    ]);
  });

  test('puts notes and tags on a page as such onto its article', async () => {
    const file = hypothesis(
      annotation({ id: 'note', target: [{ source: 'x' }], text: 'About the page', tags: ['ports'] }),
      annotation({ id: 'other', target: [{ source: 'x' }], text: 'Read again', tags: ['Ports', 'sea'] }),
    );
    const { snapshot } = await readLibraryFile(file, { now });
    expect(snapshot.articles).toMatchObject([
      {
        savedAt: null,
        body: [
          { value: 'About the page\n\nRead again', purpose: 'commenting' },
          { value: 'ports', purpose: 'tagging' },
          { value: 'sea', purpose: 'tagging' },
        ],
      },
    ]);
    expect(mergeLibraries(emptySnapshot(), snapshot).articles).toHaveLength(1);
  });

  test('tells what it leaves out', async () => {
    const file = hypothesis(
      annotation({ id: 'reply', references: ['AbC'], text: 'I agree' }),
      annotation({ id: 'empty', target: [{ selector: [{ type: 'TextQuoteSelector', exact: ' ' }] }] }),
      { id: 7 },
    );
    const { snapshot, leftOut } = await readLibraryFile(file, { now });
    expect(snapshot.highlights).toEqual([]);
    expect(leftOut.map(({ reason, count }) => [reason, count])).toEqual([
      ['reply', 1],
      ['no-quote', 1],
      ['unreadable', 1],
    ]);
    expect(leftOut[0]!.example).toBe('I agree');
  });

  test('brings the same ids at every import', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => readLibraryFile(hypothesis(annotation({})), { now })),
    );
    const merged = mergeLibraries(first!.snapshot, second!.snapshot);
    expect(merged.highlights).toHaveLength(1);
  });
});

describe("a table of Readwise's", () => {
  test('is read in the columns of its export too, with colours and tags', async () => {
    const csv =
      '\uFEFFHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n' +
      '"He said ""no"", twice",The Sea,Ada Lane,B00,mine,pink,"ports, press",page,12,2026-02-03 04:05:06+00:00,\r\n';
    const { snapshot } = await readLibraryFile(csv, { now });
    expect(snapshot.highlights).toMatchObject([
      {
        created: '2026-02-03T04:05:06.000Z',
        colour: 'pink',
        articleKey: 'urn:book:the%20sea',
        target: { selector: [{ exact: 'He said "no", twice' }] },
        body: [{ value: 'mine' }, { value: 'ports' }, { value: 'press' }],
      },
    ]);
  });

  test('leaves out rows without words or without a page', async () => {
    const csv =
      'Highlight,Title,Author,URL,Note,Location,Date\n,Sea,,https://example.org/,n,,\nWords,,,,,,\n';
    const { leftOut } = await readLibraryFile(csv, { now });
    expect(leftOut.map(({ reason }) => reason)).toEqual(['no-quote', 'no-page']);
  });

  test('that breaks off inside a cell or a row is refused', async () => {
    const csv = 'Highlight,Title,Author,URL,Note,Location,Date\nA,T,,https://example.org/,,,\n"Half a';
    await expect(readLibraryFile(csv, { now })).rejects.toMatchObject({ reason: 'broken' });
    await expect(readLibraryFile(csv.replace('"Half a', 'Half,T'), { now })).rejects.toMatchObject({
      reason: 'broken',
    });
  });
});

describe('a file of ours', () => {
  test('cut anywhere is refused', async () => {
    for (let at = 1; at < ours.length - 2; at += 7)
      await expect(readLibraryFile(ours.slice(0, at), { now })).rejects.toMatchObject({
        name: 'ImportError',
      });
  });

  test('from a newer version is refused by that name', async () => {
    const file = changed((it) => Object.assign(it, { 'sidelight:version': 2 }));
    await expect(readLibraryFile(file, { now })).rejects.toMatchObject({ reason: 'newer-version' });
  });

  test('keeps apart two highlights that share an id', async () => {
    const file = changed(({ first }) => {
      const { items } = first as unknown as { items: object[] };
      items.push({ ...items[0], created: '2026-05-09T00:00:00.000Z', modified: '2026-05-09T00:00:00.000Z' });
    });
    const { snapshot } = await readLibraryFile(file, { now });
    expect(new Set(snapshot.highlights.map(({ id }) => id)).size).toBe(2);
  });

  test.each(['2026-02-30T09:00:00.000Z', '2026-05-01T25:00:00.000Z', '2026-99-99T99:99:99.999Z'])(
    'leaves out a record with a moment that does not exist: %s',
    async (created) => {
      const file = changed((all) => {
        (all as never as { first: { items: { created: string }[] } }).first.items[0]!.created = created;
      });
      const { snapshot, leftOut } = await readLibraryFile(file, { now });
      expect(snapshot.highlights).toEqual([]);
      expect(leftOut).toMatchObject([{ reason: 'unreadable', count: 1 }]);
    },
  );

  test('takes HTML in any field for text', async () => {
    const html = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const file = changed(({ first }) => {
      const [item] = (first as unknown as { items: Record<string, object[]>[] }).items;
      Object.assign(item!.body![0]!, { value: html });
    });
    const { snapshot } = await readLibraryFile(file, { now });
    expect(snapshot.highlights[0]!.body[0]!.value).toBe(html);
  });

  test.each([
    ['an id that is none', 'id', '<b>1</b>'],
    ['a moment that is none', 'created', 'yesterday'],
    ['a colour that is none', 'sidelight:colour', 'red;background:url(x)'],
    ['no selectors', 'target', { source: 'https://example.org/', selector: [] }],
    ['an article that the file lacks', 'sidelight:article', 'example.org/else'],
    ['a prototype', '__proto__', { colour: 'red' }],
  ])('leaves out an annotation with %s, or what is strange in it', async (_, field, value) => {
    const file = changed(({ first }) => {
      const { items } = first as unknown as { items: Record<string, unknown>[] };
      items[0]![field] = value;
    });
    const { snapshot, leftOut } = await readLibraryFile(file, { now });
    if (field === '__proto__') expect(snapshot.highlights).toEqual([base]);
    else expect([snapshot.highlights, leftOut[0]!.count]).toEqual([[], 1]);
  });
});

describe('a file that is none of these', () => {
  test.each([
    ['nothing', '', 'unknown-format'],
    ['a page', '<!doctype html><title>x</title>', 'unknown-format'],
    ['other JSON', '{"a": 1}', 'unknown-format'],
    ['a number', '7', 'unknown-format'],
    ['a list', '[1, 2]', 'unknown-format'],
    ['bytes', '\u0000\u0001\u0002PK', 'unknown-format'],
    ['another table', 'a,b\n1,2\n', 'unknown-format'],
    ['a file of Hypothesis with nothing in it', '{"annotations": []}', 'nothing-in-it'],
  ])('is refused: %s', async (_, text, reason) => {
    await expect(readLibraryFile(text, { now })).rejects.toMatchObject({ reason });
  });
});
