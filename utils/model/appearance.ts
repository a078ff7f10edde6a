/** Colour schemes of the extension's pages and panels, the default first. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Sides of the window that the sidebar can stand on. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** Bounds and default of the sidebar's width, in CSS pixels. */
export const SIDEBAR_WIDTH = { least: 280, most: 800, usual: 400 } as const;
