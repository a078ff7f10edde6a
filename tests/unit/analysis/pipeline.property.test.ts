import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../utils/cli/shared/load-resources.ts';
import { Analysis } from '../../../utils/model/analysis.ts';

const resources = loadResources();
const analysed = (text: string) =>
  analyse(articleFromText(text, { language: 'en', publishedAt: '2024-05-15' }), resources);

/** Names that every plain object answers to, so that a table of words must not. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);
/** Words that lead rules to look the next word up. */
const AROUND =
  'the|last|next|this|two|12|12.5|$5|£|per|a|of|million|US|Canadian|dollars|km|square|years|ago|today|said|according to|,|.|“|”|-|Monday|up|%'.split(
    '|',
  );

const proseOf = (words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));

function spansOf(value: unknown, found: { start: number; end: number }[] = []): typeof found {
  if (value === null || typeof value !== 'object') return found;
  if ('start' in value && 'end' in value) found.push(value as { start: number; end: number });
  for (const inner of Object.values(value)) spansOf(inner, found);
  return found;
}

async function expectSound(text: string): Promise<void> {
  const analysis = await analysed(text);
  expect(Analysis.safeParse(analysis).error).toBeUndefined();
  const { article, timeline, timexes, entities, attributions, figures, keyFacts } = analysis;
  for (const { start, end } of spansOf(analysis)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(article.text.length);
  }
  const starts = timeline.map(({ from }) => from);
  expect(starts).toEqual(starts.toSorted());
  for (const { period, sameAs } of figures) {
    expect(period ?? -1).toBeLessThan(timexes.length);
    expect(sameAs ?? -1).toBeLessThan(figures.length);
  }
  for (const { timex } of timeline) expect(timex ?? -1).toBeLessThan(timexes.length);
  for (const { speaker, within } of attributions) {
    expect(speaker ?? -1).toBeLessThan(entities.length);
    expect(within ?? -1).toBeLessThan(attributions.length);
  }
  for (const { attribution } of keyFacts) expect(attribution ?? -1).toBeLessThan(attributions.length);
}

describe('the whole pipeline', () => {
  it('finds the same in an article whatever it has read before', async () => {
    const text =
      'On Monday al-Watan and Al-Watan of Peru-based Northgate said 12 ships sailed. The BBC said so too.';
    const first = await analysed(text);
    await fc.assert(
      fc.asyncProperty(
        proseOf([...text.split(/(?<=\W)|(?=\W)/), ...text.toUpperCase().split(' ')]),
        async (other) => {
          await analysed(other);
          expect(await analysed(text)).toEqual(first);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reads the names of inherited members as plain words', async () => {
    await fc.assert(fc.asyncProperty(proseOf([...INHERITED, ...AROUND]), expectSound), { numRuns: 60 });
  });

  it('finds no date in “the constructor”', async () => {
    for (const name of INHERITED) {
      const { timexes } = await analysed(`On Monday the ${name} of 12 came.`);
      expect(
        timexes.map(({ value }) => value),
        name,
      ).toEqual(['2024-05-13']);
    }
  });

  it('answers in its own shape for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), expectSound),
      {
        numRuns: 40,
      },
    );
  });

  it('answers in its own shape for lone surrogates between words', async () => {
    const words = [...AROUND, '\ud800', '\udc00', 'Anna\ud83d', '5\udfff', '😀', '👩‍👩‍👧'];
    await fc.assert(fc.asyncProperty(proseOf(words), expectSound), { numRuns: 40 });
  });

  it('answers in its own shape for an article that ends in the middle of a clause', async () => {
    const clauses = [
      'They may decide on the future for half a century, directly in the north and indirectly in',
      'The council would have',
      'She should soon be',
      'Sales rose by 5 per cent between 2019 and',
      'The former minister, who is expected to',
      '“We will not,” said the head of',
    ];
    const ends = clauses.flatMap((clause) =>
      [...clause.matchAll(/\S+/g)].map(({ 0: word, index }) => clause.slice(0, index + word.length)),
    );
    for (const end of ends) await expectSound(end);
  });
});
