/** Colour schemes of the extension's pages and panels, the default first. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Sides of the window that the sidebar can stand on. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** Bounds and default of the sidebar's width, in CSS pixels. */
export const SIDEBAR_WIDTH = { least: 280, most: 800, usual: 400 } as const;

/** Bounds and default of the type of a saved article, in CSS pixels. */
export const READING_SIZE = { least: 14, most: 26, usual: 18, step: 2 } as const;
/** Widths of its text, the default first: some 66, 52 and 82 characters a line. */
export const READING_WIDTHS = ['medium', 'narrow', 'wide'] as const;
export type ReadingWidth = (typeof READING_WIDTHS)[number];

/** Where the sidebar lives, the default first: in the page itself, or in the browser's own side panel. */
export const SIDEBAR_HOMES = ['page', 'browser'] as const;
export type SidebarHome = (typeof SIDEBAR_HOMES)[number];
