import { expect, test } from 'vitest';
import {
  PREFETCHED_SEARCH,
  prefetchedHeadline,
  prefetchedPopup,
  prefetchedTab,
} from '../../../utils/messaging/popup-url.ts';

const addressOf = (...of: Parameters<typeof prefetchedPopup>) =>
  new URL(prefetchedPopup(...of), 'chrome-extension://sidelight/');

test('a popup for what was begun on a tab knows the tab by its address', () => {
  expect(addressOf(7).pathname).toBe('/popup.html');
  expect(prefetchedTab(addressOf(7).search)).toBe(7);
});

test.each(['', '?', '?prefetched', '?prefetched=', '?prefetched=seven', '?prefetched=-1', '?other=7'])(
  '"%s" names no tab',
  (search) => {
    expect(prefetchedTab(search)).toBeNull();
  },
);

test('the pattern meets such addresses', () => {
  expect(addressOf(7).search).toMatch(new RegExp(`^\\?${PREFETCHED_SEARCH.replace('*', '.*')}$`));
});

test.each([
  { title: 'Q&A: 100% of “this” = that + more?', host: 'example.org' },
  { title: 'عنوان', host: '' },
])('the address holds the headline "$title"', (headline) => {
  const { search } = addressOf(7, headline);
  expect(prefetchedHeadline(search)).toEqual(headline);
  expect(prefetchedTab(search)).toBe(7);
});

test('a tab without a headline has none in its address, nor has one with a very long title', () => {
  expect(prefetchedHeadline(addressOf(7).search)).toBeNull();
  const long = addressOf(7, { title: 'word '.repeat(200), host: 'example.org' });
  expect(prefetchedHeadline(long.search)).toBeNull();
  expect(prefetchedTab(long.search)).toBe(7);
});
