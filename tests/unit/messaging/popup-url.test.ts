import { expect, test } from 'vitest';
import { PREFETCHED_SEARCH, prefetchedPopup, prefetchedTab } from '../../../utils/messaging/popup-url.ts';

const addressOf = (tabId: number) => new URL(prefetchedPopup(tabId), 'chrome-extension://sidelight/');

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
