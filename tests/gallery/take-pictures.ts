import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBare } from '../browsers/bare-browser.ts';
import type { Engine } from '../browsers/find-browser.ts';
import { fileName, type Look, openGallery, openStory } from './looks.ts';

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

/** Takes a picture of each story in each look; returns the files' paths. */
export async function takePictures(options: PictureOptions): Promise<string[]> {
  const { url, engine, looks, only, folder, height } = options;
  await mkdir(folder, { recursive: true });
  const browser = await launchBare(engine);
  const files: string[] = [];
  try {
    const page = await browser.newPage();
    const stories = (await openGallery(page, url)).filter((name) => name.includes(only));
    for (const story of stories) {
      for (const look of looks) {
        await openStory(page, story, look);
        const { theme, locale, width } = look;
        const file = join(folder, `${fileName(story)}.${theme}.${locale}.${width}.${engine}.png`);
        await page.screenshot({ path: file as `${string}.png`, fullPage: height === 'all' });
        files.push(file);
      }
    }
  } finally {
    await browser.close();
  }
  return files;
}
