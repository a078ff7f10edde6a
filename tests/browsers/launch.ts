import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import type { Engine } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';
import { ensureBrowser } from './install-browser.ts';

/** Starts a browser of an engine with the extension in it, installing it first where it is missing and may be. */
export function launch(engine: Engine, options: LaunchOptions): Promise<Driver> {
  const installed = ensureBrowser(engine);
  return engine === 'firefox' ? launchFirefox(installed, options) : launchChromium(installed, options);
}
