import { describe, expect, test } from 'vitest';
import type { Hits } from '../../../../utils/library/browse/arrange.ts';
import { createScan } from '../../../../utils/library/browse/scan.ts';
import { createSearch } from '../../../../utils/library/browse/search.ts';
import { sampleArticles, sampleHighlights } from '../../../fixtures/library/sample.ts';

const filled = {
  'the index': () => {
    const search = createSearch();
    for (const article of sampleArticles) search.putArticle(article);
    for (const highlight of sampleHighlights) search.putHighlight(highlight);
    return search;
  },
  'the scan': () => {
    const scan = createScan();
    for (const article of sampleArticles) scan.putArticle(article);
    for (const highlight of sampleHighlights) scan.putHighlight(highlight);
    return scan;
  },
};

const found = (hits: Hits | null) => ({
  highlights: [...(hits?.highlights.keys() ?? [])].map((id) => id.slice(-1)).toSorted(),
  articles: [...(hits?.articles.keys() ?? [])].map((key) => key.split('/')[1]).toSorted(),
});

describe.each(Object.entries(filled))('%s', (_, make) => {
  test.each([
    ['a word of a quote', 'passengers', ['2'], []],
    ['the beginning of one', 'redund', ['3'], []],
    ['a word of a note', 'union', ['1'], []],
    ['a tag', 'numbers', ['2'], []],
    ['a title', 'Insolvenz', [], ['hafen']],
    ['a name', 'okafor', [], ['ferries', 'hafen', 'only-saved', 'quay']],
    ['without its accents', 'fahrverkehr', [], ['hafen']],
    ['Arabic', 'المجلس', ['5'], []],
    ['words of a quote and of its article', 'passengers northgate', ['2'], []],
    ['words that no one highlight has', 'passengers redundancies', [], []],
    ['what is nowhere', 'zeppelin', [], []],
    ['the middle of a word', 'sengers', [], []],
  ])('finds %s', (__, query, highlights, articles) => {
    const hits = found(make().search(query));
    expect(hits.highlights).toEqual(highlights);
    expect(hits.articles).toEqual(articles);
  });

  test('finds nothing in a query without words', () => {
    expect(make().search(' … ')).toBeNull();
  });

  test('forgets what was taken out, and knows what was changed', () => {
    const search = make();
    search.putHighlight({ ...sampleHighlights[1]!, quote: 'Nothing but zeppelins.' });
    search.removeHighlight(sampleHighlights[2]!.id);
    expect(found(search.search('zeppelins')).highlights).toEqual(['2']);
    expect(found(search.search('passengers')).highlights).toEqual([]);
    expect(found(search.search('redundancies')).highlights).toEqual([]);
  });
});

describe('the index', () => {
  test('forgives a mistyped word', () => {
    expect(found(filled['the index']().search('pasengers')).highlights).toEqual(['2']);
  });

  test('gives short words no wild guesses', () => {
    expect(found(filled['the index']().search('lort')).highlights).toEqual([]);
  });
});
