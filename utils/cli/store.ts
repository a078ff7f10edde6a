import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { listingFiles, NAME } from '../../tests/store/listing.ts';
import { SCENES, TILE_WORDS } from '../../tests/store/scenes.ts';
import { launchBare } from './gallery/browsers.ts';
import { SCREENSHOT, sceneHtml, TILE, tileHtml } from './store/compose.ts';
import { fontFaces } from './store/fonts.ts';
import { takeShots } from './store/shots.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, '.output/store');

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

/** Makes what the stores ask for, texts and pictures, from the extension as it is now. */
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
  console.log(`The texts and pictures for the stores are in ${OUT}`);
}

await main();
