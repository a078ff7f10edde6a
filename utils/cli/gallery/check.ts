import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { launchBare } from './browsers.ts';
import { type Look, openGallery, openStory } from './looks.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Widths at which nothing may stick out, in CSS pixels. A window of 1280 px is 640 px wide at a zoom of 200 %, and 256 px
 * at 500 %.
 */
const WIDTHS = [256, 280, 320, 400, 640, 800];
/** Keys pressed on a walk through a view; what comes after so many is as what came before. */
const STEPS = 60;

export interface Finding {
  story: string;
  look: Look;
  what: string;
}

/** What axe-core finds wrong on the page as it stands. */
async function axeFindings(page: Page): Promise<string[]> {
  const results = (await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )) as AxeResults;
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

/** Sideways overflow, and controls that are too small to hit, lie outside of the window's width or over one another. */
function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`sticks out by ${scrollWidth - clientWidth} px`);
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40);
    const boxes: { element: Element; box: DOMRect }[] = [];
    for (const element of document.querySelectorAll(
      'button, a, summary, label:has(input), select, textarea',
    )) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || getComputedStyle(element).visibility === 'hidden') continue;
      const scrolls = element.closest('nav') !== null;
      if (box.width < 24 || box.height < 24)
        found.push(`target of ${box.width}×${box.height}: ${nameOf(element)}`);
      // A strip that scrolls sideways may hold more than is in view.
      if (!scrolls && (box.left < -0.5 || box.right > clientWidth + 0.5))
        found.push(`outside of the window: ${nameOf(element)}`);
      if (!scrolls) boxes.push({ element, box });
    }
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // A control may be set into a card that is one itself.
        const nested = across >= Math.min(one.box.width, other.box.width) - 1;
        if (across > 1 && down > 1 && !nested)
          found.push(`one over the other: ${nameOf(one.element)} / ${nameOf(other.element)}`);
      }
    }
    return found;
  });
}

/** Walks through the view by the Tab key: every stop is to be seen, and each comes after the one before. */
async function keyboardFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    (window as unknown as { stops: Element[] }).stops = [start];
  });
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { stops } = window as unknown as { stops: Element[] };
      const element = document.activeElement;
      if (!element || element === document.body || stops.includes(element)) return null;
      const before = stops.at(-1)!;
      stops.push(element);
      const ring = element.matches('input[type=radio]') ? element.closest('label')! : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(ring);
      return {
        name: (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40),
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        after: Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
      };
    });
    if (!stop) break;
    if (!stop.seen) found.push(`focus that cannot be seen: ${stop.name}`);
    if (!stop.after) found.push(`focus that goes back: ${stop.name}`);
  }
  await page.evaluate(() => (window as unknown as { stops: Element[] }).stops[0]?.remove());
  return found;
}

/** Looks over all stories in both themes and in the locales: rules of accessibility, keys, and layout at every width. */
export async function checkGallery(
  url: string,
  locales: readonly string[],
  only: string,
): Promise<Finding[]> {
  const axe = await readFile(AXE, 'utf8');
  const browser = await launchBare('chromium');
  const findings: Finding[] = [];
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const stories = (await openGallery(page, url)).filter((name) => name.includes(only));
    await page.evaluate(axe);
    const note = (story: string, look: Look, found: readonly string[]): void => {
      for (const what of [...found, ...errors.splice(0)]) findings.push({ story, look, what });
    };
    for (const story of stories) {
      for (const locale of locales) {
        for (const theme of ['light', 'dark'] as const) {
          const look = { theme, locale, width: 400 };
          await openStory(page, story, look);
          note(story, look, await axeFindings(page));
        }
        for (const width of WIDTHS) {
          const look = { theme: 'light' as const, locale, width };
          await openStory(page, story, look);
          note(story, look, await layoutFindings(page));
          if (width === 400) note(story, look, await keyboardFindings(page));
        }
      }
    }
  } finally {
    await browser.close();
  }
  return findings;
}
