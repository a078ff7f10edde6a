import { describe, expect, test } from 'vitest';
import { neighbourPages } from '../../../utils/article/page-addresses.ts';
import { runSteps } from '../../../utils/article/reading-steps.ts';
import { pageOf } from './page.ts';

const of = (url: string, ...links: string[]) =>
  runSteps(
    neighbourPages(pageOf(`<body>${links.map((href) => `<a href="${href}">x</a>`).join('')}</body>`), url),
  );

describe('the pages before and after one', () => {
  test.each([
    ['https://a.example/story', 'https://a.example/story?page=2'],
    ['https://a.example/story/', '/story/2/'],
    ['https://a.example/story', '/story/page/2'],
    ['https://a.example/story.html', '/story_2.html'],
    ['https://a.example/story.html', '/story-2.html'],
    ['https://a.example/story?id=77', '/story?id=77&p=2'],
    ['https://a.example/story', '?page=2#top'],
  ])('of %s: %s', (url, next) => {
    const found = of(url, next).next;
    expect(found && new URL(found).href).toBe(new URL(next, url).href);
  });

  test('of a page in the middle are both', () => {
    expect(of('https://a.example/story?page=2', '?page=1', '?page=3', '?page=4')).toEqual({
      previous: 'https://a.example/story?page=1',
      next: 'https://a.example/story?page=3',
    });
    expect(of('https://a.example/story?page=2', '/story').previous).toBe('https://a.example/story');
  });

  test.each([
    ['another site', 'https://b.example/story?page=2'],
    ['another story', '/other?page=2'],
    ['a page further on', '/story?page=3'],
    ['pages of comments', '/story/comment-page-2'],
    ['itself', '/story#part'],
    ['a script', 'javascript:next(2)'],
    ['an address that is none', 'http://['],
  ])('are not %s', (_, href) => {
    expect(of('https://a.example/story', href)).toEqual({ previous: null, next: null });
  });

  test('are none of a page without an address', () => {
    expect(of('', '?page=2')).toEqual({ previous: null, next: null });
  });
});
