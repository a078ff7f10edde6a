import type { ScreenBox } from '../model/screen-box.ts';
import { flash } from './flash.ts';
import { type Band, coverInPage, freeBand } from './free-band.ts';
import { paint } from './paint.ts';
import { spotlight } from './spotlight.ts';
import { unfold } from './unfold.ts';

/** How long a page that changes its layout is scrolled back to the passage, in milliseconds. */
const HOLD_MS = 2_500;
/** The reader's own movements, which end that. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** The part of the window, in CSS pixels from its top, that nothing fixed to its edges covers, as far as the page's styles say. */
function clear(view: Window): Band {
  const { scrollPaddingTop, scrollPaddingBottom } = view.getComputedStyle(view.document.documentElement);
  const top = Number.parseFloat(scrollPaddingTop) || 0;
  const bottom = view.innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  return bottom > top ? { top, bottom } : { top: 0, bottom: view.innerHeight };
}

function bandFor(range: Range, view: Window, cover: ScreenBox | undefined): Band {
  const inPage = cover ? coverInPage(cover, view as never) : null;
  return freeBand(clear(view), range.getBoundingClientRect(), inPage);
}

/** True where the whole range can be seen without scrolling, with a little air around it. */
function inView(range: Range, { top, bottom }: Band): boolean {
  const box = range.getBoundingClientRect();
  const air = (bottom - top) * 0.1;
  return box.height > 0 && box.top >= top + air && box.bottom <= bottom - air;
}

function scrollTo(range: Range, view: Window, cover: ScreenBox | undefined): void {
  if (inView(range, bandFor(range, view, cover))) return;
  const node = range.startContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  // The element brings every scrolling ancestor along; what it lacks in a long paragraph, the window adds.
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const band = bandFor(range, view, cover);
  if (inView(range, band)) return;
  const box = range.getBoundingClientRect();
  const middle = box.top + Math.min(box.height, band.bottom - band.top) / 2;
  view.scrollBy({ top: middle - (band.top + band.bottom) / 2, behavior: 'instant' });
}

let release: () => void = () => {};

/** Scrolls back to the range while the page still moves it, as where a sidebar takes room beside it. */
function holdInView(range: Range, view: Window): AbortController {
  const end = new AbortController();
  const timer = view.setTimeout(() => end.abort(), HOLD_MS);
  end.signal.addEventListener('abort', () => view.clearTimeout(timer));
  for (const name of MOVES)
    view.addEventListener(name, () => end.abort(), { capture: true, passive: true, signal: end.signal });
  if (typeof ResizeObserver === 'undefined') return end;
  let first = true;
  const observer = new ResizeObserver(() => {
    // The first call tells of the size as it is.
    if (!first) scrollTo(range, view, undefined);
    first = false;
  });
  observer.observe(view.document.documentElement);
  end.signal.addEventListener('abort', () => observer.disconnect());
  return end;
}

/** Puts out what was lit up last. */
export function endReveal(view: Window = window): void {
  release();
  release = () => {};
  flash(null, view);
  spotlight(null, view);
  paint('others', []);
  paint('current', []);
}

/**
 * Scrolls to one range, lights it up and makes it blink, the others more quietly, until Escape or `endReveal`; ranges
 * that the page no longer has are null. `cover` is a window over the page that the range shall not lie under. A folded part
 * around the range is opened first.
 * Returns how many were found, whether the current one was, and `folded` where its part of the page stays folded.
 */
export function reveal(
  ranges: readonly (Range | null)[],
  current: number,
  view: Window = window,
  cover?: ScreenBox,
): { found: number; current: boolean; folded?: boolean } {
  endReveal(view);
  const target = ranges[current] ?? null;
  const isFolded = target !== null && !unfold(target);
  const others = ranges.filter((range, index): range is Range => range !== null && index !== current);
  paint('others', others);
  paint('current', target ? [target] : []);
  if (target) scrollTo(target, view, cover);
  spotlight(target, view);
  flash(target, view);
  const held = target && holdInView(target, view);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') endReveal(view);
  };
  view.addEventListener('keydown', onKey, { capture: true });
  release = () => {
    held?.abort();
    view.removeEventListener('keydown', onKey, { capture: true });
  };
  const found = others.length + (target ? 1 : 0);
  return { found, current: target !== null, ...(isFolded && { folded: true }) };
}
