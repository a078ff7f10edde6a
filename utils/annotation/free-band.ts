import type { ScreenBox } from '../model/screen-box.ts';
import type { Box } from './outline.ts';

/** A stretch of the page's window from top to bottom, in CSS pixels. */
export interface Band {
  top: number;
  bottom: number;
}

type PageWindow = Pick<
  Window,
  'innerWidth' | 'innerHeight' | 'outerHeight' | 'screenX' | 'screenY' | 'devicePixelRatio'
> & { mozInnerScreenX?: number; mozInnerScreenY?: number };

/** Less height than this, in CSS pixels, shows no passage. */
const LEAST_BAND = 96;

/**
 * Where `cover` lies in the page's window, in CSS pixels. Browsers that tell no place of it (it is at the screen's
 * origin) open it at the window's top right.
 */
export function coverInPage(cover: ScreenBox, view: PageWindow): Box {
  const zoom = view.devicePixelRatio / cover.ratio || 1;
  const left = view.mozInnerScreenX === undefined ? view.screenX : view.mozInnerScreenX * zoom;
  const top =
    view.mozInnerScreenY === undefined
      ? view.screenY + view.outerHeight - view.innerHeight * zoom
      : view.mozInnerScreenY * zoom;
  const width = cover.width / zoom;
  const height = cover.height / zoom;
  const isPlaced = cover.left !== 0 || cover.top !== 0;
  const x = isPlaced ? (cover.left - left) / zoom : view.innerWidth - width;
  const y = isPlaced ? (cover.top - top) / zoom : 0;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The part of `clear` that a cover leaves free for a passage: all of it beside the cover, else the taller of the parts above and below. */
export function freeBand(clear: Band, passage: Pick<Box, 'left' | 'right'>, cover: Box | null): Band {
  if (!cover || passage.right <= cover.left || passage.left >= cover.right) return clear;
  const above = { top: clear.top, bottom: Math.min(clear.bottom, cover.top) };
  const below = { top: Math.max(clear.top, cover.bottom), bottom: clear.bottom };
  const best = below.bottom - below.top >= above.bottom - above.top ? below : above;
  return best.bottom - best.top >= LEAST_BAND ? best : clear;
}
