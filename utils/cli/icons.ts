import { readFile } from 'node:fs/promises';
import { launchBare } from '../../tests/browsers/bare-browser.ts';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = new URL('../../public/icon/', import.meta.url);

/** Draws `public/icon/icon.svg` in every size that browsers ask for. */
async function drawIcons(): Promise<void> {
  const source = await readFile(new URL('icon.svg', FOLDER), 'utf8');
  const address = `data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`;
  const browser = await launchBare('chromium');
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block">`,
      );
      await page.$eval('img', (image) => image.decode());
      const path = new URL(`${size}.png`, FOLDER).pathname as `${string}.png`;
      await page.screenshot({ path, omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

await drawIcons();
