import { describe, expect, test } from 'vitest';
import { arrange, type ListOptions } from '../../../../utils/library/browse/arrange.ts';
import { filterOptions, type LibraryFilter, NO_FILTER } from '../../../../utils/library/browse/filter.ts';
import type { Hits } from '../../../../utils/library/browse/search.ts';
import { groupBy } from '../../../../utils/library/group-by.ts';
import { sampleArticles, sampleHighlights } from '../../../fixtures/library/sample.ts';

const articles = new Map(sampleArticles.map((article) => [article.key, article]));
const byArticle = groupBy(sampleHighlights, ({ articleKey }) => articleKey);

function listed(wishes: Partial<ListOptions> = {}, hits: Hits | null = null): string[] {
  const list = arrange(
    articles,
    byArticle,
    { filter: NO_FILTER, sort: 'newest', grouped: true, ...wishes },
    hits,
  );
  return list.rows.map((row) =>
    row.kind === 'article' ? row.article.key.split('/')[1]! : row.highlight.id.slice(-1),
  );
}
const filtered = (filter: Partial<LibraryFilter>) => listed({ filter: { ...NO_FILTER, ...filter } });

describe('the list', () => {
  test('has articles with the latest change first, their highlights in the order of reading', () => {
    expect(listed()).toEqual(['ferries', '1', '2', '3', 'hafen', '4', 'quay', '5', 'only-saved']);
  });

  test('can be turned round, or go by title or site', () => {
    expect(listed({ sort: 'oldest' })[0]).toBe('only-saved');
    expect(listed({ sort: 'title' }).slice(0, 2)).toEqual(['hafen', '4']);
    expect(listed({ sort: 'site' }).slice(0, 1)).toEqual(['only-saved']);
  });

  test('can be one list of highlights, saved articles without any among them', () => {
    expect(listed({ grouped: false })).toEqual(['1', '2', '3', '4', '5', 'only-saved']);
  });

  test.each([true, false])('can be cut after its first rows, with all counted (grouped: %s)', (grouped) => {
    const options = { filter: NO_FILTER, sort: 'newest', grouped } as const;
    const all = arrange(articles, byArticle, options, null);
    const cut = arrange(articles, byArticle, { ...options, most: 2 }, null);
    expect(cut).toEqual({ ...all, rows: all.rows.slice(0, 2) });
  });

  test('leaves out articles that hold nothing', () => {
    const [, hafen] = sampleArticles;
    expect(
      arrange(new Map([['x', hafen!]]), new Map(), { filter: NO_FILTER, sort: 'newest', grouped: true }, null)
        .rows,
    ).toEqual([]);
  });
});

describe('the filters', () => {
  test.each<[string, Partial<LibraryFilter>, string[]]>([
    ['colours', { colours: ['green', 'pink'] }, ['ferries', '2', 'hafen', '4', 'quay', '5']],
    ['states', { states: ['changed', 'lost'] }, ['ferries', '3', 'hafen', '4']],
    ['a topic', { topic: 'Wirtschaft' }, ['hafen', '4']],
    ['a name', { entity: 'Daniel Okafor', colours: ['blue'] }, ['ferries', '3']],
    ['a site', { site: 'Harbour Weekly' }, ['only-saved']],
    ['saved articles', { saved: true }, ['ferries', '1', '2', '3', 'only-saved']],
    ['notes', { noted: true }, ['ferries', '1', 'hafen', '4']],
    ['a tag, in whatever case', { tag: 'Numbers' }, ['ferries', '2']],
    ['a first day', { from: '2026-11-20' }, ['ferries', '1', '2', '3']],
    ['a last day', { to: '2026-11-17' }, ['quay', '5', 'only-saved']],
    ['all at once', { colours: ['yellow'], states: ['lost'] }, []],
  ])('leave what has %s', (_, filter, expected) => {
    expect(filtered(filter)).toEqual(expected);
  });

  test('offer what there is, the most frequent first', () => {
    const { topics, sites } = filterOptions(sampleArticles, sampleHighlights);
    expect(topics[0]).toEqual({ name: 'labour market', count: 2 });
    expect(sites).toContainEqual({ name: 'Küstenkurier', count: 1 });
  });
});

describe('a search', () => {
  const hits = (...scores: [number: number, score: number][]): Hits => {
    const all = new Float32Array(20);
    for (const [number, score] of scores) all[number] = score;
    return all;
  };

  test('lists the best first, with the highlights that were found alone', () => {
    expect(listed({}, hits([2, 1], [5, 9]))).toEqual(['quay', '5', 'ferries', '2']);
  });

  test('lists all of an article whose own words were found', () => {
    expect(listed({}, hits([sampleArticles[0]!.number, 2]))).toEqual(['ferries', '1', '2', '3']);
  });

  test('keeps the order that the reader chose', () => {
    expect(listed({ sort: 'title' }, hits([2, 1], [4, 1]))).toEqual(['hafen', '4', 'ferries', '2']);
  });
});
