/** What the article keeps at least beside the sidebar, in CSS pixels: in a narrower window the sidebar covers it. */
const LEAST_ARTICLE = 440;

/**
 * The style that makes room for the sidebar where the window is wide enough, for `scripting.insertCSS` with the user's origin.
 * Under a sheet the page's end can be scrolled up from, and what is scrolled to comes to stand above it.
 */
import type { PageMargin } from '../model/page-preferences.ts';
export const marginCss = ({ side, width }: PageMargin): string =>
  side === 'bottom'
    ? `@media screen { :root { margin-bottom: ${width}px !important; scroll-padding-bottom: ${width}px !important; } }`
    : `@media screen and (min-width: ${width + LEAST_ARTICLE}px) { :root { margin-${side}: ${width}px !important; } }`;
