import type { Page } from 'puppeteer-core';

/** One way to look at a story. */
export interface Look {
  theme: 'light' | 'dark';
  locale: string;
  /** CSS pixels. */
  width: number;
}

/** The height of a popup, in CSS pixels. */
export const HEIGHT = 600;

/** Opens the gallery, without a story yet; gives the names of all. */
export async function openGallery(page: Page, url: string): Promise<string[]> {
  await page.goto(`${url}?story=`);
  await page.waitForFunction(() => window.gallery !== undefined);
  return page.evaluate(() => window.gallery.stories);
}

/** Tells a story in the page that `openGallery` opened, from its beginning, and waits until it stands still. */
export async function openStory(page: Page, story: string, look: Look): Promise<void> {
  await page.setViewport({ width: look.width, height: HEIGHT });
  await page.evaluate(
    (name, locale, theme) => window.gallery.tell(name, locale, theme),
    story,
    look.locale,
    look.theme,
  );
}

export const fileName = (story: string): string => story.replaceAll('/', '.');
