import { flash } from './flash.ts';
import { paint } from './paint.ts';

/** True where the whole range can be seen without scrolling, with a little air around it. */
function inView(range: Range, view: Window): boolean {
  const box = range.getBoundingClientRect();
  const air = view.innerHeight * 0.1;
  return box.height > 0 && box.top >= air && box.bottom <= view.innerHeight - air;
}

function scrollTo(range: Range, view: Window): void {
  if (inView(range, view)) return;
  const node = range.startContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  // The element brings every scrolling ancestor along; what it lacks in a long paragraph, the window adds.
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (inView(range, view)) return;
  const box = range.getBoundingClientRect();
  const top = box.top + Math.min(box.height, view.innerHeight) / 2 - view.innerHeight / 2;
  view.scrollBy({ top, behavior: 'instant' });
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
