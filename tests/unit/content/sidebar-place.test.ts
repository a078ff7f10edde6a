import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sidebarPlacement } from '../../../utils/content/sidebar.ts';
import type { PageSettings } from '../../../utils/model/page-preferences.ts';
import { NO_CHOICES } from '../../../utils/model/tag-choices.ts';

const choices: PageSettings = {
  theme: 'system',
  sidebarSide: 'right',
  sidebarWidth: 400,
  tagChoices: NO_CHOICES,
  highlightColour: 'yellow',
  paint: true,
  sections: [],
};

describe('the place of the sidebar', () => {
  test('is a column as wide as the reader wants it', () => {
    expect(sidebarPlacement(choices, { width: 1280, height: 800 }, null)).toMatchObject({
      sheet: false,
      size: 400,
    });
  });

  test('leaves some of the window to the page', () => {
    const wide = { ...choices, sidebarWidth: 800 };
    expect(sidebarPlacement(wide, { width: 1200, height: 800 }, null).size).toBe(800);
    expect(sidebarPlacement(wide, { width: 1100, height: 800 }, null).most).toBe(800);
  });

  test('takes at most two fifths of a narrow window, as at 200 % zoom', () => {
    for (const width of [700, 860, 1099]) {
      const { size, sheet } = sidebarPlacement(choices, { width, height: 800 }, null);
      expect(sheet).toBe(false);
      expect(size).toBeLessThanOrEqual(Math.ceil(width * 0.4));
    }
    const { size, sheet } = sidebarPlacement(choices, { width: 640, height: 400 }, null);
    expect({ size, sheet }).toEqual({ size: 160, sheet: true });
  });

  test('is a sheet where the window has no room for a column', () => {
    expect(sidebarPlacement(choices, { width: 400, height: 800 }, null)).toMatchObject({
      sheet: true,
      size: 320,
    });
  });

  test('keeps the height that a sheet was pulled to, within the window', () => {
    expect(sidebarPlacement(choices, { width: 400, height: 800 }, 300).size).toBe(300);
    expect(sidebarPlacement(choices, { width: 400, height: 800 }, 5_000).size).toBe(720);
  });

  test('is within its bounds in every window', () => {
    const window = fc.record({
      width: fc.integer({ min: 0, max: 5_000 }),
      height: fc.integer({ min: 0, max: 3_000 }),
    });
    const height = fc.option(fc.integer({ min: -100, max: 4_000 }));
    fc.assert(
      fc.property(window, fc.integer({ min: 0, max: 9_000 }), height, (seen, sidebarWidth, pulled) => {
        const { size, least, most } = sidebarPlacement({ ...choices, sidebarWidth }, seen, pulled);
        expect(size).toBeGreaterThanOrEqual(least);
        expect(size).toBeLessThanOrEqual(most);
      }),
    );
  });
});
