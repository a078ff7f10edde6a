import { expect, test } from 'vitest';
import { tabHeadline } from '../../../utils/panel/tab-headline.ts';

const headline = (title: string | undefined, url = 'https://www.harbour-post.example/a') =>
  tabHeadline({ title, url });

test('the name of the site at the end of a title is left out', () => {
  expect(headline('Port to dredge channel | Harbour Post')).toEqual({
    title: 'Port to dredge channel',
    host: 'harbour-post.example',
  });
  expect(headline('Rain again - BBC News', 'https://bbc.com/n')?.title).toBe('Rain again');
});

test('the end of a headline stays where it is no name of the site', () => {
  expect(headline('Port to dredge – at last')?.title).toBe('Port to dredge – at last');
  expect(headline('Harbour Post | Port to dredge channel')?.title).toBe(
    'Harbour Post | Port to dredge channel',
  );
  expect(headline('Cost-benefit of dredging')?.title).toBe('Cost-benefit of dredging');
});

test('a title that is the name of the site alone stays', () => {
  expect(headline('Harbour Post')?.title).toBe('Harbour Post');
});

test('a tab without a title, with its address for one, or with no web page has no headline', () => {
  expect(headline(undefined)).toBeNull();
  expect(headline('  ')).toBeNull();
  expect(headline('harbour-post.example/a')).toBeNull();
  expect(headline('Settings', 'about:preferences')).toBeNull();
});
