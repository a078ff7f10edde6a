import { describe, expect, test } from 'vitest';
import { popupText } from '../browsers/driver.ts';
import { ENGINES } from '../browsers/find-browser.ts';
import { clickOn, lit, settled, showing, useBrowser } from './browser.ts';

const sentence = (place: string) =>
  `<p>The council of ${place} met on Monday and went through the accounts of its harbour, said the mayor, Ada Beck. It put off the vote on the school, since the room was cold and the evening late.</p>`;
const FACT =
  'The county will pay 40 million euros of the cost of the new bridge, the council said on Tuesday.';

const page = (part: string, script = '') => ({
  body: `<!doctype html><html lang="en"><title>The bridge</title><style>[data-closed]{display:none}</style><article><h1>The bridge</h1>
  ${['Alder', 'Birch', 'Cedar', 'Dale', 'Esk', 'Forth'].map(sentence).join('')}${part}${['Elm', 'Fir'].map(sentence).join('')}</article>
  <div style="block-size:200vh"></div><script>${script}</script></html>`,
});

const CONSENT =
  '<p>We and our 842 partners store and access information on your device, such as cookies, to process personal data. You can accept or manage your choices, or withdraw consent.</p>';

const PAGES = {
  'details.html': page(`<details id="part"><summary>Who pays?</summary><p>${FACT}</p></details>`),
  'found.html': page(`<div id="part" hidden="until-found"><p>${FACT}</p></div>`),
  'button.html': page(
    `<h2><button aria-expanded="false" aria-controls="part">Who pays?</button></h2><div id="part" data-closed><p>${FACT}</p></div>`,
    `document.querySelector('button').addEventListener('click', ({ currentTarget }) => {
      currentTarget.setAttribute('aria-expanded', 'true');
      document.querySelector('#part').removeAttribute('data-closed');
    });`,
  ),
  'stuck.html': page(
    `<h2><button aria-expanded="false" aria-controls="part">Who pays?</button></h2><div id="part" data-closed><p>${FACT}</p></div>`,
  ),
  'consent.html': {
    body: `<!doctype html><html lang="en"><title>Before you go on</title><div role="dialog" class="cookie-consent">${CONSENT}<button>Accept</button></div><main></main></html>`,
  },
};

describe.each(ENGINES)('folded parts in %s', (engine) => {
  const bench = useBrowser(engine, PAGES);
  const click = async (path: string) => {
    const page = await bench.driver.open(`${bench.origin}/${path}`);
    return { page, popup: await bench.driver.click(page) };
  };

  test.each(['details.html', 'found.html', 'button.html'])(
    'a fact in one says so and opens it: %s',
    async (path) => {
      const { page, popup } = await click(path);
      await showing(popup, 'ready');
      expect(await popupText(popup)).toContain('in a folded part');
      await clickOn(popup, 'summary', 'How this page was read');
      expect(await popupText(popup)).toContain('1 folded part of the page is read too');
      await clickOn(popup, 'button', '40 million euros');
      expect(await lit(page)).not.toEqual([]);
      expect(await page.$eval('#part p', (element) => element.checkVisibility())).toBe(true);
      await popup.close().catch(() => {});
      await page.close();
    },
  );

  test('a part that the page does not open is told of', async () => {
    const { page, popup } = await click('stuck.html');
    await showing(popup, 'ready');
    await clickOn(popup, 'button', '40 million euros');
    expect(await page.$eval('#part p', (element) => element.checkVisibility())).toBe(false);
    await page.close();
  });

  test('a page that holds nothing but a request for consent says so', async () => {
    const { page, popup } = await click('consent.html');
    expect([await settled(popup), await popupText(popup)]).toEqual([
      'not-an-article',
      expect.stringContaining('Only a request for consent'),
    ]);
    await page.close();
  });
});
