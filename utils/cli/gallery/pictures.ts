import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Engine } from '../browsers/find.ts';
import { launchBare } from './browsers.ts';

/** One way to look at a story. */
export interface Look {
  theme: 'light' | 'dark';
  locale: string;
  /** CSS pixels. */
  width: number;
}

export interface PictureOptions {
  /** The gallery's own address. */
  url: string;
  engine: Engine;
  looks: readonly Look[];
  /** Only stories whose name holds this. */
  only: string;
  /** Where the PNG files go. */
  folder: string;
  /** The height of a popup, or the whole length of the view. */
  height: number | 'all';
}

/** Opens one story and waits until it stands still. */
export async function openStory(page: Page, url: string, story: string, look: Look): Promise<void> {
  await page.setViewport({ width: look.width, height: 600 });
  const query = new URLSearchParams({ story, theme: look.theme, locale: look.locale });
  await page.goto(`${url}?${query}`);
  await page.waitForSelector('html[data-ready]');
}

export async function listStories(page: Page, url: string): Promise<string[]> {
  await page.goto(`${url}?story=none-at-all`);
  await page.waitForFunction(() => Array.isArray(window.stories));
  return page.evaluate(() => window.stories);
}

/** Takes a picture of each story in each look; returns the files' paths. */
export async function takePictures(options: PictureOptions): Promise<string[]> {
  const { url, engine, looks, only, folder, height } = options;
  await mkdir(folder, { recursive: true });
  const browser = await launchBare(engine);
  const files: string[] = [];
  try {
    const page = await browser.newPage();
    const stories = (await listStories(page, url)).filter((name) => name.includes(only));
    for (const story of stories) {
      for (const look of looks) {
        await openStory(page, url, story, look);
        const { theme, locale, width } = look;
        const file = join(folder, `${story.replaceAll('/', '.')}.${theme}.${locale}.${width}.${engine}.png`);
        await page.screenshot({ path: file as `${string}.png`, fullPage: height === 'all' });
        files.push(file);
      }
    }
  } finally {
    await browser.close();
  }
  return files;
}
