import { flash } from './flash.ts';
import { paint } from './paint.ts';

/** The part of the window, in CSS pixels from its top, that nothing fixed to its edges covers, as far as the page's styles say. */
function clear(view: Window): { top: number; bottom: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = view.getComputedStyle(view.document.documentElement);
  const top = Number.parseFloat(scrollPaddingTop) || 0;
  const bottom = view.innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  return bottom > top ? { top, bottom } : { top: 0, bottom: view.innerHeight };
}

/** True where the whole range can be seen without scrolling, with a little air around it. */
function inView(range: Range, view: Window): boolean {
  const box = range.getBoundingClientRect();
  const { top, bottom } = clear(view);
  const air = (bottom - top) * 0.1;
  return box.height > 0 && box.top >= top + air && box.bottom <= bottom - air;
}

function scrollTo(range: Range, view: Window): void {
  if (inView(range, view)) return;
  const node = range.startContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  // The element brings every scrolling ancestor along; what it lacks in a long paragraph, the window adds.
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (inView(range, view)) return;
  const box = range.getBoundingClientRect();
  const { top, bottom } = clear(view);
  const middle = box.top + Math.min(box.height, bottom - top) / 2;
  view.scrollBy({ top: middle - (top + bottom) / 2, behavior: 'instant' });
}

/**
 * Scrolls to one range, lights it up and makes it blink, the others more quietly; ranges that the page no longer has are null.
 * Returns how many were found, and whether the current one was.
 */
export function reveal(
  ranges: readonly (Range | null)[],
  current: number,
  view: Window = window,
): { found: number; current: boolean } {
  const target = ranges[current] ?? null;
  const others = ranges.filter((range, index): range is Range => range !== null && index !== current);
  paint('others', others);
  paint('current', target ? [target] : []);
  if (target) scrollTo(target, view);
  flash(target, view);
  return { found: others.length + (target ? 1 : 0), current: target !== null };
}
