import puppeteer, { type Browser } from 'puppeteer-core';
import type { Engine } from './find-browser.ts';
import { ensureBrowser } from './install-browser.ts';

/** A headless browser without the extension, for pictures and checks of pages. */
export function launchBare(engine: Engine): Promise<Browser> {
  const { path: executablePath } = ensureBrowser(engine);
  if (engine === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
      // A sandbox needs a user: the browser refuses to start as root otherwise.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
