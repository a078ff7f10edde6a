import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { launchBare } from '../browsers/bare-browser.ts';
import { axeFindings } from './checks/axe.ts';
import { keyboardFindings } from './checks/keyboard.ts';
import { layoutFindings } from './checks/layout-faults.ts';
import { type Look, openGallery, openStory } from './looks.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Widths at which nothing may stick out, in CSS pixels. A window of 1280 px is 640 px wide at a zoom of 200 %, and 256 px
 * at 500 %.
 */
const WIDTHS = [256, 280, 320, 400, 640, 800];

export interface Finding {
  story: string;
  look: Look;
  what: string;
}

export interface CheckOptions {
  /** Rules and keys are tried in the first, layout in each. */
  locales: readonly string[];
  /** Only stories whose name holds this. */
  only?: string;
}

/** Looks over all stories in both themes and in the locales: rules of accessibility, keys, and layout at every width. */
export async function checkGallery(url: string, { locales, only = '' }: CheckOptions): Promise<Finding[]> {
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
      for (const [at, locale] of locales.entries()) {
        for (const theme of ['dark', 'light'] as const) {
          if (at > 0) break;
          const look = { theme, locale, width: 400 };
          await openStory(page, story, look);
          note(story, look, await axeFindings(page, theme === 'light' ? 'all' : 'colours'));
        }
        for (const width of WIDTHS) {
          const look = { theme: 'light' as const, locale, width };
          await openStory(page, story, look);
          note(story, look, await layoutFindings(page));
          if (width === 400 && at === 0) note(story, look, await keyboardFindings(page));
        }
      }
    }
  } finally {
    await browser.close();
  }
  return findings;
}

/** A finding as a line. */
export function findingLine({ story, look: { theme, locale, width }, what }: Finding): string {
  return `${story} (${theme}, ${locale}, ${width} px): ${what}`;
}
