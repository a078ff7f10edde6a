import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { launchBare } from '../../tests/browsers/bare-browser.ts';
import { serveGallery } from '../../tests/gallery/gallery-server.ts';
import { openGallery, openStory } from '../../tests/gallery/looks.ts';
import { SCREENSHOT, sceneHtml, TILE, tileHtml } from '../../tests/store/compose-pictures.ts';
import { listingFiles, NAME } from '../../tests/store/listing.ts';
import { FONT_TOKENS, fontFaces } from '../../tests/store/picture-fonts.ts';
import { SCENES, TILE_WORDS } from '../../tests/store/scenes.ts';
import { takeShots } from '../../tests/store/screenshots.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, '.output/store');
/** The README's pictures, which are committed. */
const README_PICTURES = join(ROOT, 'tests/store/pictures');
const IN_README = ['1-popup', '3-parts'];

const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } });

interface Size {
  width: number;
  height: number;
}

async function draw(pages: readonly { name: string; html: string; size: Size }[]): Promise<void> {
  const browser = await launchBare('chromium');
  try {
    const page = await browser.newPage();
    for (const { name, html, size } of pages) {
      await page.setViewport(size);
      await page.setContent(html);
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      await page.screenshot({ path: join(OUT, `${name}.png`) as `${string}.png` });
    }
  } finally {
    await browser.close();
  }
}

/** Draws the board of tokens for the README. */
async function drawLanguage(fonts: string): Promise<void> {
  const { url, server } = await serveGallery();
  const browser = await launchBare('chromium');
  try {
    const page = await browser.newPage();
    await openGallery(page, url);
    await page.addStyleTag({ content: `${fonts}\n${FONT_TOKENS}` });
    await openStory(page, 'language/tokens', { theme: 'light', locale: 'en', width: 900 });
    await page.screenshot({ path: join(README_PICTURES, 'language.png') as `${string}.png`, fullPage: true });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Makes what the stores ask for, texts and pictures, from the extension as it is now; with `--readme` the README's too. */
async function main(): Promise<void> {
  await build({ root: ROOT, browser: 'chrome', debug: false });
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  for (const { name, text } of listingFiles()) await writeFile(join(OUT, name), text);
  const fonts = await fontFaces();
  const shots = await takeShots(join(ROOT, '.output/chrome-mv3'));
  const scenes = SCENES.map(async (scene) => ({
    name: scene.name,
    html: await sceneHtml(scene, shots, fonts),
    size: SCREENSHOT,
  }));
  await draw([
    ...(await Promise.all(scenes)),
    { name: 'tile', html: tileHtml(NAME, TILE_WORDS, fonts), size: TILE },
  ]);
  if (values.readme) {
    await mkdir(README_PICTURES, { recursive: true });
    for (const name of IN_README)
      await copyFile(join(OUT, `${name}.png`), join(README_PICTURES, `${name}.png`));
    await drawLanguage(fonts);
  }
  console.log(`The texts and pictures for the stores are in ${OUT}`);
}

await main();
