import { expect, test } from 'vitest';
import { BEGUN_SEARCH, begunPopup, begunTab } from '../../../utils/messaging/popup-url.ts';

const addressOf = (tabId: number) => new URL(begunPopup(tabId), 'chrome-extension://sidelight/');

test('a popup for what was begun on a tab knows the tab by its address', () => {
  expect(addressOf(7).pathname).toBe('/popup.html');
  expect(begunTab(addressOf(7).search)).toBe(7);
});

test.each(['', '?', '?begun', '?begun=', '?begun=seven', '?begun=-1', '?other=7'])(
  '"%s" names no tab',
  (search) => {
    expect(begunTab(search)).toBeNull();
  },
);

test('the pattern meets such addresses', () => {
  expect(addressOf(7).search).toMatch(new RegExp(`^\\?${BEGUN_SEARCH.replace('*', '.*')}$`));
});
