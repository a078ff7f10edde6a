import type { Page } from 'puppeteer-core';
import { until } from '../browsers/driver.ts';

/** The text of a page as a reader sees it. */
export const pageText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits until a page shows all of the words; `timeout` in milliseconds. */
export const showsOn = (page: Page, words: readonly string[], timeout?: number): Promise<boolean> =>
  until(
    async () => {
      const seen = await pageText(page);
      return words.every((each) => seen.includes(each));
    },
    `"${words.join('", "')}"`,
    { seen: () => pageText(page), ...(timeout && { timeout }) },
  );

/** Fills the field of a dialog whose label begins with `label`. */
export const fillIn = (page: Page, label: string, value: string): Promise<void> =>
  page.evaluate(
    (wanted, typed) => {
      const field = [...document.querySelectorAll('dialog label')].find((each) =>
        (each.textContent ?? '').startsWith(wanted),
      )!;
      const input = field.querySelector('input')!;
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    value,
  );
