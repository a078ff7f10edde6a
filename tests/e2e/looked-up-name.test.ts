import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import type { launchFirefox } from '../browsers/firefox.ts';
import { FERRY } from '../fixtures/stories/ferry-story.ts';
import { servedPage, startWiki, type Wiki } from '../unit/wikipedia/wiki-server.ts';
import { showing, useBrowser } from './browser.ts';
import { pageText, showsOn } from './own-page.ts';
import { answerPrompt, asksForPermissions, grantedOrigins, press } from './permission-prompt.ts';
import { remembersAll, storyPage } from './story-pages.ts';

const NAME = 'Tessel Lines';
const SENDS = `Sends “${NAME}” to en.wikipedia.org, and nothing else.`;

/** A name's page whose questions to Wikipedia go to a wiki on this machine. */
async function namePage(open: () => Promise<Page>, wiki: Wiki): Promise<Page> {
  const page = await open();
  await until(
    async () => (await pageText(page).catch(() => '')).includes('Wikipedia'),
    'the part that looks the name up',
  );
  await page.evaluate((origin) => {
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const answer = await real(String(input).replace('https://en.wikipedia.org', origin), init);
      return Object.defineProperty(answer, 'url', { value: String(input) });
    };
  }, wiki.origin);
  return page;
}

/** Answers Chromium's prompt, which no driver reaches: all of the way but the prompt itself is the browser's. */
const answersAs = (page: Page, allow: boolean): Promise<void> =>
  page.evaluate((granted) => {
    const { permissions } = (globalThis as never as { chrome: { permissions: Record<string, unknown> } })
      .chrome;
    permissions.request = async () => granted;
  }, allow);

describe.each(ENGINES)('the look-up of a name in %s', (engine) => {
  const bench = useBrowser(engine, { 'one.html': storyPage(FERRY.articles[0]!) });
  let wiki: Wiki;
  beforeAll(async () => {
    wiki = await startWiki([
      servedPage('Tessel Lines (ferries)', { extract: 'Tessel Lines is a ferry company in Port Lenra.' }),
      servedPage('Tessel Lines (band)'),
    ]);
  });
  afterAll(() => wiki?.stop());

  test('asks for the one origin, sends the name alone, and remembers the choice', {
    timeout: 120_000,
  }, async () => {
    const { driver, origin } = bench;
    const firefox = engine === 'firefox' ? (driver as Awaited<ReturnType<typeof launchFirefox>>) : null;
    if (firefox) await asksForPermissions(firefox);
    await remembersAll(bench);
    const popup = await driver.click(await driver.open(`${origin}/one.html`));
    await showing(popup, 'ready');
    await popup.close();
    const open = () => driver.open(`${driver.root}threads.html#name=tessel%20lines`);
    await until(async () => {
      const page = await open();
      // The browser's first, empty document may still be in its place.
      const text = await until(async () => {
        const seen = await pageText(page).catch(() => '');
        return seen.includes('Articles') && seen;
      }, 'the page of the name');
      const isThere = text.includes(FERRY.articles[0]!.title);
      if (!isThere) await page.close();
      return isThere;
    }, 'the article to be remembered');

    const page = await namePage(open, wiki);
    await showsOn(page, [SENDS]);
    const refuse = async () =>
      firefox && expect(await answerPrompt(firefox, false)).toContain('en.wikipedia.org');
    if (!firefox) await answersAs(page, false);
    await press(page, 'Look up in Wikipedia');
    await refuse();
    await showsOn(page, ['Without the permission for en.wikipedia.org nothing was sent.']);
    expect(wiki.paths()).toEqual([]);

    if (!firefox) await answersAs(page, true);
    await press(page, 'Look up in Wikipedia');
    if (firefox) await answerPrompt(firefox, true);
    await showsOn(page, ['Which one is it?', 'Tessel Lines (ferries)', 'Tessel Lines (band)']);
    if (firefox) expect(await grantedOrigins(page)).toEqual(['https://en.wikipedia.org/*']);
    await press(page, 'Tessel Lines (ferries)');
    await showsOn(page, [
      'Tessel Lines is a ferry company in Port Lenra.',
      'From Wikipedia, under CC BY-SA 4.0',
    ]);
    const asked = wiki.asked.map(({ path, headers }) => ({ path: decodeURIComponent(path), sent: headers }));
    expect(
      asked.every(({ path }) => /[?&]q=Tessel Lines(?:&|$)|\/Tessel_Lines_\(ferries\)$/.test(path)),
    ).toBe(true);
    expect(asked.every(({ sent }) => !sent.cookie && !sent.referer)).toBe(true);
    await page.close();

    const before = wiki.asked.length;
    const again = await namePage(open, wiki);
    await showsOn(again, ['Tessel Lines (ferries)', 'Sends “Tessel Lines (ferries)”']);
    expect(wiki.asked.length).toBe(before);
  });
});
