import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createNameLookup, type LookupRow } from '../../../utils/wikipedia/name-lookup.ts';
import { createWikipediaApi, retryAfter, wikiLanguage } from '../../../utils/wikipedia/wikipedia-api.ts';
import { type ServedPage, servedPage, startWiki, type Wiki } from './wiki-server.ts';

const PAGES = [
  servedPage('Ann Lee', { description: 'English religious leader' }),
  servedPage('John Smith', { type: 'disambiguation', description: 'Topics referred to by the same term' }),
  ...['explorer', 'botanist', 'bishop', 'wrestler', 'clockmaker', 'judge'].map((what) =>
    servedPage(`John Smith (${what})`, { description: what }),
  ),
  servedPage('European Central Bank'),
];

const running: Wiki[] = [];
afterEach(async () => {
  for (const wiki of running.splice(0)) await wiki.stop();
});

async function start({ patience = 2_000, pages = PAGES }: { patience?: number; pages?: ServedPage[] } = {}) {
  const wiki = await startWiki([...pages], { ECB: 'European Central Bank' });
  running.push(wiki);
  const clock = { now: Date.UTC(2026, 4, 1) };
  const rows = new Map<string, LookupRow>();
  const api = createWikipediaApi({ fetch, now: () => clock.now, originOf: () => wiki.origin, patience });
  const cache = {
    get: async (id: string) => rows.get(id),
    put: async (row: LookupRow) => rows.set(row.id, row),
  };
  const lookup = createNameLookup(api, cache, () => clock.now);
  const stop = new AbortController();
  return { wiki, clock, rows, lookup, stop, look: (name: string) => lookup.look('en', name, stop.signal) };
}

describe('a name that is looked up', () => {
  test('and is the title of a page is that page, as plain text', async () => {
    const { look } = await start();
    expect(await look('Ann Lee')).toMatchObject({
      kind: 'page',
      page: {
        title: 'Ann Lee',
        description: 'English religious leader',
        extract: 'Ann Lee is a page of the test.',
        revision: '1001',
      },
    });
  });

  test('and is a redirect is the page that it leads to', async () => {
    const { look } = await start();
    expect(await look('ECB')).toMatchObject({ kind: 'page', page: { title: 'European Central Bank' } });
  });

  test('that begins a title but is none is not guessed: there are choices', async () => {
    const { look } = await start();
    expect(await look('Ann')).toEqual({
      kind: 'choices',
      choices: [{ key: 'Ann_Lee', title: 'Ann Lee', description: 'English religious leader' }],
    });
  });

  test('of which the page is a disambiguation gives up to five choices with descriptions', async () => {
    const { look } = await start();
    const answer = await look('John Smith');
    expect(answer.kind).toBe('choices');
    const choices = answer.kind === 'choices' ? answer.choices : [];
    expect(choices).toHaveLength(5);
    expect(choices.map(({ title }) => title)).not.toContain('John Smith');
    expect(choices[0]).toMatchObject({ title: 'John Smith (explorer)', description: 'explorer' });
  });

  test('that no title begins with is searched in the texts', async () => {
    const { look, wiki } = await start({
      pages: [servedPage('Harbour Board', { extract: 'Led by Bea Quay since 2020.' })],
    });
    expect(await look('Bea Quay')).toMatchObject({ kind: 'choices', choices: [{ title: 'Harbour Board' }] });
    expect(wiki.paths().map((path) => path.split('?')[0])).toEqual([
      '/w/rest.php/v1/search/title',
      '/w/rest.php/v1/search/page',
    ]);
  });

  test('that is nowhere has no answer', async () => {
    const { look } = await start();
    expect(await look('Zzyzx Quorum')).toEqual({ kind: 'none' });
  });

  test('is all that is sent: no cookie, no referrer, no word of the article', async () => {
    const { look, wiki } = await start();
    await look('Ann Lee & Sons/1?');
    for (const { path, headers } of wiki.asked) {
      expect(new URL(path, wiki.origin).searchParams.get('q')).toBe('Ann Lee & Sons/1?');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });
});

describe('an answer', () => {
  test('is not asked for again within a day, and then by its revision alone', async () => {
    const { look, wiki, clock } = await start();
    await look('Ann Lee');
    const first = wiki.asked.length;
    await look('Ann Lee');
    expect(wiki.asked).toHaveLength(first);
    clock.now += 25 * 3_600_000;
    expect(await look('Ann Lee')).toMatchObject({ kind: 'page', page: { revision: '1001' } });
    expect(wiki.asked.at(-1)!.headers['if-none-match']).toBe('W/"1001/8c1f"');
    clock.now += 25 * 3_600_000;
    wiki.pages[0] = servedPage('Ann Lee', { revision: '1002', extract: 'Another text.' });
    expect(await look('Ann Lee')).toMatchObject({ page: { revision: '1002', extract: 'Another text.' } });
  });

  test('of before a clock was put back is asked for again', async () => {
    const { look, wiki, clock } = await start();
    await look('Ann Lee');
    const first = wiki.asked.length;
    clock.now -= 48 * 3_600_000;
    await look('Ann Lee');
    expect(wiki.asked.length).toBeGreaterThan(first);
  });

  test.each([
    ['without pages', '{"status":"ok"}'],
    ['that is no JSON', '<!doctype html><title>Wikimedia Error</title>'],
    ['of null', 'null'],
  ])('%s is an error, and is not kept', async (_, body) => {
    const { look, wiki, rows } = await start();
    wiki.answerNext((_request, response) => response.end(body));
    await expect(look('Ann Lee')).rejects.toMatchObject({ reason: 'broken' });
    expect(rows.size).toBe(0);
    expect(await look('Ann Lee')).toMatchObject({ kind: 'page' });
  });

  test('with damaged hits has those that can be read', async () => {
    const { look, wiki } = await start();
    wiki.answerNext((_request, response) =>
      response.end(
        JSON.stringify({ pages: [null, 7, { title: 'x' }, { key: 'Ann_Lee', title: 'Ann Lee' }] }),
      ),
    );
    expect(await look('Ann Lee')).toMatchObject({ kind: 'page', page: { title: 'Ann Lee' } });
  });

  test('with an error of the server says so', async () => {
    const { look, wiki } = await start();
    wiki.answerNext((_request, response) => response.writeHead(500).end());
    await expect(look('Ann Lee')).rejects.toMatchObject({ reason: 'broken', until: null });
  });

  test('that does not come in time is given up', async () => {
    const { look, wiki } = await start({ patience: 80 });
    wiki.answerNext(() => {});
    await expect(look('Ann Lee')).rejects.toMatchObject({ reason: 'slow' });
  });

  test('that comes slowly but in time is taken', async () => {
    const { look, wiki } = await start();
    wiki.answerNext((_request, response) => {
      response.write('{"pages":');
      setTimeout(() => response.end('[]}'), 120);
    });
    expect((await look('Ann Lee')).kind).toBe('page');
  });

  test('that the reader stops waiting for is no answer', async () => {
    const { look, wiki, stop } = await start();
    wiki.answerNext(() => stop.abort());
    await expect(look('Ann Lee')).rejects.toMatchObject({ reason: 'stopped' });
  });

  test('by way of a redirect within the wiki is taken, one from elsewhere is not', async () => {
    const { look, wiki, lookup, stop } = await start();
    await look('ECB');
    wiki.answerNext((_request, response) =>
      response.writeHead(302, { location: '/api/rest_v1/page/summary/Ann_Lee' }).end(),
    );
    expect(await lookup.page('en', 'Mother_Ann', stop.signal)).toMatchObject({ title: 'Ann Lee' });
    const other = createServer((_request, response) => response.end('{"title":"Elsewhere"}'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    wiki.answerNext((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    await expect(lookup.page('en', 'Gone', stop.signal)).rejects.toMatchObject({ reason: 'broken' });
    other.close();
  });

  test('without a connection says so', async () => {
    const { look, wiki } = await start();
    await wiki.stop();
    running.splice(0);
    await expect(look('Ann Lee')).rejects.toMatchObject({ reason: 'offline' });
  });
});

describe('a server that wants a pause', () => {
  test('is not asked again before the moment that it names', async () => {
    const { look, wiki, clock } = await start();
    wiki.answerNext((_request, response) => response.writeHead(429, { 'retry-after': '120' }).end());
    await expect(look('Ann Lee')).rejects.toMatchObject({ reason: 'busy', until: clock.now + 120_000 });
    const asked = wiki.asked.length;
    clock.now += 119_000;
    await expect(look('ECB')).rejects.toMatchObject({ reason: 'busy' });
    expect(wiki.asked).toHaveLength(asked);
    clock.now += 2_000;
    expect(await look('ECB')).toMatchObject({ kind: 'page' });
  });

  test('may say so with 503 too, and by a date', async () => {
    const { look, wiki, clock } = await start();
    const until = new Date(clock.now + 300_000);
    wiki.answerNext((_request, response) =>
      response.writeHead(503, { 'retry-after': until.toUTCString() }).end(),
    );
    await expect(look('Ann Lee')).rejects.toMatchObject({ reason: 'busy', until: until.getTime() });
  });

  test('is waited for a minute where it names no time, a day at most', () => {
    expect(retryAfter(null, 1_000)).toBe(61_000);
    expect(retryAfter('soon', 1_000)).toBe(61_000);
    expect(retryAfter('99999999', 0)).toBe(24 * 3_600_000);
    expect(retryAfter('-5', 1_000)).toBe(2_000);
  });
});

test('the wiki is that of the language, where the language has a code', () => {
  expect(wikiLanguage('en-GB')).toBe('en');
  expect(wikiLanguage('DE')).toBe('de');
  expect(wikiLanguage('')).toBeNull();
  expect(wikiLanguage('evil.example/')).toBeNull();
});
