import type { Page } from 'puppeteer-core';
import { until } from '../browsers/driver.ts';
import type { launchFirefox } from '../browsers/firefox.ts';

// In Firefox alone, whose own window can be driven: the prompt is the browser's, and no page of ours.

type FirefoxDriver = Awaited<ReturnType<typeof launchFirefox>>;

/** Presses a button of the browser's prompt for a permission; gives its text, or null while there is none. */
const ANSWER = `(selector) => {
  const prompt = document.getElementById('addon-webext-permissions-notification');
  if (!prompt || prompt.closest('panel')?.state !== 'open') return null;
  const { textContent } = prompt;
  prompt.querySelector(selector).click();
  return textContent;
}`;
const IS_OPEN = `() => document.getElementById('addon-webext-permissions-notification')?.closest('panel')?.state === 'open'`;

/** Has a driven Firefox ask for permissions: it grants everything unasked otherwise. */
export const asksForPermissions = (driver: FirefoxDriver): Promise<unknown> =>
  driver.inWindow(`() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)`);

/** Answers the browser's prompt for a permission, and gives its text. */
export async function answerPrompt(driver: FirefoxDriver, allow: boolean): Promise<string> {
  const button = `.popup-notification-${allow ? 'primary' : 'secondary'}-button`;
  let asked = '';
  await until(async () => {
    asked = (await driver.inWindow<string | null>(ANSWER, button)) ?? asked;
    // The first press may come too early: the browser takes none in the first half second.
    return asked !== '' && !(await driver.inWindow<boolean>(IS_OPEN));
  }, 'the prompt to be answered');
  return asked;
}

/** Origins that the extension may reach. */
export const grantedOrigins = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    type Extension = { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    return (await (globalThis as never as { browser: Extension }).browser.permissions.getAll()).origins ?? [];
  });

/** Presses a button of a page for real: the browser asks for nothing without one. */
export async function press(page: Page, words: string): Promise<void> {
  const found = await until(
    async () => {
      for (const button of await page.$$('button'))
        if ((await button.evaluate((each) => each.textContent ?? '')).includes(words)) return button;
      return null;
    },
    `a button "${words}"`,
    { seen: () => page.evaluate(() => document.body.innerText) },
  );
  await found.click();
}
