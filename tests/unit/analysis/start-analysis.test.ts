import { describe, expect, test, vi } from 'vitest';
import { analyse, prepare, startAnalysis } from '../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../utils/analysis/resources.ts';
import { articleFromText } from '../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../utils/cli/shared/load-resources.ts';
import { ArticleText } from '../../../utils/model/article-document.ts';

const resources = loadResources();
const TEXT = `The harbour of Vell will close on Friday, its owner, Northgate Ferries, said on Monday.

"We lost 40 million euros last year," Anna Berg, the company's chief executive, told reporters. The dockers' union called the decision wrong.`;
const article = {
  ...articleFromText(TEXT, { language: 'en', publishedAt: '2026-05-04', title: 'Harbour of Vell to close' }),
  keywords: ['ferries'],
  url: 'https://news.example/harbour',
};

/** The part of an article that is known first; reading anything else of it fails. */
const textOf = (whole: typeof article): ArticleText =>
  new Proxy(ArticleText.parse(whole), {
    get(target, name) {
      if (!(name in target)) throw new Error(`${String(name)} is not known yet`);
      return target[name as keyof ArticleText];
    },
  });

describe('an analysis that begins with the text', () => {
  test('finds what one of the whole article finds', async () => {
    const started = startAnalysis(textOf(article), resources);
    const whole = await analyse(article, resources);
    expect(whole.attributions).not.toEqual([]);
    expect(whole.timeline).not.toEqual([]);
    expect(await analyse(article, resources, { started })).toEqual(whole);
  });

  test.each([
    ['text', { text: `${TEXT.slice(0, -1)}!` }],
    ['headline', { title: 'Northgate Ferries to close harbour' }],
    ["publisher's tags", { keywords: ['dockers'] }],
    ['language', { language: 'de' }],
    ['blocks', { blocks: [{ start: 0, end: TEXT.length, type: 'paragraph' as const }] }],
  ])('is left alone where the %s turned out to be another', async (_, change) => {
    const changed = { ...article, ...change };
    const started = startAnalysis(textOf(article), resources);
    expect(await analyse(changed, resources, { started })).toEqual(await analyse(changed, resources));
  });

  test('says what it left out, as one of the whole article does', async () => {
    const danish = { ...article, language: 'da' };
    const started = startAnalysis(textOf(danish), resources);
    const { skipped } = await analyse(danish, resources, { started });
    expect(skipped).toContainEqual({ annotator: 'entities', reason: 'language' });
    expect(skipped).toEqual((await analyse(danish, resources)).skipped);
  });

  test('rejects whoever goes on with it once it was called off', async () => {
    const control = new AbortController();
    const started = startAnalysis(textOf(article), resources, { signal: control.signal });
    control.abort(new Error('stopped'));
    await expect(analyse(article, resources, { started })).rejects.toThrow('stopped');
  });

  test('tells the share that is done, to the end', async () => {
    const shares: number[] = [];
    const started = startAnalysis(textOf(article), resources);
    await analyse(article, resources, { started, onProgress: (done) => shares.push(done) });
    expect(shares[0]).toBeGreaterThan(0.5);
    expect(shares.at(-1)).toBe(1);
  });
});

describe('preparing', () => {
  test('changes nothing of what is found', async () => {
    const before = await analyse(article, resources);
    const pause = vi.fn(async () => {});
    await prepare(resources, { pause });
    expect(pause).toHaveBeenCalled();
    expect(await analyse(article, resources)).toEqual(before);
  });

  test('says whether every model was there', async () => {
    await expect(prepare(resources, {})).resolves.toBe(true);
    await expect(prepare(NO_MODELS, {})).resolves.toBe(false);
  });
});
