import { describe, expect, test } from 'vitest';
import { ANNOTATORS, analyse } from '../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../utils/article/from-text.ts';
import { loadResources } from '../../../utils/cli/load-resources.ts';

const resources = loadResources();
const paragraph =
  'The council met on Monday, May 4, and agreed to spend 40 million euros on the old bridge, said Anna Berg of Northgate Ferries. ';
const article = (characters: number) =>
  articleFromText(`${paragraph.repeat(3)}\n\n`.repeat(Math.ceil(characters / (3 * paragraph.length))), {
    language: 'en',
    publishedAt: '2026-05-15',
  });

describe('the budget', () => {
  test('lets an article of 500,000 characters be read to its end', async () => {
    const long = article(500_000);
    const { skipped, figures } = await analyse(long, resources);
    expect(skipped).toEqual([]);
    expect(long.text.length - figures.at(-1)!.end).toBeLessThan(paragraph.length);
  });

  test('cuts a book, says so, and keeps what was found before', async () => {
    const book = article(2_500_000);
    const { skipped, figures } = await analyse(book, resources);
    expect(skipped).toContainEqual({ annotator: 'tokens', reason: 'budget' });
    expect(figures.length).toBeGreaterThan(1_000);
    expect(figures.at(-1)!.end).toBeLessThan(book.text.length);
  });

  test('is counted by every annotator', async () => {
    const silent: string[] = [];
    const annotators = ANNOTATORS.map((step) => ({
      ...step,
      annotate: (...[text, layers, tools]: Parameters<typeof step.annotate>) => {
        let spent = 0;
        const budget = {
          spend: (units: number) => {
            spent += units;
            return true;
          },
          exhausted: false,
        };
        const found = step.annotate(text, layers, { ...tools, budget });
        if (spent === 0) silent.push(step.name);
        return found;
      },
    }));
    await analyse(article(5_000), resources, { annotators });
    expect(silent).toEqual([]);
  });
});

describe('an analysis that is called off', () => {
  test('ends before the next annotator, with the reason of the signal', async () => {
    const controller = new AbortController();
    const ran: string[] = [];
    const annotators = ANNOTATORS.map((step) => ({
      ...step,
      annotate: (...args: Parameters<typeof step.annotate>) => {
        ran.push(step.name);
        return step.annotate(...args);
      },
    }));
    const pause = async () => controller.abort(new Error('asked again'));
    const work = analyse(article(5_000), resources, { annotators, pause, signal: controller.signal });
    await expect(work).rejects.toThrow('asked again');
    expect(ran).toEqual(['tokens']);
  });
});
