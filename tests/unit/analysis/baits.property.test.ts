import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBudget } from '../../../utils/analysis/budget.ts';
import { ANNOTATORS } from '../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../utils/cli/shared/load-resources.ts';
import { workOf } from '../counted-work.ts';
import { samplesOf } from '../pattern-samples.ts';
import { regexLiterals } from '../regex-literals.ts';

const LISTS = 'utils/analysis/lang/en';

/** The words in a list of words, however it is kept. */
function wordsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.length < 40 ? [value] : [];
  if (depth > 3 || typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  if (value instanceof Map) return [...value].flatMap((each) => wordsIn(each, depth + 1));
  const inside = Symbol.iterator in value ? [...(value as Iterable<unknown>)] : Object.entries(value);
  return inside.flatMap((each) => wordsIn(each, depth + 1));
}

const lists: [string, string[]][] = [];
const made: RegExp[] = [];
for (const name of readdirSync(LISTS).filter((file) => file.endsWith('.ts')))
  for (const [list, value] of Object.entries(await import(join('../../..', LISTS, name)))) {
    if (value instanceof RegExp) made.push(value);
    const words = [...new Set(wordsIn(value))].filter((word) => /[a-z]/i.test(word));
    if (words.length > 1) lists.push([`${name} ${list}`, words]);
  }

/** Pieces that stand between the words of the lists: numbers, names, and signs that open or end something. */
const PIECES =
  '12 2019 1,000 5% $5 € Anna Oslo the of and by to from said , ; : ( ) “ ” " — - . ? \n\n'.split(/(?<=\S) /);

const word = fc.constantFrom(...lists).chain(([, words]) => fc.constantFrom(...words));
/** The repeated part of a bait: one to four words and pieces, of which some begin with a capital. */
const bait = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 4 })
  .chain((words) =>
    fc
      .boolean()
      .map((capital) =>
        capital ? words.map((each) => (each[0] ?? '').toUpperCase() + each.slice(1)) : words,
      ),
  )
  .map((words) => `${words.join(' ')} `);

/** Patterns of the annotators: those in their sources, and those that their word lists make. */
const patterns = [
  ...regexLiterals(['utils/analysis']),
  ...made.map(({ source, flags }) => ({ pattern: source, flags })),
];

/** The repeated part of a bait that is drawn from a pattern or two, with a piece between them. */
const patternBait = fc
  .array(fc.constantFrom(...patterns).chain(samplesOf), { minLength: 1, maxLength: 2 })
  .chain((samples) => fc.constantFrom(...PIECES).map((piece) => `${samples.join(` ${piece} `)} `));

const resources = loadResources();

/** Steps that each annotator takes over a text, by its name. */
function workOfEach(text: string): Map<string, number> {
  const article = articleFromText(text, { language: 'en', publishedAt: '2026-05-15' });
  const work = new Map<string, number>();
  let layers: Record<string, unknown> = {};
  for (const annotator of ANNOTATORS) {
    const tools = { resources, budget: createBudget(Number.POSITIVE_INFINITY) };
    const count = workOf(() => {
      layers = { ...layers, ...annotator.annotate(article, layers as never, tools) };
    });
    work.set(annotator.name, count);
  }
  return work;
}

const SHORT = 3_000;
const TIMES = 4;
/** Growth of the work per character that is still linear: whatever begins only in a long text makes it a little more than 1. */
const LINEAR = 2;

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

test('lists of words to draw baits from are found', () => {
  expect(lists.length).toBeGreaterThan(60);
});

test('patterns to draw baits from are found', () => {
  expect(patterns.length).toBeGreaterThan(250);
});

test.each([
  ['words of its own lists', bait],
  ['what its own patterns look for', patternBait],
])('every annotator works in proportion to a text that repeats %s', (_, units) => {
  workOfEach(repeated('The board met on Monday. ', SHORT));
  fc.assert(
    fc.property(units, (unit) => {
      const few = workOfEach(repeated(unit, SHORT));
      const many = workOfEach(repeated(unit, SHORT * TIMES));
      const grown = [...many].flatMap(([name, count]) => {
        const growth = count / TIMES / Math.max(few.get(name) ?? 0, SHORT);
        return growth > LINEAR ? [`${name}: ${growth.toFixed(1)}`] : [];
      });
      expect(grown, JSON.stringify(unit)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
