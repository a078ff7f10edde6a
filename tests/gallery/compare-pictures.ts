import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { launchBare } from '../browsers/bare-browser.ts';
import { serveGallery } from './gallery-server.ts';
import { fileName, HEIGHT, type Look, openGallery, openStory } from './looks.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BEFORE = join(ROOT, '.output/gallery-before');
const REPORT = join(ROOT, '.output/gallery/compare');
/** The parts of a commit that the gallery is built from. */
const SOURCES = ['components', 'entrypoints', 'utils', 'tests', 'public', 'package.json'];

/** Sides of a colour that count as the same, from 0 to 1; and how many pixels may differ all the same. */
const THRESHOLD = 0.1;
const MOST_PIXELS = 12;
/** Longer views are compared as far as this, in CSS pixels: what comes after repeats what came before. */
const MOST_HEIGHT = 2 * HEIGHT;

interface Shown {
  story: string;
  look: Look;
}

export interface Comparison {
  /** The commit that it was compared with. */
  commit: string;
  changed: (Shown & { pixels: number })[];
  added: Shown[];
  removed: Shown[];
  same: number;
  /** A page with before and after side by side; null where nothing differs. */
  report: string | null;
}

/** Each story in light; the first of each view in dark too. */
function looksOf(stories: readonly string[]): Shown[] {
  const views = new Set<string>();
  return stories.flatMap((story) => {
    const view = story.split('/')[0] ?? '';
    const themes = views.has(view) ? (['light'] as const) : (['light', 'dark'] as const);
    views.add(view);
    return themes.map((theme) => ({ story, look: { theme, locale: 'en', width: 400 } }));
  });
}

const keyOf = ({ story, look }: Shown): string => `${fileName(story)}.${look.theme}`;

/** Stops all that moves by itself, which would differ from one picture to the next. */
const STILL =
  '*,::before,::after{animation:none!important;transition:none!important;caret-color:transparent!important} progress:indeterminate{visibility:hidden}';

/** Lays out the sources of a commit beside the working tree's, with the same packages. */
async function layOut(commit: string): Promise<void> {
  const zip = execFileSync('git', ['archive', '--format=zip', commit, '--', ...SOURCES], {
    cwd: ROOT,
    maxBuffer: 256 * 1024 * 1024,
  });
  await rm(BEFORE, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    if (path.endsWith('/')) continue;
    await mkdir(dirname(join(BEFORE, path)), { recursive: true });
    await writeFile(join(BEFORE, path), bytes);
  }
  await symlink(join(ROOT, 'node_modules'), join(BEFORE, 'node_modules'), 'junction');
}

async function draw(page: Page): Promise<PNG> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewport()!;
  await page.setViewport({ width, height: Math.max(1, Math.min(height, MOST_HEIGHT)) });
  return PNG.sync.read(Buffer.from(await page.screenshot({ type: 'png' })));
}

/** Draws every story that the sources under `root` tell. */
async function drawAll(page: Page, root: string, only: string): Promise<Map<string, Shown & { png: PNG }>> {
  const { url, server } = await serveGallery({ root });
  try {
    const drawn = new Map<string, Shown & { png: PNG }>();
    const looks = looksOf(await openGallery(page, url)).filter(({ story }) => story.includes(only));
    await page.addStyleTag({ content: STILL });
    for (const shown of looks) {
      await openStory(page, shown.story, shown.look);
      drawn.set(keyOf(shown), { ...shown, png: await draw(page) });
    }
    return drawn;
  } finally {
    await server.close();
  }
}

/** The pixels that differ, and a picture of them; what one has more than the other differs. */
export function difference(before: PNG, now: PNG): { pixels: number; diff: PNG } {
  const [width, height] = [Math.max(before.width, now.width), Math.max(before.height, now.height)];
  const [one, other] = [before, now].map((png) => {
    const canvas = new PNG({ width, height });
    // A colour of no view stands for what is not there.
    for (let at = 0; at < canvas.data.length; at += 4) canvas.data.set([255, 0, 255, 255], at);
    PNG.bitblt(png, canvas, 0, 0, png.width, png.height, 0, 0);
    return canvas;
  }) as [PNG, PNG];
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(one.data, other.data, diff.data, width, height, { threshold: THRESHOLD });
  return { pixels, diff };
}

async function writeReport(
  rows: readonly { key: string; title: string; pictures: PNG[] }[],
): Promise<string> {
  const figures: string[] = [];
  for (const { key, title, pictures } of rows) {
    const names = pictures.map((_, at) => `${key}.${at}.png`);
    for (const [at, png] of pictures.entries())
      await writeFile(join(REPORT, names[at]!), PNG.sync.write(png));
    figures.push(`<h2>${title}</h2>${names.map((name) => `<img src="${name}" alt="">`).join(' ')}`);
  }
  const file = join(REPORT, 'index.html');
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>What has changed</title>
<style>body{font:14px system-ui;background:#888}img{vertical-align:top}</style>
<h1>Before, now, and where they differ</h1>${figures.join('\n')}\n`,
  );
  return file;
}

/**
 * Draws every story from the sources of a commit and from those in the working tree, by the same browser with the same fonts,
 * and tells what differs. What is committed is what was accepted.
 */
export async function comparePictures({ ref, only }: { ref: string; only: string }): Promise<Comparison> {
  const commit = execFileSync('git', ['rev-parse', '--short', ref], { cwd: ROOT, encoding: 'utf8' }).trim();
  await layOut(commit);
  await rm(REPORT, { recursive: true, force: true });
  await mkdir(REPORT, { recursive: true });
  const browser = await launchBare('chromium');
  const result: Comparison = { commit, changed: [], added: [], removed: [], same: 0, report: null };
  try {
    const page = await browser.newPage();
    const before = await drawAll(page, BEFORE, only);
    const now = await drawAll(page, ROOT, only);
    const rows: { key: string; title: string; pictures: PNG[] }[] = [];
    for (const [key, { png, ...shown }] of now) {
      const known = before.get(key)?.png;
      const { pixels, diff } = known ? difference(known, png) : { pixels: 0, diff: png };
      if (!known) result.added.push(shown);
      else if (pixels > MOST_PIXELS) result.changed.push({ ...shown, pixels });
      else {
        result.same += 1;
        continue;
      }
      rows.push({
        key,
        title: `${key}${known ? '' : ' (new)'}`,
        pictures: known ? [known, png, diff] : [png],
      });
    }
    for (const [key, { png, ...shown }] of before) {
      if (now.has(key)) continue;
      result.removed.push(shown);
      rows.push({ key, title: `${key} (gone)`, pictures: [png] });
    }
    if (rows.length > 0) result.report = await writeReport(rows);
    return result;
  } finally {
    await browser.close();
  }
}
