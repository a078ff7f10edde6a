import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Budget, createBudget, SLICE } from '../../../utils/analysis/budget.ts';
import { ANNOTATORS, analyse } from '../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();
const DAYS = ['Monday, May 4', 'Tuesday, May 5', 'Friday, May 8', 'Saturday, May 9'];
/** A paragraph with something for every annotator; its numbers differ from the others'. */
const paragraph = (i: number) =>
  `The council of Vell met on ${DAYS[i % DAYS.length]}, and agreed to spend ${40 + (i % 50)} million euros on the old bridge and its ferries, said Anna Berg${i % 97} of Northgate Ferries. The strike of the ${200 + i} dockers, who want higher wages, began on Sunday, May ${4 + (i % 9)}, 2026, she said.`;
const article = (characters: number) =>
  articleFromText(
    Array.from({ length: Math.ceil(characters / paragraph(0).length) }, (_, i) => paragraph(i)).join('\n\n'),
    { language: 'en', publishedAt: '2026-05-15' },
  );

/** The pipeline's annotators with a budget that others may look at. */
const withBudget = (change: (budget: Budget, annotator: string) => Budget): typeof ANNOTATORS =>
  ANNOTATORS.map((step) => ({
    ...step,
    steps: (text, layers, tools) =>
      step.steps(text, layers, { ...tools, budget: change(tools.budget, step.name) }),
  }));

/** The budget, with what is spent told to `hear`. */
const heard = (budget: Budget, hear: (units: number) => void): Budget => ({
  spend: (units) => {
    hear(units);
    return budget.spend(units);
  },
  get exhausted() {
    return budget.exhausted;
  },
  isPauseDue: () => budget.isPauseDue(),
});

/** The layers that each annotator adds to the analysis; parts of speech show in what others find. */
const FOUND = {
  timex: 'timexes',
  entities: 'entities',
  figures: 'figures',
  attributions: 'attributions',
  speakers: 'speakers',
  timeline: 'timeline',
  topics: 'keyphrases',
  facts: 'keyFacts',
} as const;

describe('the budget', () => {
  test('lets an article of 500,000 characters be read to its end', async () => {
    const long = article(500_000);
    const { skipped, figures } = await analyse(long, resources);
    expect(skipped).toEqual([]);
    expect(long.text.length - figures.at(-1)!.end).toBeLessThan(paragraph(0).length);
  });

  test('cuts a book, says so, and keeps what was found before', async () => {
    const book = article(2_500_000);
    const { skipped, figures } = await analyse(book, resources);
    expect(skipped).toContainEqual({ annotator: 'tokens', reason: 'budget' });
    expect(figures.length).toBeGreaterThan(1_000);
    expect(figures.at(-1)!.end).toBeLessThan(book.text.length);
  });

  test('cuts a text of nothing but figures sooner than prose of its length, and says so', async () => {
    const ages = articleFromText('age 12 '.repeat(100_000), { language: 'en' });
    const { skipped, figures } = await analyse(ages, resources);
    expect(skipped).toContainEqual({ annotator: 'figures', reason: 'budget' });
    expect(figures.length).toBeGreaterThan(10_000);
    expect(figures.length).toBeLessThan(60_000);
  });

  test.each(Object.entries(FOUND))(
    'of %s alone ends it early: it says so and gives the first part',
    async (name, layer) => {
      const text = article(20_000);
      let units = 0;
      const annotators = withBudget((budget, own) =>
        own === name ? heard(budget, (cost) => (units += cost)) : budget,
      );
      const whole = await analyse(text, resources, { annotators });
      const part = await analyse(text, resources, {
        unitsFor: (own) => (own === name ? (3 / 4) * units : Number.POSITIVE_INFINITY),
      });
      expect(part.skipped).toEqual([{ annotator: name, reason: 'budget' }]);
      const mentions = (all: readonly object[]) =>
        all.flatMap((each) => ('mentions' in each ? (each.mentions as object[]) : each));
      expect(mentions(part[layer]).length).toBeGreaterThan(0);
      // Key facts are twelve at most, of a part too; names that the tagger did not reach are found by those that it did.
      if (name === 'facts') expect(part[layer]).not.toEqual(whole[layer]);
      else if (name === 'entities')
        expect(mentions(part[layer]).length).toBeLessThanOrEqual(mentions(whole[layer]).length);
      else expect(mentions(part[layer]).length).toBeLessThan(mentions(whole[layer]).length);
    },
  );

  test('of any annotator may be any number of units: the others run, and it alone is named', async () => {
    const text = article(3_000);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ANNOTATORS), fc.nat(4_000), async ({ name }, units) => {
        let spent = 0;
        const { skipped } = await analyse(text, resources, {
          annotators: withBudget((budget, own) =>
            own === name ? heard(budget, (cost) => (spent += cost)) : budget,
          ),
          unitsFor: (own) => (own === name ? units : Number.POSITIVE_INFINITY),
        });
        expect(skipped).toEqual(spent > units ? [{ annotator: name, reason: 'budget' }] : []);
      }),
      { numRuns: 60 },
    );
  });

  test('is counted by every annotator', async () => {
    const counted = new Map<string, number>();
    const annotators = withBudget((budget, name) =>
      heard(budget, (units) => counted.set(name, (counted.get(name) ?? 0) + units)),
    );
    await analyse(article(5_000), resources, { annotators });
    expect([...counted.keys()]).toEqual(ANNOTATORS.map(({ name }) => name));
  });

  test('grows with the text and no faster', async () => {
    const spentOn = async (characters: number) => {
      const counted = new Map<string, number>();
      const annotators = withBudget((budget, name) =>
        heard(budget, (units) => counted.set(name, (counted.get(name) ?? 0) + units)),
      );
      await analyse(article(characters), resources, { annotators });
      return counted;
    };
    const [short, long] = [await spentOn(20_000), await spentOn(200_000)];
    for (const [name, units] of long) expect(units / short.get(name)!, name).toBeLessThan(11);
  });
});

describe('a pause', () => {
  test('is due once for each slice of work', () => {
    const budget = createBudget(Number.POSITIVE_INFINITY);
    const due = Array.from({ length: 40 }, () => budget.spend(SLICE / 10) && budget.isPauseDue());
    expect(due.filter(Boolean)).toHaveLength(4);
  });

  test('comes before any annotator has done two slices of work on a long article', async () => {
    let sincePause = 0;
    const most = new Map<string, number>();
    const annotators = withBudget((budget, name) =>
      heard(budget, (units) => {
        sincePause += units;
        most.set(name, Math.max(most.get(name) ?? 0, sincePause));
      }),
    );
    await analyse(article(500_000), resources, {
      annotators,
      pause: async () => {
        sincePause = 0;
      },
    });
    // Checks book a whole look at the article at once, which is soon done.
    most.delete('checks');
    for (const [name, units] of most) expect(units, name).toBeLessThan(2 * SLICE);
  });
});

describe('an analysis that is called off', () => {
  test.each(ANNOTATORS.map(({ name }) => name))(
    'ends inside %s, with the reason of the signal',
    async (name) => {
      const controller = new AbortController();
      let running = '';
      const ended: string[] = [];
      const annotators = ANNOTATORS.map((step): typeof step => ({
        ...step,
        *steps(...args) {
          running = step.name;
          const found = yield* step.steps(...args);
          ended.push(step.name);
          return found;
        },
      }));
      const pause = async () => {
        if (running === name) controller.abort(new Error('asked again'));
      };
      const work = analyse(article(60_000), resources, { annotators, pause, signal: controller.signal });
      await expect(work).rejects.toThrow('asked again');
      expect(ended).toEqual(
        ANNOTATORS.map((step) => step.name).slice(
          0,
          ANNOTATORS.findIndex((step) => step.name === name),
        ),
      );
    },
  );
});
