import type { PageMargin } from '../model/page-preferences.ts';

/** Least width left to the article beside the sidebar, in CSS pixels. In a narrower window the sidebar covers it. */
const LEAST_ARTICLE = 440;

/**
 * The sign for the sidebar's styles that the extension is there. Firefox takes an extension's styles from a page when it ends,
 * and its scripts with them: the notice that lies ready in the sidebar shows by itself then.
 */
const PRESENCE = ':root { --sidelight-notice: none !important; --sidelight-panel: visible !important; }';

/**
 * The style that makes room for the sidebar where the window is wide enough, for `scripting.insertCSS` with the user's
 * origin. With a sheet, the page can be scrolled until its end clears the sheet, and scroll targets stop above it.
 */
export const marginCss = ({ side, width }: PageMargin): string =>
  side === 'bottom'
    ? `${PRESENCE} @media screen { :root { margin-bottom: ${width}px !important; scroll-padding-bottom: ${width}px !important; } }`
    : `${PRESENCE} @media screen and (min-width: ${width + LEAST_ARTICLE}px) { :root { margin-${side}: ${width}px !important; } }`;
