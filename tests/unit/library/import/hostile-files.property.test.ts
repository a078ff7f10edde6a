import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { csvOf } from '../../../../utils/library/export/csv.ts';
import { jsonPieces } from '../../../../utils/library/export/json.ts';
import { ImportError } from '../../../../utils/library/import/import-error.ts';
import { readLibraryFile } from '../../../../utils/library/import/index.ts';
import { emptySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { ArticleRecord, HighlightRecord } from '../../../../utils/model/records.ts';
import stored from '../stored-001.json' with { type: 'json' };

const now = new Date('2026-07-01T00:00:00.000Z');
const highlight = stored.highlights[0] as HighlightRecord;
const { latest: _, ...article } = stored.articles[0]!;
const ours = (): Record<string, unknown> =>
  JSON.parse([...jsonPieces({ ...emptySnapshot(), articles: [article], highlights: [highlight] })].join(''));

/** All places in a value, as paths. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** The file with `value` at one place. */
function withValueAt(path: readonly string[], value: unknown): string {
  const file = ours();
  if (path.length === 0) return JSON.stringify(value) ?? 'undefined';
  let at = file as Record<string, never>;
  for (const key of path.slice(0, -1)) at = at[key]!;
  Object.defineProperty(at, path.at(-1)!, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(file);
}

/** The file with lists in lists, deeper than any stack. */
const nested = (depth: number, around: (inner: string) => string): string =>
  around('['.repeat(depth) + ']'.repeat(depth));

/** Reads a file: its records fit their schemas, or it is refused with a reason. */
async function readOrRefused(text: string): Promise<void> {
  const read = await readLibraryFile(text, { now }).catch((error: unknown) => {
    expect(error).toBeInstanceOf(ImportError);
    return null;
  });
  for (const record of read?.snapshot.highlights ?? []) HighlightRecord.parse(record);
  for (const record of read?.snapshot.articles ?? []) ArticleRecord.parse(record);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    '\ud800',
    '9999-12-31T23:59:59.999Z',
    1e308,
    -0,
  ),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
);

describe('a file made to harm', () => {
  test('with anything in any place of it is read without it, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pathsOf(ours())), strange, async (path, value) => {
        await readOrRefused(withValueAt(path, value));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['everything', (inner: string) => inner],
    [
      'the list of annotations',
      (inner: string) => JSON.stringify(ours()).replace('"items":[', `"items":[${inner},`),
    ],
    [
      'the articles',
      (inner: string) => `{"sidelight:version":1,"first":{"items":[]},"sidelight:articles":[${inner}]}`,
    ],
    ['a file of Hypothesis', (inner: string) => `{"annotations":[${inner}]}`],
  ])('with 100,000 lists in each other as %s is read without them, or refused', async (_, around) => {
    await readOrRefused(nested(100_000, around));
  });

  test.each([
    '{"__proto__":{"polluted":1},"sidelight:version":1,"first":{"items":[{"__proto__":{"polluted":1}}]}}',
  ])('with keys of prototypes leaves all prototypes alone', readOrRefused);

  test('with a million rows of one comma is read in time in proportion to it', async () => {
    await readOrRefused(`Highlight,Title,Author,URL,Note,Location,Date\n${',,,,,,\n'.repeat(200_000)}`);
  });
});

test('no cell of a table begins as a formula, whatever it is made of', () => {
  const words = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', ''), fc.string({ minLength: 1 }))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, words, (quote, title, note) => {
      const csv = csvOf({
        articles: [{ ...article, title, authors: [title] } as ArticleRecord],
        highlights: [
          {
            ...highlight,
            target: { ...highlight.target, selector: [{ type: 'TextQuoteSelector', exact: quote }] },
            body: [{ type: 'TextualBody', value: note, purpose: 'commenting' }],
          } as HighlightRecord,
        ],
      });
      const cells = (Papa.parse(csv).data as string[][]).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});

test('a file that is no table is refused by its first rows, however large it is', async () => {
  const parse = vi.spyOn(Papa, 'parse');
  await expect(readLibraryFile('x"{[,\\\n'.repeat(20_000), { now })).rejects.toThrow(ImportError);
  const read = parse.mock.results.map(({ value }) => value.data.length);
  expect(Math.max(...read)).toBeLessThan(100);
});
