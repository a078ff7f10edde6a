import { describe, expect, test } from 'vitest';
import { mayAccess, pageKey, pageKeys, sameSite, siteOf } from '../../../utils/library/page-key.ts';

const PAGE = 'https://example.org/news/harbour';

describe('pageKey', () => {
  test.each([
    ['another scheme', 'http://example.org/news/harbour'],
    ['a fragment', `${PAGE}#comments`],
    ['a text fragment', `${PAGE}#:~:text=cranes`],
    ['a slash at the end', `${PAGE}/`],
    ['a doubled slash', 'https://example.org//news/harbour'],
    ['www', 'https://www.example.org/news/harbour'],
    ['capitals in the host', 'https://EXAMPLE.org/news/harbour'],
    ['a dot behind the host', 'https://example.org./news/harbour'],
    ['the default port', 'https://example.org:443/news/harbour'],
    ['the mobile host', 'https://m.example.org/news/harbour'],
    ['an AMP host', 'https://amp.example.org/news/harbour'],
    ['an AMP path at the end', `${PAGE}/amp/`],
    ['an AMP path at the start', 'https://example.org/amp/news/harbour'],
    ['an AMP suffix', `${PAGE}.amp`],
    ['an AMP parameter', `${PAGE}?outputType=amp`],
    ['campaign parameters', `${PAGE}?utm_source=feed&utm_medium=rss&fbclid=IwAR0&gclid=x`],
    ['a referrer', `${PAGE}?ref=homepage`],
    ['needless escapes', 'https://example.org/news/h%61rbour'],
    ["Google's AMP viewer", 'https://www.google.com/amp/s/www.example.org/news/harbour/amp'],
    ["Google's AMP cache", 'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/harbour/amp'],
    ["Bing's AMP cache", 'https://www-example-org.bing-amp.com/c/s/www.example.org/news/harbour'],
  ])('is the same with %s', (_, url) => {
    expect(pageKey(url)).toBe('example.org/news/harbour');
  });

  test.each([
    ['another path', 'https://example.org/news/harbor'],
    ['another case of the path', 'https://example.org/News/harbour'],
    ['another parameter that names a page', `${PAGE}?id=3`],
    ['a page of several', `${PAGE}?page=2`],
    ['another port', 'https://example.org:8080/news/harbour'],
    ['another subdomain', 'https://blog.example.org/news/harbour'],
    ['a route in the fragment', `${PAGE}#/story/2`],
    ['a host that begins as a cache does', 'https://google.evil.test/amp/s/example.org/news/harbour'],
    ['a host that ends as a cache does', 'https://evilcdn.ampproject.org.test/c/s/example.org/news/harbour'],
    ['a host below the viewer', 'https://www.evil.google.com/amp/s/example.org/news/harbour'],
  ])('differs with %s', (_, url) => {
    expect(pageKey(url)).not.toBe(pageKey(PAGE));
  });

  test('does not depend on the order of parameters', () => {
    expect(pageKey(`${PAGE}?b=2&a=1`)).toBe(pageKey(`${PAGE}?a=1&b=2`));
  });

  test('finds the mobile name inside a host too', () => {
    expect(pageKey('https://en.m.encyclopedia.example/wiki/Crane')).toBe(
      pageKey('https://en.encyclopedia.example/wiki/Crane'),
    );
  });

  test.each(['https://m.com/a', 'https://amp.dev/a', 'https://m.co.uk/a', 'https://www.org/a'])(
    'keeps a short name that is the site itself: %s',
    (url) => {
      expect(pageKey(url)).toBe(url.slice('https://'.length));
    },
  );

  test('keeps numeric hosts whole', () => {
    expect(pageKey('http://127.0.0.1:4000/a')).toBe('127.0.0.1:4000/a');
    expect(pageKey('http://[::1]:4000/a')).toBe('[::1]:4000/a');
  });

  test('gives the front page a key that no article has', () => {
    expect(pageKey('https://www.example.org')).toBe('example.org/');
    expect(pageKey('https://example.org/index.html')).toBe('example.org/');
    expect(pageKey('https://example.org/amp')).toBe('example.org/amp');
  });

  test('takes a file by its address and keeps what is none', () => {
    expect(pageKey('file:///home/me/a.html#x')).toBe('file:///home/me/a.html');
    expect(pageKey(' not an address ')).toBe('not an address');
    expect(pageKey('')).toBe('');
  });
});

describe('pageKeys', () => {
  test("puts the publisher's own address first", () => {
    expect(pageKeys('https://example.org/p?story=7', 'https://example.org/news/harbour')).toEqual([
      'example.org/news/harbour',
      'example.org/p?story=7',
    ]);
  });

  test.each([
    ['another site', 'https://other.example/news/harbour'],
    ['the front page', 'https://example.org/'],
    ['no address', 'harbour'],
    ['a script', 'javascript:alert(1)'],
    ['the same page', 'https://www.example.org/news/harbour?utm_source=x'],
  ])('passes over a canonical address that is %s', (_, canonical) => {
    expect(pageKeys(PAGE, canonical)).toEqual(['example.org/news/harbour']);
  });
});

describe('sameSite', () => {
  test('holds between pages of one site, its mobile host and its AMP cache', () => {
    expect(sameSite(PAGE, 'http://m.example.org/else')).toBe(true);
    expect(sameSite('https://www.google.com/amp/s/example.org/a', PAGE)).toBe(true);
  });

  test.each([
    ['another site', 'https://example.com/news/harbour'],
    ['a site whose name ends alike', 'https://badexample.org/'],
    ['a subdomain', 'https://blog.example.org/'],
    ['another port', 'https://example.org:8443/news/harbour'],
    ['a file', 'file:///example.org/news/harbour'],
    ['nothing', ''],
  ])('fails for %s', (_, url) => {
    expect(sameSite(PAGE, url)).toBe(false);
  });

  test('lets one file speak for no other', () => {
    expect(sameSite('file:///a.html', 'file:///b.html')).toBe(false);
    expect(sameSite('file:///a.html', 'file:///a.html#x')).toBe(true);
  });
});

describe('mayAccess', () => {
  test.each([
    ['the page itself', PAGE, PAGE],
    ['another page of the site', 'https://www.example.org/else', PAGE],
    ['the host for phones', 'https://m.example.org/news/harbour', PAGE],
    ['a file of its own', 'file:///a.html', 'file:///a.html#x'],
  ])('lets a page at what is kept of %s', (_, sender, url) => {
    expect(mayAccess(sender, url)).toBe(true);
  });

  test.each([
    ['a cache that serves the page', 'https://www.google.com/amp/s/example.org/news/harbour', PAGE],
    [
      'a cache, asking by its own address',
      'https://www.google.com/amp/s/example.org/a',
      'https://www.google.com/amp/s/example.org/a',
    ],
    ['a host that looks like a cache', 'https://google.evil.test/amp/s/example.org/news/harbour', PAGE],
    ['another site', 'https://other.example/', PAGE],
    ['a subdomain', 'https://blog.example.org/', PAGE],
    ['another port', 'https://example.org:8443/', PAGE],
    ['no address', '', PAGE],
  ])('keeps out %s', (_, sender, url) => {
    expect(mayAccess(sender, url)).toBe(false);
  });
});

test('siteOf names the site as a reader would', () => {
  expect(siteOf('https://www.example.org/a')).toBe('example.org');
  expect(siteOf('about:blank')).toBe('');
});
