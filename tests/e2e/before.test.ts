import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { popupText, until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { FERRY } from '../fixtures/stories/ferry-story.ts';
import { clickOn, showing, useBrowser } from './browser.ts';
import { remembersAll, storyPage } from './story-pages.ts';

const page = (at: number) => storyPage(FERRY.articles[at]!);

describe.each(ENGINES)('what was read before in %s', (engine) => {
  const bench = useBrowser(engine, { 'one.html': page(0), 'two.html': page(1), 'three.html': page(2) });
  const text = (at: Page): Promise<string> => at.evaluate(() => document.body.innerText);

  test('stands beside a new article of the story, and on the page of a name', {
    timeout: 120_000,
  }, async () => {
    await remembersAll(bench);
    for (const name of ['one', 'two']) {
      const tab = await bench.driver.open(`${bench.origin}/${name}.html`);
      const popup = await bench.driver.click(tab);
      await showing(popup, 'ready');
      // The memory takes note once the answer has been shown.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await popup.close();
    }
    const tab = await bench.driver.open(`${bench.origin}/three.html`);
    const popup = await bench.driver.click(tab);
    await showing(popup, 'ready');
    await until(async () => (await popupText(popup)).includes('Earlier on this'), 'the earlier articles', {
      seen: () => popupText(popup),
    });
    const shown = await popupText(popup);
    expect(shown).toContain('Ferry toll rises to 11');
    expect(shown).toContain('before: Eleven people');

    await clickOn(popup, 'button[aria-pressed]', 'Tessel Lines');
    await clickOn(popup, 'fieldset button', 'Who is this?');
    const card = () =>
      popup.evaluate((document) => document.querySelector('[aria-label^="Who is"]')?.textContent ?? '');
    await until(async () => (await card()).includes('Earlier, in 2 articles'), 'what earlier ones told', {
      seen: () => popupText(popup),
    });
    expect(await card()).toContain('Sends “Tessel Lines” to en.wikipedia.org, and nothing else.');

    await popup.evaluate((document) => {
      const { KeyboardEvent } = document.defaultView as typeof globalThis & Window;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    });
    const named = () =>
      popup.evaluate((document) => {
        const field = document.querySelector<HTMLInputElement>('input[list]');
        if (!field) return false;
        field.value = 'The ferry';
        field.dispatchEvent(new Event('input'));
        field.form?.requestSubmit();
        return true;
      });
    await until(named, 'the field for a case');
    await until(async () => (await popupText(popup)).includes('In the case “The ferry”'), 'the case', {
      seen: () => popupText(popup),
    });
    const page = await popup.evaluate(
      (document) => document.querySelector<HTMLAnchorElement>('a[href*="#case="]')?.href ?? '',
    );
    await popup.close();

    const ofCase = await bench.driver.open(page);
    await until(async () => (await text(ofCase)).includes('Folder (Markdown)'), "the case's page", {
      seen: () => text(ofCase),
    });
    expect(await text(ofCase)).toContain('The ferry');
    for (const part of ['Timeline', 'Figures', 'Articles']) expect(await text(ofCase)).toContain(part);

    const names = await bench.driver.open(`${bench.driver.root}threads.html#name=marigold%20star`);
    await until(
      async () => (await text(names)).includes('Ferry sailed with a loading door open'),
      'the articles of the name',
      {
        seen: () => text(names),
      },
    );
    expect(await text(names)).toContain('Timeline');
  });
});
