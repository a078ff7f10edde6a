import { describe, expect, test } from 'vitest';
import { until } from '../../utils/cli/browsers/driver.ts';
import { ENGINES } from '../../utils/cli/browsers/find.ts';
import { showing, useBrowser } from './browser.ts';

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
    );
    await press('li input[type=checkbox]');

    const page = await driver.open(`${origin}/sample/article.html`);
    const popup = await showing(await driver.click(page), 'ready');
    const seen = () =>
      popup.evaluate((document) => ({
        theme: document.documentElement.dataset.theme,
        first: document.querySelector('h2')?.id,
      }));
    const asChosen = async () => {
      const { theme, first } = await seen();
      return theme === 'dark' && first === 'sidelight-figures';
    };
    await until(asChosen, 'the popup to be as chosen', { seen: async () => JSON.stringify(await seen()) });
    expect(await seen()).toEqual({ theme: 'dark', first: 'sidelight-figures' });
  });

  test('the page of the first run shows the shortcut that the browser has', async () => {
    const { driver } = bench;
    const welcome = await driver.open(`${driver.root}welcome.html`);
    await welcome.waitForSelector('kbd');
    const keys = await welcome.$$eval('kbd', (found) => found.map(({ textContent }) => textContent));
    expect(keys).toEqual(['Alt', 'Shift', 'F']);
  });
});
