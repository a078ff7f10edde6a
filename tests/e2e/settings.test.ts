import { describe, expect, test } from 'vitest';
import { insideHas } from '../browsers/closed-hosts.ts';
import { until } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, showing, useBrowser } from './browser.ts';

describe.each(ENGINES)('in %s', (engine) => {
  const bench = useBrowser(engine);

  test('what is chosen in the settings holds in the popup', async () => {
    const { driver, origin } = bench;
    const settings = await driver.open(`${driver.root}options.html`);
    await settings.waitForSelector('[name=theme][value=dark]');
    const press = (selector: string) =>
      settings.evaluate((found) => document.querySelector<HTMLElement>(found)?.click(), selector);
    await press('[name=theme][value=dark]');
    await until(
      () => settings.evaluate(() => document.documentElement.dataset.theme === 'dark'),
      'the settings to wear the theme',
      { seen: () => settings.evaluate(() => document.body.innerText) },
    );
    await press('li input[type=checkbox]');

    const page = await driver.open(`${origin}/sample/article.html`);
    const popup = await showing(await driver.click(page), 'ready');
    const seen = () =>
      popup.evaluate((document) => ({
        theme: document.documentElement.dataset.theme,
        first: document.querySelector('h2[id^=sidelight-]')?.id,
      }));
    const asChosen = async () => {
      const { theme, first } = await seen();
      return theme === 'dark' && first === 'sidelight-figures';
    };
    await until(asChosen, 'the popup to be as chosen', { seen: async () => JSON.stringify(await seen()) });
    expect(await seen()).toEqual({ theme: 'dark', first: 'sidelight-figures' });
  });

  test('a change of theme is seen at once in a sidebar that is open', async () => {
    const { driver, origin } = bench;
    const page = await driver.open(`${origin}/sample/article.html`);
    await page.setViewport({ width: 1200, height: 800 });
    const popup = await showing(await driver.click(page), 'ready');
    await clickOn(popup, 'button[aria-label="Open beside the article"]', '');
    await insideHas(driver, page, 'h2', 'Figures');
    const settings = await driver.open(`${driver.root}options.html`);
    await settings.waitForSelector('[name=theme][value=dark]');
    for (const theme of ['light', 'dark']) {
      await until(
        async () => {
          await settings.evaluate(
            (value) => document.querySelector<HTMLElement>(`[name=theme][value=${value}]`)?.click(),
            theme,
          );
          return driver.inside(
            page,
            (roots, wanted: string) =>
              roots.some((root) => (root.host as HTMLElement).dataset.theme === wanted),
            theme,
          );
        },
        `the sidebar to be ${theme}`,
        { seen: () => settings.evaluate(() => document.body.innerText) },
      );
    }
    await settings.close();
    await page.close();
  });

  test('the page of the first run shows the shortcut that the browser has', async () => {
    const { driver } = bench;
    const welcome = await driver.open(`${driver.root}welcome.html`);
    await welcome.waitForSelector('kbd');
    const keys = await welcome.$$eval('kbd', (found) => found.map(({ textContent }) => textContent));
    expect(keys).toEqual(['Alt', 'Shift', 'F']);
  });
});
