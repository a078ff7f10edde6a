import { until } from '../browsers/driver.ts';
import type { StoryArticle } from '../fixtures/stories/story-shape.ts';
import type { Bench } from './browser.ts';

/** An article of a story as its site serves it, long enough for a page's article. */
export const storyPage = ({ title, publishedAt, site, text }: StoryArticle): { body: string } => ({
  body: `<!doctype html><html lang="en"><head>
<title>${title}</title><meta property="og:site_name" content="${site}">
<meta property="article:published_time" content="${publishedAt}T08:00:00Z"></head>
<body><main><article><h1>${title}</h1>${text
    .split('\n\n')
    .map(
      (paragraph) =>
        `<p>${paragraph} It was the talk of the whole town, and of every boat in it, for days.</p>`,
    )
    .join('')}</article></main></body></html>`,
});

/** Has all that is analysed remembered, by the settings. */
export async function remembersAll({ driver }: Bench): Promise<void> {
  const settings = await driver.open(`${driver.root}options.html`);
  await settings.waitForSelector(
    '#memory input[type=checkbox], [aria-labelledby*=memory] input[type=checkbox]',
  );
  await settings.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const box = boxes.find(({ parentElement }) =>
      parentElement?.textContent?.includes('Remember what I analyse'),
    );
    if (box && !box.checked) box.click();
  });
  await until(
    () => settings.evaluate(() => document.body.innerText.includes('Remember at most')),
    'the choices of the memory',
  );
}
