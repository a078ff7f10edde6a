import type { Page } from 'puppeteer-core';
import { type Driver, until } from './driver.ts';

/** The text of all that we put into a page. */
export const insideText = (driver: Driver, page: Page): Promise<string> =>
  driver.inside(page, (roots) =>
    roots.map((root) => (root.querySelector('*') as HTMLElement | null)?.innerText ?? '').join('\n'),
  );

/** Waits until what we put into a page has an element that `selector` names and whose label or text holds `words`. */
export const insideHas = (driver: Driver, page: Page, selector: string, words = ''): Promise<true> =>
  until(
    async () => (await boxOf(driver, page, selector, words)) !== null && (true as const),
    `${selector} "${words}" in the page`,
    { seen: () => insideText(driver, page).catch(String) },
  );

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where such an element stands in the window, or null for none. */
export const boxOf = (driver: Driver, page: Page, selector: string, words = ''): Promise<Box | null> =>
  driver.inside(
    page,
    (roots, wanted: string, words: string) => {
      for (const root of roots) {
        for (const element of root.querySelectorAll<HTMLElement>(wanted)) {
          const text = `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`;
          if (!text.includes(words)) continue;
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        }
      }
      return null;
    },
    selector,
    words,
  );

/** A press on the toolbar counts once it has been in sight for a moment, in milliseconds. */
const TOOLBAR_MS = 500;

/** Clicks such an element with the pointer, after it was scrolled to. */
export async function clickInside(driver: Driver, page: Page, selector: string, words = ''): Promise<void> {
  await insideHas(driver, page, selector, words);
  await driver.inside(
    page,
    (roots, wanted: string, words: string) => {
      for (const root of roots) {
        for (const element of root.querySelectorAll<HTMLElement>(wanted)) {
          if (!`${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(words)) continue;
          // Not at an edge, where what stays in view while the rest scrolls would cover it.
          element.scrollIntoView({ block: 'center' });
          return;
        }
      }
    },
    selector,
    words,
  );
  if ((await boxOf(driver, page, '[role=dialog]')) !== null)
    await new Promise((resolve) => setTimeout(resolve, TOOLBAR_MS));
  const box = await boxOf(driver, page, selector, words);
  if (!box) throw new Error(`${selector} "${words}" went away`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The focused element in what we put into a page: its label or text, or null where the focus is elsewhere. */
export const focusedInside = (driver: Driver, page: Page): Promise<string | null> =>
  driver.inside(page, (roots) => {
    for (const { activeElement } of roots)
      if (activeElement) return activeElement.getAttribute('aria-label') ?? activeElement.textContent;
    return null;
  });
