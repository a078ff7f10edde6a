import { describe, expect, test } from 'vitest';
import { createSearch, type Hits } from '../../../../utils/library/browse/search.ts';
import { sampleArticles, sampleHighlights } from '../../../fixtures/library/sample.ts';

function filled({ indexed }: { indexed: boolean }) {
  const search = createSearch();
  for (const article of sampleArticles) search.putArticle(article);
  for (const highlight of sampleHighlights) search.putHighlight(highlight);
  if (!indexed) return search;
  for (const article of sampleArticles) search.indexArticle(article);
  for (const highlight of sampleHighlights) search.indexHighlight(highlight);
  search.finish();
  return search;
}

const found = (hits: Hits | null) => ({
  highlights: sampleHighlights.filter(({ number }) => hits?.[number]).map(({ id }) => id.slice(-1)),
  articles: sampleArticles
    .filter(({ number }) => hits?.[number])
    .map(({ key }) => key.split('/')[1]!)
    .toSorted(),
});

describe.each([
  ['before there is an index', false],
  ['with the index', true],
] as const)('%s, a search', (_, indexed) => {
  test.each([
    ['a word of a quote', 'passengers', ['2'], []],
    ['the beginning of one', 'redund', ['3'], []],
    ['a word of a note, of a highlight and of an article', 'union', ['1'], ['ferries']],
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
    const hits = found(filled({ indexed }).search(query));
    expect(hits.highlights).toEqual(highlights);
    expect(hits.articles).toEqual(articles);
  });

  test('finds nothing in a query without words', () => {
    expect(filled({ indexed }).search(' … ')).toBeNull();
  });

  test('finds a word of a script without spaces wherever it is', () => {
    const search = filled({ indexed });
    const quote = { ...sampleHighlights[1]!, quote: '港湾局は北側の水路を浚渫する。' };
    search.putHighlight(quote);
    if (indexed) search.indexHighlight(quote);
    expect(found(search.search('水路')).highlights).toEqual(['2']);
  });

  test('forgets what was taken out, and knows what was changed', () => {
    const search = filled({ indexed });
    const changed = { ...sampleHighlights[1]!, quote: 'Nothing but zeppelins.' };
    search.putHighlight(changed);
    if (indexed) search.indexHighlight(changed);
    search.remove(sampleHighlights[2]!.number);
    expect(found(search.search('zeppelins')).highlights).toEqual(['2']);
    expect(found(search.search('passengers')).highlights).toEqual([]);
    expect(found(search.search('redundancies')).highlights).toEqual([]);
  });
});

describe('the index', () => {
  test('forgives a mistyped word', () => {
    expect(found(filled({ indexed: true }).search('pasengers')).highlights).toEqual(['2']);
  });

  test('gives short words no wild guesses', () => {
    expect(found(filled({ indexed: true }).search('lort')).highlights).toEqual([]);
  });

  test('puts what a word is rare in before what it is one of many in', () => {
    const search = createSearch();
    const [model] = sampleHighlights;
    const texts = [
      'ferries ferries and ferries',
      'ferries and much else besides that is said of them',
      'buses',
    ];
    for (const [number, quote] of texts.entries()) {
      const highlight = { ...model!, number, quote, note: '' };
      search.putHighlight(highlight);
      search.indexHighlight(highlight);
    }
    search.finish();
    const hits = search.search('ferries')!;
    expect(hits[0]).toBeGreaterThan(hits[1]!);
    expect(hits[2]).toBe(0);
  });

  test('finds all that hold a word, however many they are', () => {
    const search = createSearch();
    const [model] = sampleHighlights;
    for (let number = 0; number < 4_000; number++) {
      const highlight = { ...model!, number, quote: `a ferry, the ${number}th`, note: '' };
      search.putHighlight(highlight);
      search.indexHighlight(highlight);
    }
    search.finish();
    expect(search.search('ferry')!.every((score) => score > 0)).toBe(true);
    expect(search.search('ferry 3999th')!.findIndex((score) => score > 0)).toBe(3_999);
  });
});
