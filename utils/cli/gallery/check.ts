import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { launchBare } from './browsers.ts';
import { type Look, listStories, openStory } from './pictures.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Widths at which nothing may stick out, in CSS pixels. */
const WIDTHS = [280, 320, 400, 800];

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

/** Sideways overflow, and buttons that are too small to hit or lie outside of the window's width. */
function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`sticks out by ${scrollWidth - clientWidth} px`);
    for (const button of document.querySelectorAll('button, a, summary')) {
      const { left, right, width, height } = button.getBoundingClientRect();
      const name = (button.getAttribute('aria-label') ?? button.textContent ?? '').slice(0, 40);
      if (width < 24 || height < 24) found.push(`target of ${width}×${height}: ${name}`);
      if (left < -0.5 || right > clientWidth + 0.5) found.push(`outside of the window: ${name}`);
    }
    return found;
  });
}

/** Looks over all stories in both themes and in the locales: rules of accessibility, and layout at every width. */
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
    const stories = (await listStories(page, url)).filter((name) => name.includes(only));
    for (const story of stories) {
      for (const theme of ['light', 'dark'] as const) {
        for (const locale of locales) {
          const look = { theme, locale, width: 400 };
          await openStory(page, url, story, look);
          await page.evaluate(axe);
          for (const what of [...(await axeFindings(page)), ...errors.splice(0)])
            findings.push({ story, look, what });
        }
      }
      for (const locale of locales) {
        for (const width of WIDTHS) {
          const look = { theme: 'light' as const, locale, width };
          await openStory(page, url, story, look);
          for (const what of await layoutFindings(page)) findings.push({ story, look, what });
        }
      }
    }
  } finally {
    await browser.close();
  }
  return findings;
}
