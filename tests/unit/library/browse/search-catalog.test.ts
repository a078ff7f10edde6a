import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, byReadingOrder } from '../../../../utils/library/browse/arrange.ts';
import { createCatalogStore } from '../../../../utils/library/browse/catalog-store.ts';
import type { Entries } from '../../../../utils/library/browse/entries.ts';
import { NO_FILTER } from '../../../../utils/library/browse/filter.ts';
import { createSearch } from '../../../../utils/library/browse/search.ts';
import { isCatalog, makeCatalog, searchCatalog } from '../../../../utils/library/browse/search-catalog.ts';
import { groupBy } from '../../../../utils/library/group-by.ts';
import { sampleArticles, sampleHighlights } from '../../../fixtures/library/sample.ts';

const sample: Entries = { articles: [...sampleArticles], highlights: [...sampleHighlights] };

/** The answer of the search that has read everything, before its index is there. */
function wholeAnswer({ articles, highlights }: Entries, query: string) {
  const search = createSearch();
  for (const article of articles) search.putArticle(article);
  for (const highlight of highlights) search.putHighlight(highlight);
  const byArticle = groupBy(highlights, ({ articleKey }) => articleKey);
  for (const list of byArticle.values()) list.sort(byReadingOrder);
  const options = { filter: NO_FILTER, sort: 'newest', grouped: true } as const;
  const hits = search.search(query);
  const list = arrange(new Map(articles.map((article) => [article.key, article])), byArticle, options, hits);
  return {
    articles: list.rows.flatMap((row) => (row.kind === 'article' ? [row.article.key] : [])),
    highlights: list.rows.flatMap((row) => (row.kind === 'highlight' ? [row.highlight.id] : [])).toSorted(),
    totals: { highlights: list.highlights, articles: list.articles },
  };
}
const early = (entries: Entries, query: string) => {
  const answer = searchCatalog(makeCatalog(entries), query)!;
  return { ...answer, highlights: answer.highlights.toSorted() };
};

describe('the catalog', () => {
  test.each([
    'passengers',
    'redund',
    'union',
    'numbers',
    'Insolvenz',
    'okafor',
    'fahrverkehr',
    'المجلس',
    'passengers northgate',
    'passengers redundancies',
    'zeppelin',
    'sengers',
    'harbour worth',
  ])('answers "%s" as the whole search does', (query) => {
    expect(early(sample, query)).toEqual(wholeAnswer(sample, query));
  });

  test('answers any query over any library as the whole search does', () => {
    const words = fc.array(
      fc.constantFrom('ferry', 'ferries', 'port', 'ports', 'a', 'ab', 'Élan', '港湾局'),
      {
        maxLength: 4,
      },
    );
    const text = words.map((list) => list.join(' '));
    const library = fc.array(
      fc.record({ title: text, isSaved: fc.boolean(), quotes: fc.array(text, { maxLength: 3 }) }),
      {
        maxLength: 6,
      },
    );
    const [model] = sampleHighlights;
    fc.assert(
      fc.property(library, text, (made, query) => {
        fc.pre(query.trim() !== '');
        let number = 0;
        const moment = () => new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
        const articles = made.map(({ title, isSaved }, at) => ({
          ...sampleArticles[0]!,
          number: number++,
          key: `site.example/${at}`,
          title,
          topics: [],
          entities: [],
          savedAt: isSaved ? moment() : null,
          latest: moment(),
        }));
        const highlights = made.flatMap(({ quotes }, at) =>
          quotes.map((quote) => ({
            ...model!,
            number: number++,
            id: `urn:uuid:${number}`,
            articleKey: `site.example/${at}`,
            quote,
            note: '',
            tags: [],
            modified: moment(),
          })),
        );
        const entries = { articles, highlights };
        expect(early(entries, query)).toEqual(wholeAnswer(entries, query));
      }),
    );
  });

  test('gives the articles that changed latest first, and no more than a window shows, but counts all', () => {
    const articles = Array.from({ length: 40 }, (_, at) => ({
      ...sampleArticles[0]!,
      key: `site.example/${at}`,
      keptAt: new Date(Date.UTC(2026, 0, at + 1)).toISOString(),
    }));
    const answer = searchCatalog(makeCatalog({ articles, highlights: [] }), 'northgate')!;
    expect(answer.articles).toHaveLength(12);
    expect(answer.articles[0]).toBe('site.example/39');
    expect(answer.totals).toEqual({ highlights: 0, articles: 40 });
  });

  test('leaves out articles that changed since it was made', () => {
    const without = new Set(['estuary.example/ferries']);
    expect(searchCatalog(makeCatalog(sample), 'passengers', without)!.totals.highlights).toBe(0);
  });

  test('has no answer to a query without words', () => {
    expect(searchCatalog(makeCatalog(sample), ' … ')).toBeNull();
  });
});

describe('the stored catalog', () => {
  test('comes back as it was written, until it is cleared', async () => {
    const store = createCatalogStore('kept');
    const catalog = makeCatalog(sample);
    expect(await store.read()).toBeNull();
    await store.write(catalog);
    expect(await store.read()).toEqual(catalog);
    await store.clear();
    expect(await store.read()).toBeNull();
  });

  test.each([
    ['of another version', { version: 99 }],
    ['with words cut off', { texts: 'ferries' }],
    ['with a column too short', { moments: new Float64Array(1) }],
    ['that is no catalog', { ends: 'x' }],
  ])('%s counts as none', async (_, flaw) => {
    const catalog = { ...makeCatalog(sample), ...flaw };
    expect(isCatalog(catalog)).toBe(false);
    const store = createCatalogStore('flawed');
    await store.write(catalog as never);
    expect(await store.read()).toBeNull();
  });

  test('stays as it was where a new one cannot be stored', async () => {
    const store = createCatalogStore('full');
    const catalog = makeCatalog(sample);
    await store.write(catalog);
    await expect(store.write({ texts: () => {} } as never)).resolves.toBeUndefined();
    expect(await store.read()).toEqual(catalog);
  });
});
