import { describe, expect, test } from 'vitest';
import { closedPage } from '../../../utils/background/closed-pages.ts';

describe('closedPage', () => {
  test.each([
    ['chrome://settings/', 'browser-page'],
    ['about:config', 'browser-page'],
    ['edge://newtab/', 'browser-page'],
    ['chrome-extension://abc/page.html', 'browser-page'],
    ['view-source:https://news.example/', 'browser-page'],
    ['about:reader?url=https%3A%2F%2Fnews.example', 'reader-view'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://news.example/report.pdf', 'pdf'],
    ['https://news.example/report.PDF?page=2#top', 'pdf'],
    ['file:///home/ann/report.pdf', 'pdf'],
    ['file:///home/ann/story.html', 'local-file'],
  ])('knows %s as %s', (url, reason) => {
    expect(closedPage(url)).toBe(reason);
  });

  test.each(['https://news.example/a', 'http://127.0.0.1:80/', 'https://news.example/pdf/a', ''])(
    'knows nothing against %s',
    (url) => {
      expect(closedPage(url)).toBeNull();
    },
  );
});
