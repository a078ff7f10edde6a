interface Size {
  width: number;
  height: number;
}

/** Air between the words and the toolbar, and between it and the window's edge, in CSS pixels. */
const AIR = 8;

/**
 * Where a frame stands by a box of the window: above it, below where there is no room above, and in sight in any case.
 * CSS pixels from the window's top left.
 */
export function toolbarPosition(
  box: { left: number; top: number; bottom: number; width: number },
  frame: Size,
  window: Size,
): { left: number; top: number } {
  const within = (at: number, size: number, room: number): number =>
    Math.round(Math.max(AIR, Math.min(at, room - size - AIR)));
  const above = box.top - frame.height - AIR;
  const top = above >= AIR ? above : box.bottom + AIR;
  return {
    left: within(box.left + box.width / 2 - frame.width / 2, frame.width, window.width),
    top: within(top, frame.height, window.height),
  };
}
