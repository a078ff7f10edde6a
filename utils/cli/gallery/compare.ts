import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { launchBare } from './browsers.ts';
import { fileName, HEIGHT, type Look, openGallery, openStory } from './looks.ts';

const ACCEPTED = fileURLToPath(new URL('../../../tests/pictures/', import.meta.url));
const DIFFERENT = fileURLToPath(new URL('../../../.output/gallery/compare/', import.meta.url));
/** What drew the accepted pictures. */
const DRAWN_BY = 'drawn-by.json';

/** Sides of a colour that count as the same, from 0 to 1; and how many pixels may differ all the same. */
const THRESHOLD = 0.1;
const MOST_PIXELS = 12;
/** Longer views are compared as far as this, in CSS pixels: what comes after repeats what came before. */
const MOST_HEIGHT = 2 * HEIGHT;

export interface Comparison {
  /** Pictures were drawn with other fonts or by another browser than those accepted: they cannot be compared. */
  foreign: { accepted: string; here: string } | null;
  changed: { picture: string; pixels: number; diff: string }[];
  /** New ones, and ones whose story is gone. */
  added: string[];
  removed: string[];
  same: number;
}

/** Each story in light; the first of each view in dark too. */
function looksOf(stories: readonly string[]): { story: string; look: Look; picture: string }[] {
  const views = new Set<string>();
  return stories.flatMap((story) => {
    const view = story.split('/')[0] ?? '';
    const themes = views.has(view) ? (['light'] as const) : (['light', 'dark'] as const);
    views.add(view);
    return themes.map((theme) => ({
      story,
      look: { theme, locale: 'en', width: 400 },
      picture: `${fileName(story)}.${theme}.png`,
    }));
  });
}

/** Names browser and fonts by what they do: the widths that they give to letters of several scripts. */
async function drawnBy(page: Page): Promise<string> {
  const widths = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['--font-ui', '--font-read'].flatMap((font) =>
      ['Hamburgefonstiv 0123456789', 'مرحبا بالعالم', '漢字假名交じり文', '→ ≈ ✓'].map((text) => {
        const line = document.body.appendChild(document.createElement('span'));
        line.style.cssText = `position:absolute;white-space:nowrap;font:100px ${style.getPropertyValue(font)}`;
        line.textContent = text;
        const { width, height } = line.getBoundingClientRect();
        line.remove();
        return `${Math.round(width)}×${Math.round(height)}`;
      }),
    );
  });
  const version = (await page.browser().version()).split('.')[0];
  return `${version}, letters of ${widths.join(' ')}`;
}

async function draw(page: Page): Promise<PNG> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewport()!;
  await page.setViewport({ width, height: Math.max(1, Math.min(height, MOST_HEIGHT)) });
  return PNG.sync.read(Buffer.from(await page.screenshot({ type: 'png' })));
}

/** The pixels that differ; all of them where the sizes do. */
function difference(before: PNG, now: PNG): { pixels: number; diff: PNG } {
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return { pixels: width * height, diff: now };
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, diff.data, width, height, { threshold: THRESHOLD });
  return { pixels, diff };
}

async function acceptedFrom(): Promise<string | null> {
  const file = join(ACCEPTED, DRAWN_BY);
  if (!existsSync(file)) return null;
  return (JSON.parse(await readFile(file, 'utf8')) as { drawnBy: string }).drawnBy;
}

/** Draws every story and holds it against the picture that was accepted; with `accept`, takes what differs as it is now. */
export async function comparePictures(
  url: string,
  { only, accept }: { only: string; accept: boolean },
): Promise<Comparison> {
  const browser = await launchBare('chromium');
  const result: Comparison = { foreign: null, changed: [], added: [], removed: [], same: 0 };
  try {
    const page = await browser.newPage();
    const looks = looksOf(await openGallery(page, url));
    const here = await drawnBy(page);
    const accepted = await acceptedFrom();
    if (accepted !== null && accepted !== here && !accept) return { ...result, foreign: { accepted, here } };
    await mkdir(ACCEPTED, { recursive: true });
    await rm(DIFFERENT, { recursive: true, force: true });
    await mkdir(DIFFERENT, { recursive: true });
    for (const { story, look, picture } of looks.filter(({ story }) => story.includes(only))) {
      await openStory(page, story, look);
      const now = await draw(page);
      const file = join(ACCEPTED, picture);
      const known = existsSync(file) ? PNG.sync.read(await readFile(file)) : null;
      const { pixels, diff } = known ? difference(known, now) : { pixels: 0, diff: now };
      if (!known) result.added.push(picture);
      else if (pixels <= MOST_PIXELS) {
        result.same += 1;
        continue;
      } else {
        const diffFile = join(DIFFERENT, picture);
        await writeFile(diffFile, PNG.sync.write(diff));
        result.changed.push({ picture, pixels, diff: diffFile });
      }
      const options = { colorType: 2, deflateLevel: 9, filterType: -1 } as const;
      if (accept) await writeFile(file, PNG.sync.write(now, options));
    }
    const told = new Set(looks.map(({ picture }) => picture));
    for (const picture of (await readdir(ACCEPTED)).filter((name) => name.endsWith('.png'))) {
      if (told.has(picture)) continue;
      result.removed.push(picture);
      if (accept) await rm(join(ACCEPTED, picture));
    }
    if (accept) await writeFile(join(ACCEPTED, DRAWN_BY), `${JSON.stringify({ drawnBy: here }, null, 2)}\n`);
    return result;
  } finally {
    await browser.close();
  }
}
